"""Defects between entries: the same id or wording twice, wordings allowed here and forbidden there, cycles."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence

from editorial.model import Message, Severity
from editorial.termbase.glossary import Concept, Status, Term
from editorial.termbase.lint.defect import Defect, place
from editorial.termbase.words import words

Entry = tuple[Concept, Term]


def identities(concepts: Sequence[Concept]) -> Iterator[Defect]:
    """An id that two entries have."""
    seen: dict[str, Concept] = {}
    for concept in concepts:
        first = seen.setdefault(concept.id, concept)
        if first is not concept:
            yield Defect(
                "duplicate-id",
                Severity.ERROR,
                concept.origin,
                Message.of("the id '{id}' is taken at {origin}", id=concept.id, origin=first.origin),
                Message.of("join the two entries, or give this one another id"),
            )


def overlaps(concepts: Sequence[Concept]) -> Iterator[Defect]:
    """A wording that two entries allow: nobody can tell which of the two is meant."""
    for entries in _by_wording(concepts).values():
        allowed = [entry for entry in entries if entry[1].allowed and not entry[1].broader]
        for concept, term in allowed[1:]:
            first = allowed[0][0]
            if first is concept:
                continue
            same = _wordings(first) == _wordings(concept)
            yield Defect(
                "duplicate-concept" if same else "overlap",
                Severity.ERROR if same else Severity.WARNING,
                place(concept, term),
                Message.of(
                    "'{term}' is also a term of '{id}' ({origin})", term=term.text, id=first.id, origin=first.origin
                ),
                Message.of("join the two entries, or leave the wording to one of them"),
            )


def conflicts(concepts: Sequence[Concept]) -> Iterator[Defect]:
    """A wording that one entry allows and another deprecates or forbids, calques apart."""
    for entries in _by_wording(concepts).values():
        for concept, term in entries:
            if term.allowed or term.calque:
                continue
            for other, allowed in entries:
                if allowed.allowed and other is not concept:
                    yield Defect(
                        "conflict",
                        Severity.ERROR,
                        place(concept, term),
                        Message.of(
                            "'{term}' is {status} here and {allowed} in '{id}' ({origin})",
                            term=term.text,
                            status=Message(term.status.value),
                            allowed=Message(allowed.status.value),
                            id=other.id,
                            origin=place(other, allowed),
                        ),
                        Message.of(
                            "decide for one; under 'calques' a wording is wrong only where it renders this entry"
                        ),
                    )


def cycles(concepts: Sequence[Concept]) -> Iterator[Defect]:
    """Wordings that replace one another in a circle, so that a fix would never end."""
    arrows: dict[str, tuple[str, Entry]] = {}
    for concept in concepts:
        for term in concept.terms:
            preferred = concept.preferred(term.language)
            if not term.allowed and not term.calque and preferred:
                arrows.setdefault(_key(term), (f"{term.language}:{_folded(preferred)}", (concept, term)))
    told: set[str] = set()
    for start in arrows:
        path = [start]
        while (arrow := arrows.get(path[-1])) and arrow[0] not in path:
            path.append(arrow[0])
        if arrow and arrow[0] == start and start not in told and len(path) > 1:
            told.update(path)
            concept, term = arrows[start][1]
            yield Defect(
                "cycle",
                Severity.ERROR,
                place(concept, term),
                Message.of(
                    "wordings replace one another in a circle: {path}",
                    path=" → ".join(one.partition(":")[2] for one in [*path, start]),
                ),
                Message.of("decide which of them the house prefers"),
            )


def _by_wording(concepts: Sequence[Concept]) -> dict[str, list[Entry]]:
    found: dict[str, list[Entry]] = defaultdict(list)
    for concept in concepts:
        for term in concept.terms:
            found[_key(term)].append((concept, term))
    return {key: entries for key, entries in found.items() if len(entries) > 1}


def _wordings(concept: Concept) -> set[str]:
    return {_key(term) for term in concept.terms if term.status is Status.PREFERRED}


def _key(term: Term) -> str:
    return f"{term.language}:{_folded(term.text)}"


def _folded(text: str) -> str:
    """A wording as it is compared: capitals count only where they tell an abbreviation or a name from a word."""
    folded = " ".join(word.folded for word in words(text))
    capitals = "".join("A" if word.text[:1].isupper() else "a" for word in words(text))
    return f"{folded} {capitals}" if "A" in capitals and " " not in folded else folded
