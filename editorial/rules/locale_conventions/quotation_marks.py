"""Quotation marks of another language, and what stands beside the closing mark."""

from __future__ import annotations

from collections.abc import Iterator

from editorial.bitext.sides import primary
from editorial.model import Applicability, Bitext, Dimension, Issue, Message, Severity
from editorial.rules.locale_conventions.direct_speech import russian_punctuation
from editorial.rules.locale_conventions.foreign_marks import against_profile, foreign
from editorial.rules.locale_conventions.quotation_stops import stops
from editorial.rules.profiles import profile
from editorial.rules.rule import Context, Explanation, Rule


def check(bitext: Bitext, context: Context) -> Iterator[Issue]:
    """Marks that the language does not have, Russian punctuation of speech, stops by the language or the profile."""
    document, language = bitext.target, primary(bitext.target)
    for region, put, why, severity in foreign(document, language):
        yield RULE.issue(document, region, why, suggestions=(put,), severity=severity, confidence=0.9)
    choices = profile(context.config)
    if language == "en" and (other := against_profile(document, choices.quotation_marks)):
        region, put, why, severity = other
        yield RULE.issue(document, region, why, suggestions=(put,), severity=severity, confidence=0.8)
    for block in document.blocks:
        for start, end, put in stops(block.text, language, choices.quotation_stop):
            yield RULE.issue(
                document,
                block.prose.locate(start, end),
                Message.of("“{here}” is written “{there}” here.", here=block.text[start:end], there=put),
                suggestions=(put,),
                fix=Applicability.SAFE,
                confidence=0.9,
            )
        for start, end, put, why in russian_punctuation(block.text) if language == "en" else ():
            yield RULE.issue(document, block.prose.locate(start, end), why, suggestions=(put,), confidence=0.85)


RULE = Rule(
    code="quotation-marks",
    dimension=Dimension.LOCALE_CONVENTIONS,
    error_type="punctuation",
    severity=Severity.WARNING,
    languages=frozenset({"en", "ru"}),
    explanation=Explanation(
        what="Quotation marks of another language («…» in English, “…” in Russian), direct speech with Russian "
        "punctuation in English, and a full stop or comma on the side of the closing mark where the profile, or "
        "Russian, does not want it.",
        why="American houses set stops inside the marks and British ones outside of a fragment, Russian always "
        "outside; a text that follows the wrong school looks translated.",
        wrong="He called the park “a place for work and rest”.",
        right="He called the park “a place for work and rest.”",
        reference="MQM: Locale conventions; Chicago Manual of Style 6.9; the profile's quotation-stop",
    ),
    check_document=check,
)
