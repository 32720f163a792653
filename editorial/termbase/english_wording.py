"""English wordings: both numbers, articles between the words, a verb in any tense where it is given with "to"."""

# ruff: noqa: ARG002 - the signatures are those of `Morphology`

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache

from editorial.languages.english_forms import is_plural, plural, singular, singulars, verb_lemmas, verb_like
from editorial.termbase.wording import Form, Slot, Wording
from editorial.termbase.words import Word

_ARTICLES = frozenset({"a", "an", "the"})
_BEFORE_COMPLEMENT = frozenset(
    {"of", "for", "in", "on", "at", "to", "with", "by", "under", "from", "and", "into", "upon", "against"}
)
_SINGULAR: Form = ("", "sing")
_PLURAL: Form = ("", "plur")


@lru_cache(maxsize=65536)
def _keys(folded: str) -> frozenset[str]:
    return singulars(folded) | verb_lemmas(folded)


class English:
    """Matching and inflection by `editorial.languages.english_forms`."""

    def keys(self, word: Word) -> frozenset[str]:
        return _keys(word.folded)

    def wording(self, words: Sequence[Word]) -> Wording:
        kept = [word for word in words if word.folded not in _ARTICLES] or list(words)
        verbal = len(kept) > 1 and kept[0].folded == "to"
        kept = kept[1:] if verbal else kept
        head = _head(kept)
        slots = []
        for at, word in enumerate(kept):
            if verbal and at == 0:
                slots.append(Slot(word, frozenset({word.folded}), "verb"))
            elif word.folded in _BEFORE_COMPLEMENT:
                slots.append(Slot(word, frozenset({word.folded}), "literal"))
            else:
                slots.append(Slot(word, singulars(word.folded), "head" if at == head and not verbal else "noun"))
        return tuple(slots)

    def forms(self, wording: Wording, words: Sequence[Word], before: Word | None = None) -> frozenset[Form] | None:
        form = _SINGULAR
        for slot, word in zip(wording, words, strict=True):
            if slot.role == "verb":
                if not slot.keys & verb_lemmas(word.folded):
                    return None
                form = ("verb", word.folded)
            elif slot.role == "literal":
                if word.folded != slot.word.folded:
                    return None
            elif not slot.keys & singulars(word.folded):
                return None
            elif slot.role == "head":
                form = _PLURAL if is_plural(word.folded) else _SINGULAR
        return frozenset({form})

    def may_split(self, word: Word) -> bool:
        return word.folded not in _BEFORE_COMPLEMENT

    def skipped(self, word: Word) -> bool:
        return word.folded in _ARTICLES

    def inflected(self, wording: Wording, text: str, form: Form) -> str:
        parts: list[str] = []
        last = wording[0].word.start if wording and wording[0].role == "verb" else 0
        for slot in wording:
            word = slot.word.text
            if slot.role == "verb" and form[0] == "verb":
                word = verb_like(word, form[1])
            elif slot.role == "head" and form == _PLURAL and not is_plural(word):
                word = word + "s" if word.isupper() else plural(word)
            elif slot.role == "head" and form == _SINGULAR and is_plural(word) and not word.isupper():
                word = singular(word)
            parts += [text[last : slot.word.start], word]
            last = slot.word.end
        return "".join([*parts, text[last:]])

    def likeliest(self, forms: frozenset[Form], before: Word | None, words: Sequence[Word]) -> Form:
        return max(forms, default=_SINGULAR)


def _head(words: Sequence[Word]) -> int:
    """The place of the noun that takes the plural: the last one before a preposition."""
    for at, word in enumerate(words):
        if at and word.folded in _BEFORE_COMPLEMENT:
            return at - 1
    return len(words) - 1
