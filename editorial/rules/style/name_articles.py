"""Names of clusters, parks and zones that Russian writers leave without their article, for the rule `calque`."""

from __future__ import annotations

import re
from collections.abc import Iterator

from editorial.model import BlockKind, Document, Region

_NAME = re.compile(
    r"(?<![\w’'&-])(?P<name>(?:(?:[A-Z][\w&-]*[ ]){0,3}[A-Z][\w&-]*s’ (?:Technology |Industrial |Innovation )?Park"
    r"|(?:[A-Z][\w&-]*[ ]){1,4}(?:Cluster|Special Economic Zone)))(?![\w’'-])"
)
_DETERMINED = re.compile(
    r"(?:\b(?i:the|an?|this|that|its|our|their|his|her|each|every|any|no|called|named|titled)|[’']s?|[“\"«(:/–—-])\s*$"
)
_CALENDAR = (
    r"January|February|March|April|May|June|July|August|September|October|November|December|"
    r"Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday"
)
_LEAD = re.compile(
    r"(?:(?:In|On|At|By|For|From|With|As|To|Of|And|But|Today|Now|Currently|Thus|Also|When|While|If|After|Before|Since|"
    rf"{_CALENDAR}) )+"
)
_LEAST = 2
_NO_NAME = re.compile(rf"\w+(?:ian|ean|ish|ese|rman)|{_CALENDAR}|RUB|USD|EUR|GBP")
_ARTICLE = re.compile(r"(?i:the|an?|this|that|each|every|our|its|their) ")


def without_article(document: Document) -> Iterator[tuple[Region, str, int]]:
    """The first place of each such name in running text, the name with its article, and how many places there are."""
    places: dict[str, list[tuple[Region, str]]] = {}
    for segment in document.segments:
        if document.block_of(segment).kind is not BlockKind.PARAGRAPH or _is_title(segment.text):
            continue
        for found in _NAME.finditer(segment.text):
            lead = _LEAD.match(found["name"])
            start = found.start() + (lead.end() if lead else 0)
            name, before = segment.text[start : found.end()], segment.text[:start]
            if len(name.split()) < _LEAST or _ARTICLE.match(name) or _DETERMINED.search(before):
                continue
            right = f"{'the' if before.strip() else 'The'} {name}"
            places.setdefault(name, []).append((segment.locate(start, found.end()), right))
    for told in places.values():
        yield (*told[0], len(told))


def _is_title(text: str) -> bool:
    """Whether the text is a line in the capitals of a title, or no sentence at all."""
    words = [word for word in text.split() if word[0].isalpha() and len(word) > 3]
    return not text.rstrip('”"’)').endswith((".", "!", "?", ":")) or (
        bool(words) and sum(word[0].isupper() for word in words) > 0.8 * len(words)
    )


def is_in_a_name(words: str) -> bool:
    """Whether capitals make the words a name ("Agency for Innovative Development"), which is not ours to mend.

    Nationalities, days, months and currencies have capitals in any words.
    """
    return any(word[0].isupper() and not _NO_NAME.fullmatch(word.strip(",;")) for word in words.split()[1:])
