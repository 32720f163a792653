"""A wording in the form of the one it replaces: case, number, tense and capitals."""

from __future__ import annotations

from editorial.termbase.matching import TermMatch, morphology
from editorial.termbase.wording import Form
from editorial.termbase.words import words

_SMALL = frozenset({"of", "in", "on", "at", "to", "by", "and", "the", "for", "a", "an"})
"""Words that stay small in a title."""


def like(wording: str, match: TermMatch, language: str) -> str:
    """`wording` as it must stand in place of `match`: «инфарктом миокарда», "clusters", "MYOCARDIAL INFARCTION".

    A wording whose number differs from that of the term it replaces by nature ("products" for "production") keeps it.
    """
    rules = morphology(language)
    own_words = words(wording)
    if not own_words:
        return wording
    meant = rules.likeliest(match.forms, match.before, match.words)
    found = rules.wording(words(match.term.text))
    form = _form(meant, rules.forms(found, [slot.word for slot in found]), wording, language)
    inflected = wording if form is None else rules.inflected(rules.wording(own_words), wording, form)
    return _capitals(inflected, match)


def _form(meant: Form, entry: frozenset[Form] | None, wording: str, language: str) -> Form | None:
    """The form to put `wording` in, None to leave it; the number changes only where the text changed the entry's."""
    case, number = meant
    if not case:
        return None if meant in (entry or ()) else meant
    own = {one[1] for one in entry or () if one[0] == "nomn"}
    if number not in own:
        return meant
    rules = morphology(language)
    parts = rules.wording(words(wording))
    numbers = {one[1] for one in rules.forms(parts, [slot.word for slot in parts]) or () if one[0] == "nomn"}
    return (case, number if number in numbers or not numbers else next(iter(numbers)))


def _capitals(wording: str, match: TermMatch) -> str:
    here = [word.text for word in match.words]
    entry = [word.text for word in words(match.term.text)]
    letters = "".join(filter(str.isalpha, "".join(here)))
    if len(letters) > 1 and letters.isupper() and not match.term.text.removesuffix("s").isupper():
        return wording.upper()
    long = [word for word in here if len(word) > 2 and word.lower() not in _SMALL]
    if len(long) > 1 and all(word[:1].isupper() for word in long) and not any(word[:1].isupper() for word in entry):
        return _titled(wording)
    if here[0][:1].isupper() and not entry[0][:1].isupper():
        return wording[:1].upper() + wording[1:]
    return wording


def _titled(wording: str) -> str:
    parts = wording.split(" ")
    return " ".join(
        part[:1].upper() + part[1:] if part not in _SMALL or not at else part for at, part in enumerate(parts)
    )
