"""A new entry from wordings that somebody marked in a draft and its original."""

from __future__ import annotations

import re
from collections.abc import Container, Iterable, Mapping

from editorial.model import Message
from editorial.termbase.glossary import Concept, ConceptType, Origin, Status, Term
from editorial.termbase.sources import opened
from editorial.termbase.words import fold
from editorial.termbase.yaml_file import Source

_NOT_IN_AN_ID = re.compile(r"[^a-zа-яё0-9]+")


def new_entry(
    wordings: Mapping[str, str], *, taken: Container[str] = (), type: ConceptType = ConceptType.TERM, note: str = ""
) -> Concept:
    """An entry that prefers `wordings`, given by language (BCP 47) in their dictionary forms; empty ones count not.

    Its id is the English wording, else the first, in small letters with hyphens, and a number where that is `taken`.
    """
    given = {language: " ".join(text.split()) for language, text in wordings.items() if text.strip()}
    terms = tuple(Term(text, language, Status.PREFERRED) for language, text in given.items())
    named = next((text for language, text in given.items() if language.startswith("en")), None)
    wanted = identifier(named or next(iter(given.values()), "entry"), taken)
    return Concept(wanted, type, terms, Origin("", 1), note=note)


def identifier(wording: str, taken: Container[str] = ()) -> str:
    """A short name for an entry: "Special economic zone" -> "special-economic-zone"."""
    base = _NOT_IN_AN_ID.sub("-", wording.lower()).strip("-") or "entry"
    name, number = base, 2
    while name in taken:
        name, number = f"{base}-{number}", number + 1
    return name


def add_entry(path: Source, entry: Concept) -> Concept:
    """Append `entry` to a glossary, which is made if it does not exist, and give it back with its file and line.

    Raises:
        GlossaryError: when an entry of the file prefers the same wordings already, has its id, or the file is faulty.
        ConcurrentEdit: when somebody else is writing the file.
        UnwritableFile: when the file or its folder cannot be written to.
    """
    file = opened(path)
    twin = same(entry, file.concepts)
    if twin is not None:
        raise file.error(Message.of("entry '{id}' (line {line}) says so already", id=twin.id, line=twin.origin.line))
    file.add(entry)
    file.save()
    return next(concept for concept in file.concepts if concept.id == entry.id)


def same(entry: Concept, known: Iterable[Concept]) -> Concept | None:
    """The concept that allows every wording of `entry` already."""
    wanted = {(term.language, fold(term.text)) for term in entry.terms}
    for concept in known:
        if wanted <= {(term.language, fold(term.text)) for term in concept.terms if term.allowed}:
            return concept
    return None
