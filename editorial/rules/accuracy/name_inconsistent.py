"""Rule `name-inconsistent`: one person is spelled in two ways in one draft."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from editorial.bitext.names.counterparts import Vocabulary
from editorial.bitext.names.house_spellings import established
from editorial.bitext.names.russified import russified_otherwise
from editorial.bitext.sides import Occurrence, primary
from editorial.model import Bitext, Dimension, Excerpt, Issue, Message, Severity
from editorial.rules.rule import Context, Explanation, Rule

EXPLANATION = Explanation(
    what="Two accepted spellings of one surname stand in one draft: Solovyov and Soloviev, «Уильямс» and «Вильямс».",
    why="Readers and search engines take them for two people.",
    wrong="Соловьёв открыл выставку. Позже Соловьёв провёл встречу.\n"
    "Solovyov opened the exhibition. Later Soloviev held a meeting.",
    right="Соловьёв открыл выставку. Позже Соловьёв провёл встречу.\n"
    "Solovyov opened the exhibition. Later Solovyov held a meeting.",
    reference="MQM: Terminology > Inconsistent with terminology resource",
)
_SHORTEST = 4


def check(bitext: Bitext, context: Context) -> Iterator[Issue]:
    """Spellings that differ from the glossary's, else from the most frequent one, else from the first."""
    if primary(bitext.target) == "ru":
        yield from _in_russian(context)
        return
    words = Vocabulary(bitext.target.segments)
    for person, found in context.renderings:
        if not any(rendering.mention.full for rendering in found):
            continue
        entity = found[0].mention.entity
        known = established((person.surname,), context.glossary)
        told: set[Occurrence] = set()
        for form in sorted(person.forms()):
            spelled = words.spelled(form) if len(form) >= _SHORTEST else []
            right = _chosen(spelled, known)
            for word in spelled:
                if _plain(word) != right.lower() and word not in told:
                    told.add(word)
                    message = Message.of("“{written}” is spelled “{right}” elsewhere.", written=word.text, right=right)
                    evidence = Excerpt(entity.region, entity.text)
                    yield RULE.issue(context.target, word.region, message, suggestions=(right,), source=evidence)


def _in_russian(context: Context) -> Iterator[Issue]:
    for person, found in context.renderings:
        for word, right in russified_otherwise(person, found):
            entity = found[0].mention.entity
            message = Message.of("“{written}” is spelled “{right}” elsewhere.", written=word.text, right=right)
            evidence = Excerpt(entity.region, entity.text)
            yield RULE.issue(context.target, word.region, message, suggestions=(right,), source=evidence)


def _chosen(spelled: list[Occurrence], known: frozenset[str]) -> str:
    own = [word for word in spelled if _plain(word) in known]
    counts = Counter(word.text.capitalize() if word.text.isupper() else word.text for word in own or spelled)
    return counts.most_common(1)[0][0] if counts else ""


def _plain(word: Occurrence) -> str:
    return word.text.lower()


RULE = Rule(
    code="name-inconsistent",
    dimension=Dimension.ACCURACY,
    error_type="mistranslation",
    severity=Severity.WARNING,
    explanation=EXPLANATION,
    languages=frozenset({"en", "ru"}),
    needs_source=True,
    names=True,
    check_document=check,
)
