"""Names in English, by shape and cues alone: runs of capitalised words, and what stands in or beside them.

Limits: no model, so that the kind is a guess (a run without any cue is a person when it has two or three words, and a
place when it has one); the first word of a sentence counts only when it is capitalised inside a sentence elsewhere or
belongs to a longer run; in a headline in title case nothing can be told and nothing is.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from functools import cache
from importlib import resources

from editorial.engines.contract import Entity, EntityKind
from editorial.model import Block, Document

CAPITALISED = r"(?:[A-Z][\w’'&-]*\w|[A-Z]\.?)"
LINK = r"(?:\s+(?:of\s+the|of|for|and|the|de|van|von|al|bin))"
RUN = re.compile(rf"(?<![\w’'-]){CAPITALISED}(?:(?:{LINK})?[ \u00a0]{CAPITALISED})*")
SENTENCE_START = re.compile(r"(?:^|[.!?:]['\"”’)]*\s+|[“\"«(]\s*)$")
TITLE_CASE = 0.6


class EnglishNames:
    """The recogniser; nothing is loaded but a short list of cues."""

    @property
    def version(self) -> str:
        from editorial import __version__

        return __version__

    def entities(self, document: Document) -> tuple[Entity, ...]:
        """Names in the order of the text; `normal` is the text without a leading article and a final possessive."""
        seen = _capitalised_inside(document)
        return tuple(entity for block in document.blocks for entity in _names(block, seen))


def _names(block: Block, seen: frozenset[str]) -> Iterator[Entity]:
    if _is_title_case(block.text):
        return
    for place in RUN.finditer(block.text):
        start, end = _trimmed(block.text, *place.span(), seen)
        text = block.text[start:end]
        if not text:
            continue
        normal = re.sub(r"['’]s?$", "", text)
        kind = kind_of(normal, before=block.text[max(0, start - 40) : start])
        yield Entity(kind, block.prose.locate(start, start + len(normal)), normal, normal)


def _trimmed(text: str, start: int, end: int, seen: frozenset[str]) -> tuple[int, int]:
    """The run without first words that are capitals of a sentence, of a month or of a weekday only."""
    while start < end:
        first = re.match(r"\S+", text[start:end])
        word = first.group() if first else text[start:end]
        opens = SENTENCE_START.search(text[:start]) is not None
        bare = word.strip(".")
        common = bare in cues()["not-names"] or (opens and bare not in seen and bare.lower() in cues()["openers"])
        alone = opens and start + len(word) == end and bare not in seen
        if not common and not alone:
            break
        rest = text[start + len(word) : end]
        skipped = re.match(r"(?:\s|of\b|for\b|and\b|the\b)*", rest)
        start += len(word) + (skipped.end() if skipped else 0)
    return start, max(start, end)


def kind_of(name: str, *, before: str = "") -> EntityKind:
    """What a name probably names, from its own words and those before it."""
    words = set(re.findall(r"[\w’'-]+", name))
    known = cues()
    if words & known["organisation"] or name.isupper():
        return EntityKind.ORGANISATION
    if words & known["place"]:
        return EntityKind.PLACE
    previous = re.findall(r"[\w.]+", before)
    if previous and previous[-1].strip(".").lower() in known["person-before"]:
        return EntityKind.PERSON
    if previous and previous[-1] in ("in", "at", "to", "from", "near") and len(words) == 1:
        return EntityKind.PLACE
    return EntityKind.PERSON if len(words) in (2, 3) and " of " not in name else EntityKind.PLACE


def _capitalised_inside(document: Document) -> frozenset[str]:
    """Words that have a capital where no sentence begins."""
    found = set()
    for block in document.blocks:
        if _is_title_case(block.text):
            continue
        for place in re.finditer(r"(?<![\w’'-])[A-Z][\w’'&-]*", block.text):
            if not SENTENCE_START.search(block.text[: place.start()]):
                found.add(re.sub(r"['’]s?$", "", place.group()))
    return frozenset(found)


def _is_title_case(text: str) -> bool:
    words = re.findall(r"[A-Za-z][\w’'-]{3,}", text)
    return len(words) >= 4 and sum(word[0].isupper() for word in words) > TITLE_CASE * len(words)


@cache
def cues() -> Mapping[str, frozenset[str]]:
    """Words that tell what a name names (`data/names_english.yml`)."""
    from ruamel.yaml import YAML

    text = (resources.files(__package__) / "data" / "names_english.yml").read_text(encoding="utf-8")
    return {kind: frozenset(str(words).split()) for kind, words in YAML(typ="safe").load(text).items()}
