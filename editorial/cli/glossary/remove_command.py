"""`editorial glossary remove FILE ID…`: entries out of a file."""

from __future__ import annotations

import argparse

from editorial.cli.exit_codes import ExitCode
from editorial.cli.glossary.selection import say

HELP = "take entries out of a glossary file"


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """The file and the entries."""
    parser.add_argument("file", metavar="FILE", help=say("the glossary file"))
    parser.add_argument("ids", nargs="+", metavar="ID", help=say("the entries"))


def run(arguments: argparse.Namespace) -> int:
    """Take them out and write the file."""
    from editorial.termbase.sources import opened
    from editorial.termbase.yaml_file import source

    file = opened(source(arguments.file))
    for identifier in arguments.ids:
        file.remove(identifier)
    file.save()
    return ExitCode.OK
