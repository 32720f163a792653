"""What changed between two versions of a glossary, in words that a reviewer understands."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from editorial.model import Message
from editorial.termbase.glossary import Concept, Term
from editorial.termbase.yaml_writing import group_of

_TEXTS = ("type", "subject", "definition", "note", "translate", "case_sensitive", "insertions", "common")


@dataclass(frozen=True, slots=True)
class Difference:
    """A change of the entry `id`."""

    id: str
    message: Message

    def __str__(self) -> str:
        return f"{self.id}: {self.message}"


def differences(before: Iterable[Concept], after: Iterable[Concept]) -> tuple[Difference, ...]:
    """Every change from `before` to `after`, entries taken out first, then the others in their new order."""
    old = {concept.id: concept for concept in before}
    new = {concept.id: concept for concept in after}
    found = [
        Difference(one, Message.of("entry taken out ({terms})", terms=_named(old[one])))
        for one in old
        if one not in new
    ]
    for identifier, concept in new.items():
        if identifier not in old:
            found.append(Difference(identifier, Message.of("new entry ({terms})", terms=_named(concept))))
        else:
            found += [Difference(identifier, message) for message in _changes(old[identifier], concept)]
    return tuple(found)


def _named(concept: Concept) -> str:
    return "; ".join(f"{language}: {concept.preferred(language) or '—'}" for language in concept.languages)


def _changes(before: Concept, after: Concept) -> Iterator[Message]:
    old = {(term.language, term.text): term for term in before.terms}
    new = {(term.language, term.text): term for term in after.terms}
    for language, text in old.keys() - new.keys():
        yield _term("“{term}” ({language}, {status}) taken out", old[language, text])
    for key in (key for key in new if key not in old):
        yield _term("“{term}” ({language}) added as {status}", new[key])
    for key in (key for key in new if key in old and group_of(new[key]) != group_of(old[key])):
        yield Message.of(
            "“{term}” ({language}) is now {status}; it was {former}",
            term=key[1],
            language=key[0],
            status=Message(str(group_of(new[key]))),
            former=Message(str(group_of(old[key]))),
        )
    for key in (key for key in new if key in old and _rest(new[key]) != _rest(old[key])):
        yield _term("the note on “{term}” ({language}) has changed", new[key])
    yield from _fields(before, after)
    if _order(before.terms) != _order(after.terms) and old.keys() == new.keys():
        yield Message.of("the terms stand in another order")


def _fields(before: Concept, after: Concept) -> Iterator[Message]:
    for name in _TEXTS:
        one, other = getattr(before, name), getattr(after, name)
        if one != other:
            yield Message.of("{field}: “{before}” → “{after}”", field=name, before=str(one), after=str(other))
    if before.sections != after.sections or before.extra != after.extra:
        yield Message.of("definitions, notes or foreign fields have changed")


def _term(template: str, term: Term) -> Message:
    return Message.of(template, term=term.text, language=term.language, status=Message(str(group_of(term))))


def _rest(term: Term) -> tuple[str, object, str]:
    return term.note, term.extra, term.kind.value


def _order(terms: Sequence[Term]) -> list[tuple[str, str, str]]:
    return [(term.language, str(group_of(term)), term.text) for term in terms]
