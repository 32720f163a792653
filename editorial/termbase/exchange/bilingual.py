"""Bilingual word lists by translate-toolkit: the glossary of OmegaT, and the CSV that Weblate imports.

They hold a source wording, a target wording and a comment; `losses` says what an export leaves out.
"""

from __future__ import annotations

import io
import re
from collections.abc import Iterable, Iterator
from typing import Any

from editorial.model import Message
from editorial.termbase.glossary import Concept, ConceptType, Origin, Status, Term

_NOT_IN_AN_ID = re.compile(r"[^a-zа-яё0-9]+")


def write(entries: Iterable[Concept], form: str, *, source: str, target: str) -> bytes:
    """A line for each pair of a source wording and an allowed target wording; `form` is "omegat" or "weblate"."""
    store = _store(form, target)
    for concept in entries:
        for one, other in _pairs(concept, source, target):
            unit = store.addsourceunit(one.text)
            unit.target = other.text
            comment = "; ".join(filter(None, (concept.subject, concept.note, other.note)))
            if form == "weblate":
                unit.context = concept.id
                unit.addnote(other.status.value, origin="translator")
            if comment:
                unit.addnote(comment, origin="developer")
    out = io.BytesIO()
    store.serialize(out)
    return out.getvalue()


def read(data: bytes, form: str, path: str, *, source: str, target: str) -> tuple[Concept, ...]:
    """The concepts of a list; lines with the same context (Weblate) or source (OmegaT) are one entry."""
    store = _store(form, target)
    store.parse(data)
    found: dict[str, list[Any]] = {}
    for unit in store.units:
        if unit.source and unit.target and not unit.isheader():
            found.setdefault(getattr(unit, "context", "") or unit.source, []).append(unit)
    return tuple(_concept(key, units, path, (source, target)) for key, units in found.items())


def losses(entries: Iterable[Concept], source: str, target: str) -> Iterator[Message]:
    """What a bilingual list leaves out of these entries."""
    entries = list(entries)
    bare = sum(not list(_pairs(concept, source, target)) for concept in entries)
    if bare:
        yield Message.of("{count} entries have no wording in both languages and are left out", count=bare)
    if any(not term.allowed for concept in entries for term in concept.terms):
        yield Message.of("deprecated and forbidden wordings and calques are left out")
    others = {term.language for concept in entries for term in concept.terms} - {source, target}
    if others:
        yield Message.of("other languages are left out: {languages}", languages=", ".join(sorted(others)))
    if any(concept.type is not ConceptType.TERM or concept.definition or concept.extra for concept in entries):
        yield Message.of("types, definitions and foreign fields are left out")


def _pairs(concept: Concept, source: str, target: str) -> Iterator[tuple[Term, Term]]:
    for one in (term for term in concept.terms_in(source) if term.allowed and not term.broader):
        for other in (term for term in concept.terms_in(target) if term.allowed and not term.broader):
            yield one, other


def _concept(key: str, units: list[Any], path: str, languages: tuple[str, str]) -> Concept:
    terms: dict[tuple[str, str], Term] = {}
    for text, language in [(u.source, languages[0]) for u in units] + [(u.target, languages[1]) for u in units]:
        first = not any(known == language for _, known in terms)
        terms.setdefault((text, language), Term(text, language, Status.PREFERRED if first else Status.ADMITTED))
    note = next((text for unit in units if (text := unit.getnotes("developer"))), "")
    identifier = _NOT_IN_AN_ID.sub("-", key.lower()).strip("-")
    return Concept(identifier, ConceptType.TERM, tuple(terms.values()), Origin(path, 1), note=note)


def _store(form: str, target: str) -> Any:
    from translate.storage import csvl10n, omegat

    if form == "omegat":
        return omegat.OmegaTFile()
    store = csvl10n.csvfile(fieldnames=["source", "target", "context", "translator_comments", "developer_comments"])
    store.settargetlanguage(target)
    return store
