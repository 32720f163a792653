"""Quotations whose speaker the release does not name, and headline figures that only a quotation gives."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from editorial.bitext.quotations import Quotation, quotations
from editorial.bitext.sides import primary
from editorial.bitext.vocabulary import Wordings, wordings
from editorial.languages.vocabulary import vocabulary
from editorial.model import Bitext, BlockKind, Dimension, Document, Issue, Message, Severity
from editorial.rules.rule import Context, Explanation, Rule
from editorial.rules.style.headline_claims import claims

_NAME = re.compile(r"(?<![^\W\d_])[A-ZА-ЯЁ][^\W\d_]+")
_PRONOUN = re.compile(r"\b(?:he|she|they|I|we|who|он|она|они|который|которая)\b", re.IGNORECASE)
_OPEN = re.compile(r"^[“\"«„][^”\"»“]*$")
_NEAR = 60
_END = re.compile(r"[:,]\s*$")


def check(bitext: Bitext, context: Context) -> Iterator[Issue]:  # noqa: ARG001
    """Direct speech without a verb of saying and a speaker near it; then the headline's figures."""
    document = bitext.target
    spoken = quotations(document)
    for quotation in spoken:
        at = _block_of(quotation, document)
        if document.blocks[at].kind is BlockKind.QUOTATION or _is_speech_going_on(document, at):
            continue
        if _is_attributed(document, at, spoken):
            yield from _vague(quotation, document, at, spoken)
        else:
            said = says(_around(document, at, spoken), primary(document)) or _is_under_heading(document, at)
            severity = Severity.INFO if said else Severity.WARNING
            message = Message("Nobody is named who says this")
            yield RULE.issue(document, quotation.region, message, severity=severity, confidence=0.4 if said else 0.8)
    for region, figure in claims(document, spoken):
        message = Message.of("Only a quotation says {figure}: say in the headline, or in the text, whose word it is")
        told = Message.of(message.template, figure=figure)
        yield RULE.issue(document, region, told, severity=Severity.INFO, confidence=0.6)


def _block_of(quotation: Quotation, document: Document) -> int:
    return next(n for n, block in enumerate(document.blocks) if block.region.contains(quotation.region))


def _is_under_heading(document: Document, at: int) -> bool:
    """Whether only headings stand before the paragraph: a release that is one statement."""
    return all(block.kind is BlockKind.HEADING for block in document.blocks[:at])


def _around(document: Document, at: int, spoken: tuple[Quotation, ...]) -> str:
    """What the block says outside of its quotations; "" outside of the document."""
    if not 0 <= at < len(document.blocks):
        return ""
    block = document.blocks[at]
    text = block.text
    for quotation in spoken:
        found = block.prose.find(quotation.region) if block.region.contains(quotation.region) else None
        if found:
            text = text[: found[0]] + "\0" * (found[1] - found[0]) + text[found[1] :]
    return text.replace("\0", " ")


def _is_attributed(document: Document, at: int, spoken: tuple[Quotation, ...]) -> bool:
    language = primary(document)
    here = _around(document, at, spoken)
    if says(here, language) and (_NAME.search(here) or _PRONOUN.search(here) or _vocabulary(language, "vague", here)):
        return True
    if _vocabulary(language, "sources", here) or re.search(r"[^\W\d_][^.!?]*[:—–]\s*$", here.partition("  ")[0]):
        return True
    before = _around(document, at - 1, spoken)
    if _END.search(before.rstrip()) or (not _words(here) and says(before, language)):
        return True
    after = _around(document, at + 1, spoken)
    return not _words(here) and says(after[:160], language)


def _is_speech_going_on(document: Document, at: int) -> bool:
    """Whether the paragraph before left its quotation marks open, as speech of several paragraphs does."""
    return at > 0 and (bool(_OPEN.match(document.blocks[at - 1].text.strip())) or _left_open(document, at - 1))


def _left_open(document: Document, at: int) -> bool:
    text = document.blocks[at].text
    return text.count("“") > text.count("”") or text.count("«") > text.count("»") or text.count('"') % 2 == 1


def _vague(quotation: Quotation, document: Document, at: int, spoken: tuple[Quotation, ...]) -> Iterator[Issue]:
    language = primary(document)
    here = _around(document, at, spoken)
    who = _vocabulary(language, "vague", here)
    after = here.partition(who)[2][:_NEAR] if who else ""
    if who and not _NAME.search(after):
        message = Message.of("“{speaker}” is nobody in particular: name the speaker and the post", speaker=who)
        yield RULE.issue(document, quotation.region, message, severity=Severity.INFO, confidence=0.5)


def says(text: str, language: str) -> bool:
    """Whether a text has a verb of saying, or what does its work."""
    return bool(_vocabulary(language, "verbs", text))


def _words(text: str) -> bool:
    return bool(re.search(r"\w{2,}", text))


def _vocabulary(language: str, kind: str, text: str) -> str:
    """The first wording of the kind in the text, "" without one."""
    hit = next(_index(language, kind).find(text), None)
    return text[hit.start : hit.end] if hit else ""


@cache
def _index(language: str, kind: str) -> Wordings[str]:
    data = vocabulary(__package__ or "", "quotation_attribution")
    return Wordings((word, word) for word in wordings(data[language][kind]))


RULE = Rule(
    code="quotation-attribution",
    dimension=Dimension.STYLE,
    error_type="organizational-style",
    severity=Severity.WARNING,
    languages=frozenset({"en", "ru"}),
    explanation=Explanation(
        what="Direct speech without a verb of saying and a speaker beside it, a speaker who is nobody in particular, "
        "or a figure that the headline gives as fact and only a quotation bears out.",
        why="A newspaper cannot print words that are nobody's, and asks by telephone who said them.",
        wrong="The line opened in May. “We have waited for this for ten years and are very glad.”",
        right="The line opened in May. “We have waited for this for ten years and are very glad,” said Anna Serova, "
        "the director of the plant.",
        reference="MQM: Style > Organizational style; AP Stylebook, attribution",
    ),
    check_document=check,
)
