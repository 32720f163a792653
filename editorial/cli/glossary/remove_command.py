"""`editorial glossary remove FILE ID…`: entries out of a file."""

from __future__ import annotations

import argparse
from pathlib import Path

from editorial.cli.exit_codes import ExitCode
from editorial.cli.glossary.selection import say

HELP = "take entries out of a glossary file"


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """The file and the entries."""
    parser.add_argument("file", metavar="FILE", help=say("the glossary file"))
    parser.add_argument("ids", nargs="+", metavar="ID", help=say("the entries"))


def run(arguments: argparse.Namespace) -> int:
    """Take them out and write the file."""
    from editorial.termbase.yaml_editing import GlossaryFile

    file = GlossaryFile(Path(arguments.file))
    for identifier in arguments.ids:
        file.remove(identifier)
    file.save()
    return ExitCode.OK
