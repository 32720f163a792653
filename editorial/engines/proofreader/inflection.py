"""Inflected forms of an English word, kept to those that a word list knows."""

from __future__ import annotations

from collections.abc import Container, Iterator
from functools import cache
from importlib.resources import files

_VOWELS = frozenset("aeiou")

NUMBER = {
    "is": "are", "are": "is", "was": "were", "were": "was", "has": "have", "have": "has", "does": "do", "do": "does",
    "this": "these", "these": "this", "that": "those", "those": "that", "its": "their", "their": "its",
    "much": "many", "many": "much",
}  # fmt: skip
"""Function words that agree in number, each with its opposite."""


@cache
def irregular() -> dict[str, tuple[str, ...]]:
    """Every form of an irregular verb or noun with the other forms of it."""
    table: dict[str, tuple[str, ...]] = {}
    text = (files("editorial.engines.proofreader") / "data" / "irregular.txt").read_text(encoding="utf-8")
    for line in text.splitlines():
        forms = tuple(line.split()) if not line.startswith("#") else ()
        for form in forms:
            table[form] = tuple(dict.fromkeys((*table.get(form, ()), *(f for f in forms if f != form))))
    return table


def plural(noun: str) -> str:
    """The regular plural of a noun, which is also the third person of a verb."""
    if noun.endswith("y") and noun[-2:-1] not in _VOWELS:
        return noun[:-1] + "ies"
    return noun + ("es" if noun.endswith(("s", "x", "z", "ch", "sh")) else "s")


def number_forms(word: str, known: Container[str]) -> list[str]:
    """The other number of `word`, where `known` has it: `cluster` for `clusters`, `are` for `is`."""
    if word in NUMBER:
        return [NUMBER[word]]
    if len(word) < 3:
        return []
    singulars = [s for s in _singulars(word) if s in known]
    return singulars or [p for p in (plural(word),) if p in known]


def _singulars(word: str) -> Iterator[str]:
    if word.endswith("ss") or not word.endswith("s"):
        return
    for stem in (word[:-3] + "y" if word.endswith("ies") else "", word[:-2] if word.endswith("es") else "", word[:-1]):
        if len(stem) > 1 and plural(stem) == word:
            yield stem


def verb_forms(word: str, known: Container[str]) -> list[str]:
    """The other forms of `word` read as a verb: `making`, `made` and `makes` for `make`."""
    if len(word) < 3 and word not in irregular():
        return []
    forms = dict.fromkeys(irregular().get(word, ()))
    for stem in _stems(word, known):
        forms.update(dict.fromkeys(f for f in (stem, *_regular(stem), *irregular().get(stem, ())) if f in known))
    forms.pop(word, None)
    return list(forms)


def _stems(word: str, known: Container[str]) -> Iterator[str]:
    """Verbs of which `word` may be a form: itself, and with the ending off."""
    if len(word) < 3:
        return
    endings = list(_singulars(word))
    for ending in ("ed", "ing"):
        if word.endswith(ending) and len(word) > len(ending) + 1:
            stem = word[: -len(ending)]
            doubled = len(stem) > 2 and stem[-1] == stem[-2]
            endings += [
                stem + "e",
                stem,
                *([stem[:-1]] if doubled else []),
                *([stem[:-1] + "y"] if stem[-1] == "i" else []),
            ]
    found = [s for s in endings if s in known and word in (plural(s), *_regular(s))]
    yield from found or [word]


def _regular(stem: str) -> list[str]:
    """Third person, past and participle of a regular verb, in every spelling that a rule allows."""
    if stem.endswith("e"):
        return [stem + "s", stem + "d", stem[:-1] + "ing", stem + "ing"]
    if stem.endswith("y") and stem[-2:-1] not in _VOWELS:
        return [stem[:-1] + "ies", stem[:-1] + "ied", stem + "ing"]
    forms = [plural(stem), stem + "ed", stem + "ing"]
    if len(stem) > 2 and stem[-1] not in "aeiouwxy" and stem[-2] in _VOWELS:
        forms += [stem + stem[-1] + "ed", stem + stem[-1] + "ing"]
    return forms
