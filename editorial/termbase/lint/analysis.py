"""Defects of a wording's grammar: one that nothing can analyse is found in its dictionary form only."""

from __future__ import annotations

import re
from collections.abc import Iterator

from editorial.languages.ru.morphology import analyzer
from editorial.model import Message, Severity
from editorial.termbase.glossary import Concept, Term
from editorial.termbase.lint.defect import Defect, place
from editorial.termbase.matching import morphology
from editorial.termbase.words import Word, words

_CYRILLIC = re.compile(r"[а-я]")
_LETTERS = "абвгдежзийклмнопрстуфхцчшщъыьэюя"
_SHORTEST, _SHORTEST_TAIL = 6, 5
"""Letters of a word worth a guess, and of a known tail that makes a compound: «радиофармпрепарат»."""


def analysable(concept: Concept) -> Iterator[Defect]:
    """A wording without a word, and a Russian one that is not in its dictionary form or is misspelt."""
    for term in concept.terms:
        found = words(term.text)
        if not found:
            yield Defect(
                "no-words",
                Severity.ERROR,
                place(concept, term),
                Message.of("'{term}' holds no word, so that no text can hold it", term=term.text),
                Message.of("write the term, or take it out"),
            )
        elif term.language.partition("-")[0] == "ru" and term.allowed:
            yield from _russian(concept, term, found)


def _russian(concept: Concept, term: Term, found: tuple[Word, ...]) -> Iterator[Defect]:
    lower = [
        word
        for word, following in zip(found, [*found[1:], None], strict=True)
        if _CYRILLIC.search(word.folded) and word.text == word.text.lower() and not (following and following.hyphened)
    ]
    if not lower:
        return
    roles = {slot.role for slot in morphology("ru").wording(found)}
    if not roles & {"head", "agreeing", "linked"}:
        yield Defect(
            "not-analysed",
            Severity.WARNING,
            place(concept, term),
            Message.of(
                "'{term}' has no noun in the nominative, so that its other cases cannot be found", term=term.text
            ),
            Message.of("write the dictionary form"),
        )
    for word in lower:
        meant = _meant(word.folded)
        if meant:
            yield Defect(
                "not-analysed",
                Severity.WARNING,
                place(concept, term),
                Message.of("no dictionary knows '{word}' in '{term}'", word=word.text, term=term.text),
                Message.of("is '{meant}' meant?", meant=meant),
            )


def _meant(word: str) -> str | None:
    """The known word that an unknown one is a slip away from; a new word («браунфилд») has none."""
    known = analyzer().word_is_known
    if len(word) < _SHORTEST or any(known(word[at:]) for at in range(len(word) - _SHORTEST_TAIL + 1)):
        return None
    cuts = [(word[:at], word[at:]) for at in range(len(word) + 1)]
    neighbours = (
        *(head + tail[1:] for head, tail in cuts if tail),
        *(head + tail[1] + tail[0] + tail[2:] for head, tail in cuts if len(tail) > 1),
        *(head + letter + tail[1:] for head, tail in cuts if tail for letter in _LETTERS),
        *(head + letter + tail for head, tail in cuts for letter in _LETTERS),
    )
    return next((neighbour for neighbour in neighbours if known(neighbour)), None)
