"""How a name that is misspelled in the draft ought to be written, in English and in Russian."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from editorial.bitext.names.counterparts import nearest_spelling
from editorial.bitext.names.declension import in_the_case_of, nearest
from editorial.bitext.names.people import Person
from editorial.bitext.names.rendering import Rendering
from editorial.bitext.names.russian_spelling import corrected
from editorial.termbase.glossary import Glossary

_ALIKE = 0.75
_SLIP = 2


def usual_spelling(person: Person, found: Sequence[Rendering]) -> str:
    """The spelling (in Russian the nominative) of most mentions, "" when none is met twice or it has a rival."""
    own = [_plain(person, r.word.text) for r in found if r.word and not r.near and r.likeness >= _ALIKE]
    counts = Counter(own).most_common(2)
    if not counts or counts[0][1] < 2 or (len(counts) > 1 and counts[1][1] > 1):
        return ""
    return counts[0][0]


def right_spelling(person: Person, rendering: Rendering, usual: str, glossary: Glossary) -> str:
    """The spelling to propose for a mention, "" when what is written may stand."""
    from rapidfuzz.distance import Levenshtein

    if rendering.word is None or rendering.near or rendering.likeness == 1.0 or rendering.likeness < _ALIKE:
        return ""
    written = rendering.word.text
    plain = _plain(person, written)
    if usual and plain != usual and Levenshtein.distance(plain, usual) <= _SLIP:
        return in_the_case_of(written, plain, usual)
    if not person.slavic or not any(mention.full for mention in person.mentions):
        return ""
    if _in_latin(person):
        return corrected(written, person.surname)
    return nearest_spelling(person.surname, written, glossary)


def _plain(person: Person, written: str) -> str:
    """A word of the draft as it is counted: in Russian, where the original is in Latin letters, its nominative."""
    return nearest(written, person.surname)[0] if _in_latin(person) else written


def _in_latin(person: Person) -> bool:
    return person.surname[0] < "\u0400"
