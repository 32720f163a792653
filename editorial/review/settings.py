"""What the house's settings make of an issue: another severity for its rule."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace

from editorial.config import Config
from editorial.model import Issue, Severity


def adjusted(issues: Iterable[Issue], config: Config) -> Iterator[Issue]:
    """The issues with the severities that `[rules.CODE]` sets."""
    for issue in issues:
        settings = config.rules.get(issue.code)
        severity = settings.severity if settings else None
        yield replace(issue, severity=Severity(severity)) if severity else issue
