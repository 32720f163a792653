"""Defects of an entry by itself: the preferred term, repetitions, abbreviations."""

from __future__ import annotations

from collections.abc import Iterator

from editorial.model import Message, Severity
from editorial.termbase.glossary import Concept, Status, Term, TermKind
from editorial.termbase.lint.defect import Defect, place


def preferences(concept: Concept) -> Iterator[Defect]:
    """No preferred term in a language, or two."""
    for language in concept.languages:
        terms = [term for term in concept.terms if term.language == language]
        preferred = [term for term in terms if term.status is Status.PREFERRED]
        if not preferred:
            yield Defect(
                "no-preferred",
                Severity.ERROR,
                place(concept, terms[0]),
                Message.of("entry '{id}' prefers no term in '{language}'", id=concept.id, language=language),
                Message.of("add 'preferred: …', so that fixes have a wording to offer"),
            )
        for term in preferred[1:]:
            yield Defect(
                "two-preferred",
                Severity.WARNING,
                place(concept, term),
                Message.of("entry '{id}' prefers two terms in '{language}'", id=concept.id, language=language),
                Message.of("move '{term}' to 'admitted'", term=term.text),
            )


def repetitions(concept: Concept) -> Iterator[Defect]:
    """The same wording twice in a language of one entry, whatever its status."""
    seen: dict[tuple[str, str], Term] = {}
    for term in concept.terms:
        first = seen.setdefault((term.language, " ".join(term.text.split())), term)
        if first is term:
            continue
        statuses = {first.allowed, term.allowed}
        yield Defect(
            "duplicate-term" if len(statuses) == 1 else "conflict",
            Severity.ERROR,
            place(concept, term),
            Message.of("'{term}' stands twice in entry '{id}'", term=term.text, id=concept.id)
            if len(statuses) == 1
            else Message.of("'{term}' is both allowed and not allowed in entry '{id}'", term=term.text, id=concept.id),
            Message.of("take one of the two out"),
        )


def abbreviations(concept: Concept) -> Iterator[Defect]:
    """An abbreviation in a language that has no full form for it."""
    for term in concept.terms:
        if term.kind is not TermKind.ABBREVIATION:
            continue
        full = [t for t in concept.terms if t.language == term.language and t.allowed and t.kind is TermKind.FULL]
        if not full:
            yield Defect(
                "abbreviation-alone",
                Severity.WARNING,
                place(concept, term),
                Message.of("'{term}' abbreviates nothing in entry '{id}'", term=term.text, id=concept.id),
                Message.of("add the full form as 'preferred'"),
            )
