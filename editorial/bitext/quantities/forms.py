"""Forms of words as a vocabulary lists them, found where they stand in a text."""

from __future__ import annotations

import re
from collections.abc import Iterable

SPACE = "[ \u00a0\u202f\u2009]"
SHORT = 4
"""Letters up to which a form counts with the capitals it is listed with."""


def folded(text: str) -> str:
    """Lower case, ё as е."""
    return text.lower().replace("ё", "е")


class Forms:
    """Forms of words, each leading to a key; finds the longest that stands at a place.

    `before` is a pattern for what may stand between the place and the form; no form begins with what it matches. The
    forms are compiled by their first letters, when a text first has one of those at such a place.
    """

    def __init__(self, forms: Iterable[tuple[str, str]], *, before: str = "", fold: bool = False) -> None:
        pairs = sorted(set(forms), key=lambda pair: -len(pair[0]))
        self._exact = {form: key for form, key in reversed(pairs) if "*" not in form}
        self._folded = {
            folded(form): key for form, key in reversed(pairs) if "*" not in form and (fold or len(form) > SHORT)
        }
        self._fold = fold
        self._before = re.compile(before)
        self._open: dict[str, list[tuple[str, str]]] = {}
        self._by_initial: dict[str, list[str]] = {}
        for form, key in pairs:
            self._by_initial.setdefault(folded(form[0]), []).append(form)
            if "*" in form:
                self._open.setdefault(folded(form[0]), []).append((form, key))
        self._compiled: dict[str, re.Pattern[str]] = {}
        self._known: dict[str, str | None] = {}

    def at(self, text: str, place: int) -> tuple[int, int, str] | None:
        """Start, end and key of the form that stands at `place`, or None."""
        before = self._before.match(text, place)
        if before is None or before.end() == len(text):
            return None
        initial = folded(text[before.end()])
        if initial not in self._by_initial:
            return None
        match = self._beginning(initial).match(text, before.end())
        key = self.key(match.group()) if match else None
        return None if match is None or key is None else (*match.span(), key)

    def key(self, form: str) -> str | None:
        """The key of a form as it stands in a text."""
        if form not in self._known:
            plain = " ".join(re.sub("[-‑]", "-", form).split())
            found = self._exact.get(plain) or self._folded.get(folded(plain))
            self._known[form] = found or next(
                (key for open_form, key in self._open.get(folded(form[:1]), ()) if _matches(open_form, form)), None
            )
        return self._known[form]

    def _beginning(self, initial: str) -> re.Pattern[str]:
        if initial not in self._compiled:
            forms = "|".join(map(_cased, self._by_initial[initial]))
            self._compiled[initial] = re.compile(forms, re.IGNORECASE if self._fold else re.NOFLAG)
        return self._compiled[initial]


def _matches(open_form: str, form: str) -> bool:
    return re.fullmatch(pattern(open_form), form, re.IGNORECASE) is not None


def pattern(form: str) -> str:
    """A regular expression for a form; "*" stands for any ending, a space for white space."""
    pattern = re.escape(form).replace(r"\*", r"[^\W\d_]*").replace(r"\ ", f"{SPACE}+").replace(r"\-", "[-‑]")
    pattern = re.sub("[её]", "[её]", pattern)
    if form.isupper() and form.isascii() and form.isalpha():
        return pattern + r"(?![^\W\d_])"
    return pattern + (r"(?![^\W_])" if form[-1].isalnum() or form[-1] == "*" else "")


def _cased(form: str) -> str:
    return f"(?i:{pattern(form)})" if len(form) > SHORT else pattern(form)
