"""Texts to be scored, line by line as `sacrebleu` reads them; a folder is a set of documents."""

from __future__ import annotations

import os
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from editorial import formats
from editorial.formats.errors import UnreadableFile
from editorial.model import Message, Trouble


class UnevenStreams(Trouble):
    """Two texts whose lines do not stand for each other."""


@dataclass(frozen=True, slots=True)
class Extent:
    """A document's place in a stream: lines `start` to `end`, end exclusive, from 0."""

    name: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Stream:
    """The lines of a file, or of all files of a folder in the order of their names; `path` is what was named."""

    path: str
    lines: tuple[str, ...]
    documents: tuple[Extent, ...]


def read(path: Path) -> Stream:
    """A file, or a folder of files.

    Only a line feed ends a line, and white space at its end does not count, as with the `sacrebleu` command; a
    byte-order mark is no part of the text.

    Raises:
        UnreadableFile: when a file cannot be read, or the folder holds none.
    """
    lines: list[str] = []
    documents = []
    for name, file in _files(path):
        own = _lines(formats.read(file).text)
        documents.append(Extent(name, len(lines), len(lines) + len(own)))
        lines += own
    if not lines:
        raise UnreadableFile(Message.of("{path}: there is no line to score in it.", path=path))
    return Stream(str(path), tuple(lines), tuple(documents))


def check_even(stream: Stream, others: Sequence[Stream]) -> None:
    """See that line N of every other stream stands for line N of the first.

    Raises:
        UnevenStreams: when a document is missing, or has another number of lines.
    """
    for other in others:
        if len(stream.documents) != len(other.documents) or (
            len(stream.documents) > 1 and [d.name for d in stream.documents] != [d.name for d in other.documents]
        ):
            raise UnevenStreams(
                Message.of("{path} and {other} do not hold the same documents", path=stream.path, other=other.path)
            )
        for mine, theirs in zip(stream.documents, other.documents, strict=True):
            _check_length(stream, mine, other, theirs)


def _check_length(stream: Stream, mine: Extent, other: Stream, theirs: Extent) -> None:
    if mine.end - mine.start != theirs.end - theirs.start:
        raise UnevenStreams(
            Message.of(
                "{other} has {theirs} lines and {path} {mine}; line N of one must stand for line N of the other "
                "(`editorial align --format tsv` pairs them)",
                other=_place(other, theirs),
                theirs=theirs.end - theirs.start,
                path=_place(stream, mine),
                mine=mine.end - mine.start,
            )
        )


def _place(stream: Stream, document: Extent) -> str:
    return stream.path if len(stream.documents) == 1 else f"{stream.path}/{document.name}"


def _files(path: Path) -> Iterator[tuple[str, Path]]:
    if not path.is_dir():
        yield path.name, path
        return
    found = []
    for folder, folders, names in os.walk(path):
        folders[:] = [name for name in folders if not name.startswith(".")]
        found += [Path(folder, name) for name in names if not name.startswith((".", "~$"))]
    for file in sorted(found):
        yield file.relative_to(path).as_posix(), file


def _lines(text: str) -> list[str]:
    lines = text.split("\n")
    return [line.rstrip() for line in (lines[:-1] if lines[-1] == "" else lines)]
