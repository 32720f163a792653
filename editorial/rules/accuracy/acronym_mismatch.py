"""Rule `acronym-mismatch`: an acronym of the translation stands for something else than the original's."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from editorial.bitext.sides import Occurrence, Sides, found, occurrences, sides
from editorial.bitext.vocabulary import Wordings, wordings
from editorial.languages.vocabulary import vocabulary
from editorial.model import Dimension, Issue, Message, Severity, Unit
from editorial.rules.rule import Context, Explanation, Rule

EXPLANATION = Explanation(
    what="The original has a well-known acronym and the translation that of another thing: OPEC for ОЭСР; or the "
    "letters in brackets are not the initials of the name before them.",
    why="Acronyms look alike, and their readers know exactly which one they mean.",
    wrong="Доклад подготовила ОЭСР.\nThe report was prepared by OPEC.",
    right="Доклад подготовила ОЭСР.\nThe report was prepared by the OECD.",
    reference="MQM: Accuracy > Mistranslation",
)
_EXPANDED = re.compile(
    r"\b(?:The\s+)?((?:[A-Z][\w’'-]+(?:\s+(?:of|for|the|and|on|in|to|de|&)(?=\s))*\s+)+[A-Z][\w’'-]+)\s+\(([A-Z]{3,6})\)"
)


def check(unit: Unit, context: Context) -> Iterator[Issue]:
    """Acronyms against the list, then acronyms of an English draft against the name that they follow."""
    both = sides(unit, context.bitext)
    if both is not None:
        yield from _other(both, context)
    for place in occurrences(_EXPANDED, unit.target):
        match = _EXPANDED.fullmatch(place.text)
        initials = "".join(w[0] for w in re.findall(r"\w+", match[1]) if w[0].isupper()) if match else ""
        if match and initials != match[2] and sorted(initials) == sorted(match[2]):
            acronym = Occurrence(place.segment, place.start + match.start(2), place.start + match.end(2))
            message = Message.of(
                "“{acronym}” is not made of the initials of “{name}”.", acronym=match[2], name=match[1]
            )
            yield RULE.issue(context.target, acronym.region, message, suggestions=(initials,))


def _other(both: Sides, context: Context) -> Iterator[Issue]:
    """The acronym that only the one side has and the one that only the other has, when there is one of each."""
    russian, english = list(found(_index(0), both.russian)), list(found(_index(1), both.english))
    shared = {number for _, number in russian} & {number for _, number in english}
    known = {place for place, number in english if number in shared} | {
        place for place, number in russian if number in shared
    }
    lone_russian = [p for p, _ in russian if p not in known and p.text.isupper()]
    lone_english = [p for p, _ in english if p not in known and p.text.isupper()]
    if len({p.text for p in lone_russian}) == 1 and len({p.text for p in lone_english}) == 1:
        here, there = both.pair(lone_russian[0], lone_english[0])
        message = Message.of("“{here}” is not “{there}” of the original.", here=here.text, there=there.text)
        column, number = (0, dict(english)[there]) if both.draft == "ru" else (1, dict(russian)[there])
        suggestions = tuple(w for w in _entries()[number][column] if w.isupper())[:1]
        yield RULE.issue(context.target, here.region, message, suggestions=suggestions, source=there.excerpt)


@cache
def _entries() -> tuple[tuple[tuple[str, ...], tuple[str, ...]], ...]:
    data = vocabulary("editorial.rules.accuracy", "acronym_mismatch")
    return tuple((wordings(russian), wordings(str(english))) for russian, english in data.items())


@cache
def _index(column: int) -> Wordings[int]:
    return Wordings((wording, number) for number, entry in enumerate(_entries()) for wording in entry[column])


RULE = Rule(
    code="acronym-mismatch",
    dimension=Dimension.ACCURACY,
    error_type="mistranslation",
    severity=Severity.ERROR,
    explanation=EXPLANATION,
    check_unit=check,
)
