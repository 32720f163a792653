"""Reading glossary files: YAML into `Glossary`, every fault with its file and line.

`docs/glossary.md` and `glossary.schema.json` describe the form.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from editorial.model import Message
from editorial.termbase.concept_reader import ConceptReader
from editorial.termbase.errors import GlossaryError, Problem
from editorial.termbase.glossary import Concept, Glossary, Origin
from editorial.termbase.starters import starter
from editorial.termbase.yaml_nodes import Sequence, compose


@dataclass(frozen=True, slots=True)
class Reading:
    """What a file holds: the concepts that could be read, and what is wrong with the others."""

    concepts: tuple[Concept, ...]
    problems: tuple[Problem, ...]


Source = Path | str
"""Where a glossary is: a file or a folder, or the URL of a database."""


def source(name: str) -> Source:
    """What is meant by a name in the settings or on the command line."""
    return name if "://" in name else Path(name)


def load(paths: Iterable[Source]) -> Glossary:
    """The concepts of all files and databases, in their order; a folder stands for its `*.yml` and `*.yaml` files.

    Raises:
        GlossaryError: with every fault of form in every file, when there is any.
    """
    from editorial.termbase.cache import cached

    concepts: list[Concept] = []
    problems: list[Problem] = []
    for path in _files(paths):
        try:
            reading = cached(str(path), text_of(path), read)
        except GlossaryError as error:
            problems.extend(error.problems)
            continue
        concepts.extend(reading.concepts)
        problems.extend(reading.problems)
    if problems:
        raise GlossaryError(problems)
    return Glossary(tuple(concepts))


def read(text: str, path: str) -> Reading:
    """The concepts in YAML text; `path` is for the origins.

    Raises:
        GlossaryError: when the text is not YAML at all.
    """
    root = compose(text, path)
    if root is None:
        return Reading((), ())
    if not isinstance(root, Sequence):
        raise GlossaryError([Problem(Origin(path, root.line), Message.of(_NOT_A_LIST))])
    reader = ConceptReader(path)
    concepts = tuple(concept for node in root.items if (concept := reader.concept(node)) is not None)
    return Reading(concepts, tuple(reader.problems))


_NOT_A_LIST = "a glossary is a list of entries, each beginning with '- id: …'"


def files(paths: Iterable[Source]) -> tuple[Source, ...]:
    """The glossary files and databases that `paths` stand for, folders opened, each once."""
    return tuple(dict.fromkeys(_files(paths)))


def _files(paths: Iterable[Source]) -> Iterable[Source]:
    for path in paths:
        if isinstance(path, Path) and path.is_dir():
            yield from sorted([*path.glob("*.yml"), *path.glob("*.yaml")])
        else:
            yield path


def text_of(path: Source) -> str:
    """What the file or the database holds.

    Raises:
        GlossaryError: when it cannot be read, or is not UTF-8.
    """
    if isinstance(path, str):
        from editorial.termbase import database

        return database.text_of(path)
    try:
        return bytes_of(path).decode("utf-8-sig")
    except UnicodeDecodeError as error:
        message = Message.of("is not UTF-8; save it as UTF-8")
        raise GlossaryError([Problem(Origin(str(path), 1), message)]) from error


def bytes_of(path: Path) -> bytes:
    """What the file holds.

    Raises:
        GlossaryError: when it cannot be read.
    """
    try:
        return path.read_bytes()
    except FileNotFoundError:
        message = Message.of("no such file; check the name and the folder")
    except OSError as error:
        message = Message.of("cannot be read: {reason}", reason=error.strerror or str(error))
    raise GlossaryError([Problem(Origin(str(path), 1), message)])


__all__ = ["Reading", "Source", "bytes_of", "files", "load", "read", "source", "starter", "text_of"]
