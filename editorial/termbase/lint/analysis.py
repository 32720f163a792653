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
_SHORTEST_TAIL = 5


def analysable(concept: Concept) -> Iterator[Defect]:
    """A wording without a word, and a Russian one that is not in its dictionary form or holds an unknown word."""
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
    lower = [word for word in found if _CYRILLIC.search(word.folded) and word.text == word.text.lower()]
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
        if not _known(word.folded):
            yield Defect(
                "not-analysed",
                Severity.WARNING,
                place(concept, term),
                Message.of("no dictionary knows '{word}' in '{term}'", word=word.text, term=term.text),
                Message.of("check its spelling; a name begins with a capital"),
            )


def _known(word: str) -> bool:
    """Whether the dictionary has the word, or a tail of it long enough for a compound («радиофармпрепарат»)."""
    morph = analyzer()
    return any(morph.word_is_known(word[at:]) for at in range(max(len(word) - _SHORTEST_TAIL + 1, 1)))
