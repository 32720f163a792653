"""`editorial glossary find TEXT`: what the house says of a word, in any of its forms."""

from __future__ import annotations

import argparse
import sys

from editorial.cli.exit_codes import ExitCode
from editorial.cli.glossary.list_command import line
from editorial.cli.glossary.selection import add_glossary_option, glossary_files, say, told
from editorial.cli.output import write
from editorial.model import Message

HELP = "find what the glossary says of a word or text, in any of its forms"


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """The text to look for."""
    parser.add_argument("text", metavar="TEXT", help=say("a word, a term or a sentence"))
    add_glossary_option(parser)


def run(arguments: argparse.Namespace) -> int:
    """Print the entries found; 1 without any."""
    from editorial.termbase.search import search
    from editorial.termbase.yaml_file import load

    found = search(load(glossary_files(arguments)), arguments.text)
    if not found:
        sys.stderr.write(told(Message.of("no entry mentions “{text}”", text=arguments.text)) + "\n")
    write("".join(f"{concept.origin}: {line(concept)}\n" for concept in found))
    return ExitCode.OK if found else ExitCode.ISSUES
