"""Russian nouns in the form that a figure before them, or another noun in their place, calls for."""

from __future__ import annotations

import re

from editorial.languages.russian_forms import Analysis, analyses, inflected

_SCALED = re.compile(r"(?:тыс|млн|млрд|трлн|тысяч|миллион|миллиард|триллион)\w*\.?[\s\u00a0]*$")
_DIGITS = re.compile(r"(?P<whole>\d[\d \u00a0\u202f]*)(?P<part>,\d+)?[\s\u00a0]*$")
_IRREGULAR = {"годов": "лет", "ваттов": "ватт", "людей": "человек"}


def counted(lemma: str, before: str, like: str) -> str:
    """A noun behind a figure, which ends `before`: «3» and «тонна» make «тонны».

    Where `like`, the noun that stands there, is in an oblique case («к 40 минутам»), its case is kept.
    """
    direct = _after(before)
    forms = [a for a in analyses(like) if a.word_class == "noun" and a.case and a.number]
    if forms and direct not in [(a.case, a.number) for a in forms]:
        return as_written(lemma, like)
    return _put(lemma, *direct)


def as_written(lemma: str, like: str) -> str:
    """A noun in the case and number of another, in its likeliest reading, and with its capitals."""
    form = next((a for a in analyses(like) if a.word_class == "noun" and a.case and a.number), None)
    put = _put(lemma, form.case, form.number) if form else lemma
    return put.capitalize() if like[:1].isupper() else put


def _put(lemma: str, case: str, number: str) -> str:
    noun: Analysis | None = next((a for a in analyses(lemma) if a.word_class == "noun" and a.case == "nomn"), None)
    form = inflected(lemma, noun, case=case, number=number) if noun else lemma
    return _IRREGULAR.get(form, form)


def _after(before: str) -> tuple[str, str]:
    """Case and number that a figure in the nominative gives the noun behind it."""
    digits = _DIGITS.search(before)
    if digits is None or _SCALED.search(before):
        return "gent", "plur"
    if digits["part"]:
        return "gent", "sing"
    last = int(re.sub(r"\D", "", digits["whole"])) % 100
    if last % 10 == 1 and last != 11:
        return "nomn", "sing"
    return ("gent", "sing") if last % 10 in (2, 3, 4) and last not in (12, 13, 14) else ("gent", "plur")
