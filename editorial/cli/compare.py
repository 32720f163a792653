"""`editorial compare`: the two versions side by side, with what the review finds."""

from __future__ import annotations

import argparse
from pathlib import Path

from editorial.bitext.pairing import Pair
from editorial.cli.exit_codes import ExitCode
from editorial.cli.output import write
from editorial.cli.settings import add_review_options, config_from
from editorial.messages import interface_language, translate
from editorial.model import Report
from editorial.review.drafts import open_pair
from editorial.review.engine_pool import unmet
from editorial.review.reviewer import Reviewer

HELP = "show the two versions side by side"


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Declare the command line."""
    language = interface_language("")
    parser.add_argument("source", metavar="SOURCE", help=translate("the original", language))
    parser.add_argument("target", metavar="TARGET", help=translate("its translation", language))
    parser.add_argument("--html", metavar="FILE", help=translate("write a page to send round instead", language))
    add_review_options(parser)


def run(arguments: argparse.Namespace) -> int:
    """Show or write the comparison."""
    config = config_from(arguments, [arguments.target])
    language = interface_language(config.interface)
    pair = Pair(Path(arguments.source), Path(arguments.target))
    with Reviewer(config) as reviewer:
        part = reviewer.review(open_pair(pair, lexicon=reviewer.lexicon, config=config))
        report = Report((part,), reviewer.engines())
    if arguments.html:
        from editorial.report.comparison.page import emit

        write(emit(report, language=language), arguments.html)
    else:
        from rich.console import Console

        from editorial.report.comparison.terminal import show

        show(part, language=language, console=Console())
    return ExitCode.ENGINE if unmet(config, report.engines) else ExitCode.OK
