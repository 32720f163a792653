"""Joining glossaries: new entries are added, known ones get the other's wordings, contradictions are told."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from editorial.model import Message
from editorial.termbase.errors import Problem
from editorial.termbase.glossary import Concept, Section, Status, Term
from editorial.termbase.words import fold
from editorial.termbase.yaml_writing import ordered


@dataclass(frozen=True, slots=True)
class Merge:
    """The entries to write: `added` are new, `changed` take the place of those with their ids; and contradictions."""

    added: tuple[Concept, ...]
    changed: tuple[Concept, ...]
    conflicts: tuple[Problem, ...]


def merge(house: Sequence[Concept], other: Iterable[Concept]) -> Merge:
    """What `other` brings to `house`.

    Two entries are one when they share an id, or their preferred wordings in two languages. Where both prefer
    different wordings, or one allows what the other forbids, the house's word stands and a conflict is told.
    """
    known = {concept.id: concept for concept in house}
    pairs = {key: concept.id for concept in house if (key := _key(concept))}
    added: dict[str, Concept] = {}
    changed: dict[str, Concept] = {}
    conflicts: list[Problem] = []
    for concept in other:
        identifier = concept.id if concept.id in known else pairs.get(_key(concept) or frozenset(), "")
        if not identifier:
            added[concept.id] = concept
            known[concept.id] = concept
            continue
        joined, told = _joined(known[identifier], concept)
        conflicts += told
        if joined != known[identifier]:
            known[identifier] = joined
            (added if identifier in added else changed)[identifier] = joined
    return Merge(tuple(added.values()), tuple(changed.values()), tuple(conflicts))


def _key(concept: Concept) -> frozenset[str] | None:
    wordings = frozenset(f"{t.language}:{fold(t.text)}" for t in concept.terms if t.status is Status.PREFERRED)
    return wordings if len(wordings) > 1 else None


def _joined(house: Concept, other: Concept) -> tuple[Concept, list[Problem]]:
    terms = list(house.terms)
    conflicts: list[Problem] = []
    for term in other.terms:
        same = next((t for t in terms if t.language == term.language and t.text == term.text), None)
        rival = house.preferred(term.language) if term.status is Status.PREFERRED else None
        if same is not None:
            if same.allowed != term.allowed:
                conflicts.append(_conflict(house, other, term, same.status))
        elif rival is not None:
            conflicts.append(_conflict(house, other, term, Status.ADMITTED))
            terms.append(replace(term, status=Status.ADMITTED))
        else:
            terms.append(term)
    joined = replace(
        house,
        terms=ordered(terms),
        subject=house.subject or other.subject,
        definition=house.definition or other.definition,
        note=house.note or other.note,
        sections=_sections(house, other),
        extra={**other.extra, **house.extra},
    )
    return joined, conflicts


def _sections(house: Concept, other: Concept) -> dict[str, Section]:
    return {**other.sections, **house.sections}


def _conflict(house: Concept, other: Concept, term: Term, kept: Status) -> Problem:
    message = Message.of(
        "'{term}' is {theirs} here and {ours} in '{id}' ({origin}); the house's word stands",
        term=term.text,
        theirs=Message(term.status.value),
        ours=Message(kept.value),
        id=house.id,
        origin=house.origin,
    )
    return Problem(other.origin, message)
