"""Issues of both sides of a pair, and where they belong: which unit, which order, which are ignored."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable
from dataclasses import dataclass, replace

from editorial.model import Applicability, Bitext, Document, Excerpt, Issue, Region, Unit
from editorial.review.editing.changes import Dismissal, Edit, Scope, Side
from editorial.review.editing.shifting import Edits


@dataclass(frozen=True, slots=True)
class Occurrence:
    """An issue, the side whose text it is in, and the id of its unit (0 when it stands in none)."""

    side: Side
    issue: Issue
    unit: int = 0

    @property
    def key(self) -> tuple[Side, str, Region, str]:
        """What tells it from its neighbours while the text stays as it is."""
        return (self.side, self.issue.code, self.issue.region, self.issue.engine_rule or "")

    @property
    def safe(self) -> bool:
        """Whether its first suggestion may be accepted unseen."""
        return self.issue.fix is Applicability.SAFE and bool(self.issue.suggestions)

    def shifted(self, edits: Edits) -> Occurrence | None:
        """The same issue after edits, or None when one touches it; one without suggestions may have edits inside.

        What is said of a whole sentence most likely still holds: that it went and came back with every letter would be
        seen. The next review, a moment later, says what is so.
        """
        issue = self.issue
        if edits.side is self.side:
            region = edits.shifted(issue.region)
            if region is None and not issue.suggestions:
                region = edits.stretched(issue.region)
            if region is None:
                return None
            return self if region == issue.region else replace(self, issue=replace(issue, region=region))
        if issue.source is None:
            return self
        region = edits.shifted(issue.source.region)
        witness = None if region is None else Excerpt(region, issue.source.text)
        return self if witness == issue.source else replace(self, issue=replace(issue, source=witness))

    def holds(self, document: Document) -> bool:
        """Whether the issue speaks of the words that stand there; not while a review of new ones is awaited."""
        return document.excerpt(self.issue.region) == self.issue.text

    def edit(self, document: Document, suggestion: str) -> Edit:
        """What accepting `suggestion` does to the text."""
        return Edit(self.side, self.issue.region.start, document.excerpt(self.issue.region), suggestion)

    def dismissal(self, scope: Scope, reason: str) -> Dismissal:
        return Dismissal(self.issue.code, self.issue.text, self.issue.fingerprint, scope, reason, self.side)


def dismissed(occurrence: Occurrence, dismissals: Iterable[Dismissal]) -> bool:
    """Whether one of `dismissals` speaks of this issue."""
    return any(_speaks_of(one, occurrence) for one in dismissals)


def dismissals_of(occurrence: Occurrence, dismissals: Iterable[Dismissal]) -> tuple[Dismissal, ...]:
    """All of `dismissals` that speak of this issue."""
    return tuple(one for one in dismissals if _speaks_of(one, occurrence))


def _speaks_of(one: Dismissal, occurrence: Occurrence) -> bool:
    issue = occurrence.issue
    if one.code != issue.code or (one.side is not occurrence.side and one.scope is not Scope.ALWAYS):
        return False
    if one.scope is Scope.ONCE and one.fingerprint:
        return one.fingerprint == issue.fingerprint
    return one.text == issue.text


def ordered(bitext: Bitext, occurrences: Iterable[Occurrence]) -> tuple[Occurrence, ...]:
    """Each issue once, in the order of the text."""
    order = {unit.id: at for at, unit in enumerate(bitext.units)}
    unique = {o.key: o for o in occurrences}
    return tuple(sorted(unique.values(), key=lambda o: (order.get(o.unit, -1), o.side, o.issue.region, o.issue.code)))


class UnitIndex:
    """Finds the unit of a region, by binary search."""

    def __init__(self, bitext: Bitext) -> None:
        self._sides = {
            side: sorted(
                (segment.region.start, segment.region.end, unit.id)
                for unit in bitext.units
                for segment in (unit.source if side is Side.SOURCE else unit.target)
            )
            for side in Side
        }
        self.units: dict[int, Unit] = {unit.id: unit for unit in bitext.units}

    def at(self, side: Side, offset: int) -> int | None:
        """The id of the unit that holds `offset`, the nearest before it when it stands between two."""
        places = self._sides[side]
        at = bisect_right(places, (offset, float("inf"), 0)) - 1
        if at < 0:
            return places[0][2] if places else None
        return places[at][2]

    def locate(self, side: Side, issue: Issue) -> int:
        """The id of the unit that an issue belongs to, 0 when there are none.

        An empty region (an omission) belongs to the unit of its evidence on the other side, where it has one.
        """
        if not len(issue.region) and issue.source is not None:
            other = Side.SOURCE if side is Side.TARGET else Side.TARGET
            return self.at(other, issue.source.region.start) or 0
        return self.at(side, issue.region.start) or 0

    def renumbered(self, new: UnitIndex) -> dict[int, int]:
        """The id that each unit has in an index of the same text made anew."""
        out = {}
        for unit in self.units.values():
            side, segments = (Side.TARGET, unit.target) if unit.target else (Side.SOURCE, unit.source)
            there = new.at(side, segments[0].region.start) if segments else None
            if there is not None:
                out[unit.id] = there
        return out
