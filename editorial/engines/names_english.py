"""Names in English, by shape and cues alone: runs of capitalised words, and what stands in or beside them.

Limits: no model, so that the kind is a guess (a run without any cue is a person when it has two or three words or ends
in the surname of one, and a place otherwise); the first word of a sentence counts only when it belongs to a longer run
or has a capital inside a sentence elsewhere; in a headline in title case nothing can be told and nothing is.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from functools import cache, lru_cache
from importlib import resources

from editorial.engines.contract import Entity, EntityKind
from editorial.model import Block, BlockKind, Document

WORD = r"[A-Z][\w’'&-]*"
SPACE = "[ \u00a0]"
ABBREVIATION = r"(?:Mr|Mrs|Ms|Dr|Prof|St|[A-Z])\."
LINKED = (
    rf"(?:{ABBREVIATION}|{WORD}){SPACE}(?=[A-Z])|{WORD}{SPACE}(?:of the|of|for|and|the|de|van|von|al){SPACE}(?=[A-Z])"
)
RUN = re.compile(rf"(?<![\w’'-])(?:{LINKED})*{WORD}")
SENTENCE_START = re.compile(r"(?:^|[.!?:]['\"”’)]*\s+|[“\"«(]\s*)$")
ABBREVIATED = re.compile(rf"\b{ABBREVIATION}$")
POSSESSIVE = re.compile(r"(?:['’]s|['’])$")
TITLE_CASE = 0.6
REACH = 40
"""Characters before a word that tell whether it begins a sentence."""


class EnglishNames:
    """The recogniser; nothing is loaded but a short list of cues."""

    @property
    def version(self) -> str:
        from editorial import __version__

        return __version__

    def entities(self, document: Document) -> tuple[Entity, ...]:
        """Names in the order of the text; `normal` is the text without titles, first article and final possessive."""
        blocks = [block for block in document.blocks if not _is_title_case(block)]
        seen = frozenset[str]().union(*(_capitalised_inside(block.text) for block in blocks))
        found = [entity for block in blocks for entity in _names(block, seen)]
        surnames = {e.normal.split()[-1] for e in found if e.kind is EntityKind.PERSON and " " in e.normal}
        return tuple(_as_surname(entity, surnames) for entity in found)


def _names(block: Block, seen: frozenset[str]) -> Iterator[Entity]:
    for kind, start, name in _found(block.text, seen):
        yield Entity(kind, block.prose.locate(start, start + len(name)), name, name)


@lru_cache(maxsize=1024)
def _found(text: str, seen: frozenset[str]) -> tuple[tuple[EntityKind, int, str], ...]:
    """Kind, place and words of each name; most paragraphs of a draft are those of a moment ago."""
    found = []
    for run in RUN.finditer(text):
        for start, end, titled in _parts(text, run.start(), run.end(), seen):
            name = POSSESSIVE.sub("", text[start:end])
            kind = EntityKind.PERSON if titled else kind_of(name, before=text[max(0, start - 40) : start])
            found.append((kind, start, name))
    return tuple(found)


def _parts(text: str, start: int, end: int, seen: frozenset[str]) -> Iterator[tuple[int, int, bool]]:
    """The names in a run, each with whether a title stands before it: "Kaluga Governor Ivan Orlov" holds two."""
    whole = set(re.findall(r"[\w&-]+", text[start:end]))
    is_organisation = bool(whole & cues()["organisation"])
    words = [(m.start() + start, m.end() + start) for m in re.finditer(r"\S+", text[start:end])]
    gathered: list[tuple[int, int]] = []
    titled = False
    for place in words:
        word = text[slice(*place)]
        bare = word.rstrip(".").lower()
        if not is_organisation and (bare in cues()["titles"] or bare == "and"):
            yield from _checked(text, gathered, titled, seen)
            gathered, titled = [], bare != "and"
        elif gathered or bare not in cues()["links"]:
            gathered.append(place)
        else:
            titled = False
    yield from _checked(text, gathered, titled, seen)


def _checked(
    text: str, words: list[tuple[int, int]], titled: bool, seen: frozenset[str]
) -> Iterator[tuple[int, int, bool]]:
    """The words without those whose capital means nothing: a sentence's first, a month's, a currency's."""
    while words:
        start, end = words[0]
        word = POSSESSIVE.sub("", text[start:end])
        opens = _starts_sentence(text, start) and not ABBREVIATED.search(text[max(0, start - REACH) : start].rstrip())
        alone = len(words) == 1 and opens and word not in seen and not titled
        # "Partners of Volga Works": a common noun that owes its capital to its place.
        linked = len(words) > 1 and text[slice(*words[1])] in cues()["links"] and word not in cues()["organisation"]
        common = opens and (word.lower() in cues()["openers"] or (linked and word not in seen))
        if not (word in cues()["not-names"] or common or alone):
            break
        words = words[1:]
        while words and text[slice(*words[0])].lower() in cues()["links"]:
            words = words[1:]
    while words and text[slice(*words[-1])].lower() in cues()["links"]:
        words = words[:-1]
    if words and not (len(words) == 1 and POSSESSIVE.sub("", text[slice(*words[0])]) in cues()["adjectives"]):
        yield words[0][0], words[-1][1], titled


def _starts_sentence(text: str, at: int) -> bool:
    return SENTENCE_START.search(text, max(0, at - REACH), at) is not None


def kind_of(name: str, *, before: str = "") -> EntityKind:
    """What a name probably names, from its own words and those before it."""
    words = set(re.findall(r"[\w’'-]+", name))
    known = cues()
    if words & known["organisation"] or name.isupper():
        return EntityKind.ORGANISATION
    if words & known["place"]:
        return EntityKind.PLACE
    previous = (re.findall(r"[\w.]+", before) or [""])[-1]
    if previous.strip(".").lower() in known["titles"]:
        return EntityKind.PERSON
    if previous in ("in", "at", "to", "from", "near") and len(words) == 1:
        return EntityKind.PLACE
    return EntityKind.PERSON if len(words) in (2, 3) and " of " not in name else EntityKind.PLACE


def _as_surname(entity: Entity, surnames: set[str]) -> Entity:
    if entity.normal not in surnames:
        return entity
    return Entity(EntityKind.PERSON, entity.region, entity.text, entity.normal)


@lru_cache(maxsize=1024)
def _capitalised_inside(text: str) -> frozenset[str]:
    """Words that have a capital where no sentence begins."""
    places = re.finditer(rf"(?<![\w’'-]){WORD}", text)
    return frozenset(POSSESSIVE.sub("", p.group()) for p in places if not _starts_sentence(text, p.start()))


def _is_title_case(block: Block) -> bool:
    """Whether a heading, or a line that ends like one, has capitals on most of its words."""
    if block.kind is not BlockKind.HEADING and re.search(r"[.!?:;,][”\"’)]*\s*$", block.text):
        return False
    words = re.findall(r"[A-Za-z][\w’'-]{3,}", block.text)
    return len(words) >= 4 and sum(word[0].isupper() for word in words) > TITLE_CASE * len(words)


@cache
def cues() -> Mapping[str, frozenset[str]]:
    """Words that tell what a name names (`data/names_english.yml`)."""
    from ruamel.yaml import YAML

    text = (resources.files(__package__) / "data" / "names_english.yml").read_text(encoding="utf-8")
    return {kind: frozenset(str(words).split()) for kind, words in YAML(typ="safe").load(text).items()}
