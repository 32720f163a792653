"""What stands around a person's name: a verb of saying, a title, a post, for the rule `first-mention`."""

from __future__ import annotations

from functools import cache

from editorial.bitext.sides import primary
from editorial.bitext.vocabulary import Wordings, wordings
from editorial.languages.vocabulary import vocabulary
from editorial.model import Document, Region
from editorial.rules.style.attribution import says
from editorial.rules.style.persons import Person

_NEAR = 140
_BESIDE, _BEFORE, _TITLE = 10, 6, 14
"""Code points beside a name in which its verb of saying or its title stands."""


def speaks(person: Person, document: Document) -> bool:
    """Whether the draft quotes the name somewhere: what the English recogniser takes for a person need not be one."""
    regions = (person.first, *person.again, *((person.short,) if person.short else ()))
    text = document.text
    around = [text[r.end : r.end + _BESIDE] + " " + text[max(0, r.start - _BEFORE) : r.start] for r in regions]
    return person.full == person.full.title() and any(says(beside, "en") for beside in around)


def has_title(mention: Region, document: Document) -> bool:
    """Whether a post stands right before the name: "Governor Petrov"."""
    before = document.text[max(0, mention.start - _TITLE) : mention.start]
    return bool(_posts(primary(document)).find(before))


def has_post(person: Person, document: Document) -> bool:
    """Whether a post stands near the first mention, in the same block."""
    block = next(b for b in document.blocks if b.region.contains(person.first))
    around = Region(
        max(block.region.start, person.first.start - _NEAR), min(block.region.end, person.first.end + _NEAR)
    )
    return bool(_posts(primary(document)).find(document.excerpt(around)))


@cache
def _posts(language: str) -> Wordings[str]:
    return Wordings((word, word) for word in wordings(vocabulary(__package__ or "", "first_mention")[language]))
