"""Rule `omission`: a sentence or paragraph of the original was left out."""

from __future__ import annotations

from collections.abc import Iterator

from editorial.bitext.sides import text_of, whole
from editorial.bitext.unmatched import shortened, unmatched
from editorial.model import Bitext, Dimension, Excerpt, Issue, Message, Region, Severity
from editorial.rules.design_and_markup.page_lines import is_residue
from editorial.rules.rule import Context, Explanation, Rule

EXPLANATION = Explanation(
    what="A sentence or paragraph of the original has no counterpart in the translation. The issue stands at the empty "
    "place where it belongs and shows the sentence. A translation too short for its original is a warning.",
    why="A sentence that is gone leaves no trace in the translation: nothing but the comparison finds it.",
    wrong="Цех построили за год. Он даст 120 рабочих мест. Пуск намечен на май.\n"
    "The shop was built in a year. The launch is due in May.",
    right="Цех построили за год. Он даст 120 рабочих мест. Пуск намечен на май.\n"
    "The shop was built in a year. It will create 120 jobs. The launch is due in May.",
    reference="MQM: Accuracy > Omission",
)


def check(bitext: Bitext, context: Context) -> Iterator[Issue]:
    """One issue for each stretch of the source that the draft lacks, with a word to it at least."""
    for lost in unmatched(bitext, "source"):
        text = text_of(lost.segments)
        if any(char.isalpha() for char in text) and not is_residue(text):
            evidence = Excerpt(whole(lost.segments), text)
            message = Message.of("Not translated: “{text}”", text=text)
            confidence = 0.8 if lost.joined else 0.9
            yield RULE.issue(context.target, lost.place, message, source=evidence, confidence=confidence)
    for unit in shortened(bitext):
        region = whole(unit.target)
        yield RULE.issue(
            context.target,
            Region(region.end, region.end),
            Message.of("The translation is much shorter than the original: a clause may be missing."),
            severity=Severity.WARNING,
            source=Excerpt(whole(unit.source), text_of(unit.source)),
            confidence=0.6,
        )


RULE = Rule(
    code="omission",
    dimension=Dimension.ACCURACY,
    error_type="omission",
    severity=Severity.ERROR,
    explanation=EXPLANATION,
    needs_source=True,
    check_document=check,
)
