"""Texts that are harder to read than the profile allows, by Flesch's reading ease."""

from __future__ import annotations

from collections.abc import Iterator

from editorial.model import Bitext, Dimension, Issue, Message, Severity
from editorial.rules.profiles import profile
from editorial.rules.readability import readability
from editorial.rules.rule import Context, Explanation, Rule


def check(bitext: Bitext, context: Context) -> Iterator[Issue]:
    """One remark on the text, at the sentence that weighs most in it."""
    document, limit = bitext.target, profile(context.config).reading_ease
    measured = readability(document)
    if measured is None or not measured.is_telling or measured.ease >= limit:
        return
    pairs = zip(measured.segments, measured.sentences, strict=True)
    hardest, _ = max(pairs, key=lambda pair: pair[1].syllables)
    message = Message.of(
        "Reading ease {ease}; the house wants {limit} at least. {words} words a sentence, {syllables} syllables a "
        "word; this is the hardest sentence",
        ease=round(measured.ease),
        limit=limit,
        words=round(measured.sentence_words),
        syllables=f"{measured.word_syllables:.1f}",
    )
    yield RULE.issue(document, hardest.region, message, confidence=0.8)


RULE = Rule(
    code="reading-ease",
    dimension=Dimension.STYLE,
    error_type="awkward-style",
    severity=Severity.INFO,
    languages=frozenset({"en", "ru"}),
    explanation=Explanation(
        what="A text whose reading ease by Flesch (in Oborneva's adaptation for Russian) is below the profile's "
        "least, 15 unless it says otherwise. English news scores about 55, releases about 35.",
        why="The score falls with long sentences and long words, and both can be cut.",
        wrong="Implementation of comprehensive infrastructural modernization programmes necessitates considerable "
        "interdepartmental coordination.",
        right="Three ministries must work together to rebuild the roads.",
        reference="Flesch, R. (1948). A new readability yardstick. Journal of Applied Psychology 32; Оборнева И. В. "
        "(2006). Автоматизированная оценка сложности учебных текстов",
    ),
    check_document=check,
)
