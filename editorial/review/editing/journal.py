"""A diary of unsaved work, written step by step, so that a killed program or a closed terminal loses nothing.

One file a draft, in lines of JSON: the texts as the files hold them, then every step. A line that was cut off in the
middle of writing is left out on reading.
"""

from __future__ import annotations

import contextlib
import hashlib
import os
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Literal

import msgspec

from editorial.model import Bitext
from editorial.review.editing.changes import Edit, Side, Step
from editorial.review.editing.session import Session

FORMAT = "editorial-journal/1"

What = Literal["do", "amend", "undo", "redo"]


class Heading(msgspec.Struct, frozen=True):
    """What the files held when the journal began, and which process writes it."""

    path: str
    texts: dict[Side, str]
    process: int
    format: str = FORMAT


class Record(msgspec.Struct, frozen=True):
    """A step, and whether it was done, amended, undone or done again."""

    what: What
    step: Step


class Recovered(msgspec.Struct, frozen=True):
    """What a journal tells of work that was never saved."""

    heading: Heading
    records: tuple[Record, ...]

    @property
    def alive(self) -> bool:
        """Whether the program that wrote it still runs: the draft is open in another window."""
        if os.name != "posix" or self.heading.process == os.getpid():
            return False
        try:
            os.kill(self.heading.process, 0)
        except ProcessLookupError:
            return False
        except PermissionError:
            pass
        return True

    def steps(self) -> tuple[Step, ...]:
        """The steps that stood at the end, those undone left out."""
        done: list[Step] = []
        undone: list[Step] = []
        for record in self.records:
            if record.what == "undo" and done:
                undone.append(done.pop())
            elif record.what == "redo" and undone:
                done.append(undone.pop())
            elif record.what in ("do", "amend"):
                if record.what == "amend" and done:
                    done.pop()
                done.append(record.step)
                undone.clear()
        return tuple(done)

    def text(self, side: Side) -> str:
        """A side's text at the end."""
        text = self.heading.texts.get(side, "")
        for step in self.steps():
            for change in step.changes:
                if isinstance(change, Edit) and change.side is side:
                    text = change.apply(text)
        return text

    def restore(self, session: Session) -> int:
        """Bring the work back into a session; how many stretches the files' new words and the work had both changed.

        Where the files are as they were, every step comes back and can be undone by itself; where someone changed them
        meanwhile, both changes are merged as one step.
        """
        sides = [side for side in self.heading.texts if side is Side.TARGET or session.bitext.source is not None]
        if all(session.document(side).text == self.heading.texts[side] for side in sides):
            for step in self.steps():
                session.do(step)
            return 0
        conflicts = 0
        for side in sides:
            conflicts += session.merge_from(side, self.heading.texts[side], self.text(side))[1]
        return conflicts


class Journal:
    """Writes the journal of one draft; to be used from one thread."""

    def __init__(self, folder: Path, bitext: Bitext) -> None:
        self._path = place(folder, bitext.target.path)
        self._heading = self._heading_of(bitext)
        self._begun = False

    def append(self, what: What, step: Step) -> None:
        """Write a step down.

        Raises:
            OSError: when the folder cannot be written to.
        """
        if not self._begun:
            self._path.parent.mkdir(parents=True, exist_ok=True)
            self._path.write_bytes(msgspec.json.encode(self._heading) + b"\n")
            self._path.chmod(0o600)
            self._begun = True
        with self._path.open("ab") as file:
            file.write(msgspec.json.encode(Record(what, step)) + b"\n")

    def begin_anew(self, texts: Mapping[Side, str]) -> None:
        """The files hold these texts now: there is nothing to recover but what comes next."""
        self._heading = msgspec.structs.replace(self._heading, texts={**self._heading.texts, **texts})
        self.remove()

    def remove(self) -> None:
        """There is nothing to recover."""
        with contextlib.suppress(OSError):
            self._path.unlink(missing_ok=True)
        self._begun = False

    def _heading_of(self, bitext: Bitext) -> Heading:
        texts = {Side.TARGET: bitext.target.text} | ({Side.SOURCE: bitext.source.text} if bitext.source else {})
        return Heading(bitext.target.path, texts, os.getpid())


def place(folder: Path, path: str) -> Path:
    """Where the journal of a draft is kept."""
    name = hashlib.sha256(str(Path(path).resolve()).encode()).hexdigest()[:24]
    return folder / f"{name}.jsonl"


def recovered(folder: Path, path: str) -> Recovered | None:
    """What is left of unsaved work on a draft; None where there is nothing, or nothing that can be read."""
    try:
        lines: Sequence[bytes] = place(folder, path).read_bytes().split(b"\n")
        heading = msgspec.json.decode(lines[0], type=Heading)
    except (OSError, msgspec.DecodeError):
        return None
    records = []
    for line in lines[1:]:
        try:
            records.append(msgspec.json.decode(line, type=Record))
        except msgspec.DecodeError:
            break
    found = Recovered(heading, tuple(records))
    return found if heading.format == FORMAT and found.steps() else None
