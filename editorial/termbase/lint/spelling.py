"""Defects of a wording's characters: another language's script, look-alike letters, stray spaces."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator

from editorial.model import Message, Severity
from editorial.termbase.glossary import ANY_LANGUAGE, Concept, ConceptType, Term, TermKind
from editorial.termbase.lint.defect import Defect, place

_WORD = re.compile(r"[^\W\d_]+")
_STRAY = re.compile(r"^\s|\s$|\s{2,}|[\t\n\u00a0\u00ad\u200b-\u200f\u2028\u2029\u2060\ufeff]")
_CYRILLIC_LANGUAGES = frozenset({"ru", "uk", "be", "bg", "mk", "kk", "ky", "tg", "mn"})
_LATIN_IS_FINE = frozenset({ConceptType.NAME, ConceptType.PRODUCT, ConceptType.ORGANISATION})
_LOOK_ALIKE = dict(zip("АВЕКМНОРСТУХаеорсухіј", "ABEKMHOPCTYXaeopcyxij", strict=True))
_LATIN_OF = str.maketrans(_LOOK_ALIKE)
_CYRILLIC_OF = str.maketrans({latin: cyrillic for cyrillic, latin in _LOOK_ALIKE.items() if cyrillic not in "іј"})


def scripts(concept: Concept) -> Iterator[Defect]:
    """A term in a script that its language is not written in."""
    for term in concept.terms:
        found = {script for word in _WORD.findall(term.text) for script in _scripts(word)}
        wrong = _wrong_script(concept, term, found)
        if wrong and not any(_mixed(word) for word in _WORD.findall(term.text)):
            yield Defect(
                "wrong-script",
                Severity.ERROR,
                place(concept, term),
                Message.of(
                    "'{term}' is not written in the script of '{language}'", term=term.text, language=term.language
                ),
                Message.of("move it to its own language"),
            )


def _wrong_script(concept: Concept, term: Term, found: set[str]) -> bool:
    language = term.language.partition("-")[0]
    if language == ANY_LANGUAGE or not found or len(term.language) > 6:
        return False
    if language not in _CYRILLIC_LANGUAGES:
        return "CYRILLIC" in found
    abbreviation = term.kind is TermKind.ABBREVIATION or term.text.isupper()
    return "CYRILLIC" not in found and not abbreviation and concept.type not in _LATIN_IS_FINE


def characters(concept: Concept) -> Iterator[Defect]:
    """A word that mixes Latin and Cyrillic letters: one of them only looks right."""
    for term in concept.terms:
        for word in filter(_mixed, _WORD.findall(term.text)):
            cyrillic = sum(_script(letter) == "CYRILLIC" for letter in word)
            table = _CYRILLIC_OF if 2 * cyrillic >= len(word) else _LATIN_OF
            yield Defect(
                "homoglyph",
                Severity.ERROR,
                place(concept, term),
                Message.of("'{word}' in '{term}' mixes Latin and Cyrillic letters", word=word, term=term.text),
                Message.of("type it again: {word}", word=word.translate(table)),
            )


def spaces(concept: Concept) -> Iterator[Defect]:
    """A space, or an invisible character, that keeps a wording from being found."""
    for term in concept.terms:
        if _STRAY.search(term.text):
            yield Defect(
                "stray-space",
                Severity.ERROR,
                place(concept, term),
                Message.of("'{term}' holds a stray space or an invisible character", term=term.text),
                Message.of("write '{term}'", term=" ".join(_STRAY.sub(" ", term.text).split())),
            )


def _mixed(word: str) -> bool:
    return len(_scripts(word)) > 1


def _scripts(word: str) -> set[str]:
    return {script for letter in word if (script := _script(letter)) in {"LATIN", "CYRILLIC"}}


def _script(letter: str) -> str:
    return unicodedata.name(letter, "").partition(" ")[0]
