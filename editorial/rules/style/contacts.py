"""The words that open a contact block, telephone numbers and addresses, for the rule `contact-block`."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache

from editorial.languages.vocabulary import vocabulary
from editorial.model import Block, Document, Region

_ADDRESS = re.compile(r"[\w.+-]+@[\w-]+\.\w+|https?://|www\.|\bt\.me/")
_PHONE = re.compile(r"(?<![\d\w])(?:\+?\d{1,3}[ -]?)?\(?\d{2,5}\)?[ -]?\d{1,4}(?:[ -]\d{2,4}){1,3}(?!\d)")
_DOMESTIC = re.compile(
    r"(?<![\d\w+(])8[  -]?\(?(?P<code>[3489]\d{2,4})\)?[  -]?(?P<rest>\d{1,3}[  -]?\d{2}[  -]?\d{2})(?!\d)"
)


def is_reachable(blocks: Sequence[Block]) -> bool:
    """Whether a telephone number, an e-mail address or a link stands in the blocks."""
    return any(_ADDRESS.search(block.text) or _is_phone(block.text) for block in blocks)


def _is_phone(text: str) -> bool:
    return any(sum(c.isdigit() for c in found[0]) >= 7 for found in _PHONE.finditer(text))


def domestic_numbers(document: Document) -> Iterator[tuple[Region, str]]:
    """Russian numbers with the 8 of calls within the country, and as they are dialled from anywhere."""
    for block in document.blocks:
        for found in _DOMESTIC.finditer(block.text):
            yield block.prose.locate(*found.span()), f"+7 {found['code']} {found['rest']}"


def heading(document: Document) -> int | None:
    """The number of the last block that opens a contact block, in the second half of a release."""
    half = len(document.blocks) // 2
    return next((n for n in range(len(document.blocks) - 1, half - 1, -1) if opening(document.blocks[n])), None)


def opening(block: Block) -> re.Match[str] | None:
    """The words at the beginning of a line that open a contact block."""
    return next((m for line in block.text.splitlines() if (m := _headings().match(line.strip(" *_#")))), None)


@cache
def _headings() -> re.Pattern[str]:
    words = vocabulary(__package__ or "", "contact_block")["headings"]
    return re.compile("|".join(f"(?:{word})" for word in words), re.IGNORECASE)
