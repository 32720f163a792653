"""What changed between two versions of a text, by lines and, within a line, by words."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from difflib import SequenceMatcher
from enum import StrEnum


class Kind(StrEnum):
    """What became of some words."""

    SAME = "same"
    GONE = "gone"
    NEW = "new"


@dataclass(frozen=True, slots=True)
class ChangedLine:
    """A line that changed: its number (from 1) in the new version, and its words old and new in reading order."""

    number: int
    parts: tuple[tuple[Kind, str], ...]


def changed_lines(before: str, after: str) -> Iterator[ChangedLine]:
    """The lines that differ, in the order of the new version."""
    old, new = before.splitlines(), after.splitlines()
    for tag, a, b, c, d in SequenceMatcher(None, old, new, autojunk=False).get_opcodes():
        if tag == "equal":
            continue
        for at in range(max(b - a, d - c)):
            was = old[a + at] if a + at < b else ""
            now = new[c + at] if c + at < d else ""
            yield ChangedLine(min(c + at, d) + 1, tuple(changed_words(was, now)))


def changed_words(before: str, after: str) -> Iterator[tuple[Kind, str]]:
    """The words of both versions, each marked; joined without the new they give `before`, without the gone `after`."""
    old, new = re.findall(r"\s+|\w+|[^\w\s]", before), re.findall(r"\s+|\w+|[^\w\s]", after)
    for tag, a, b, c, d in SequenceMatcher(None, old, new, autojunk=False).get_opcodes():
        if tag == "equal":
            yield Kind.SAME, "".join(old[a:b])
            continue
        if b > a:
            yield Kind.GONE, "".join(old[a:b])
        if d > c:
            yield Kind.NEW, "".join(new[c:d])
