"""Which issues the list shows, and in which order."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from enum import StrEnum

from editorial.model import Dimension, Severity
from editorial.review.editing.occurrences import Occurrence
from editorial.tui.wording import SEVERITIES, Wording


class Order(StrEnum):
    """By place in the text, as editors work (facts first, typography last), or the gravest first."""

    TEXT = "text"
    TRADE = "trade"
    SEVERITY = "severity"


GROUPS: tuple[tuple[str, frozenset[str]], ...] = (
    (
        "Figures and dates",
        frozenset(
            [
                "number-mismatch",
                "number-query",
                "percent-point",
                "date-mismatch",
                "time-mismatch",
                "money-mismatch",
                "unit-mismatch",
                "sum-check",
                "weekday-mismatch",
                "number-format",
                "date-format",
                "currency-format",
            ]
        ),
    ),
    (
        "Names",
        frozenset(
            [
                "name-missing",
                "name-spelling",
                "name-inconsistent",
                "title-mismatch",
                "organisation-mismatch",
                "acronym-mismatch",
                "first-mention",
                "abbreviation-first-use",
                "contact-block",
                "link-mismatch",
            ]
        ),
    ),
    ("Quotations", frozenset({"quotation-mismatch", "quotation-attribution"})),
    ("Headline", frozenset({"headline-fact", "headline-body-mismatch", "dateline", "embargo"})),
    ("Terms", frozenset({"do-not-translate", "false-friend", "boilerplate-drift"})),
    ("Completeness", frozenset({"omission", "addition", "untranslated", "wrong-language", "polarity", "direction"})),
)
"""The groups an editor goes through, each with its rule codes; the rest goes by dimension."""

BY_DIMENSION = {
    Dimension.ACCURACY: "Completeness",
    Dimension.TERMINOLOGY: "Terms",
    Dimension.LINGUISTIC_CONVENTIONS: "Words and grammar",
    Dimension.STYLE: "Idiom",
    Dimension.LOCALE_CONVENTIONS: "Typography",
    Dimension.DESIGN_AND_MARKUP: "Typography",
}

TITLES = (*(title for title, _ in GROUPS), "Words and grammar", "Idiom", "Typography")


def group(occurrence: Occurrence) -> str:
    """The title of the group that an issue is filed under; one of `TITLES`."""
    code = occurrence.issue.code
    return next((title for title, codes in GROUPS if code in codes), BY_DIMENSION[occurrence.issue.dimension])


@dataclass(frozen=True, slots=True)
class Selection:
    """What the list shows: issues at or above `severity` that hold every word of `words`, in `order`."""

    severity: Severity = Severity.INFO
    words: str = ""
    order: Order = Order.TEXT

    @property
    def narrowed(self) -> bool:
        """Whether some issues may be left out."""
        return bool(self.words.strip()) or self.severity is not Severity.INFO

    def next_severity(self) -> Selection:
        """Everything, then warnings and errors, then errors only, then everything again."""
        levels = list(Severity)
        return replace(self, severity=levels[(levels.index(self.severity) + 1) % len(levels)])

    def next_order(self) -> Selection:
        orders = list(Order)
        return replace(self, order=orders[(orders.index(self.order) + 1) % len(orders)])

    def apply(self, occurrences: tuple[Occurrence, ...], say: Wording) -> tuple[Occurrence, ...]:
        """The issues to show, in order; `occurrences` are in the order of the text. `say` gives the words that the
        reader sees, among which those looked for may be."""
        if self == Selection():
            return occurrences
        words = self.words.casefold().split()
        grave = {severity for severity in Severity if severity >= self.severity}
        kept = [o for o in occurrences if o.issue.severity in grave]
        if words:
            kept = [o for o in kept if _holds(o, words, say)]
        return tuple(self._ordered(kept))

    def _ordered(self, kept: Sequence[Occurrence]) -> Sequence[Occurrence]:
        if self.order is Order.TRADE:
            places = {title: at for at, title in enumerate(TITLES)}
            return sorted(kept, key=lambda o: places[group(o)])
        if self.order is Order.SEVERITY:
            levels = list(reversed(Severity))
            return sorted(kept, key=lambda o: levels.index(o.issue.severity))
        return kept


def _holds(occurrence: Occurrence, words: Sequence[str], say: Wording) -> bool:
    """Whether every word is somewhere in what is said of an issue, in the reader's language too."""
    issue = occurrence.issue
    parts = (issue.code, issue.dimension, issue.error_type, issue.text, issue.engine, str(issue.message))
    shown = (say.message(issue.message), say(group(occurrence)), say(SEVERITIES[issue.severity]))
    said = " ".join((*parts, *shown, *issue.suggestions)).casefold()
    return all(word in said for word in words)
