"""The words of a language that say numbers, units, currencies, dates and times, read from its `quantities.yml`."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from fractions import Fraction
from functools import cache
from importlib import resources
from typing import Any

from editorial.bitext.quantities.forms import SPACE, Forms, folded, pattern
from editorial.bitext.quantities.numerals import Numeral, joined, numerals


@dataclass(frozen=True, slots=True)
class Unit:
    """A unit of measurement: its dimension, and its size in the dimension's base unit."""

    name: str
    dimension: str
    size: Fraction


@dataclass(frozen=True, slots=True)
class Vocabulary:
    """Everything the reader asks of a language."""

    language: str
    decimal: str
    group: str
    group_from: int
    numerals: Mapping[str, Numeral]
    scales: Mapping[str, Fraction]
    letter_scales: Mapping[str, Fraction]
    scale_words: Mapping[int, str]
    scale_after: Forms
    halves: Forms
    connectors: frozenset[str]
    vague: frozenset[str]
    joined: re.Pattern[str] | None
    beginnings: Mapping[str, Fraction]
    implied: Mapping[str, tuple[Fraction, str]]
    units: Forms
    currencies: Forms
    currency_before: Forms
    months: Forms
    month_forms: Mapping[int, tuple[str, ...]]
    month_names: Mapping[int, str]
    month_in_date: Mapping[int, str]
    capital_months: bool
    weekdays: Forms
    weekday_needs_date: frozenset[str]
    weekday_names: Mapping[int, str]
    weekday_in_date: Mapping[int, str]
    year_words: Forms
    year_before: frozenset[str]
    day_order: str
    rounds: re.Pattern[str]
    hundredths: re.Pattern[str]
    decade_suffix: re.Pattern[str]
    ordinal_suffix: re.Pattern[str]
    range: re.Pattern[str]
    clock: Mapping[str, Forms]
    whole_day: bool
    periods: Forms
    zones: Forms
    relative_dates: re.Pattern[str]
    forms_of: Mapping[str, tuple[str, ...]]
    forms_of_currency: Mapping[str, tuple[str, ...]]
    nominatives: Mapping[str, str]


@cache
def units() -> Mapping[str, Unit]:
    """Every unit by its name."""
    listed = international()["units"]
    return {name: Unit(name, data["dimension"], Fraction(str(data["size"]))) for name, data in listed.items()}


