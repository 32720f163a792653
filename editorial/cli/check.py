"""`editorial check`: review drafts and report."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path

from editorial.bitext.pairing import Pair, pairs
from editorial.cli.exit_codes import ExitCode
from editorial.cli.output import write
from editorial.cli.settings import add_review_options, config_from
from editorial.config import Config
from editorial.messages import interface_language, translate
from editorial.model import DocumentReport, Report, Severity
from editorial.report.emitters import EMITTERS
from editorial.review.drafts import open_pair
from editorial.review.engine_pool import unmet
from editorial.review.reviewer import Reviewer

HELP = "review drafts and report what is wrong"


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Declare the command line."""
    language = interface_language("")
    parser.add_argument("paths", nargs="+", metavar="PATH", help=translate("drafts, folders, or - for stdin", language))
    parser.add_argument("--source", metavar="FILE", help=translate("the original of the one draft named", language))
    parser.add_argument(
        "--lang", metavar="TAG", help=translate("the draft's language (BCP 47), else detected", language)
    )
    parser.add_argument("--format", choices=sorted(EMITTERS), default="text", help=translate("of the report", language))
    parser.add_argument("--output", metavar="FILE", help=translate("write the report there", language))
    parser.add_argument(
        "--fail-on",
        choices=["error", "warning", "info", "never"],
        help=translate("the least severity that makes the exit code 1 (error by default)", language),
    )
    add_review_options(parser)


def run(arguments: argparse.Namespace) -> int:
    """Run the command; the exit code says whether anything at or above `--fail-on` was found."""
    config = config_from(arguments, arguments.paths)
    found = pairs(arguments.paths, source=arguments.source, config=config)
    with Reviewer(config) as reviewer:
        report = Report(tuple(_reviewed(found, reviewer, arguments.lang)), reviewer.engines())
    write(EMITTERS[arguments.format](report, language=interface_language(config.interface)), arguments.output)
    return exit_code(report, config)


def exit_code(report: Report, config: Config) -> ExitCode:
    """3 when an engine that was asked for took no part, else 1 when issues reach `fail_on`, else 0."""
    if unmet(config, report.engines):
        return ExitCode.ENGINE
    if config.fail_on == "never":
        return ExitCode.OK
    least = Severity(config.fail_on)
    return ExitCode.ISSUES if any(issue.severity >= least for issue in report.issues()) else ExitCode.OK


def _reviewed(found: Sequence[Pair], reviewer: Reviewer, language: str | None) -> Iterator[DocumentReport]:
    for number, pair in enumerate(found, start=1):
        if len(found) > 1 and sys.stderr.isatty():
            print(f"\r\x1b[K{number}/{len(found)} {_short(pair.target)}", end="", file=sys.stderr, flush=True)  # noqa: T201
        yield reviewer.review(open_pair(pair, lexicon=reviewer.lexicon, language=language, config=reviewer.config))
    if len(found) > 1 and sys.stderr.isatty():
        print("\r\x1b[K", end="", file=sys.stderr, flush=True)  # noqa: T201


def _short(path: Path) -> str:
    return str(path)[-60:]
