"""Rule `name-spelling`: a name is spelled as no transliteration of it can be."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence

from rapidfuzz.distance import Levenshtein

from editorial.bitext.names.counterparts import nearest_spelling
from editorial.bitext.names.people import Person
from editorial.bitext.names.renderings import Rendering, renderings
from editorial.model import Bitext, Dimension, Excerpt, Issue, Message, Severity
from editorial.rules.rule import Context, Explanation, Rule

EXPLANATION = Explanation(
    what="The English spelling of a Slavic name follows no system of transliteration and is not the glossary's, or one "
    "mention of a foreign name differs by a slip from the others.",
    why="A misspelled name is the error that readers forgive least; no spelling checker knows the name.",
    wrong="Участок возглавил Драган Милошевич.\nThe section is headed by Dragan Milosevid.",
    right="Участок возглавил Драган Милошевич.\nThe section is headed by Dragan Milosevic.",
    reference="MQM: Accuracy > Mistranslation",
)
_ALIKE = 0.75
_SLIP = 2


def check(bitext: Bitext, context: Context) -> Iterator[Issue]:
    """Each mention whose spelling is near to the accepted ones and is none of them."""
    for person, found in renderings(bitext, context.source_names, context.glossary):
        usual = _usual(found)
        for rendering in found:
            right = _right(person, rendering, usual, context)
            if rendering.word and right:
                name = rendering.mention.entity
                message = Message.of("“{written}” does not spell {name}.", written=rendering.word.text, name=name.text)
                evidence = Excerpt(name.region, name.text)
                yield RULE.issue(
                    context.target,
                    rendering.word.region,
                    message,
                    suggestions=(right,),
                    source=evidence,
                    confidence=0.9,
                )


def _right(person: Person, rendering: Rendering, usual: str, context: Context) -> str:
    """The spelling to propose, "" when what is written may stand."""
    if rendering.word is None or rendering.near or rendering.likeness == 1.0 or rendering.likeness < _ALIKE:
        return ""
    written = rendering.word.text
    if usual and written != usual and Levenshtein.distance(written, usual) <= _SLIP:
        return usual
    named_in_full = any(mention.full for mention in person.mentions)
    return nearest_spelling(person.surname, written, context.glossary) if person.slavic and named_in_full else ""


def _usual(found: Sequence[Rendering]) -> str:
    """The spelling that most mentions have, "" when none is met twice or it has a rival."""
    counts = Counter(r.word.text for r in found if r.word and not r.near and r.likeness >= _ALIKE).most_common(2)
    if not counts or counts[0][1] < 2 or (len(counts) > 1 and counts[1][1] > 1):
        return ""
    return counts[0][0]


RULE = Rule(
    code="name-spelling",
    dimension=Dimension.ACCURACY,
    error_type="mistranslation",
    severity=Severity.ERROR,
    explanation=EXPLANATION,
    languages=frozenset({"en"}),
    needs_source=True,
    names=True,
    check_document=check,
)
