"""What edits do to everything that points into the text: blocks, segments, units and issues.

The structure found on reading stays; regions behind an edit move, and the prose around it takes the new words. A draft
that gains paragraphs or markup wants parsing anew, which the caller decides.

Many edits are made at once: each place looks for the edits around it by binary search, so that accepting two thousand
suggestions costs little more than accepting one.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from itertools import accumulate

from editorial.model import Bitext, Block, Document, Prose, Region, Run, Segment, Unit
from editorial.review.editing.changes import Change, Edit, Side


def shifted(region: Region, edit: Edit) -> Region | None:
    """Where a region is after an edit of its text, or None when the edit touches it."""
    touched = edit.region
    if region.end < touched.start or (region.end == touched.start and (len(region) or len(touched))):
        return region
    if region.start >= touched.end and (len(region) or len(touched)):
        return Region(region.start + edit.delta, region.end + edit.delta)
    return None


class Edits:
    """Edits of one side of one text, none of which touches another's words; places are those before any of them."""

    def __init__(self, edits: Iterable[Edit]) -> None:
        self.ordered = sorted(edits, key=lambda edit: (edit.start, len(edit.before)))
        self.side = self.ordered[0].side
        self._starts = [edit.start for edit in self.ordered]
        self._ends = [edit.region.end for edit in self.ordered]
        self._moved = [0, *accumulate(edit.delta for edit in self.ordered)]

    def before(self, offset: int) -> int:
        """How many edits end before an offset."""
        return bisect_left(self._ends, offset)

    def up_to(self, offset: int) -> int:
        """How many edits start at an offset or before it."""
        return bisect_right(self._starts, offset)

    def moved(self, count: int) -> int:
        """How far the first edits, so many of them, move what is behind them."""
        return self._moved[count]

    def shifted(self, region: Region) -> Region | None:
        """Where a region is after all of them, or None when one touches it."""
        first = self.before(region.start)
        for edit in reversed(self.ordered[first : self.up_to(region.end)]):
            now = shifted(region, edit)
            if now is None:
                return None
            region = now
        by = self.moved(first)
        return Region(region.start + by, region.end + by) if by else region

    def stretched(self, region: Region) -> Region | None:
        """Where a region is that grows and shrinks with the edits inside it, or None when one reaches its borders."""
        first, last = self.before(region.start), self.up_to(region.end)
        if any(edit.start <= region.start or edit.region.end >= region.end for edit in self.ordered[first:last]):
            return None
        return Region(region.start + self.moved(first), region.end + self.moved(last))

    def apply(self, text: str) -> str:
        """The text after all of them.

        Raises:
            ValueError: when the words of one do not stand where it says.
        """
        pieces, at = [], 0
        for edit in self.ordered:
            if text[edit.start : edit.region.end] != edit.before:
                raise ValueError(f"{edit.before!r} does not stand at {edit.start}")
            pieces += [text[at : edit.start], edit.after]
            at = edit.region.end
        return "".join([*pieces, text[at:]])

    def inverse(self) -> Edits:
        """What takes all of them back, in the places that they have then."""
        moved = zip(self.ordered, self._moved, strict=False)
        return Edits(Edit(edit.side, edit.start + by, edit.after, edit.before) for edit, by in moved)


def batches(changes: Sequence[Change]) -> Iterator[tuple[Change, ...]]:
    """The changes, in their order, with edits together that run from the end of a side's text to its beginning."""
    run: list[Edit] = []
    for change in changes:
        last = run[-1] if run else None
        if isinstance(change, Edit) and last and change.side is last.side and change.region.end <= last.start:
            run.append(change)
            continue
        if run:
            yield tuple(run)
        run = [change] if isinstance(change, Edit) else []
        if not run:
            yield (change,)
    if run:
        yield tuple(run)


