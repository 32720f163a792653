"""From a match to what is offered: the differences marked, figures and names of the new segment put in."""

from __future__ import annotations

from editorial.memory.unit import Match, Proposal


def proposal(text: str, match: Match) -> Proposal:
    """The unit's target for `text`."""
    new, old = differences(text, match.unit.source)
    return Proposal(match.unit.target, match.unit, match.similarity, (), new, old)


def differences(new: str, old: str) -> tuple[tuple[tuple[int, int], ...], tuple[tuple[int, int], ...]]:
    """The regions of each text that the other has otherwise, whole words."""
    from rapidfuzz.distance import Levenshtein

    ours, theirs = _words(new), _words(old)
    edits = Levenshtein.opcodes([new[a:b] for a, b in ours], [old[a:b] for a, b in theirs])
    new_regions, old_regions = [], []
    for edit in edits:
        if edit.tag != "equal":
            if edit.src_start < edit.src_end:
                new_regions.append((ours[edit.src_start][0], ours[edit.src_end - 1][1]))
            if edit.dest_start < edit.dest_end:
                old_regions.append((theirs[edit.dest_start][0], theirs[edit.dest_end - 1][1]))
    return tuple(new_regions), tuple(old_regions)


def _words(text: str) -> list[tuple[int, int]]:
    import re

    return [match.span() for match in re.finditer(r"\w+|[^\w\s]", text)]
