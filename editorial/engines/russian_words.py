"""Whether a Russian word is in a dictionary (pymorphy3, after OpenCorpora; simplemma), and what it may be a slip for.

Only lower-case words are judged: names are never misspelt.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from importlib import resources
from typing import Any

from editorial.engines.contract import Knowledge

LETTERS = "абвгдежзийклмнопрстуфхцчшщъыьэюяё"
JUDGED = re.compile(r"[а-яё]{4,}")


@cache
def analyser() -> Any:
    """pymorphy3's analyser, shared; 0.2 s to load."""
    import pymorphy3

    return pymorphy3.MorphAnalyzer(lang="ru")


def is_misspelt(word: str, knowledge: Knowledge) -> bool:
    """Whether `word` is a lower-case word that nothing knows and that lies one slip from a known one."""
    return JUDGED.fullmatch(word) is not None and not is_known(word, knowledge) and bool(corrections(word))


def is_known(word: str, knowledge: Knowledge) -> bool:
    """Whether the house, the bilingual dictionary or pymorphy3 knows the word, whole or by its parts."""
    if word in knowledge.known or _is_listed(word):
        return True
    if knowledge.lexicon and knowledge.lexicon.translations(word, source="ru", target="en"):
        return True
    return _is_made_of_known(word)


@cache
def corrections(word: str) -> tuple[str, ...]:
    """Known words one slip away, a letter doubled or not first, then swapped, missing, another, one too many."""
    found = dict.fromkeys(near for near in _slips(word) if near != word and analyser().word_is_known(near))
    return tuple(sorted(found, key=lambda near: _bare(near) != _bare(word)))


def _bare(word: str) -> str:
    """The word with doubled letters single."""
    return re.sub(r"(.)\1+", r"\1", word)


def _slips(word: str) -> Iterator[str]:
    cuts = [(word[:i], word[i:]) for i in range(len(word) + 1)]
    for left, right in cuts:
        if len(right) > 1 and right[0] != right[1]:
            yield left + right[1] + right[0] + right[2:]
    for left, right in cuts:
        yield from (left + letter + right for letter in LETTERS)
    for left, right in cuts:
        if right:
            yield from (left + letter + right[1:] for letter in LETTERS)
    for left, right in cuts:
        if right:
            yield left + right[1:]


@cache
def _is_listed(word: str) -> bool:
    """Whether pymorphy3's dictionary or simplemma's lists, which are made from later texts, hold the word."""
    if analyser().word_is_known(word):
        return True
    import simplemma

    return bool(simplemma.is_known(word, lang="ru"))


def _is_made_of_known(word: str) -> bool:
    """A known word after a prefix or a combining form; the linking vowel and the rest known ("фармкластер")."""
    if any(len(word) - len(p) >= 4 and word.startswith(p) and _is_listed(word[len(p) :]) for p in _prefixes()):
        return True
    return any(
        word[cut - 1] in "оеи" and _is_listed(word[cut:]) and len(_stems(word[: cut - 1])) > 0
        for cut in range(4, len(word) - 3)
    )


@cache
def _prefixes() -> frozenset[str]:
    from ruamel.yaml import YAML

    text = (resources.files(__package__) / "data" / "words_russian.yml").read_text(encoding="utf-8")
    return frozenset(YAML(typ="safe").load(text)["prefixes"].split())


def _stems(stem: str) -> tuple[str, ...]:
    """Known words that `stem` is the beginning of, with a usual ending."""
    endings = ("", "а", "о", "ый", "ий", "ой", "ь", "я", "е", "ия")
    return tuple(stem + ending for ending in endings if _is_listed(stem + ending))
