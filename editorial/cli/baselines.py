"""`--baseline` and `--write-baseline` of `check`."""

from __future__ import annotations

import argparse
from collections.abc import Sequence
from pathlib import Path

from editorial.cli.talk import say
from editorial.config import ConfigError
from editorial.formats.saving import save
from editorial.messages import interface_language, translate
from editorial.model import DocumentReport, Message
from editorial.review import baseline
from editorial.review.baseline import Baseline


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Declare the options."""
    language = interface_language("")
    way = parser.add_mutually_exclusive_group()
    way.add_argument(
        "--baseline", metavar="FILE", help=translate("only issues that this file does not know count", language)
    )
    way.add_argument(
        "--write-baseline",
        metavar="FILE",
        help=translate("write the issues there are into this file; from then on they are known", language),
    )


def check(arguments: argparse.Namespace) -> None:
    """Refuse what would leave known issues out of the file.

    Raises:
        ConfigError: when the options contradict one another.
    """
    if arguments.write_baseline and (arguments.diff or arguments.changed is not None):
        raise ConfigError("--write-baseline writes down every issue of the drafts; leave --diff and --changed out")


def opened(arguments: argparse.Namespace) -> Baseline | None:
    """The baseline that the command line names.

    Raises:
        ConfigError: when it cannot be used.
    """
    return Baseline(Path(arguments.baseline)) if arguments.baseline else None


def write(reports: Sequence[DocumentReport], path: str) -> None:
    """Write a baseline of the issues of the reports and say how many it knows.

    Raises:
        UnwritableFile: when the file cannot be written.
    """
    save(path, baseline.written(reports, Path(path)))
    count = sum(len(report.issues) for report in reports)
    say(Message.of("{path}: issues known from now on: {count}", path=path, count=count))


def tell_stale(known: Baseline, reports: Sequence[DocumentReport], path: str) -> None:
    """Say what the baseline knows and the drafts no longer hold."""
    for entry in known.stale(reports):
        said = Message.of(
            "{path}: no longer found {count}×: {code} in {draft}: “{sentence}”; --write-baseline brings it up to date",
            path=path,
            count=entry.count,
            code=entry.code,
            draft=entry.path,
            sentence=entry.sentence[:60],
        )
        say(said)