@cache
def vocabulary(language: str) -> Vocabulary:
    """The vocabulary of a BCP 47 tag's language; digits, symbols and codes alone where it has no file."""
    own = _own(language.partition("-")[0].lower())
    shared = international()
    month_forms = _keyed(own.get("months", {}))
    after = r"[ \u00a0\u202f\u2009]*[-‑]?"
    currency = _keyed(own.get("currencies", {})) + _keyed(shared["currencies"])
    unit = [(f, name) for name, data in shared["units"].items() for f in data.get("forms", ())]
    scale = _keyed(own.get("scales", {})) + _keyed(shared["scales"])
    clock = own.get("clock", {})
    own_units = own.get("units", {})
    return Vocabulary(
        language=language,
        decimal=own.get("decimal", ","),
        group=own.get("group", "\u00a0"),
        group_from=own.get("group_from", 1000),
        numerals=numerals(own),
        scales={form.lower(): Fraction(key) for form, key in scale},
        letter_scales={form: Fraction(key) for form, key in _keyed(own.get("letter_scales", {}))},
        scale_words={int(key): forms[0] for key, forms in own.get("scales", {}).items()},
        scale_after=Forms(scale, before=after),
        halves=Forms(((form, "1/2") for form in own.get("and_a_half", ())), before=f"{SPACE}+"),
        vague=frozenset(map(folded, own.get("vague", ()))),
        connectors=frozenset(own.get("connectors", ())),
        joined=joined(own),
        beginnings={
            folded(f): Fraction(str(v)) for v, fs in own.get("joined", {}).get("beginnings", {}).items() for f in fs
        },
        implied={folded(word): (Fraction(str(v)), name) for word, (v, name) in own.get("implied", {}).items()},
        units=Forms(unit + _keyed(own_units), before=after),
        currencies=Forms(currency, before=after),
        currency_before=Forms(_keyed(shared["currencies"])),
        months=Forms(month_forms, fold=True),
        month_forms={key: tuple(forms) for key, forms in own.get("months", {}).items()},
        month_names=own.get("month_names", {}),
        month_in_date=own.get("month_in_date", {}),
        capital_months=bool(own.get("months_need_capital")),
        weekdays=Forms(_keyed(own.get("weekdays", {})), fold=True),
        weekday_needs_date=frozenset(own.get("weekday_needs_date", ())),
        weekday_names=own.get("weekday_names", {}),
        weekday_in_date=own.get("weekday_in_date", {}),
        year_words=Forms(((form, "year") for form in own.get("year_words", ())), before=after),
        year_before=frozenset(own.get("year_before", ())),
        day_order=own.get("day_order", ["dmy"])[0],
        rounds=_after_space(own.get("rounds", ())),
        hundredths=_after_space(own.get("hundredths", ())),
        decade_suffix=_suffix(own.get("decade_suffix", ())),
        ordinal_suffix=_suffix(own.get("ordinal_suffix", ())),
        range=_range(own.get("range_words", ())),
        clock={
            name: Forms(((str(form), name) for form in clock.get(name, ())), before=after)
            for name in ("hour_words", "minute_words", "before", "am", "pm", "noon", "midnight")
        },
        whole_day=clock.get("hours") == 24,
        periods=Forms(_keyed(own.get("periods", {})), before=after),
        zones=Forms(_keyed(own.get("zones", {})) + _keyed(shared["zones"]), before=r"[ \u00a0(]*"),
        relative_dates=_any_of(own.get("relative_dates", ())),
        forms_of={str(key): tuple(map(str, forms)) for key, forms in own_units.items()},
        forms_of_currency={str(k): tuple(map(str, forms)) for k, forms in own.get("currencies", {}).items()},
        nominatives={**own.get("unit_names", {}), **own.get("currency_names", {})},
    )


def _own(language: str) -> Mapping[str, Any]:
    path = resources.files("editorial.languages") / language / "quantities.yml"
    return _yaml(path.read_text(encoding="utf-8")) if language and path.is_file() else {}


@cache
def international() -> Mapping[str, Any]:
    """What all languages share, as `international.yml` has it."""
    return _yaml((resources.files(__package__) / "international.yml").read_text(encoding="utf-8"))


def _yaml(text: str) -> Mapping[str, Any]:
    import yaml

    loaded: Mapping[str, Any] = yaml.load(text, getattr(yaml, "CSafeLoader", yaml.SafeLoader))
    return loaded


def _keyed(forms: Mapping[Any, Iterable[str]]) -> list[tuple[str, str]]:
    return [(str(form), str(key)) for key, listed in forms.items() for form in listed]


def _any_of(forms: Iterable[str]) -> re.Pattern[str]:
    alternatives = "|".join(pattern(form) for form in forms)
    return re.compile(rf"\b(?:{alternatives})" if alternatives else "(?!)", re.IGNORECASE)


def _after_space(forms: Iterable[str]) -> re.Pattern[str]:
    alternatives = "|".join(pattern(form) for form in forms)
    return re.compile(rf"{SPACE}(?:{alternatives})" if alternatives else "(?!)", re.IGNORECASE)


def _suffix(endings: Iterable[str]) -> re.Pattern[str]:
    alternatives = "|".join(re.escape(e).replace(r"\-", "[-‑]") for e in sorted(endings, key=len, reverse=True))
    return re.compile(rf"(?:{alternatives})(?![^\W_])" if alternatives else "(?!)")


def _range(between: Iterable[str]) -> re.Pattern[str]:
    """What stands between the two figures of a range: a dash, dots, ×, or a word of the language."""
    spoken = "".join(f"|{SPACE}{re.escape(word)}{SPACE}" for word in between)
    return re.compile(rf"(?:{SPACE}?(?:[-‑–—−×÷…]|\.{{2,3}}){SPACE}?{spoken})[+−-]?")
