"""Rule `polarity`: one side says no and the other does not."""

from __future__ import annotations

import re
from collections.abc import Iterator

from editorial.bitext.literal import translates
from editorial.bitext.negation import is_copula, negated_verbs, negation
from editorial.bitext.sides import Occurrence, occurrences, sides
from editorial.model import Dimension, Issue, Lexicon, Message, Severity, Unit
from editorial.rules.rule import Context, Explanation, Rule

EXPLANATION = Explanation(
    what="One side negates a statement (не, без, нет; not, n't, never) and nothing on the other side does.",
    why="A lost or added “not” turns the statement round and passes every other check.",
    wrong="Решение не повлияет на сроки строительства.\nThe decision will affect the construction schedule.",
    right="Решение не повлияет на сроки строительства.\nThe decision will not affect the construction schedule.",
    reference="MQM: Accuracy > Mistranslation",
)
_WORD = re.compile(r"[^\W\d_]+(?:['’][a-z]+)?")
LOST = "The original says no (“{negator}”) and the translation does not."
ADDED = "The translation says no (“{negator}”) and the original does not."


def check(unit: Unit, context: Context) -> Iterator[Issue]:
    """An error where the very word that is negated on one side stands plain on the other, else a warning."""
    both = sides(unit, context.bitext)
    if both is None:
        return
    russian, english = negation(both.russian, "ru"), negation(both.english, "en")
    if russian.hard and not russian.idiom and english.silent:
        negations, draft_is_plain, plain = (
            tuple(negated_verbs(both.russian, "ru")),
            both.draft == "en",
            both.english,
        )
    elif english.hard and not english.idiom and russian.silent:
        negations, draft_is_plain, plain = (
            tuple(negated_verbs(both.english, "en")),
            both.draft == "ru",
            both.russian,
        )
    else:
        return
    for negated in negations[:1]:
        literal = next((word for word in occurrences(_WORD, plain) if _same(negated, word, context.lexicon)), None)
        stated = literal or Occurrence(plain[0], 0, len(plain[0].text))
        here, there = (stated, negated) if draft_is_plain else (negated, stated)
        yield RULE.issue(
            context.target,
            here.region,
            Message.of(LOST if draft_is_plain else ADDED, negator=negated.text),
            severity=Severity.ERROR if literal else Severity.WARNING,
            source=there.excerpt,
            confidence=0.9 if literal else 0.5,
        )


def _same(negated: Occurrence, word: Occurrence, lexicon: Lexicon | None) -> bool:
    """Whether the verb that is negated and a word of the other side translate each other."""
    verb = negated.text.split()[-1]
    if is_copula(verb):
        return False
    russian, english = (word.text, verb) if verb.isascii() else (verb, word.text)
    return translates(russian, english, lexicon)


RULE = Rule(
    code="polarity",
    dimension=Dimension.ACCURACY,
    error_type="mistranslation",
    severity=Severity.ERROR,
    explanation=EXPLANATION,
    needs_source=True,
    check_unit=check,
)
