"""LanguageTool counts UTF-16 code units, as Java does; here, and only here, they become code points.

language-tool-python moves a match's `offset` to code points by itself, and leaves its length in UTF-16 units.
"""

from __future__ import annotations


def extent(text: str, start: int, units: int) -> tuple[int, int]:
    """Start and end in code points of a match that begins at code point `start` and is `units` UTF-16 units long.

    A match that ends within a character outside the Basic Multilingual Plane takes in the whole of it.

    Raises:
        ValueError: when the text ends first.
    """
    end = start
    while units > 0:
        if end >= len(text):
            raise ValueError(f"a match of {units} more UTF-16 units than the text has")
        units -= 2 if ord(text[end]) > 0xFFFF else 1
        end += 1
    return start, end
