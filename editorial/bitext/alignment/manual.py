"""Pairing by hand: units merged, split and paired anew, the rest of the bitext left as it is."""

from __future__ import annotations

import dataclasses
from collections.abc import Sequence

from editorial.model import Bitext, Segment, State, Unit

Pin = tuple[Sequence[Segment], Sequence[Segment]]
"""Segments of either side that are one unit."""


def pinned(bitext: Bitext, pins: Sequence[Pin]) -> Bitext:
    """The bitext with each pin a unit of its own, the later pin first; what is left of other units stays together.

    Units are in the order of the target and numbered anew, so that an id belongs to this bitext only.
    """
    taken_source: set[Segment] = set()
    taken_target: set[Segment] = set()
    units: list[Unit] = []
    for source, target in reversed(pins):
        left = tuple(s for s in source if s not in taken_source), tuple(t for t in target if t not in taken_target)
        taken_source.update(left[0])
        taken_target.update(left[1])
        if left[0] or left[1]:
            units.append(Unit(0, *left))
    for unit in bitext.units:
        source = tuple(s for s in unit.source if s not in taken_source)
        target = tuple(t for t in unit.target if t not in taken_target)
        if (source, target) == (unit.source, unit.target):
            units.append(unit)
        elif source or target:
            units.append(Unit(0, source, target, unit.score))
    return dataclasses.replace(bitext, units=numbered(units))


def merged(bitext: Bitext, ids: Sequence[int]) -> tuple[Bitext, tuple[Unit, ...]]:
    """The bitext with the units of these ids as one, and that unit.

    Raises:
        ValueError: when fewer than two units are named.
    """
    chosen = [unit for unit in bitext.units if unit.id in set(ids)]
    if len(chosen) < 2:
        raise ValueError("two units or more are merged")
    return _repaired(bitext, [([s for u in chosen for s in u.source], [t for u in chosen for t in u.target])])


def split(bitext: Bitext, id: int, *, source: int, target: int) -> tuple[Bitext, tuple[Unit, ...]]:
    """The bitext with a unit divided in two, and the two: the first takes `source` and `target` segments of each side.

    Raises:
        ValueError: when there is no such unit, or one of the two would be empty.
    """
    unit = next((u for u in bitext.units if u.id == id), None)
    if unit is None:
        raise ValueError(f"there is no unit {id}")
    parts = [(unit.source[:source], unit.target[:target]), (unit.source[source:], unit.target[target:])]
    if not all(left or right for left, right in parts):
        raise ValueError("a unit is split into two that hold something")
    return _repaired(bitext, parts)


def paired(bitext: Bitext, source: Sequence[Segment], target: Sequence[Segment]) -> tuple[Bitext, tuple[Unit, ...]]:
    """The bitext with these segments as a unit of their own, and that unit; either side may be empty.

    Raises:
        ValueError: when both are.
    """
    if not source and not target:
        raise ValueError("a unit holds something")
    return _repaired(bitext, [(source, target)])


def numbered(units: Sequence[Unit]) -> tuple[Unit, ...]:
    """Units in the order of the target, numbered from 1; one without target segments follows the unit of the source
    segment before its own."""
    place = (-1, 0)
    places: dict[int, tuple[int, int]] = {}
    for unit in sorted((u for u in units if u.source), key=lambda u: u.source[0].index):
        if unit.target:
            place = (unit.target[0].index, 0)
        places[id(unit)] = place = (place[0], place[1] + (not unit.target))
    ordered = sorted(units, key=lambda u: (u.target[0].index, 0) if u.target else places[id(u)])
    return tuple(dataclasses.replace(unit, id=number) for number, unit in enumerate(ordered, start=1))


def _repaired(bitext: Bitext, pins: Sequence[Pin]) -> tuple[Bitext, tuple[Unit, ...]]:
    ordered = [(tuple(sorted(s, key=lambda x: x.index)), tuple(sorted(t, key=lambda x: x.index))) for s, t in pins]
    new = pinned(bitext, ordered)
    made = {pin for pin in ordered if pin[0] or pin[1]}
    return new, tuple(u for u in new.units if (u.source, u.target) in made and u.state is State.INITIAL)
