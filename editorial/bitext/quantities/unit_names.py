"""Units and currencies written the way another one beside the figure is written."""

from __future__ import annotations

import re
from collections.abc import Iterable

from editorial.bitext.quantities.forms import pattern
from editorial.bitext.quantities.quantity import Figure
from editorial.bitext.quantities.russian_nouns import counted
from editorial.bitext.quantities.vocabulary import Vocabulary, international, vocabulary

GAP = re.compile(r"[ \u00a0\u202f\u2009]*[-‑]?")
SYMBOL = 5
SHORT = re.compile(r"[^*]{1,2}|[^аеёиоуыэюя*]{3}|[^*]*[.%A-ZА-Я²³/·][^*]*")
"""An abbreviation, as against a noun written out."""
AMERICAN = re.compile(r"(?i)\b(?:\w*meters?|liters?|centers?|programs?|labor|colors?|defense)\b")
COMMON = ("$", "€", "£", "¥")
"""Symbols that every reader of English knows; other currencies are named."""


def unit_like(text: str, unit: str, figure: Figure, language: str, *, draft: str = "") -> str | None:
    """What stands after a figure in `text` (gap and unit), with another unit: " hectares" for " acres".

    Where `draft` has American spellings, the unit has them too.
    """
    gap = GAP.match(text)
    space = gap.group() if gap else " "
    written = text[len(space) :]
    words = vocabulary(language)
    if unit in words.nominatives and not space.endswith("-") and not _abbreviates(written, unit, words):
        return (space or " ") + counted(words.nominatives[unit], _figure(figure), (written.split() or [""])[-1])
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
    american = [form for form in spelled if AMERICAN.search(form)]
    if american and AMERICAN.search(draft):
        spelled = american
    form = _number_of(spelled, singular=_singular(space, figure, words))
    return (space or " ") + (form.replace(" ", "-") if space.endswith("-") else form)


def _abbreviates(written: str, unit: str, words: Vocabulary) -> bool:
    """Whether an abbreviation stands there and the unit has one too."""
    return bool(SHORT.fullmatch(written)) and any(map(SHORT.fullmatch, words.forms_of.get(unit, ())))


def _figure(figure: Figure) -> str:
    """A figure as its value is written: «2,5», «12»."""
    value = figure.value / figure.scale
    scale = " млн" if figure.scale != 1 else ""
    return (str(value) if value.denominator == 1 else f"{float(value)}".replace(".", ",")) + scale


def _symbols() -> frozenset[str]:
    return frozenset(form for data in international()["units"].values() for form in map(str, data.get("forms", ())))


def _singular(space: str, figure: Figure, words: Vocabulary) -> bool:
    return words.language.startswith("en") and (figure.value == 1 or space.endswith("-"))


def _number_of(forms: Iterable[str], *, singular: bool) -> str:
    """The form that is singular or plural, judged by the final letter; the first when none is."""
    listed = list(forms)
    return next((form for form in listed if form.endswith("s") is not singular), listed[0])


def currency_like(text: str, own: str, wanted: str, language: str, *, draft: str = "") -> str | None:
    """An amount with another currency, a code for a code, a symbol for a symbol, a name for a name.

    A symbol that few know becomes a name, which `draft` spells.
    """
    words = vocabulary(language)
    symbols = international()["currencies"]
    for form in sorted(map(str, symbols[own]), key=len, reverse=True):
        if form in text:
            same = [s for s in map(str, symbols[wanted]) if s.isalpha() is form.isalpha()]
            if not form.isalpha() and not any(s in COMMON for s in same) and words.forms_of_currency.get(wanted):
                return _named(text.replace(form, "").strip(), wanted, words, draft)
            return text.replace(form, same[0]) if same else None
    for form in words.forms_of_currency.get(own, ()):
        found = re.search(rf"(?<!\w){pattern(form)}(?!\w)", text)
        put = found and _currency(found, wanted, words, draft)
        if found and put:
            return text[: found.start()] + put + text[found.end() :]
    return None


def _named(amount: str, wanted: str, words: Vocabulary, draft: str) -> str | None:
    if words.language.startswith("ru"):
        name = words.nominatives.get(wanted)
        return None if name is None else f"{amount} {counted(name, amount, '')}"
    name = _plain(wanted, words, draft, singular=amount == "1")
    return None if name is None else f"{amount} {name}"


def _currency(found: re.Match[str], wanted: str, words: Vocabulary, draft: str) -> str | None:
    written = found.group()
    short = next((f for f in words.forms_of_currency.get(wanted, ()) if f.endswith(".") and "*" not in f), None)
    if written.endswith(".") and short:
        return short.split()[-1] if " " in short else short
    if words.language.startswith("ru"):
        name = words.nominatives.get(wanted)
        return None if name is None else counted(name, found.string[: found.start()], written.split()[0])
    return _plain(wanted, words, draft, singular=not written.endswith("s"))


def _plain(wanted: str, words: Vocabulary, draft: str, *, singular: bool) -> str | None:
    """A currency's name of one word, in the draft's spelling where it has one."""
    names = [form for form in words.forms_of_currency.get(wanted, ()) if "*" not in form]
    names = [form for form in names if " " not in form] or names
    spelled = [form for form in names if form.rstrip("s") in draft] or names
    return _number_of(spelled, singular=singular) if spelled else None
