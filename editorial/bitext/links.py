"""Web addresses, e-mail addresses and telephone numbers in a document, and whether two are the same place."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum
from functools import lru_cache

from editorial.model import Document, Excerpt, Region

_ZONES = (
    "ru|com|org|net|info|biz|gov|edu|eu|io|su|рф|xn--p1ai|by|kz|uz|uk|de|fr|cn|int|pro|online|tv|me|ai|dev|moscow"
    "|example"
)
_EMAIL = re.compile(r"[\w.+-]+@[\w-]+(?:\.[\w-]+)+")
_URL = re.compile(
    rf"(?:https?://|www\.)[^\s<>\"“”«»\])}}]+|(?<![\w@.-])(?:[\w-]+\.)+(?:{_ZONES})(?![\w.@-]*@|\w|\.\w)(?:/[^\s<>\"“”«»\])}}]*)?",
    re.IGNORECASE,
)
_PHONE = re.compile(
    r"(?<![\w+.,/-])(?:\+\d|8(?=[\s\u00a0-]?\(|[\s\u00a0-][3489]\d{2}[\s\u00a0-]))[\d\s\u00a0()\u2010-\u2013-]{8,20}\d(?!\w)"
)
_MARKED_UP = {"markdown", "html"}
_DIGITS = 10
_LANGUAGES = frozenset(["ru", "rus", "russian", "en", "eng", "english"])


class LinkKind(StrEnum):
    """What a link reaches."""

    WEB = "web"
    EMAIL = "email"
    PHONE = "phone"


@dataclass(frozen=True, slots=True)
class Link:
    """A link and where it stands; `key` is the same for two ways to write one address."""

    kind: LinkKind
    region: Region
    text: str
    key: str

    @property
    def excerpt(self) -> Excerpt:
        return Excerpt(self.region, self.text)


def links(document: Document) -> tuple[Link, ...]:
    """The links of a document in their order: those one reads, and in Markdown and HTML those behind the words too."""
    found = {link.region.start: link for link in _read(document)}
    if document.format in _MARKED_UP:
        for link in _written(document.text):
            found.setdefault(link.region.start, link)
    return tuple(sorted(found.values(), key=lambda link: link.region))


def _written(text: str) -> Iterator[Link]:
    """The links of a file's text, line by line; a telephone number that goes on in the next is found in its block."""
    at = 0
    for line in text.splitlines(keepends=True):
        for kind, start, end in _matches(line):
            yield Link(kind, Region(at + start, at + end), line[start:end], _key(kind, line[start:end]))
        at += len(line)


def _read(document: Document) -> Iterator[Link]:
    for block in document.blocks:
        for kind, start, end in _matches(block.text):
            text = block.text[start:end]
            yield Link(kind, block.prose.locate(start, end), text, _key(kind, text))


@lru_cache(maxsize=4096)
def _matches(text: str) -> tuple[tuple[LinkKind, int, int], ...]:
    return tuple(_found(text))


def _found(text: str) -> Iterator[tuple[LinkKind, int, int]]:
    taken: list[Region] = []
    for kind, pattern in ((LinkKind.EMAIL, _EMAIL), (LinkKind.WEB, _URL), (LinkKind.PHONE, _PHONE)):
        for match in pattern.finditer(text):
            end = match.start() + len(match.group().rstrip(".,;:!?…'’*_-"))
            region = Region(match.start(), end)
            short = kind is LinkKind.PHONE and sum(c.isdigit() for c in match.group()) < _DIGITS
            if not short and not any(region.overlaps(other) for other in taken):
                taken.append(region)
                yield kind, match.start(), end


def same_place(one: Link, other: Link) -> bool:
    """Whether two links of one kind are one address, or its pages in two languages."""
    if one.key == other.key:
        return True
    if one.kind is not LinkKind.WEB or _site(one.key) != _site(other.key):
        return False
    return _localised(one.key) or _localised(other.key)


def _key(kind: LinkKind, text: str) -> str:
    if kind is LinkKind.PHONE:
        digits = "".join(c for c in text if c.isdigit())
        return "7" + digits[1:] if len(digits) == 11 and digits[0] == "8" else digits
    low = text.lower()
    if kind is LinkKind.WEB:
        low = re.sub(r"^https?://", "", low).removeprefix("www.").rstrip("/")
        host, slash, path = low.partition("/")
        return _readable(host) + slash + path
    return low


def _readable(host: str) -> str:
    """A host with its punycode labels decoded."""
    try:
        return host.encode("ascii").decode("idna")
    except UnicodeError:
        return host


def _site(key: str) -> tuple[str, ...]:
    """The labels of a web address's host but its zone and the labels that name a language."""
    return tuple(label for label in _labels(key) if label not in _LANGUAGES)


def _localised(key: str) -> bool:
    """Whether a web address says which language its page is in."""
    path = re.split(r"[/?&=._-]", key.partition("/")[2])
    return not _LANGUAGES.isdisjoint((*_labels(key), *path))


def _labels(key: str) -> list[str]:
    return key.partition("/")[0].split(".")[:-1]
