"""Where an English text does not follow the choices of its profile, for the rule `house-style`."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from typing import Any

from editorial.languages.vocabulary import vocabulary
from editorial.rules.profiles import Profile

Change = tuple[int, int, str]
_PER_CENT = {"symbol": "%", "percent": " percent", "per-cent": " per cent"}
_PERCENT = re.compile(r"(?<=\d)(?:\s?%| per ?cent\b)")
_ITEM = r"[\w’'-]+(?: [\w’'-]+){0,2}"
_SERIAL = re.compile(rf"(?:{_ITEM}), {_ITEM}(?P<comma>,) (?:and|or) (?=[\w’'-]+)")
_PLAIN_LIST = re.compile(r"(?<![\w’'-])[\w’'-]+, [\w’'-]+(?P<comma>) (?:and|or) [\w’'-]+[.,;!?]")
_DIGIT = re.compile(r"(?<![\w$€£₽.,:/+#№-])(?P<digit>[1-9]) (?P<after>[a-z][\w’.'-]*)")
_LONG = 4
_TITLE_SHARE = 0.75


def changes(text: str, choices: Profile, *, heading: bool) -> Iterator[Change]:
    """Start, end and right words of each place; "" for a headline in the wrong capitals, and where words go."""
    if heading:
        yield from _headline(text, choices)
    yield from _figures(text, choices)
    yield from _commas(text, choices)


def _figures(text: str, choices: Profile) -> Iterator[Change]:
    if choices.percent != "any":
        wanted = _PER_CENT[choices.percent]
        yield from ((m.start(), m.end(), wanted) for m in _PERCENT.finditer(text) if m[0] != wanted)
    if choices.months != "any":
        yield from _months(text, short=choices.months == "short")
    if choices.numbers_in_words:
        words = _vocabulary()
        for found in _DIGIT.finditer(text):
            if (
                int(found["digit"]) <= choices.numbers_in_words
                and found["after"].rstrip(".") not in words["units"].split()
            ):
                yield found.start(), found.end("digit"), words["words"][int(found["digit"])]
        for found in re.finditer(r"(?<=[\w,] )(?P<word>[a-z]+)(?= [a-z])", text):
            number = words["numbers"].get(found["word"])
            if number and number > choices.numbers_in_words:
                yield found.start(), found.end(), str(number)


def _months(text: str, *, short: bool) -> Iterator[Change]:
    for full, brief in _vocabulary()["months"].items():
        here, there = (full, brief) if short else (brief, full)
        for found in re.finditer(rf"(?<!\w){re.escape(here)}(?= \d{{1,2}}(?!\d))", text):
            yield found.start(), found.end(), there


def _commas(text: str, choices: Profile) -> Iterator[Change]:
    if choices.serial_comma == "never":
        yield from ((*m.span("comma"), "") for m in _SERIAL.finditer(text) if "," not in text[m.end() : m.end() + 30])
    elif choices.serial_comma == "always":
        yield from ((*m.span("comma"), ",") for m in _PLAIN_LIST.finditer(text))


def _headline(text: str, choices: Profile) -> Iterator[Change]:
    words = list(re.finditer(r"[^\W\d_][\w’'-]*", text))
    small = _vocabulary()["small"]
    if choices.headline_capitals == "title":
        for n, word in enumerate(words):
            if word[0].islower() and (n == 0 or word[0] not in small):
                yield word.start(), word.end(), word[0][0].upper() + word[0][1:]
    elif choices.headline_capitals == "sentence":
        long = [w[0] for w in words[1:] if len(w[0]) >= _LONG]
        if len(long) >= _LONG and sum(w[0].isupper() for w in long) > _TITLE_SHARE * len(long):
            yield 0, len(text), ""


@cache
def _vocabulary() -> dict[str, Any]:
    return vocabulary(__package__ or "", "house_style")
