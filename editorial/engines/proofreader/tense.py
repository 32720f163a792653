"""Edits that only tell a thing in another tense: "announces", which a release says of today, for "announced"."""

from __future__ import annotations

from editorial.engines.proofreader.edits import Change, Edit
from editorial.engines.proofreader.inflection import plural, verb_forms
from editorial.engines.proofreader.lexicon import Lexicon
from editorial.engines.proofreader.line import Line

_BEFORE_PARTICIPLES = frozenset((
    "am", "is", "are", "was", "were", "be", "been", "being", "has", "have", "had", "having", "get", "got", "gets",
))  # fmt: skip
_NEAR = 3
"""Words before a participle among which its auxiliary stands: was not yet announced."""


def retells(line: Line, edit: Edit, known: Lexicon) -> bool:
    """Whether an edit puts one finite form of a verb for another, present or past, where either may stand."""
    if edit.change not in (Change.SLIP, Change.VERB):
        return False
    written = line.words[edit.at].lower
    present, past = (written, edit.word) if written.endswith("s") else (edit.word, written)
    if not present.endswith("s") or past.endswith(("s", "ing")) or past not in verb_forms(present, known):
        return False
    before = {word.lower for word in line.words[max(0, edit.at - _NEAR) : edit.at]}
    return plural(past) != present and before.isdisjoint(_BEFORE_PARTICIPLES)
