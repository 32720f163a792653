"""People at their first mention: the full name and the post; later the surname will do."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

from editorial.bitext.sides import primary
from editorial.bitext.vocabulary import Wordings, wordings
from editorial.languages.vocabulary import vocabulary
from editorial.model import Bitext, Dimension, Document, Issue, Message, Region, Severity
from editorial.rules.rule import Context, Explanation, Rule
from editorial.rules.style.attribution import says
from editorial.rules.style.persons import Person, persons

_NEAR = 140
_BESIDE, _BEFORE, _TITLE = 10, 6, 14
"""Code points beside a name in which its verb of saying or its title stands."""
_AGAIN = 3
"""Full names after the first from which on it is a habit worth a remark."""


def check(bitext: Bitext, context: Context) -> Iterator[Issue]:
    """A surname before the full name, a first mention without a post, full names again and again."""
    document = bitext.target
    for person in persons(document, context.target_names):
        if primary(document) == "en" and not _speaks(person, document):
            continue
        if person.short is not None:
            if _has_title(person.short, document):
                continue
            yield RULE.issue(
                document,
                person.short,
                Message.of("The full name comes later: {name}", name=person.full),
                suggestions=(person.full,) if primary(document) == "en" else (),
                severity=None if primary(document) == "en" else Severity.INFO,
                confidence=0.8,
            )
        elif not _has_post(person, document):
            message = Message.of("Who is {name}? The first mention wants the post", name=person.full)
            yield RULE.issue(document, person.first, message, severity=Severity.INFO, confidence=0.6)
        if len(person.again) >= _AGAIN:
            message = Message.of("{name} is known by now: the surname will do", name=person.full)
            yield RULE.issue(document, person.again[1], message, severity=Severity.INFO, confidence=0.5)


def _speaks(person: Person, document: Document) -> bool:
    """Whether the draft quotes the name somewhere: what the English recogniser takes for a person need not be one."""
    regions = (person.first, *person.again, *((person.short,) if person.short else ()))
    text = document.text
    around = [text[r.end : r.end + _BESIDE] + " " + text[max(0, r.start - _BEFORE) : r.start] for r in regions]
    return person.full == person.full.title() and any(says(beside, "en") for beside in around)


def _has_title(mention: Region, document: Document) -> bool:
    """Whether a post stands right before the name: "Governor Petrov"."""
    before = document.text[max(0, mention.start - _TITLE) : mention.start]
    return bool(_posts(primary(document)).find(before))


def _has_post(person: Person, document: Document) -> bool:
    block = next(b for b in document.blocks if b.region.contains(person.first))
    around = Region(
        max(block.region.start, person.first.start - _NEAR), min(block.region.end, person.first.end + _NEAR)
    )
    return bool(_posts(primary(document)).find(document.excerpt(around)))


@cache
def _posts(language: str) -> Wordings[str]:
    return Wordings((word, word) for word in wordings(vocabulary(__package__ or "", "first_mention")[language]))


RULE = Rule(
    code="first-mention",
    dimension=Dimension.STYLE,
    error_type="inconsistent-style",
    severity=Severity.WARNING,
    languages=frozenset({"en", "ru"}),
    names=True,
    explanation=Explanation(
        what="A surname alone before the full name has been given, a first mention without a post, and full names "
        "repeated again and again.",
        why="A reader must know at once who speaks, and does not want to be told five times.",
        wrong="Serova opened the line. Anna Serova, the director of the plant, thanked the builders.",
        right="Anna Serova, the director of the plant, opened the line. Serova thanked the builders.",
        reference="AP Stylebook, names; MQM: Style > Inconsistent style",
    ),
    check_document=check,
)
