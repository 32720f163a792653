"""Sentences longer than the profile allows."""

from __future__ import annotations

from collections.abc import Iterator

from editorial.bitext.sides import primary
from editorial.languages.words import tokens
from editorial.model import Bitext, BlockKind, Dimension, Issue, Message, Severity
from editorial.rules.profiles import profile
from editorial.rules.readability.measure import is_punctuated
from editorial.rules.rule import Context, Explanation, Rule

_LIST = 3


def check(bitext: Bitext, context: Context) -> Iterator[Issue]:
    """One remark for each sentence of running text; lists after semicolons are no sentences to be cut."""
    document, choices = bitext.target, profile(context.config)
    limit = choices.sentence_words_ru if primary(document) == "ru" else choices.sentence_words
    if not is_punctuated(document):
        return
    for segment in document.segments:
        words = len(tokens(segment.text))
        if words <= limit or segment.text.count(";") >= _LIST or "\n-" in segment.text:
            continue
        if document.block_of(segment).kind not in (BlockKind.PARAGRAPH, BlockKind.QUOTATION):
            continue
        message = Message.of("{count} words; the house's limit is {limit}", count=words, limit=limit)
        yield RULE.issue(document, segment.region, message, confidence=0.9)


RULE = Rule(
    code="long-sentence",
    dimension=Dimension.STYLE,
    error_type="awkward-style",
    severity=Severity.INFO,
    languages=frozenset({"en", "ru"}),
    explanation=Explanation(
        what="A sentence with more words than the profile allows: 40 in English and 35 in Russian unless it says "
        "otherwise.",
        why="A reader who meets the verb in the fourth line has forgotten the subject; and long Russian sentences want "
        "to be cut in translation.",
        wrong="The fund, which was founded in 2012 by the region and three banks, has lent money to 340 firms in nine "
        "towns, most of them makers of pumps, valves and pipes for farms, and pays for the training of their staff at "
        "two universities and one college.",
        right="The fund was founded in 2012 by the region and three banks. It has lent money to 340 firms in nine "
        "towns, most of them makers of pumps, valves and pipes for farms. It also pays for the training of staff.",
        reference="The profile's sentence-words and sentence-words-ru; MQM: Style > Awkward style",
    ),
    check_document=check,
)
