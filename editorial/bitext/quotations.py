"""What a text puts in quotation marks: direct speech, as against names and words in quotes."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from editorial.model import Document, Region, Segment

_PAIR = re.compile(
    r"«(?:[^«»]|«[^«»]*»)*(?:»|$)|“(?:[^“”]|“[^“”]*”)*(?:”|$)|„[^“”„]*(?:[“”]|$)|(?<!\w)\"[^\"]*(?:\"(?!\w)|$)"
    r"|(?<![\w‘])‘(?=[A-ZА-Я])[^‘]{20,}?’(?!\w)"
)
_MARK = re.compile(r"[«»“”„\"‘]|(?<!\w)['’]|^\s*[—–-]\s|[,.!?…]\s[—–-]\s")
_WORD = re.compile(r"[^\W\d_]+")
_SENTENCE = re.compile(r"[.!?,…][»”\"“’]?$|[.!?…] ")
_SAID = re.compile(r"[,.!?]?\s[—–-]\s[a-zа-яё]")
_ASIDE = re.compile(r"[,.!?…]\s?[—–]\s(?P<aside>[а-яё][^«»]*?)[,.]\s?[—–]\s")
_LEAST = 6
"""Words from which on what stands in quotation marks is taken for speech, not for a name."""


@dataclass(frozen=True, slots=True)
class Quotation:
    """Direct speech within a block; `region` covers its quotation marks.

    `asides` are the author's words inside them, as Russian has it: «Да, — сказал он. — Завтра».
    """

    region: Region
    text: str
    asides: tuple[Region, ...] = ()


def quotations(document: Document) -> tuple[Quotation, ...]:
    """The direct speech of a document. A quotation that goes on in the next paragraph ends with its own."""
    return tuple(_speech(document))


def _speech(document: Document) -> Iterator[Quotation]:
    for block in document.blocks:
        for match in _PAIR.finditer(block.text):
            text = match.group()
            prose = [word for word in _WORD.findall(text) if word.islower()]
            before, after = block.text[: match.start()].rstrip(), block.text[match.end() :]
            spoken = _SENTENCE.search(text) or before.endswith(":") or _SAID.match(after)
            if len(prose) >= _LEAST and spoken:
                spans = [aside.span("aside") for aside in _ASIDE.finditer(block.text, *match.span())]
                asides = tuple(block.prose.locate(*span) for span in spans)
                yield Quotation(block.prose.locate(*match.span()), text, asides)


def marked(segments: Sequence[Segment]) -> bool:
    """Whether segments hold any quotation mark, or a dash that may stand for one."""
    return any(_MARK.search(segment.text) for segment in segments)
