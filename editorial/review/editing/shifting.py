"""What an edit does to everything that points into the text: blocks, segments, units and issues.

The structure found on reading stays; regions behind the edit move, and the prose around it takes the new words. A draft
that gains paragraphs or markup wants parsing anew, which the caller decides.
"""

from __future__ import annotations

from dataclasses import replace

from editorial.model import Bitext, Document, Prose, Region, Run, Segment
from editorial.review.editing.changes import Edit, Side


def shifted(region: Region, edit: Edit) -> Region | None:
    """Where a region is after an edit of its text, or None when the edit touches it."""
    touched = edit.region
    if region.end < touched.start or (region.end == touched.start and (len(region) or len(touched))):
        return region
    if region.start >= touched.end and (len(region) or len(touched)):
        return Region(region.start + edit.delta, region.end + edit.delta)
    return None


def edited_document(document: Document, edit: Edit) -> Document:
    """The document after an edit of its text.

    Raises:
        ValueError: when `edit.before` does not stand where the edit says.
    """
    text = edit.apply(document.text)
    taken = False
    blocks = []
    for block in document.blocks:
        prose, taken = _after(block.prose, edit, taken=taken)
        blocks.append(block if prose is block.prose else replace(block, prose=prose))
    taken = False
    segments = []
    for segment in document.segments:
        prose, taken = _after(segment.prose, edit, taken=taken)
        segments.append(segment if prose is segment.prose else Segment(segment.index, segment.block, prose))
    return replace(document, text=text, blocks=tuple(blocks), segments=tuple(segments))


def edited_bitext(bitext: Bitext, edit: Edit) -> Bitext:
    """The pair after an edit of one side.

    Raises:
        ValueError: when the edit does not fit the text, or there is no such side.
    """
    if edit.side is Side.TARGET:
        target = edited_document(bitext.target, edit)
        new = {s.index: s for s in target.segments}
        units = (replace(u, target=tuple(new[s.index] for s in u.target)) if u.target else u for u in bitext.units)
        return Bitext(target, bitext.source, tuple(units))
    if bitext.source is None:
        raise ValueError("the pair has no source")
    source = edited_document(bitext.source, edit)
    new = {s.index: s for s in source.segments}
    units = (replace(u, source=tuple(new[s.index] for s in u.source)) if u.source else u for u in bitext.units)
    return Bitext(bitext.target, source, tuple(units))


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
