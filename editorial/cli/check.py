"""`editorial check`: review drafts and report."""

from __future__ import annotations

import argparse
import os
import sys
from collections.abc import Iterable, Iterator, Sequence
from contextlib import AbstractContextManager, nullcontext
from dataclasses import dataclass
from pathlib import Path

from editorial.bitext.pairing import Pair, pairs
from editorial.cli import baselines, fixing, suppressing
from editorial.cli.exit_codes import ExitCode
from editorial.cli.output import write
from editorial.cli.settings import add_review_options, config_from
from editorial.config import Config, ConfigError
from editorial.messages import interface_language, translate
from editorial.model import DocumentReport, Report, Severity
from editorial.report.emitters import FORMATS, emit
from editorial.review.baseline import Baseline
from editorial.review.batch import Batch
from editorial.review.caching.store import Store
from editorial.review.changed import Changes, since
from editorial.review.drafts import open_pair
from editorial.review.editing.suppressions import without_suppressed
from editorial.review.engine_pool import unmet
from editorial.review.fixes import settle

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
    parser.add_argument("--format", choices=sorted(FORMATS), default="text", help=translate("of the report", language))
    parser.add_argument("--output", metavar="FILE", help=translate("write the report there", language))
    parser.add_argument(
        "--fail-on",
        choices=["error", "warning", "info", "never"],
        help=translate("the least severity that makes the exit code 1 (error by default)", language),
    )
    parser.add_argument(
        "--jobs", type=int, default=1, metavar="N", help=translate("processes, 0 for one a processor", language)
    )
    parser.add_argument(
        "--no-cache", action="store_true", help=translate("review everything anew and remember nothing", language)
    )
    fixing.add_arguments(parser)
    baselines.add_arguments(parser)
    add_review_options(parser)


def run(arguments: argparse.Namespace) -> int:
    """Run the command; the exit code says whether anything at or above `--fail-on` was found."""
    fixing.check(arguments)
    baselines.check(arguments)
    config = config_from(arguments, arguments.paths)
    known = baselines.opened(arguments)
    found = pairs(arguments.paths, source=arguments.source, config=config)
    changes = since(arguments.changed, arguments.paths) if arguments.changed is not None else None
    if changes:
        found = tuple(pair for pair in found if changes.touches(pair))
    with (
        _store(arguments) as store,
        Batch(config, language=arguments.lang, jobs=_jobs(arguments), store=store) as batch,
    ):
        checked = _checked(found, batch, _Sieve(config, known, changes), arguments)
        report = Report(tuple(part for part, _ in checked), batch.engines)
    suppressing.tell_unused(report.documents, config, batch.rules, report.engines)
    if known:
        baselines.tell_stale(known, report.documents, arguments.baseline)
    if arguments.write_baseline:
        baselines.write(report.documents, arguments.write_baseline)
        return exit_code(report, config, failed=False)
    if arguments.diff:
        differences = "".join(difference for _, difference in checked)
        write(differences, arguments.output)
        return exit_code(report, config, failed=bool(differences))
    language = interface_language(config.interface)
    write(emit(report, format=arguments.format, language=language), arguments.output)
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
class _Sieve:
    """Takes out what the file of suppressions and the baseline know, and what has not changed."""

    config: Config
    known: Baseline | None
    changes: Changes | None

    def __call__(self, report: DocumentReport) -> DocumentReport:
        report = without_suppressed(report, self.config)
        report = self.known.applied(report) if self.known else report
        return self.changes.applied(report) if self.changes else report


def _checked(
    found: Sequence[Pair], batch: Batch, sieve: _Sieve, arguments: argparse.Namespace
) -> list[tuple[DocumentReport, str]]:
    """Report and diff of every pair, in the order of the pairs."""
    if fixing.wanted(arguments):
        done = {pair: _fixed(pair, batch, sieve, arguments) for pair in fixing.in_order(found)}
        batch.engines = dict(batch.reviewer.engines())
    else:
        done = {pair: (sieve(report), "") for pair, report in _told(batch.reviewed(found), len(found))}
    return [done[pair] for pair in found]


def _fixed(pair: Pair, batch: Batch, sieve: _Sieve, arguments: argparse.Namespace) -> tuple[DocumentReport, str]:
    reviewer = batch.reviewer
    bitext = open_pair(pair, lexicon=reviewer.lexicon, language=arguments.lang, config=reviewer.config)
    fixed = settle(
        bitext, lambda one: sieve(reviewer.review(one)), lexicon=reviewer.lexicon, unsafe=arguments.unsafe_fixes
    )
    return fixed.report, fixing.carried_out(bitext.target, fixed, arguments)


def _store(arguments: argparse.Namespace) -> AbstractContextManager[Store | None]:
    return nullcontext() if arguments.no_cache else Store()


def _jobs(arguments: argparse.Namespace) -> int:
    if arguments.jobs < 0:
        raise ConfigError("--jobs is a number of processes, 0 for one a processor")
    return arguments.jobs or os.cpu_count() or 1


def _told(reviewed: Iterable[tuple[Pair, DocumentReport]], count: int) -> Iterator[tuple[Pair, DocumentReport]]:
    """The reports, with the progress on a terminal."""
    telling = count > 1 and sys.stderr.isatty() and not os.environ.get("CI")
    if telling:
        print(f"0/{count}", end="", file=sys.stderr, flush=True)  # noqa: T201
    for number, (pair, report) in enumerate(reviewed, start=1):
        if telling:
            print(f"\r\x1b[K{number}/{count} {_short(pair.target)}", end="", file=sys.stderr, flush=True)  # noqa: T201
        yield pair, report
    if telling:
        print("\r\x1b[K", end="", file=sys.stderr, flush=True)  # noqa: T201


def _short(path: Path) -> str:
    return str(path)[-60:]
