"""Rule `name-missing`: the original names somebody or some place, and the translation does not."""

from __future__ import annotations

from collections.abc import Iterator

from editorial.bitext.names.elsewhere import Elsewhere
from editorial.bitext.names.english_places import unnamed_places
from editorial.bitext.names.places import missing_places
from editorial.bitext.names.rendering import Rendering
from editorial.bitext.sides import primary, whole
from editorial.model import Bitext, Dimension, Excerpt, Issue, Message, Severity
from editorial.rules.rule import Context, Explanation, Rule

EXPLANATION = Explanation(
    what="A person or place of the original has no counterpart in the translation. An error when a full name is "
    "nowhere in the document; later mentions may become “he” or “the minister”.",
    why="Who said or did it is lost, often with a whole clause.",
    wrong="Стенд осмотрели Павел Ремизов и Анна Лужина.\nAnna Luzhina visited the stand.",
    right="Стенд осмотрели Павел Ремизов и Анна Лужина.\nPavel Remizov and Anna Luzhina visited the stand.",
    reference="MQM: Accuracy > Omission",
)
MISSING = "“{name}” of the original is not named here."


def check(bitext: Bitext, context: Context) -> Iterator[Issue]:
    """The first mention of each person and place that the draft never names."""
    elsewhere = Elsewhere(bitext)
    for person, found in context.renderings:
        first = next((r for r in found if r.mention.full), found[0])
        if any(r.word for r in found) or elsewhere.names(first):
            continue
        if first.mention.full:
            # A foreign name may be Russified in ways that no table holds.
            sure = person.slavic or primary(bitext.target) == "en"
            yield _issue(first, Severity.ERROR if sure else Severity.WARNING, context)
        elif person.slavic and len(found) > 1:
            yield _issue(first, Severity.WARNING, context)
    for place in missing_places(bitext, context.source_names, context.glossary):
        message = Message.of(MISSING, name=place.entity.text)
        evidence = Excerpt(place.entity.region, place.entity.text)
        severity = Severity.WARNING if place.sure else Severity.INFO
        yield RULE.issue(context.target, whole(place.unit.target), message, severity=severity, source=evidence)
    for lost in unnamed_places(bitext):
        message, where = Message.of(MISSING, name=lost.place.text), whole(lost.unit.target)
        yield RULE.issue(context.target, where, message, severity=Severity.WARNING, source=lost.place.excerpt)


def _issue(rendering: Rendering, severity: Severity, context: Context) -> Issue:
    entity = rendering.mention.entity
    message = Message.of(MISSING, name=entity.text)
    evidence = Excerpt(entity.region, entity.text)
    return RULE.issue(context.target, whole(rendering.unit.target), message, severity=severity, source=evidence)


RULE = Rule(
    code="name-missing",
    dimension=Dimension.ACCURACY,
    error_type="omission",
    severity=Severity.ERROR,
    yields_to=frozenset({"untranslated", "omission", "term-missing"}),
    explanation=EXPLANATION,
    languages=frozenset({"en", "ru"}),
    needs_source=True,
    names=True,
    check_document=check,
)
