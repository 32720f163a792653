"""Rule `link-mismatch`: an address or telephone number differs from the original's, or is gone."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from rapidfuzz.distance import Indel

from editorial.bitext.links import Link, LinkKind, links, same_place
from editorial.model import Bitext, Dimension, Issue, Message, Region, Severity
from editorial.rules.rule import Context, Explanation, Rule

EXPLANATION = Explanation(
    what="A web address, e-mail address or telephone number of the translation is not the original's, or is missing.",
    why="Readers and journalists who follow it reach nobody. Pages of one site in two languages count as one place.",
    wrong="Контакты: press@zavod.example, +7 (4842) 55-10-20\nContact: pres@zavod.example, +7 4842 55 10 20",
    right="Контакты: press@zavod.example, +7 (4842) 55-10-20\nContact: press@zavod.example, +7 4842 55 10 20",
    reference="MQM: Design and markup > Link/cross-reference",
)
_ALIKE = 0.6


def check(bitext: Bitext, context: Context) -> Iterator[Issue]:
    """Links of the whole documents, so that a contact block may stand elsewhere."""
    if bitext.source is None:
        return
    here, there = links(bitext.target), links(bitext.source)
    foreign = [link for link in here if not any(_same(link, other) for other in there)]
    missing = [link for link in there if not any(_same(link, other) for other in here)]
    for link in foreign:
        nearest = max((o for o in missing if o.kind is link.kind), key=lambda o: _likeness(link, o), default=None)
        if nearest and _likeness(link, nearest) >= _ALIKE:
            missing.remove(nearest)
            message = Message.of("“{here}” differs from “{there}” in the original.", here=link.text, there=nearest.text)
            suggestions = (nearest.text,)
            yield RULE.issue(context.target, link.region, message, suggestions=suggestions, source=nearest.excerpt)
    yield from _missing(missing, bitext, context)


def _missing(missing: Sequence[Link], bitext: Bitext, context: Context) -> Iterator[Issue]:
    told = set()
    for link in missing:
        unit = next((u for u in bitext.units if any(s.region.overlaps(link.region) for s in u.source)), None)
        if unit and unit.target and link.key not in told:
            told.add(link.key)
            end = unit.target[-1].region.end
            message = Message.of("“{there}” of the original is missing.", there=link.text)
            severity = Severity.WARNING
            yield RULE.issue(context.target, Region(end, end), message, severity=severity, source=link.excerpt)


def _same(one: Link, other: Link) -> bool:
    return one.kind is other.kind and same_place(one, other)


def _likeness(one: Link, other: Link) -> float:
    """From 0 to 1; an address counts as alike when the part before or after the @ is the same."""
    if one.kind is LinkKind.EMAIL and set(one.key.split("@")) & set(other.key.split("@")):
        return 1.0
    return Indel.normalized_similarity(one.key, other.key)


RULE = Rule(
    code="link-mismatch",
    dimension=Dimension.ACCURACY,
    error_type="mistranslation",
    severity=Severity.ERROR,
    explanation=EXPLANATION,
    needs_source=True,
    check_document=check,
)
