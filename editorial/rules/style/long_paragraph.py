"""Paragraphs longer than the profile allows."""

from __future__ import annotations

from collections.abc import Iterator

from editorial.bitext.sides import primary
from editorial.model import Bitext, Dimension, Issue, Message, Severity
from editorial.rules.profiles import profile
from editorial.rules.readability import readability
from editorial.rules.rule import Context, Explanation, Rule


def check(bitext: Bitext, context: Context) -> Iterator[Issue]:
    """One remark for each paragraph of running text, at its first sentence."""
    document, choices = bitext.target, profile(context.config)
    limit = choices.paragraph_words_ru if primary(document) == "ru" else choices.paragraph_words
    measured = readability(document)
    for paragraph in measured.paragraphs if measured else ():
        if paragraph.words > limit and paragraph.sentences > 1:
            message = Message.of(
                "A paragraph of {count} words; the house's limit is {limit}", count=paragraph.words, limit=limit
            )
            yield RULE.issue(document, paragraph.first, message, confidence=0.8)


RULE = Rule(
    code="long-paragraph",
    dimension=Dimension.STYLE,
    error_type="awkward-style",
    severity=Severity.INFO,
    languages=frozenset({"en", "ru"}),
    explanation=Explanation(
        what="A paragraph with more words than the profile allows: 120 in English and 100 in Russian unless it says "
        "otherwise. Paragraphs of a single sentence are left to long-sentence.",
        why="A newsroom cuts a release paragraph by paragraph from below; one that holds everything cannot be cut.",
        wrong="The fund opened an office. … (140 words) … It lends to farms as well.",
        right="The fund opened an office. …\n\nIt lends to farms as well.",
        reference="The profile's paragraph-words and paragraph-words-ru; MQM: Style > Awkward style",
    ),
    check_document=check,
)
