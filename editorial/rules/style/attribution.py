"""Whose words a quotation gives: what stands around it, for the rules on quotations and first mentions."""

from __future__ import annotations

import re
from functools import cache

from editorial.bitext.quotations import Quotation
from editorial.bitext.sides import primary
from editorial.bitext.vocabulary import Wordings, wordings
from editorial.languages.vocabulary import vocabulary
from editorial.model import BlockKind, Document

NAME = re.compile(r"(?<![^\W\d_])[A-ZА-ЯЁ][^\W\d_]+")
_PRONOUN = re.compile(r"\b(?:he|she|they|I|we|who|он|она|они|который|которая)\b", re.IGNORECASE)
_OPEN = re.compile(r"^[“\"«„][^”\"»“]*$")
_END = re.compile(r"[:,]\s*$")


def block_of(quotation: Quotation, document: Document) -> int:
    """The number of the block that holds the quotation."""
    return next(n for n, block in enumerate(document.blocks) if block.region.contains(quotation.region))


def is_under_heading(document: Document, at: int) -> bool:
    """Whether only headings stand before the paragraph: a release that is one statement."""
    return all(block.kind is BlockKind.HEADING for block in document.blocks[:at])


def around(document: Document, at: int, spoken: tuple[Quotation, ...]) -> str:
    """What the block says outside of its quotations; "" outside of the document."""
    if not 0 <= at < len(document.blocks):
        return ""
    block = document.blocks[at]
    kept = list(block.text)
    for quotation in spoken:
        found = block.prose.find(quotation.region) if block.region.contains(quotation.region) else None
        if found:
            kept[slice(*found)] = " " * (found[1] - found[0])
            for start, end in filter(None, map(block.prose.find, quotation.asides)):
                kept[start:end] = block.text[start:end]
    return "".join(kept)


def is_attributed(document: Document, at: int, spoken: tuple[Quotation, ...]) -> bool:
    """Whether somebody, or some document, is named whose words the quotations of a block are."""
    language = primary(document)
    here = around(document, at, spoken)
    if says(here, language) and (NAME.search(here) or _PRONOUN.search(here) or wording(language, "vague", here)):
        return True
    if wording(language, "sources", here) or re.search(r"[^\W\d_][^.!?]*[:—–]\s*$", here.partition("  ")[0]):
        return True
    before = around(document, at - 1, spoken)
    if _END.search(before.rstrip()) or (not _words(here) and says(before, language)):
        return True
    after = around(document, at + 1, spoken)
    return not _words(here) and says(after[:160], language)


def is_speech_going_on(document: Document, at: int) -> bool:
    """Whether the paragraph before left its quotation marks open, as speech of several paragraphs does."""
    return at > 0 and (bool(_OPEN.match(document.blocks[at - 1].text.strip())) or _left_open(document, at - 1))


def _left_open(document: Document, at: int) -> bool:
    text = document.blocks[at].text
    return text.count("“") > text.count("”") or text.count("«") > text.count("»") or text.count('"') % 2 == 1


def says(text: str, language: str) -> bool:
    """Whether a text has a verb of saying, or what does its work."""
    return bool(wording(language, "verbs", text))


def _words(text: str) -> bool:
    return bool(re.search(r"\w{2,}", text))


def wording(language: str, kind: str, text: str) -> str:
    """The first wording of the kind in the text, "" without one."""
    hit = next(iter(_index(language, kind).find(text)), None)
    return text[hit.start : hit.end] if hit else ""


@cache
def _index(language: str, kind: str) -> Wordings[str]:
    data = vocabulary(__package__ or "", "quotation_attribution")
    return Wordings((word, word) for word in wordings(data[language][kind]))
