"""Rule `name-spelling`: a name is spelled as no transliteration of it can be."""

from __future__ import annotations

from collections.abc import Iterator

from editorial.bitext.names.right_spelling import right_spelling, usual_spelling
from editorial.model import Bitext, Dimension, Excerpt, Issue, Message, Severity
from editorial.rules.rule import Context, Explanation, Rule

EXPLANATION = Explanation(
    what="The spelling of a Slavic name follows no system of transliteration, in either direction, and is not the "
    "glossary's, or one mention of a foreign name differs by a slip from the others.",
    why="A misspelled name is the error that readers forgive least; no spelling checker knows the name.",
    wrong="Участок возглавил Драган Милошевич.\nThe section is headed by Dragan Milosevid.",
    right="Участок возглавил Драган Милошевич.\nThe section is headed by Dragan Milosevic.",
    reference="MQM: Accuracy > Mistranslation",
)


def check(bitext: Bitext, context: Context) -> Iterator[Issue]:  # noqa: ARG001
    """Each mention whose spelling is near to the accepted ones and is none of them."""
    for person, found in context.renderings:
        usual = usual_spelling(person, found)
        for rendering in found:
            right = right_spelling(person, rendering, usual, context.glossary)
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


RULE = Rule(
    code="name-spelling",
    dimension=Dimension.ACCURACY,
    error_type="mistranslation",
    severity=Severity.ERROR,
    explanation=EXPLANATION,
    languages=frozenset({"en", "ru"}),
    needs_source=True,
    names=True,
    check_document=check,
)
