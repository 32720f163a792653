"""`editorial glossary merge FILE OTHER…`: other glossaries' entries into a file; contradictions are told."""

from __future__ import annotations

import argparse
import sys

from editorial.cli.exit_codes import ExitCode
from editorial.cli.glossary.selection import say, told
from editorial.model import Message

HELP = "merge other glossaries into a glossary file"


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """The files."""
    parser.add_argument("file", metavar="FILE", help=say("the glossary file that takes the entries up"))
    parser.add_argument("others", nargs="+", metavar="OTHER", help=say("the glossaries to take entries from"))


def run(arguments: argparse.Namespace) -> int:
    """Write the merged file; 1 when something in it needs a decision."""
    from editorial.termbase.merging import merge
    from editorial.termbase.sources import opened
    from editorial.termbase.yaml_file import load, source

    file = opened(source(arguments.file))
    found = merge(file.concepts, load(source(other) for other in arguments.others))
    for concept in (*found.changed, *found.added):
        file.put(concept)
    file.save()
    summary = Message.of("{added} entries added, {changed} changed", added=len(found.added), changed=len(found.changed))
    lines = [told(summary), *(f"{problem.origin}: {told(problem.message)}" for problem in found.conflicts)]
    sys.stderr.write("\n".join(lines) + "\n")
    return ExitCode.ISSUES if found.conflicts else ExitCode.OK
