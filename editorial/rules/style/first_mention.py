"""People at their first mention: the full name and the post; later the surname will do."""

from __future__ import annotations

from collections.abc import Iterator

from editorial.bitext.sides import primary
from editorial.model import Bitext, Dimension, Issue, Message, Severity
from editorial.rules.rule import Context, Explanation, Rule
from editorial.rules.style.contacts import heading
from editorial.rules.style.persons import persons
from editorial.rules.style.posts import has_post, has_title, speaks

_AGAIN = 3
"""Full names after the first from which on it is a habit worth a remark."""


def check(bitext: Bitext, context: Context) -> Iterator[Issue]:
    """A surname before the full name, a first mention without a post, full names again and again."""
    document = bitext.target
    contacts = heading(document)
    for person in persons(document, context.target_names):
        if contacts is not None and person.first.start >= document.blocks[contacts].region.start:
            continue
        if primary(document) == "en" and not speaks(person, document):
            continue
        if person.short is not None:
            if has_title(person.short, document):
                continue
            yield RULE.issue(
                document,
                person.short,
                Message.of("The full name comes later: {name}", name=person.full),
                suggestions=(person.full,) if primary(document) == "en" else (),
                severity=None if primary(document) == "en" else Severity.INFO,
                confidence=0.8,
            )
        elif not has_post(person, document):
            message = Message.of("Who is {name}? The first mention wants the post", name=person.full)
            yield RULE.issue(document, person.first, message, severity=Severity.INFO, confidence=0.6)
        if len(person.again) >= _AGAIN:
            message = Message.of("{name} is known by now: the surname will do", name=person.full)
            yield RULE.issue(document, person.again[1], message, severity=Severity.INFO, confidence=0.5)


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
