"""All checks of a glossary, in one pass."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path

from editorial.model import Message, Severity
from editorial.termbase.errors import GlossaryError, Problem
from editorial.termbase.glossary import Concept
from editorial.termbase.lint.analysis import analysable
from editorial.termbase.lint.defect import Defect
from editorial.termbase.lint.entries import abbreviations, preferences, repetitions
from editorial.termbase.lint.relations import conflicts, cycles, identities, overlaps
from editorial.termbase.lint.spelling import characters, scripts, spaces
from editorial.termbase.yaml_file import Source, bytes_of, files, read, text_of

ENTRY_CHECKS = (preferences, repetitions, abbreviations, scripts, characters, spaces, analysable)
GLOSSARY_CHECKS = (identities, overlaps, conflicts, cycles)


def inspect(concepts: Sequence[Concept]) -> tuple[Defect, ...]:
    """The defects of concepts, of whatever files, in the files' order."""
    return _sorted(_found(concepts))


def inspect_files(paths: Iterable[Source]) -> tuple[tuple[Defect, ...], tuple[Concept, ...]]:
    """The defects of glossary files, faults of form (code `syntax`) among them, and the concepts that could be read.

    Raises:
        GlossaryError: when a file is not there or cannot be read.
    """
    concepts: list[Concept] = []
    problems: list[Problem] = []
    for path in files(paths):
        if isinstance(path, Path):
            bytes_of(path)
        try:
            reading = read(text_of(path), str(path))
        except GlossaryError as error:
            problems += error.problems
        else:
            concepts += reading.concepts
            problems += reading.problems
    return _sorted([*map(_syntax, problems), *_found(concepts)]), tuple(concepts)


def _found(concepts: Sequence[Concept]) -> Iterator[Defect]:
    for concept in concepts:
        for check in ENTRY_CHECKS:
            yield from check(concept)
    for relation in GLOSSARY_CHECKS:
        yield from relation(concepts)


def _syntax(problem: Problem) -> Defect:
    remedy = Message.of("see docs/glossary.md for the form")
    return Defect("syntax", Severity.ERROR, problem.origin, problem.message, remedy)


def _sorted(defects: Iterable[Defect]) -> tuple[Defect, ...]:
    return tuple(sorted(defects, key=lambda defect: (defect.origin.path, defect.origin.line, defect.code)))
