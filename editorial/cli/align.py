"""`editorial align`: pair the segments of two versions and write the pairs."""

from __future__ import annotations

import argparse
from pathlib import Path

from editorial.bitext.lexicon import open_lexicon
from editorial.bitext.pairing import Pair
from editorial.cli.exit_codes import ExitCode
from editorial.cli.output import write
from editorial.messages import interface_language, translate
from editorial.report.alignment.emitters import FORMATS, emit
from editorial.review.drafts import open_pair

HELP = "pair the sentences of two versions and write the pairs"


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Declare the command line."""
    language = interface_language("")
    parser.add_argument("source", metavar="SOURCE", help=translate("the original", language))
    parser.add_argument("target", metavar="TARGET", help=translate("its translation", language))
    parser.add_argument("--format", choices=FORMATS, default="json", help=translate("of the pairs", language))
    parser.add_argument("--output", metavar="FILE", help=translate("write the pairs there", language))


def run(arguments: argparse.Namespace) -> int:
    """Align and write; the exit code is 0 whatever the units are."""
    bitext = open_pair(Pair(Path(arguments.source), Path(arguments.target)), lexicon=open_lexicon())
    write(emit(bitext, format=arguments.format, language=interface_language("")), arguments.output)
    return ExitCode.OK
