"""`editorial glossary export -o FILE`: the glossary for another program."""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

from editorial.cli.exit_codes import ExitCode
from editorial.cli.glossary.exchange_formats import FORMATS, encode, format_of
from editorial.cli.glossary.selection import add_glossary_option, glossary_files, say, told

HELP = "write the glossary for another program (TBX, CSV, XLSX, OmegaT, Weblate)"


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Which files, where to, and how."""
    parser.add_argument("files", nargs="*", metavar="FILE", help=say("glossary files, or folders of them"))
    parser.add_argument("-o", "--output", required=True, metavar="FILE", help=say("where to write"))
    parser.add_argument("--format", choices=FORMATS, help=say("the format; else by the suffix"))
    parser.add_argument("--source", default="ru", metavar="LANG", help=say("the source language of a bilingual list"))
    parser.add_argument("--target", default="en", metavar="LANG", help=say("the target language of a bilingual list"))
    add_glossary_option(parser)


def run(arguments: argparse.Namespace) -> int:
    """Write the file and say what it cannot hold."""
    from editorial.formats.saving import save
    from editorial.termbase.yaml_file import load

    concepts = load(glossary_files(arguments, arguments.files)).concepts
    form = format_of(arguments.output, arguments.format)
    data, losses = encode(concepts, form, (arguments.source, arguments.target))
    save(Path(arguments.output), data)
    for loss in losses:
        sys.stderr.write(f"{arguments.output}: {told(loss)}\n")
    return ExitCode.OK
