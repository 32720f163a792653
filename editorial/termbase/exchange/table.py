"""A glossary as a table: one row a term, with everything its entry says; CSV and XLSX hold the same table.

`COLUMNS` is the header. The columns of an entry are repeated in each of its rows; a language that has notes and no term
has a row without one. `extra` columns hold JSON.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any

from editorial.model import Message
from editorial.termbase.errors import GlossaryError, Problem
from editorial.termbase.glossary import Concept, ConceptType, Origin, Section, Status, Term, TermKind
from editorial.termbase.yaml_writing import ordered

CONCEPT = ("id", "type", "subject", "definition", "note", "translate", "case", "insertions", "common", "extra")
SECTION = ("language", "language definition", "language note", "language extra")
TERM = ("term", "status", "kind", "calque", "broader", "term note", "term extra")
COLUMNS = (*CONCEPT, *SECTION, *TERM)
REQUIRED = ("id", "language", "term")
Row = Sequence[str]


def rows(concepts: Iterable[Concept]) -> Iterator[Row]:
    """The rows of the table, without the header."""
    for concept in concepts:
        first = (
            concept.id,
            concept.type.value,
            concept.subject,
            concept.definition,
            concept.note,
            "yes" if concept.translate else "no",
            "exact" if concept.case_sensitive else "any",
            str(concept.insertions),
            _flag(concept.common),
            _json(concept.extra),
        )
        for language in dict.fromkeys([*concept.languages, *concept.sections]):
            section = concept.sections.get(language, Section())
            middle = (language, section.definition, section.note, _json(section.extra))
            terms = [term for term in concept.terms if term.language == language]
            for term in terms:
                last = (term.text, term.status.value, term.kind.value, _flag(term.calque), _flag(term.broader))
                yield (*first, *middle, *last, term.note, _json(term.extra))
            if not terms:
                yield (*first, *middle, *("" for _ in TERM))


def concepts(header: Row, body: Iterable[Row], path: str) -> tuple[Concept, ...]:
    """The concepts of a table; columns may stand in any order, unknown ones go into the entry's `extra`.

    Raises:
        GlossaryError: when a required column is missing, or a cell holds what its column does not allow.
    """
    names = [name.strip().lower() for name in header]
    missing = [name for name in REQUIRED if name not in names]
    if missing:
        message = Message.of("the header lacks: {columns}", columns=", ".join(missing))
        raise GlossaryError([Problem(Origin(path, 1), message)])
    entries: dict[str, list[tuple[int, Mapping[str, str]]]] = {}
    for number, row in enumerate(body, start=2):
        cells = {name: cell for name, cell in zip(names, row, strict=False) if cell != ""}
        if cells:
            entries.setdefault(cells.get("id", ""), []).append((number, cells))
    return tuple(_concept(found, path) for found in entries.values())


def _concept(found: Sequence[tuple[int, Mapping[str, str]]], path: str) -> Concept:
    number, cells = found[0]
    try:
        extra = _mapping(cells.get("extra", ""))
        foreign = {name: cell for name, cell in cells.items() if name not in COLUMNS}
        return Concept(
            id=cells["id"],
            type=ConceptType(cells.get("type", "term")),
            terms=ordered(_term(row, line) for line, row in found if "term" in row),
            origin=Origin(path, number),
            subject=cells.get("subject", ""),
            definition=cells.get("definition", ""),
            note=cells.get("note", ""),
            translate=cells.get("translate", "yes") != "no",
            case_sensitive=cells.get("case", "any") == "exact",
            insertions=int(cells.get("insertions", "0")),
            common=_true(cells, "common"),
            sections=_sections([row for _, row in found]),
            extra={**extra, **foreign},
        )
    except (KeyError, ValueError) as error:
        message = Message.of("this row cannot be read: {reason}", reason=str(error))
        raise GlossaryError([Problem(Origin(path, number), message)]) from error


def _term(cells: Mapping[str, str], line: int) -> Term:
    return Term(
        text=cells["term"],
        language=cells["language"],
        status=Status(cells.get("status", "preferred")),
        kind=TermKind(cells.get("kind", "full-form")),
        calque=_true(cells, "calque"),
        broader=_true(cells, "broader"),
        note=cells.get("term note", ""),
        extra=_mapping(cells.get("term extra", "")),
        line=line,
    )


def _sections(found: Sequence[Mapping[str, str]]) -> dict[str, Section]:
    sections: dict[str, Section] = {}
    for cells in found:
        extra = _mapping(cells.get("language extra", ""))
        section = Section(cells.get("language definition", ""), cells.get("language note", ""), extra)
        if section != Section():
            sections[cells["language"]] = section
    return sections


def _flag(value: bool) -> str:
    return "yes" if value else ""


def _true(cells: Mapping[str, str], name: str) -> bool:
    return cells.get(name, "").lower() in {"yes", "true", "1"}


def _json(value: Mapping[str, object]) -> str:
    return json.dumps(value, ensure_ascii=False) if value else ""


def _mapping(cell: str) -> dict[str, Any]:
    value = json.loads(cell) if cell else {}
    if not isinstance(value, dict):
        raise ValueError(cell)
    return value
