"""Edits that only tell a thing in another tense: "announces", which a release says of today, for "announced".

Which of the two a release is told in is its writer's choice, and the training text knows the past only.
"""

from __future__ import annotations

from editorial.engines.proofreader.edits import Change, Edit
from editorial.engines.proofreader.inflection import plural, verb_forms
from editorial.engines.proofreader.lexicon import Lexicon
from editorial.engines.proofreader.line import Line

_BEFORE_PARTICIPLES = frozenset((
    "am", "is", "are", "was", "were", "be", "been", "being", "has", "have", "had", "having",
    "get", "got", "gets", "getting",
))  # fmt: skip
_SHORT = ("'ve", "'re", "’ve", "’re")
_NEAR = 3
"""Words before a participle among which its auxiliary stands: was not yet announced."""


def retells(line: Line, edit: Edit, known: Lexicon) -> bool:
    """Whether an edit exchanges the third person of a verb and its past, where no participle is called for."""
    if edit.change not in (Change.SLIP, Change.VERB):
        return False
    written = line.words[edit.at].lower
    present, past = (written, edit.word) if written.endswith("s") else (edit.word, written)
    if not present.endswith("s") or past.endswith(("s", "ing")) or past not in verb_forms(present, known):
        return False
    return plural(past) != present and not _wants_participle(line, edit.at)


def _wants_participle(line: Line, at: int) -> bool:
    """Whether an auxiliary stands before a word, or `by` and no figure behind it: the services provided by the bank."""
    before = [word.lower for word in line.words[max(0, at - _NEAR) : at]]
    if not _BEFORE_PARTICIPLES.isdisjoint(before) or any(word.endswith(_SHORT) for word in before[-2:]):
        return True
    behind = [word.text for word in line.words[at + 1 : at + 3]]
    return behind[:1] == ["by"] and not any(char.isdigit() for char in behind[-1])
