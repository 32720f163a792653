"""Hyphens that are none, and dashes without their space."""

from __future__ import annotations

import re
from functools import lru_cache

_HYPHEN = re.compile(
    r"(?<=[^\W\d_])(?P<close>[”\"’»)]?) -{1,2} (?=[“\"‘«(]?[^\W\d_])"
    r"|(?<=[”»,)]) -{1,2} (?=[^\W\d_])|(?<=\d) - (?=[^\W\d_])|(?<=[^\W\d_]) - (?=\d)"
)
_DOUBLE = re.compile(r"(?<=[\w,”\"’»])--(?=[\w“\"‘«])")
_YEARS = re.compile(r"(?<![\w.,/:-])(?:1[89]|20)\d\d(?P<dash>-)(?:1[89]|20)\d\d(?![\w/-]|[.,]\d)")
_DAYS = re.compile(
    r"\b(?:January|February|March|April|May|June|July|August|September|October|November|December|[JFASOND][a-z]{2,3}\.)"
    r" \d{1,2}(?P<dash>-)\d{1,2}(?![\w-])"
)
_RANGE = re.compile(
    r"(?<![\w.,/:+-])\d{1,4}(?P<dash>-)\d{1,4}(?= ?%| (?:percent|per cent|people|km|kilomet\w+|tons|tonnes|million|"
    r"billion|years|months|weeks|days|hours|процент\w*|человек|км|тонн|млн|млрд|лет|месяц\w+|дней|часов|тыс)\b)"
)
_TIGHT = re.compile(r"(?<=[,.!?…»])[—–](?= [«а-яё])")


@lru_cache(maxsize=4096)
def hyphens(text: str) -> tuple[tuple[int, int, str], ...]:
    """The code points of each, and what belongs there: " " is a dash with its spaces, "--" one for two hyphens."""
    between = [(m.end("close") if m["close"] else m.start(), m.end(), " ") for m in _HYPHEN.finditer(text)]
    doubled = [(*m.span(), "--") for m in _DOUBLE.finditer(text)]
    ranges = [(*m.span("dash"), "–") for pattern in (_YEARS, _RANGE, _DAYS) for m in pattern.finditer(text)]
    tight = [(*m.span(), f" {m[0]}") for m in _TIGHT.finditer(text)]
    return (*between, *doubled, *ranges, *tight)
