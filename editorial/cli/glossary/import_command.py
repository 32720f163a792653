"""`editorial glossary import FILE -o GLOSSARY`: another program's glossary as YAML, or merged into a file."""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

from editorial.cli.exit_codes import ExitCode
from editorial.cli.glossary.exchange_formats import FORMATS, decode, format_of
from editorial.cli.glossary.selection import say, told
from editorial.cli.output import write
from editorial.model import Message

HELP = "read another program's glossary (TBX, CSV, XLSX, OmegaT, Weblate)"


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """What to read, and where to."""
    parser.add_argument("file", metavar="FILE", help=say("the file to read"))
    parser.add_argument(
        "-o", "--output", metavar="GLOSSARY", help=say("merge into this glossary file; else print YAML")
    )
    parser.add_argument("--format", choices=FORMATS, help=say("the format; else by the suffix"))
    parser.add_argument("--source", default="ru", metavar="LANG", help=say("the source language of a bilingual list"))
    parser.add_argument("--target", default="en", metavar="LANG", help=say("the target language of a bilingual list"))


def run(arguments: argparse.Namespace) -> int:
    """Read the file; 1 when something in it contradicts the house's glossary."""
    from editorial.termbase.merging import merge
    from editorial.termbase.sources import opened
    from editorial.termbase.yaml_file import bytes_of, source
    from editorial.termbase.yaml_writing import render_all

    form = format_of(arguments.file, arguments.format)
    data = bytes_of(Path(arguments.file))
    concepts = decode(data, form, arguments.file, (arguments.source, arguments.target))
    if not arguments.output:
        write(render_all(concepts))
        return ExitCode.OK
    file = opened(source(arguments.output))
    found = merge(file.concepts, concepts)
    for concept in (*found.changed, *found.added):
        file.put(concept)
    file.save()
    summary = Message.of("{added} entries added, {changed} changed", added=len(found.added), changed=len(found.changed))
    lines = [told(summary), *(f"{problem.origin}: {told(problem.message)}" for problem in found.conflicts)]
    sys.stderr.write("\n".join(lines) + "\n")
    return ExitCode.ISSUES if found.conflicts else ExitCode.OK
