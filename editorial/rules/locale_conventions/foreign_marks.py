"""Quotation marks of another language, for the rule `quotation-marks`."""

from __future__ import annotations

import re
from collections.abc import Iterator

from editorial.model import Document, Message, Region, Severity

_PAIRS = {
    "en": re.compile(r"«(?P<a>[^«»]*)»|„(?P<b>[^„“”]*)[“”]"),
    "ru": re.compile(r"“(?P<a>[^“”„]*[а-яё][^“”„]*)”|(?<![\w\d])\"(?P<b>[^\"]*[а-яё][^\"]*)\"(?!\w)", re.IGNORECASE),
}
_MARKS = {"en": "“{}”", "ru": "«{}»"}

Foreign = tuple[Region, str, Message, Severity | None]
"""The words in their marks, the same in the language's own, why, and the severity where it is not the rule's."""


def foreign(document: Document, language: str) -> Iterator[Foreign]:
    """Pairs of foreign marks; straight ones throughout a Russian text, the typist's habit, are one remark."""
    marks = _marks(document, language)
    pairs = [(block, found) for block in document.blocks for found in _PAIRS[language].finditer(block.text)]
    straight = [found for _, found in pairs if found[0][0] == '"']
    habit = len(straight) > 1 and "«" not in document.text
    for block, found in pairs:
        typed = found in straight
        if typed and habit and found is not straight[0]:
            continue
        message = Message.of("Quotation marks of this language are {marks}", marks=marks.format("…"))
        if typed and habit:
            message = Message.of(
                "Quotation marks of this language are {marks}; {count} such places",
                marks=marks.format("…"),
                count=len(straight),
            )
        words = found["a"] if found["a"] is not None else found["b"]
        yield block.prose.locate(*found.span()), marks.format(words), message, Severity.INFO if typed else None


def _marks(document: Document, language: str) -> str:
    """The language's marks; straight ones in an English text that has no others."""
    return '"{}"' if language == "en" and '"' in document.text and "“" not in document.text else _MARKS[language]


_OTHER = {
    "single": re.compile(r"(?<![\w“\"])(?:“(?P<a>[^“”]+)”|\"(?P<b>[^\"]+)\")(?!\w)"),
    "double": re.compile(r"(?<![\w‘'])‘(?P<a>[^‘’“”]+(?:’[a-z]{1,2}\b[^‘’“”]+)*)’(?!\w)(?P<b>)"),
}
_INSIDE = re.compile(r"“[^“”]*”|\"[^\"]*\"")


def against_profile(document: Document, chosen: str) -> Foreign | None:
    """One remark at the first pair of the marks that the profile did not choose; pairs within pairs are as they are."""
    if chosen not in _OTHER:
        return None
    pairs = [(block, m) for block in document.blocks for m in _OTHER[chosen].finditer(_outermost(block.text, chosen))]
    if not pairs:
        return None
    block, found = pairs[0]
    words = found["a"] or found["b"]
    put = f"‘{words}’" if chosen == "single" else f"“{words}”"
    marks = "‘…’" if chosen == "single" else "“…”"
    message = Message.of("The profile sets quotations in {marks}; other pairs: {count}", marks=marks, count=len(pairs))
    return block.prose.locate(*found.span()), put, message, Severity.INFO


def _outermost(text: str, chosen: str) -> str:
    """For double marks, the text with what stands in double ones blanked: single marks within are right."""
    return _INSIDE.sub(lambda m: "\0" * len(m[0]), text) if chosen == "double" else text
