"""The checks that look at one block, or at one unit and its neighbours: made once for the same words.

Whoever writes changes one paragraph after the other, so that a review made anew costs little more than that paragraph.
"""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Callable, Hashable, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import partial

from editorial.model import Bitext, Issue, Region, Unit
from editorial.review.parts import NOTHING, Part, Parts
from editorial.rules.rule import NEIGHBOURS, Context, Rule

_DRAFTS = 8
"""Drafts whose issues are remembered."""

Sides = tuple[Part, Part]
"""A part of the target and one of the source."""


@dataclass(frozen=True, slots=True)
class _Found:
    """Issues, and where the parts stood that they were found in."""

    issues: tuple[Issue, ...]
    sides: Sides

    def at(self, sides: Sides) -> Iterable[Issue]:
        """The issues where the parts stand elsewhere now."""
        by, source_by = (now.start - then.start for now, then in zip(sides, self.sides, strict=True))
        return [_moved(issue, by, source_by) for issue in self.issues] if by or source_by else self.issues


_Memory = dict[Hashable, _Found]


class NearbyChecks:
    """Runs these checks, and remembers what the last review of a draft found."""

    def __init__(self) -> None:
        self._drafts: OrderedDict[Hashable, _Memory] = OrderedDict()

    def forget(self) -> None:
        """Check everything anew: what the rules go by has changed."""
        self._drafts.clear()

    def issues(self, rules: Sequence[Rule], context: Context) -> Iterator[Issue]:
        """What the rules' checks of blocks and of units find in the context's bitext."""
        in_block = [rule.check_block for rule in rules if rule.check_block]
        in_unit = [rule.check_unit for rule in rules if rule.check_unit]
        if not in_block and not in_unit:
            return
        languages = (context.target.language, context.source.language if context.source else None)
        review = _Review(context, self._last((context.target.path, languages, tuple(rule.code for rule in rules))))
        for number, block in enumerate(context.target.blocks) if in_block else ():
            yield from review.of_block(number, [partial(check, block) for check in in_block])
        for number, unit in enumerate(context.bitext.units) if in_unit else ():
            yield from review.of_unit(number, [partial(check, unit) for check in in_unit])

    def _last(self, draft: Hashable) -> _Memory:
        """What is remembered of a draft; the one that was reviewed longest ago is forgotten."""
        self._drafts[draft] = memory = self._drafts.pop(draft, {})
        if len(self._drafts) > _DRAFTS:
            self._drafts.popitem(last=False)
        return memory


class _Review:
    """One review; `memory` holds what the last one found, and in the end what this one found and nothing older."""

    def __init__(self, context: Context, memory: _Memory) -> None:
        self._context = Context(context.config, context.bitext, context.glossary, lexicon=context.lexicon)
        self._units = context.bitext.units
        self._target = Parts(context.bitext.target)
        self._source = Parts(context.bitext.source) if context.bitext.source else None
        self._before = memory.copy()
        self._now = memory
        memory.clear()

    def of_block(self, number: int, checks: Sequence[Callable[[Context], Iterator[Issue]]]) -> Iterable[Issue]:
        """What checks find in a block alone."""
        part = self._target.blocks(number, number)
        return self._found(part.identity, (part, NOTHING), (), checks)

    def of_unit(self, number: int, checks: Sequence[Callable[[Context], Iterator[Issue]]]) -> Iterable[Issue]:
        """What checks find in a unit with its neighbours."""
        first = max(0, number - NEIGHBOURS)
        near = self._units[first : number + NEIGHBOURS + 1]
        target = self._target.around([segment for unit in near for segment in unit.target])
        source = self._source.around([s for unit in near for s in unit.source]) if self._source else NOTHING
        shapes = tuple(self._shape(unit, target, source) for unit in near)
        return self._found((number - first, target.identity, source.identity, shapes), (target, source), near, checks)

    def _shape(self, unit: Unit, target: Part, source: Part) -> Hashable:
        """A unit without its words, its id and its place."""
        theirs = self._source.places(unit.source, source) if self._source else ()
        return self._target.places(unit.target, target), theirs, unit.score, unit.state

    def _found(
        self,
        key: Hashable,
        sides: Sides,
        units: tuple[Unit, ...],
        checks: Sequence[Callable[[Context], Iterator[Issue]]],
    ) -> Iterable[Issue]:
        """What is remembered under a key, else what the checks find where nothing but these parts is to be seen."""
        found = self._before.get(key)
        if found is None:
            source = self._source.alone(sides[1]) if self._source and units else None
            context = replace(self._context, bitext=Bitext(self._target.alone(sides[0]), source, units))
            found = _Found(tuple(issue for check in checks for issue in check(context)), sides)
        self._now[key] = found
        return found.at(sides)


def _moved(issue: Issue, by: int, source_by: int) -> Issue:
    source = issue.source and replace(issue.source, region=_shifted(issue.source.region, source_by))
    return replace(issue, region=_shifted(issue.region, by), source=source)


def _shifted(region: Region, by: int) -> Region:
    return Region(region.start + by, region.end + by)
