"""Rule `untranslated`: words of the original that were left as they are."""

from __future__ import annotations

import re
from collections.abc import Iterator

from editorial.bitext.foreign import cyrillic_runs, is_prose, latin_words, other_language, other_script
from editorial.bitext.sides import primary
from editorial.model import Bitext, Dimension, Excerpt, Issue, Message, Segment, Severity
from editorial.rules.rule import Context, Explanation, Rule

EXPLANATION = Explanation(
    what="Cyrillic words in an English text, outside brackets, or a sentence that is the original's, word for word.",
    why="A line was passed over, or a name was left for later. An original name in brackets is welcome.",
    wrong="Новый цех построила компания «Ромашка».\nThe new shop was built by Ромашка.",
    right="Новый цех построила компания «Ромашка».\nThe new shop was built by Romashka (Ромашка).",
    reference="MQM: Accuracy > Untranslated",
)
COPY = "This is the original's own text."
WORDS = "“{words}” is not translated."


def check(bitext: Bitext, context: Context) -> Iterator[Issue]:
    """Copies of source segments, then runs of Cyrillic; paragraphs in another language are rule wrong-language's."""
    language = primary(bitext.target)
    originals = {_folded(segment): segment for segment in bitext.source.segments} if bitext.source else {}
    foreign = {i for i, b in enumerate(bitext.target.blocks) if other_language(b.text, language)}
    for segment in bitext.target.segments:
        original = originals.get(_folded(segment))
        if original and primary(bitext.source) != language and _untouched(segment, language):
            evidence = Excerpt(original.region, original.text)
            yield RULE.issue(context.target, segment.region, Message.of(COPY), source=evidence)
        elif language == "en" and segment.block not in foreign:
            for start, end in cyrillic_runs(segment.text):
                message = Message.of(WORDS, words=segment.text[start:end])
                yield RULE.issue(context.target, segment.locate(start, end), message)
        elif (language, primary(bitext.source)) == ("ru", "en") and segment.block not in foreign:
            yield from _left(segment, context)


def _left(segment: Segment, context: Context) -> Iterator[Issue]:
    """English words in small letters that the original has and the dictionary translates."""
    original = context.source.text if context.source else ""
    for start, end in latin_words(segment.text):
        word = segment.text[start:end]
        known = context.lexicon and context.lexicon.translations(word, source="en", target="ru")
        if known and re.search(rf"\b{word}\b", original):
            yield RULE.issue(context.target, segment.locate(start, end), Message.of(WORDS, words=word), confidence=0.8)


def _untouched(segment: Segment, language: str) -> bool:
    """Whether a text that both sides share is prose of the other language, not a name, address or code."""
    text = segment.text
    if other_script(text, language):
        return is_prose(text, words=2) or (language == "en" and any(cyrillic_runs(text)))
    return language not in ("ru", "en") and is_prose(text, words=3)


def _folded(segment: Segment) -> str:
    return " ".join(segment.text.casefold().split())


RULE = Rule(
    code="untranslated",
    dimension=Dimension.ACCURACY,
    error_type="untranslated",
    severity=Severity.ERROR,
    explanation=EXPLANATION,
    check_document=check,
)
