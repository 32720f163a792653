"""Full stops and commas on the wrong side of a closing mark, for the rule `quotation-marks`."""

from __future__ import annotations

import re
from collections.abc import Iterator

_OUTSIDE = re.compile(r"(?<=[\w)%])(?P<mark>[”\"])(?P<stop>[.,])(?=\s|$)")
_FRAGMENT = re.compile(r"“(?P<words>[a-z][^“”.!?]*)(?P<stop>[.,])”(?=\s|$)")
_SENTENCE = re.compile(r"[:,] “[A-Z][^“”]{25,}[\w)%](?P<mark>”)(?P<stop>\.)(?=\s|$)")
_RUSSIAN_STOP = re.compile(r"(?<=[\w)%])(?P<stop>[.,])(?P<mark>»)(?=\s|$|,? [—–])")


def stops(text: str, language: str, wanted: str) -> Iterator[tuple[int, int, str]]:
    """Places of a mark and a stop in the wrong order, and the right order."""
    if language == "ru":
        for found in _RUSSIAN_STOP.finditer(text):
            yield found.start(), found.end(), found["mark"] + found["stop"].replace(",", "" if _speech(found) else ",")
    elif wanted == "inside":
        for found in _OUTSIDE.finditer(text):
            if found["mark"] == "”" or text.count('"', 0, found.start()) % 2:
                yield found.start(), found.end(), found["stop"] + found["mark"]
    elif wanted == "outside":
        for found in _FRAGMENT.finditer(text):
            yield found.end() - 2, found.end(), f"”{found['stop']}"
        for found in _SENTENCE.finditer(text):
            yield found.start("mark"), found.end(), f"{found['stop']}”"


def _speech(found: re.Match[str]) -> bool:
    """Whether a comma already stands behind the mark."""
    return found.string[found.end() :].startswith(",")
