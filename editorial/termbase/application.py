"""Putting the house's wordings into a draft."""

from __future__ import annotations

from collections.abc import Iterable

from editorial.model import Issue


def applied(text: str, issues: Iterable[Issue]) -> tuple[str, tuple[Issue, ...]]:
    """The text with each issue's first suggestion in place, and the issues settled; of two that overlap, the first."""
    settled: list[Issue] = []
    for issue in sorted(issues, key=lambda issue: (issue.region.start, issue.region.end)):
        if issue.suggestions and not any(issue.region.overlaps(other.region) for other in settled):
            settled.append(issue)
    parts: list[str] = []
    last = 0
    for issue in settled:
        parts += [text[last : issue.region.start], issue.suggestions[0]]
        last = issue.region.end
    return "".join([*parts, text[last:]]), tuple(settled)