def edited_document(document: Document, edits: Edits) -> Document:
    """The document after edits of its text.

    Raises:
        ValueError: when the words of an edit do not stand where it says.
    """
    text = edits.apply(document.text)
    taken: set[int] = set()
    blocks = []
    for block in document.blocks:
        prose = _after_all(block.prose, edits, taken)
        blocks.append(block if prose is block.prose else Block(block.kind, prose))
    taken = set()
    segments = []
    for segment in document.segments:
        prose = _after_all(segment.prose, edits, taken)
        segments.append(segment if prose is segment.prose else Segment(segment.index, segment.block, prose))
    return replace(document, text=text, blocks=tuple(blocks), segments=tuple(segments))


def edited_bitext(bitext: Bitext, edits: Edits) -> Bitext:
    """The pair after edits of one side.

    Raises:
        ValueError: when an edit does not fit the text, or there is no such side.
    """
    if edits.side is Side.TARGET:
        target = edited_document(bitext.target, edits)
        new = {s.index: s for s in target.segments}
        return Bitext(target, bitext.source, tuple(_with(u, u.source, _of(u.target, new)) for u in bitext.units))
    if bitext.source is None:
        raise ValueError("the pair has no source")
    source = edited_document(bitext.source, edits)
    new = {s.index: s for s in source.segments}
    return Bitext(bitext.target, source, tuple(_with(u, _of(u.source, new), u.target) for u in bitext.units))


def _of(segments: tuple[Segment, ...], new: dict[int, Segment]) -> tuple[Segment, ...]:
    return tuple(new[segment.index] for segment in segments)


def _with(unit: Unit, source: tuple[Segment, ...], target: tuple[Segment, ...]) -> Unit:
    return Unit(unit.id, source, target, unit.score, unit.state)


def _after_all(prose: Prose, edits: Edits, taken: set[int]) -> Prose:
    """The prose after all edits; `taken` holds those whose new words some prose has by now."""
    region = prose.region
    at = edits.up_to(region.end)
    while at and edits.ordered[at - 1].region.end >= prose.region.start:
        at -= 1
        prose, done = _after(prose, edits.ordered[at], taken=at in taken)
        if done:
            taken.add(at)
    return prose.moved(edits.moved(at))


def _after(prose: Prose, edit: Edit, *, taken: bool) -> tuple[Prose, bool]:
    """The prose after an edit, and whether some prose has taken the new words by now."""
    region, touched = prose.region, edit.region
    if region.end < touched.start:
        return prose, taken
    if region.start > touched.end or (region.start >= touched.end and taken):
        return prose.moved(edit.delta), taken
    outside = region.end == touched.start or region.start == touched.end
    if outside and len(touched):
        return (prose if region.end == touched.start else prose.moved(edit.delta)), taken
    if outside and taken:
        return prose, taken
    return _rewritten(prose, edit, words="" if taken else edit.after), True


def _rewritten(prose: Prose, edit: Edit, *, words: str) -> Prose:
    low, high = edit.region.start, edit.region.end
    if not any(r.start <= high and low <= r.start + r.length for r in prose.runs):
        words = ""
    head = [(r.start, prose.text[r.at : r.at + min(r.length, low - r.start)]) for r in prose.runs if r.start < low]
    tail = [
        (max(r.start, high) + edit.delta, prose.text[r.at + max(0, high - r.start) : r.at + r.length])
        for r in prose.runs
        if r.start + r.length > high
    ]
    pieces = [piece for piece in (*head, (low, words), *tail) if piece[1]]
    return _joined(pieces) if pieces else Prose("", (Run(0, low, 0),))


def _joined(pieces: list[tuple[int, str]]) -> Prose:
    """Prose of stretches, each with its place in the file; stretches that touch become one run."""
    text = ""
    runs: list[Run] = []
    for start, words in pieces:
        last = runs[-1] if runs else None
        if last is not None and last.start + last.length == start:
            runs[-1] = Run(last.at, last.start, last.length + len(words))
        else:
            runs.append(Run(len(text), start, len(words)))
        text += words
    return Prose(text, tuple(runs))
