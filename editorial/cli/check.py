"""`editorial check`: review drafts and report."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from editorial.bitext.pairing import Pair, pairs
from editorial.cli import baselines, fixing, suppressing
from editorial.cli.exit_codes import ExitCode
from editorial.cli.output import write
from editorial.cli.settings import add_review_options, config_from
from editorial.config import Config
from editorial.messages import interface_language, translate
from editorial.model import Bitext, DocumentReport, Report, Severity
from editorial.report.emitters import EMITTERS
from editorial.review.baseline import Baseline
from editorial.review.changed import Changes, since
from editorial.review.drafts import open_pair
from editorial.review.editing.suppressions import without_suppressed
from editorial.review.engine_pool import unmet
from editorial.review.fixes import settle
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
    parser.add_argument(
        "--changed",
        nargs="?",
        const="HEAD",
        metavar="REV",
        help=translate("only what git says has changed since a revision (HEAD by default)", language),
    )
    parser.add_argument("--format", choices=sorted(EMITTERS), default="text", help=translate("of the report", language))
    parser.add_argument("--output", metavar="FILE", help=translate("write the report there", language))
    parser.add_argument(
        "--fail-on",
        choices=["error", "warning", "info", "never"],
        help=translate("the least severity that makes the exit code 1 (error by default)", language),
    )
    fixing.add_arguments(parser)
    baselines.add_arguments(parser)
    add_review_options(parser)


def run(arguments: argparse.Namespace) -> int:
    """Run the command; the exit code says whether anything at or above `--fail-on` was found."""
    fixing.check(arguments)
    config = config_from(arguments, arguments.paths)
    known = baselines.opened(arguments)
    found = pairs(arguments.paths, source=arguments.source, config=config)
    changes = since(arguments.changed, arguments.paths) if arguments.changed is not None else None
    if changes:
        found = tuple(pair for pair in found if changes.touches(pair))
    with Reviewer(config) as reviewer:
        checked = _checked(found, _Judge(reviewer, known, changes), arguments)
        report = Report(tuple(part for part, _ in checked), reviewer.engines())
    suppressing.tell_unused(report.documents, config, reviewer.rules, report.engines)
    if known:
        baselines.tell_stale(known, report.documents, arguments.baseline)
    if arguments.write_baseline:
        baselines.write(report.documents, arguments.write_baseline)
        return exit_code(report, config, failed=False)
    if arguments.diff:
        differences = "".join(difference for _, difference in checked)
        write(differences, arguments.output)
        return exit_code(report, config, failed=bool(differences))
    write(EMITTERS[arguments.format](report, language=interface_language(config.interface)), arguments.output)
    return exit_code(report, config)


def exit_code(report: Report, config: Config, *, failed: bool | None = None) -> ExitCode:
    """3 when an engine that was asked for took no part, else 1 when issues reach `fail_on`, else 0.

    `failed` stands in for the issues where something else decides, as with `--diff` whether there is a difference.
    """
    if unmet(config, report.engines):
        return ExitCode.ENGINE
    if failed is None:
        least = None if config.fail_on == "never" else Severity(config.fail_on)
        failed = least is not None and any(issue.severity >= least for issue in report.issues())
    return ExitCode.ISSUES if failed else ExitCode.OK


@dataclass(frozen=True, slots=True)
class _Judge:
    """Reviews, and takes out what the file of suppressions and the baseline know, and what has not changed."""

    reviewer: Reviewer
    known: Baseline | None
    changes: Changes | None

    def __call__(self, bitext: Bitext) -> DocumentReport:
        report = without_suppressed(self.reviewer.review(bitext), self.reviewer.config)
        report = self.known.applied(report) if self.known else report
        return self.changes.applied(report) if self.changes else report


def _checked(found: Sequence[Pair], judge: _Judge, arguments: argparse.Namespace) -> list[tuple[DocumentReport, str]]:
    """Report and diff of every pair, in the order of the pairs."""
    done: dict[Pair, tuple[DocumentReport, str]] = {}
    lexicon, config = judge.reviewer.lexicon, judge.reviewer.config
    for pair in _told(fixing.in_order(found) if fixing.wanted(arguments) else found):
        bitext = open_pair(pair, lexicon=lexicon, language=arguments.lang, config=config)
        if fixing.wanted(arguments):
            fixed = settle(bitext, judge, lexicon=lexicon, unsafe=arguments.unsafe_fixes)
            done[pair] = fixed.report, fixing.carried_out(bitext.target, fixed, arguments)
        else:
            done[pair] = judge(bitext), ""
    return [done[pair] for pair in found]


def _told(found: Sequence[Pair]) -> Iterator[Pair]:
    """The pairs, with the progress on a terminal."""
    telling = len(found) > 1 and sys.stderr.isatty()
    for number, pair in enumerate(found, start=1):
        if telling:
            print(f"\r\x1b[K{number}/{len(found)} {_short(pair.target)}", end="", file=sys.stderr, flush=True)  # noqa: T201
        yield pair
    if telling:
        print("\r\x1b[K", end="", file=sys.stderr, flush=True)  # noqa: T201


def _short(path: Path) -> str:
    return str(path)[-60:]
