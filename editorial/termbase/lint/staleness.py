"""Entries that the releases of a house never mention."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from editorial.model import Document, Message, Severity
from editorial.termbase.glossary import Concept, Glossary
from editorial.termbase.lint.defect import Defect
from editorial.termbase.matching import Matcher


def unused(concepts: Sequence[Concept], documents: Iterable[Document]) -> Iterator[Defect]:
    """A defect for each concept that no document mentions in any of its wordings."""
    matcher = Matcher(Glossary(tuple(concepts)))
    seen = {
        match.concept.id
        for document in documents
        for block in document.blocks
        for match in matcher.occurrences(block.text, document.language)
    }
    for concept in concepts:
        if concept.id not in seen:
            yield Defect(
                "stale",
                Severity.INFO,
                concept.origin,
                Message.of("no release mentions '{id}'", id=concept.id),
                Message.of("take the entry out if the house has done with it"),
            )
