"""Units joined, split and paired by hand: from units to changes that can be undone and written down, and back."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

from editorial.bitext.alignment.manual import pinned
from editorial.model import Bitext, Segment, State, Unit
from editorial.review.editing.changes import Group, Place, Regroup, Side

Span = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Notes:
    """What people have said about units, by their ids; `by_hand` are those that they made."""

    states: Mapping[int, State]
    comments: Mapping[int, str]
    by_hand: Collection[int]


def group_of(unit: Unit, notes: Notes) -> Group:
    """A unit, written down."""
    return Group(
        _spans(unit.source),
        _spans(unit.target),
        unit.score,
        notes.states.get(unit.id, unit.state),
        notes.comments.get(unit.id, ""),
        unit.id in notes.by_hand,
    )


def regroup(old: Bitext, new: Bitext, notes: Notes) -> Regroup | None:
    """What makes the units of `new` of those of `old`, made by hand; None when they are the same.

    A new unit is as far as the least of the units that its words come from; a comment goes to the first of the new
    units that hold words it was made on.
    """
    kept = {(u.source, u.target) for u in old.units} & {(u.source, u.target) for u in new.units}
    gone = [unit for unit in old.units if (unit.source, unit.target) not in kept]
    made = [unit for unit in new.units if (unit.source, unit.target) not in kept]
    if not made:
        return None
    comments: dict[int, list[str]] = {}
    for unit in gone:
        first = next((other for other in made if _shares(unit, other)), None)
        if first is not None and notes.comments.get(unit.id):
            comments.setdefault(first.id, []).append(notes.comments[unit.id])
    after = [
        Group(
            _spans(unit.source),
            _spans(unit.target),
            state=_least(notes.states.get(one.id, one.state) for one in gone if _shares(one, unit)),
            comment="\n".join(comments.get(unit.id, ())),
            by_hand=True,
        )
        for unit in made
    ]
    return Regroup(tuple(group_of(unit, notes) for unit in gone), tuple(after))


def regrouped(bitext: Bitext, groups: Sequence[Group]) -> tuple[Bitext, dict[int, Group]]:
    """The bitext with these groups as units, and which unit each has become.

    Where the segments are others, because the text was parsed anew, each goes to the group that its middle lies in.
    """
    source = bitext.source.segments if bitext.source is not None else ()
    pins = [(_within(source, group.source), _within(bitext.target.segments, group.target)) for group in groups]
    chosen = {pin: group for pin, group in zip(pins, groups, strict=True) if pin[0] or pin[1]}
    if not chosen:
        return bitext, {}
    new = pinned(bitext, list(chosen))
    made = {unit.id: chosen[unit.source, unit.target] for unit in new.units if (unit.source, unit.target) in chosen}
    units = (replace(u, score=made[u.id].score, state=made[u.id].state) if u.id in made else u for u in new.units)
    return replace(new, units=tuple(units)), made


def carried(old: Bitext, new: Bitext, made: Mapping[int, Group], notes: Notes) -> Notes:
    """The notes on the units of `new`: on those of `made` what the groups say, on the others what they had in `old`."""
    ids = {(unit.source, unit.target): unit.id for unit in old.units}
    states: dict[int, State] = {}
    comments: dict[int, str] = {}
    by_hand: set[int] = set()
    for unit in new.units:
        was = ids.get((unit.source, unit.target), 0)
        group = made.get(unit.id)
        states[unit.id] = notes.states.get(was, unit.state) if group is None else group.state
        comments[unit.id] = notes.comments.get(was, "") if group is None else group.comment
        if was in notes.by_hand if group is None else group.by_hand:
            by_hand.add(unit.id)
    return Notes(states, {unit: words for unit, words in comments.items() if words}, by_hand)


def place_of(unit: Unit) -> Place:
    """Where a unit begins: in the target, or in the source when it has no target."""
    side, segments = (Side.TARGET, unit.target) if unit.target else (Side.SOURCE, unit.source)
    return Place(side, segments[0].region.start if segments else 0)


def halves(unit: Unit) -> tuple[int, int]:
    """How many source and target segments the first of two halves takes so that the sides are parted alike.

    Where one side has a single segment, it stays with the half it is nearer to in length.
    """
    cuts = [
        (source, target)
        for source in range(len(unit.source) + 1)
        for target in range(len(unit.target) + 1)
        if 0 < source + target < len(unit.source) + len(unit.target)
    ]
    both = [c for c in cuts if 0 < c[0] < len(unit.source) and 0 < c[1] < len(unit.target)]

    def lopsided(cut: tuple[int, int]) -> float:
        ours, theirs = _share(unit.source, cut[0]), _share(unit.target, cut[1])
        return abs(ours - theirs) + abs(ours + theirs - 1) / 8

    return min(both or cuts, key=lopsided)


def _share(segments: Sequence[Segment], count: int) -> float:
    whole = sum(len(segment.text) for segment in segments)
    return sum(len(segment.text) for segment in segments[:count]) / whole if whole else 0.0


def _spans(segments: Iterable[Segment]) -> tuple[Span, ...]:
    return tuple((segment.region.start, segment.region.end) for segment in segments)


def _within(segments: Sequence[Segment], spans: Sequence[Span]) -> tuple[Segment, ...]:
    wanted = set(spans)
    exact = tuple(s for s in segments if (s.region.start, s.region.end) in wanted)
    if len(exact) == len(wanted):
        return exact
    return tuple(s for s in segments if any(low <= (s.region.start + s.region.end) // 2 <= high for low, high in spans))


def _shares(one: Unit, other: Unit) -> bool:
    return not {*one.source, *one.target}.isdisjoint({*other.source, *other.target})


def _least(states: Iterable[State]) -> State:
    return min(states, key=list(State).index, default=State.INITIAL)
