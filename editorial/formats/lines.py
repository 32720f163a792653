"""Lines of a file, where only CR, LF and CRLF end a line.

`str.splitlines` also breaks at U+2028, U+0085, form feeds and others, which editors show inside a line.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

_LINE = re.compile(r"([^\r\n]*)(\r\n|\r|\n|\Z)")


@dataclass(frozen=True, slots=True)
class Line:
    """One line: where it starts in the file, and its text without the newline."""

    start: int
    text: str

    @property
    def end(self) -> int:
        """The offset after the last character, which is that of the newline where there is one."""
        return self.start + len(self.text)

    @property
    def blank(self) -> bool:
        """Whether there is nothing but white space, no-break spaces included."""
        return not self.text.strip()

    @property
    def indent(self) -> int:
        """How many characters of white space come first."""
        return len(self.text) - len(self.text.lstrip())


def lines(text: str) -> Iterator[Line]:
    """Every line of `text` in order; a final newline opens no further line."""
    for match in _LINE.finditer(text):
        if match.start() == len(text) and text:
            return
        yield Line(match.start(), match[1])
