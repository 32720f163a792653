"""What a text puts in quotation marks: direct speech, as against names and words in quotes."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache

from editorial.model import Document, Region, Segment

_Span = tuple[int, int]

_PAIR = re.compile(
    r"«(?:[^«»]|«[^«»]*»)*(?:»|$)|“(?:[^“”]|“[^“”]*”)*(?:”|$)|„[^“”„]*(?:[“”]|$)|(?<!\w)\"[^\"]*(?:\"(?!\w)|$)"
    r"|(?<![\w‘])‘(?=[A-ZА-Я])[^‘]{20,}?’(?!\w)"
)
_MARK = re.compile(r"[«»“”„\"‘]|(?<!\w)['’]|^\s*[—–-]\s|[,.!?…]\s[—–-]\s")
_WORD = re.compile(r"[^\W\d_]+")
_SENTENCE = re.compile(r"[.!?,…][»”\"“’]?$|[.!?…] ")
_SAID = re.compile(r"[,.!?]?\s[—–-]\s[a-zа-яё]")
_ASIDE = re.compile(r"[,.!?…]\s?[—–]\s(?P<aside>[а-яё][^«»]*?)[,.]\s?[—–]\s")
_SHARED = re.compile(r"((?<=[^\W\d_][ \u00a0])«(?:[^\W_][\w-]*[ \u00a0]){1,4})«(?=[^«»]{1,60}»(?!»))")
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
        for span, asides in _spoken(block.text):
            located = tuple(block.prose.locate(*aside) for aside in asides)
            yield Quotation(block.prose.locate(*span), block.text[slice(*span)], located)


@lru_cache(maxsize=4096)
def _spoken(text: str) -> tuple[tuple[_Span, tuple[_Span, ...]], ...]:
    """Where direct speech stands in the text of a block, each with the asides in it."""
    found = []
    text = unshared(text)
    for match in _PAIR.finditer(text):
        prose = [word for word in _WORD.findall(match.group()) if word.islower()]
        before, after = text[: match.start()].rstrip(), text[match.end() :]
        spoken = _SENTENCE.search(match.group()) or before.endswith(":") or _SAID.match(after)
        if len(prose) >= _LEAST and spoken:
            asides = tuple(aside.span("aside") for aside in _ASIDE.finditer(text, *match.span()))
            found.append((match.span(), asides))
    return tuple(found)


def unshared(text: str) -> str:
    """The text, as long, without the inner of two opening marks that one closing mark closes: АО «НПО «Орбита».

    Only where the outer one opens a name: a word stands before it, and few words in between.
    """
    if text.count("«") <= text.count("»"):
        return text
    return _SHARED.sub(lambda found: found[1] + " ", text)


def marked(segments: Sequence[Segment]) -> bool:
    """Whether segments hold any quotation mark, or a dash that may stand for one."""
    return any(_MARK.search(segment.text) for segment in segments)
