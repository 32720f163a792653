"""Whether a draft names somebody anywhere, in whatever form."""

from __future__ import annotations

from functools import cached_property

from editorial.bitext.names.counterparts import PLAUSIBLE, Vocabulary, likeness, name_words
from editorial.bitext.names.declension import nearest
from editorial.bitext.names.rendering import Rendering
from editorial.bitext.names.russian_renderings import russian_name_words
from editorial.bitext.sides import primary
from editorial.model import Bitext

_REMOTE = 0.5
"""Likeness from which a Russian word may be a foreign name at all: Hughes is «Хьюз», Wright «Райт»."""


class Elsewhere:
    """The name words of a draft, asked about people whom no word near their mention renders."""

    def __init__(self, bitext: Bitext) -> None:
        self._draft = bitext.target
        self._russian = primary(bitext.target) == "ru"

    def names(self, rendering: Rendering) -> bool:
        """Whether a word of the draft may be the surname, or a word of the unit any other part of the name."""
        return self._in_russian(rendering) if self._russian else self._in_english(rendering)

    def _in_english(self, rendering: Rendering) -> bool:
        own = {word.text for word in name_words(rendering.unit.target)}
        others = tuple(word.capitalize() for word in rendering.mention.words)
        return self._words.holds(rendering.person.forms(), PLAUSIBLE) or any(
            likeness(others, word) >= PLAUSIBLE for word in own
        )

    def _in_russian(self, rendering: Rendering) -> bool:
        surname, given = rendering.person.surname, rendering.mention.words[0]
        if surname in self._draft.text or any(nearest(word, surname)[1] >= _REMOTE for word in self._russian_words):
            return True
        return any(nearest(word.text, given)[1] >= PLAUSIBLE for word in russian_name_words(rendering.unit.target))

    @cached_property
    def _words(self) -> Vocabulary:
        return Vocabulary(self._draft.segments)

    @cached_property
    def _russian_words(self) -> frozenset[str]:
        return frozenset(word.text for word in russian_name_words(self._draft.segments))
