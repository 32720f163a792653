"""Embargoes: in both versions, the same instant in both, with day, hour and zone, and not past."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from editorial.model import Bitext, Dimension, Issue, Message, Region, Severity
from editorial.rules.rule import Context, Explanation, Rule
from editorial.rules.style.embargo_lines import Embargo, embargo


def check(bitext: Bitext, context: Context) -> Iterator[Issue]:
    """The draft's embargo by itself, then against the original's. Whether it is past the settings' `today` says."""
    ours, theirs = embargo(bitext.target), embargo(bitext.source)
    if ours is not None:
        yield from _alone(ours, bitext, context.config.today)
    if bitext.source is not None:
        yield from _against(ours, theirs, bitext)


def _alone(ours: Embargo, bitext: Bitext, today: str) -> Iterator[Issue]:
    document = bitext.target
    if ours.date is None:
        yield RULE.issue(document, ours.region, Message("The embargo names no day"), severity=Severity.WARNING)
        return
    if ours.time is None:
        yield RULE.issue(document, ours.region, Message("The embargo names no hour"), severity=Severity.INFO)
    elif ours.time.zone is None:
        yield RULE.issue(document, ours.region, Message("The embargo names no time zone"), severity=Severity.INFO)
    if today and ours.day is not None and ours.day.date() < date.fromisoformat(today):
        yield RULE.issue(document, ours.region, Message("The embargo has passed"), severity=Severity.WARNING)


def _against(ours: Embargo | None, theirs: Embargo | None, bitext: Bitext) -> Iterator[Issue]:
    document = bitext.target
    if theirs is not None and ours is None:
        start = document.blocks[0].region.start if document.blocks else 0
        message = Message("The original is under embargo and this version does not say so")
        yield RULE.issue(document, Region(start, start), message, source=theirs.line)
    elif ours is not None and theirs is None:
        yield RULE.issue(document, ours.region, Message("The original has no embargo"), severity=Severity.WARNING)
    elif ours is not None and theirs is not None and _differ(ours, theirs):
        message = Message("The embargo ends at another moment than in the original")
        yield RULE.issue(document, ours.region, message, source=theirs.line)


def _differ(ours: Embargo, theirs: Embargo) -> bool:
    """Whether the two name different moments; where only one names a zone, the days alone can be compared."""
    here, there = ours.instant, theirs.instant
    if here and there and ours.time and theirs.time and (ours.time.zone is None) == (theirs.time.zone is None):
        return here != there
    if ours.date is None or theirs.date is None:
        return False
    near = here and there and abs((here - there).total_seconds()) < 24 * 3600
    return not near and not ours.date.agrees(theirs.date)


RULE = Rule(
    code="embargo",
    dimension=Dimension.STYLE,
    error_type="organizational-style",
    severity=Severity.ERROR,
    languages=frozenset({"en", "ru"}),
    explanation=Explanation(
        what="An embargo that only one version has, that ends at another moment than in the other version, that "
        "names no "
        "day, hour or time zone, or that has passed.",
        why="Two newsrooms publish at two moments, and the one that comes second does not forget it.",
        wrong="Эмбарго до 10:00 мск 12 мая 2026 года\nEmbargoed until 12 May 2026, 10:00 GMT",
        right="Эмбарго до 10:00 мск 12 мая 2026 года\nEmbargoed until 12 May 2026, 10:00 MSK",
        reference="MQM: Style > Organizational style",
    ),
    check_document=check,
)
