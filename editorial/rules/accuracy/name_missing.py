"""Rule `name-missing`: the original names somebody or some place, and the translation does not."""

from __future__ import annotations

from collections.abc import Iterator

from editorial.bitext.names.counterparts import PLAUSIBLE, Vocabulary, likeness, name_words
from editorial.bitext.names.places import missing_places
from editorial.bitext.names.renderings import Rendering, renderings
from editorial.bitext.sides import whole
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
    words = Vocabulary(bitext.target.segments)
    for person, found in renderings(bitext, context.source_names, context.glossary):
        first = next((r for r in found if r.mention.full), found[0])
        if any(r.word for r in found) or _elsewhere(first, words):
            continue
        if first.mention.full:
            yield _issue(first, Severity.ERROR, context)
        elif person.slavic and len(found) > 1:
            yield _issue(first, Severity.WARNING, context)
    for place in missing_places(bitext, context.source_names, context.glossary):
        message = Message.of(MISSING, name=place.entity.text)
        evidence = Excerpt(place.entity.region, place.entity.text)
        severity = Severity.WARNING if place.sure else Severity.INFO
        yield RULE.issue(context.target, whole(place.unit.target), message, severity=severity, source=evidence)


def _elsewhere(rendering: Rendering, words: Vocabulary) -> bool:
    """Whether a word of the draft may be the surname, or a word of the unit any other part of the name."""
    forms = rendering.person.forms()
    own = {word.text for word in name_words(rendering.unit.target)}
    others = tuple(word.capitalize() for word in rendering.mention.words)
    return words.holds(forms, PLAUSIBLE) or any(likeness(others, w) >= PLAUSIBLE for w in own)


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
    yields_to=frozenset({"untranslated", "omission"}),
    explanation=EXPLANATION,
    languages=frozenset({"en"}),
    needs_source=True,
    names=True,
    check_document=check,
)
