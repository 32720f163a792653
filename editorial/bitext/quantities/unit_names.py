"""Units and currencies written the way another one beside the figure is written."""

from __future__ import annotations

import re
from collections.abc import Iterable

from editorial.bitext.quantities.quantity import Figure
from editorial.bitext.quantities.vocabulary import Vocabulary, international, vocabulary

GAP = re.compile(r"[ \u00a0\u202f\u2009]*[-‑]?")
SYMBOL = 5
PERCENT = {"percent": "%"}


def unit_like(text: str, unit: str, figure: Figure, language: str) -> str | None:
    """What stands after a figure in `text` (gap and unit), with another unit: " hectares" for " acres"."""
    gap = GAP.match(text)
    space = gap.group() if gap else " "
    written = text[len(space) :]
    words = vocabulary(language)
    symbols = tuple(map(str, international()["units"][unit].get("forms", ())))
    spelled = [form for form in words.forms_of.get(unit, ()) if "*" not in form]
    if unit == "percent" and "%" in symbols:
        return "%" if language.startswith("en") else (space or words.group) + "%"
    short = [form for form in spelled if len(form) <= SYMBOL] if words.group != "," else []
    symbol = next(iter((*short, *symbols)), None)
    brief = len(written) <= SYMBOL and (not written.isalpha() or written in _symbols() or bool(short))
    spelled = [form for form in spelled if form not in short]
    if symbol and (brief or not spelled):
        return (space or " ") + symbol
    if not spelled:
        return None
    form = _number_of(spelled, singular=_singular(space, figure, words))
    return (space or " ") + (form.replace(" ", "-") if space.endswith("-") else form)


def _symbols() -> frozenset[str]:
    return frozenset(form for data in international()["units"].values() for form in map(str, data.get("forms", ())))


def _singular(space: str, figure: Figure, words: Vocabulary) -> bool:
    return words.language.startswith("en") and (figure.value == 1 or space.endswith("-"))


def _number_of(forms: Iterable[str], *, singular: bool) -> str:
    """The form that is singular or plural, judged by the final letter; the first when none is."""
    listed = list(forms)
    return next((form for form in listed if form.endswith("s") is not singular), listed[0])


def currency_like(text: str, own: str, wanted: str, language: str) -> str | None:
    """An amount with another currency, a code for a code, a symbol for a symbol, a name for a name."""
    words = vocabulary(language)
    symbols = international()["currencies"]
    for form in sorted(map(str, symbols[own]), key=len, reverse=True):
        if form in text:
            same = [s for s in map(str, symbols[wanted]) if s.isalpha() is form.isalpha()]
            return text.replace(form, same[0]) if same else None
    for form in words.forms_of_currency.get(own, ()):
        other = words.forms_of_currency.get(wanted, ())
        if "*" not in form and form in text and other and "*" not in other[0]:
            return text.replace(form, next((o for o in other if " " not in o), other[0]))
    return None
