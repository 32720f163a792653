"""Rule `false-friend`: an English word that sounds like the Russian one and means something else."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import cache

from editorial.bitext.literal import same_stem
from editorial.bitext.sides import found, occurrences, sides
from editorial.bitext.vocabulary import Wordings, wordings
from editorial.languages.vocabulary import vocabulary
from editorial.model import Dimension, Issue, Message, Severity, Unit
from editorial.rules.rule import Context, Explanation, Rule

EXPLANATION = Explanation(
    what="The original has one half of a pair of false friends and the translation the other: актуальный and actual.",
    why="The English word is right in itself, so no checker of English objects; the original shows what is meant.",
    wrong="Комиссия обсудила актуальные вопросы отрасли.\nThe commission discussed actual issues of the industry.",
    right="Комиссия обсудила актуальные вопросы отрасли.\nThe commission discussed topical issues of the industry.",
    reference="MQM: Accuracy > Mistranslation",
)
_WORD = re.compile(r"[^\W\d_]+")


def check(unit: Unit, context: Context) -> Iterator[Issue]:
    """Each false friend that stands opposite its trigger, unless a right translation stands in the unit as well."""
    both = sides(unit, context.bitext)
    if both is None:
        return
    triggers = {number: place for place, number in reversed(list(found(_index("ru"), both.russian)))}
    friends = list(found(_index("friend"), both.english))
    words = {word.text for word in occurrences(_WORD, both.english)} - {place.text for place, _ in friends}
    told = set()
    for place, number in friends:
        right = wordings(_entries()[number]["right"])
        if number not in triggers or place in told or _settled(right, words):
            continue
        if any(n == number for _, n in found(_index("unless"), both.russian)):
            continue
        told.add(place)
        here, there = both.pair(triggers[number], place)
        message = Message.of(
            "“{english}” is a false friend of “{russian}”.", english=place.text, russian=triggers[number].text
        )
        suggestions = right if both.draft == "en" else ()
        yield RULE.issue(
            context.target, here.region, message, suggestions=suggestions, source=there.excerpt, confidence=0.7
        )


def _settled(right: Iterable[str], words: Iterable[str]) -> bool:
    """Whether all words of one of the right translations stand among the words."""
    return any(all(any(same_stem(part, word) for word in words) for part in wording.split()) for wording in right)


@cache
def _entries() -> tuple[dict[str, str], ...]:
    return tuple(vocabulary("editorial.rules.accuracy", "false_friend")["pairs"])


@cache
def _index(column: str) -> Wordings[int]:
    return Wordings((w, number) for number, entry in enumerate(_entries()) for w in wordings(entry.get(column, "")))


RULE = Rule(
    code="false-friend",
    dimension=Dimension.ACCURACY,
    error_type="mistranslation",
    severity=Severity.WARNING,
    explanation=EXPLANATION,
    needs_source=True,
    check_unit=check,
)
