"""The lead: short, begun with the news, and about what the headline is about."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from editorial.bitext.sides import primary
from editorial.languages.registry import language
from editorial.languages.vocabulary import vocabulary
from editorial.languages.words import tokens
from editorial.model import Bitext, Block, BlockKind, Dimension, Document, Issue, Message, Severity
from editorial.rules.profiles import profile
from editorial.rules.readability.measure import is_punctuated
from editorial.rules.rule import Context, Explanation, Rule
from editorial.rules.style.datelines import dateline

_WORD = 4
"""Letters from which on a word of the headline tells what it is about."""
_LEAST = 3


def check(bitext: Bitext, context: Context) -> Iterator[Issue]:
    """Remarks on the first paragraph; a text without a headline above it has no lead."""
    document = bitext.target
    headline, lead = _opening(document)
    if headline is None or lead is None or not is_punctuated(document):
        return
    limit, words = profile(context.config).lead_words, len(tokens(lead.text))
    first = next(s for s in document.segments if document.blocks[s.block] is lead)
    if words > limit:
        message = Message.of("A lead of {count} words; the house's limit is {limit}", count=words, limit=limit)
        yield RULE.issue(document, first.region, message, confidence=0.7)
    start = lead.prose.find(line.region) if (line := dateline(document)) and lead.region.contains(line.region) else None
    found = _putting_off(primary(document)).match(lead.text, start[1] if start else 0)
    if found:
        region = lead.prose.locate(*found.span("opening"))
        yield RULE.issue(document, region, Message("The lead begins with something else than the news"), confidence=0.6)
    about = _content(headline, document)
    if len(about) >= _LEAST and not about & _content(lead, document):
        message = Message("The lead has no word of the headline")
        yield RULE.issue(document, first.region, message, confidence=0.6)


def _opening(document: Document) -> tuple[Block | None, Block | None]:
    """The headline and the first paragraph of running text below it."""
    held = [block for block in document.blocks if block.text.strip()]
    headline = held[0] if held and held[0].kind is BlockKind.HEADING else None
    lead = next((b for b in held[1:] if b.kind is BlockKind.PARAGRAPH and len(b.text.split()) > 2 * _WORD), None)
    return headline, lead


def _content(block: Block, document: Document) -> frozenset[str]:
    words = (token.text for token in tokens(block.text) if len(token.text) >= _WORD or token.text.isupper())
    return frozenset(lemma for word in words for lemma in language(document.language).lemmas(word))


@cache
def _putting_off(tag: str) -> re.Pattern[str]:
    words = str(vocabulary(__package__ or "", "lead")[tag]).split(",")
    return re.compile(rf"[\s.,:—–-]*(?P<opening>{'|'.join(word.strip() for word in words)})\b", re.IGNORECASE)


RULE = Rule(
    code="lead",
    dimension=Dimension.STYLE,
    error_type="organizational-style",
    severity=Severity.INFO,
    languages=frozenset({"en", "ru"}),
    explanation=Explanation(
        what="A first paragraph that is longer than the profile allows (60 words), begins with what is not the news "
        "(“In accordance with …”), or has no word of its headline.",
        why="Most readers, and the editor who decides, read the headline and the lead.",
        wrong="In accordance with the decree of May 7, the plant in Tula has doubled its output.",
        right="The plant in Tula has doubled its output, as the decree of May 7 asked.",
        reference="The profile's lead-words; AP Stylebook, leads; MQM: Style > Organizational style",
    ),
    check_document=check,
)
