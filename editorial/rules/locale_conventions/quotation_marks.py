"""Quotation marks of another language, and the full stop or comma on the wrong side of the closing mark."""

from __future__ import annotations

import re
from collections.abc import Iterator

from editorial.bitext.sides import primary
from editorial.model import Applicability, Bitext, Dimension, Issue, Message, Severity
from editorial.rules.profiles import profile
from editorial.rules.rule import Context, Explanation, Rule

_OUTSIDE = re.compile(r"(?<=[\w)%])(?P<mark>[”\"])(?P<stop>[.,])(?=\s|$)")
_FRAGMENT = re.compile(r"“(?P<words>[a-z][^“”.!?]*)(?P<stop>[.,])”(?=\s|$)")
_SENTENCE = re.compile(r"[:,] “[A-Z][^“”]{25,}[\w)%](?P<mark>”)(?P<stop>\.)(?=\s|$)")
_RUSSIAN_STOP = re.compile(r"(?<=[\w)%])(?P<stop>[.,])(?P<mark>»)(?=\s|$|,? [—–])")
_FOREIGN = {
    "en": re.compile(r"«(?P<a>[^«»]*)»|„(?P<b>[^„“”]*)[“”]"),
    "ru": re.compile(r"“(?P<a>[^“”„]*[а-яё][^“”„]*)”|(?<![\w\d])\"(?P<b>[^\"]*[а-яё][^\"]*)\"(?!\w)", re.IGNORECASE),
}
_MARKS = {"en": "“{}”", "ru": "«{}»"}


def check(bitext: Bitext, context: Context) -> Iterator[Issue]:
    """Marks that the language does not have, then full stops and commas by the language or the profile."""
    document, language = bitext.target, primary(bitext.target)
    yield from _foreign(bitext, language)
    for block in document.blocks:
        for start, end, put in _stops(block.text, language, profile(context.config).quotation_stop):
            yield RULE.issue(
                document,
                block.prose.locate(start, end),
                Message.of("“{here}” is written “{there}” here.", here=block.text[start:end], there=put),
                suggestions=(put,),
                fix=Applicability.SAFE,
                confidence=0.9,
            )


def _foreign(bitext: Bitext, language: str) -> Iterator[Issue]:
    """Pairs of foreign marks; straight ones throughout, the typist's habit, are one remark."""
    document = bitext.target
    pairs = [(block, found) for block in document.blocks for found in _FOREIGN[language].finditer(block.text)]
    straight = [found for _, found in pairs if found["b"] is not None and found[0][0] == '"']
    habit = len(straight) > 1 and "«" not in document.text
    for block, found in pairs:
        typed = found in straight
        if typed and habit and found is not straight[0]:
            continue
        message = Message.of("Quotation marks of this language are {marks}", marks=_MARKS[language].format("…"))
        if typed and habit:
            message = Message.of(
                "Quotation marks of this language are {marks}; {count} such places",
                marks=_MARKS[language].format("…"),
                count=len(straight),
            )
        words = found["a"] if found["a"] is not None else found["b"]
        yield RULE.issue(
            document,
            block.prose.locate(*found.span()),
            message,
            suggestions=(_MARKS[language].format(words),),
            severity=Severity.INFO if typed else None,
            confidence=0.9,
        )


def _stops(text: str, language: str, wanted: str) -> Iterator[tuple[int, int, str]]:
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


RULE = Rule(
    code="quotation-marks",
    dimension=Dimension.LOCALE_CONVENTIONS,
    error_type="punctuation",
    severity=Severity.WARNING,
    languages=frozenset({"en", "ru"}),
    explanation=Explanation(
        what="Quotation marks of another language («…» in English, “…” in Russian), and a full stop or comma on "
        "the side "
        "of the closing mark where the profile, or Russian, does not want it.",
        why="American houses set stops inside the marks and British ones outside of a fragment, Russian always "
        "outside; a text that follows the wrong school looks translated.",
        wrong="He called the park “a place for work and rest”.",
        right="He called the park “a place for work and rest.”",
        reference="MQM: Locale conventions; Chicago Manual of Style 6.9; the profile's quotation-stop",
    ),
    check_document=check,
)
