"""Changing glossary files so that a reviewer sees the change and nothing else.

An entry that changes is rewritten by ruamel.yaml, which keeps its comments and order; every other byte of the file
stays. A file that somebody else has changed meanwhile is refused (`ConcurrentEdit`) rather than overwritten.
"""

from __future__ import annotations

import hashlib
import io
import os
import re
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from editorial.model import Message
from editorial.termbase.errors import GlossaryError, Problem
from editorial.termbase.glossary import Concept, Origin
from editorial.termbase.yaml_file import read
from editorial.termbase.yaml_writing import render

Change = Callable[[Any], None]


class ConcurrentEdit(GlossaryError):
    """The file is not as it was when it was opened; open it again and repeat the change."""


class GlossaryFile:
    """A glossary file opened for changes. Nothing is written before `save`."""

    def __init__(self, path: Path) -> None:
        """Open a file; one that does not exist yet is empty.

        Raises:
            GlossaryError: when it cannot be read or its form is faulty.
        """
        self.path = path
        data = path.read_bytes() if path.exists() else b""
        self._hash = _hash(data)
        self.text = data.decode("utf-8-sig")
        self._newline = "\r\n" if "\r\n" in self.text else "\n"
        self.text = self.text.replace("\r\n", "\n")
        self.concepts = self._read()

    def add(self, concept: Concept) -> None:
        """Append an entry.

        Raises:
            GlossaryError: when its id is taken.
        """
        taken = next((other for other in self.concepts if other.id == concept.id), None)
        if taken is not None:
            message = Message.of("the id '{id}' is taken; edit that entry, or choose another", id=concept.id)
            raise self.error(message, line=taken.origin.line)
        body = self.text if self.text.strip() not in {"", "[]"} else ""
        body = body if not body or body.endswith("\n") else body + "\n"
        self._replace(f"{body}\n{render(concept)}" if body else render(concept))

    def remove(self, identifier: str) -> None:
        """Take an entry out, with the blank line before it.

        Raises:
            GlossaryError: when there is no such entry.
        """
        lines, start, end = self._extent(identifier)
        while start > 0 and not lines[start - 1].strip():
            start -= 1
        self._replace("".join([*lines[:start], *lines[end:]]).lstrip("\n"))

    def change(self, identifier: str, change: Change) -> None:
        """Have `change` alter an entry, given as ruamel.yaml's mapping; comments and the order of keys are kept.

        Raises:
            GlossaryError: when there is no such entry, or the form of the result is faulty.
        """
        lines, start, end = self._extent(identifier)
        written = rewritten("".join(lines[start:end]), change)
        self._replace("".join([*lines[:start], written, *lines[end:]]))

    def put(self, concept: Concept) -> None:
        """Write an entry anew in the place of the one with its id, or append it."""
        if all(other.id != concept.id for other in self.concepts):
            self.add(concept)
            return
        lines, start, end = self._extent(concept.id)
        self._replace("".join([*lines[:start], render(concept), *lines[end:]]))

    def save(self) -> None:
        """Write the file whole.

        Raises:
            ConcurrentEdit: when the file has changed since it was opened, or somebody is writing it now.
            UnwritableFile: when the file or its folder cannot be written to.
        """
        from editorial.formats.saving import save

        with self._locked():
            data = self.path.read_bytes() if self.path.exists() else b""
            if _hash(data) != self._hash:
                message = Message.of("has been changed by somebody else meanwhile; nothing was written, try again")
                raise ConcurrentEdit([Problem(Origin(str(self.path), 1), message)])
            written = self.text.replace("\n", self._newline).encode()
            save(self.path, written)
            self._hash = _hash(written)

    @contextmanager
    def _locked(self) -> Iterator[None]:
        from editorial.formats.saving import unwritable

        lock = self.path.with_name(f".{self.path.name}.lock")
        try:
            self.path.parent.mkdir(parents=True, exist_ok=True)
            handle = os.open(lock, os.O_CREAT | os.O_EXCL)
        except FileExistsError:
            message = Message.of("is being written by somebody else; if nobody is, delete {lock}", lock=lock)
            raise ConcurrentEdit([Problem(Origin(str(self.path), 1), message)]) from None
        except OSError as error:
            raise unwritable(self.path, error) from error
        try:
            yield
        finally:
            os.close(handle)
            lock.unlink()

    def _extent(self, identifier: str) -> tuple[list[str], int, int]:
        """All lines, and the first and the one past the last of an entry, comments before the next one left to it."""
        starts = [concept.origin.line - 1 for concept in self.concepts]
        for concept in self.concepts:
            if concept.id == identifier:
                lines = self.text.splitlines(keepends=True)
                start = concept.origin.line - 1
                end = min((one for one in starts if one > start), default=len(lines))
                while end > start + 1 and (not lines[end - 1].strip() or lines[end - 1].startswith("#")):
                    end -= 1
                return lines, start, end
        raise self.error(Message.of("there is no entry '{id}'", id=identifier))

    def _replace(self, text: str) -> None:
        before, self.text = self.text, text or "[]\n"
        try:
            self.concepts = self._read()
        except GlossaryError:
            self.text = before
            raise

    def _read(self) -> tuple[Concept, ...]:
        reading = read(self.text, str(self.path))
        if reading.problems:
            raise GlossaryError(reading.problems)
        return reading.concepts

    def error(self, message: Message, *, line: int = 1) -> GlossaryError:
        """An error that names this file and a line of it."""
        return GlossaryError([Problem(Origin(str(self.path), line), message)])


def rewritten(entry: str, change: Change) -> str:
    """The lines of an entry, its dash included, after `change`; comments and the order of keys are kept."""
    lines = entry.splitlines(keepends=True)
    dash = re.match(r" *- +", lines[0])
    margin = " " * (len(dash[0]) if dash else 2)
    yaml = _yaml()
    mapping = yaml.load("".join([lines[0][len(margin) :], *(line.removeprefix(margin) for line in lines[1:])]))
    change(mapping)
    out = io.StringIO()
    yaml.dump(mapping, out)
    indented = "".join(margin + line if line.strip() else line for line in out.getvalue().splitlines(True))
    return lines[0][: len(margin)] + indented[len(margin) :]


def _yaml() -> Any:
    from ruamel.yaml import YAML

    yaml = YAML(typ="rt")
    yaml.preserve_quotes = True
    yaml.width = 118
    yaml.indent(mapping=2, sequence=4, offset=2)
    yaml.allow_unicode = True
    return yaml


def _hash(data: bytes) -> str:
    return hashlib.sha256(data).hexdigest()
