"""From a unit to what is offered: figures and names of the new segment put in, the differences marked."""

from __future__ import annotations

from rapidfuzz.distance import Levenshtein

from editorial.memory import keys
from editorial.memory.substitution import Replacement, Span, replacements, tokens
from editorial.memory.unit import Proposal, TranslationUnit

MOST = 0.99
"""The similarity of all that is not the very same words."""


def proposal(text: str, unit: TranslationUnit) -> Proposal:
    """The unit's target for `text`; the similarity is that of what remains different when all is put in."""
    new, old = differences(text, unit.source)
    if keys.normal(text) == keys.normal(unit.source):
        return Proposal(unit.target, unit, 1.0)
    found = replacements(
        text,
        unit.source,
        unit.target,
        source_language=unit.source_language,
        target_language=unit.target_language,
    )
    adapted, regions = _put_in(unit.target, found)
    source = unit.source
    for replacement in sorted(found, key=lambda replacement: replacement.old, reverse=True):
        start, end = replacement.old
        source = source[:start] + text[slice(*replacement.new)] + source[end:]
    similarity = Levenshtein.normalized_similarity(keys.normal(text), keys.normal(source))
    return Proposal(adapted, unit, min(MOST, round(similarity, 4)), regions, new, old)


def differences(new: str, old: str) -> tuple[tuple[Span, ...], tuple[Span, ...]]:
    """The regions of each text that the other has otherwise: whole words, figures and marks."""
    ours, theirs = tokens(new), tokens(old)
    edits = Levenshtein.opcodes([new[a:b] for a, b in ours], [old[a:b] for a, b in theirs])
    changed = [edit for edit in edits if edit.tag != "equal"]
    return (
        tuple((ours[e.src_start][0], ours[e.src_end - 1][1]) for e in changed if e.src_start < e.src_end),
        tuple((theirs[e.dest_start][0], theirs[e.dest_end - 1][1]) for e in changed if e.dest_start < e.dest_end),
    )


def _put_in(target: str, found: list[Replacement]) -> tuple[str, tuple[Span, ...]]:
    """The target with the replacements, and where they then stand."""
    pieces: list[str] = []
    regions, last, length = [], 0, 0
    for replacement in found:
        start, end = replacement.target
        pieces += [target[last:start], replacement.text]
        length += start - last + len(replacement.text)
        regions.append((length - len(replacement.text), length))
        last = end
    return "".join([*pieces, target[last:]]), tuple(regions)
