"""Words that a translation service must not touch: placeholders go in their place, and what they stand for comes back.

A placeholder looks like a product code, which services copy: «Завод ZX1 выпустит ZX2 машин».
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

_PLACEHOLDER = re.compile(r"[ZЗ]\s?[XХ]\s?-?(\d+)", re.IGNORECASE)
"""As it was sent, or as a service may have written it: in small or Cyrillic letters, with blanks."""


@dataclass(frozen=True, slots=True, order=True)
class Kept:
    """A stretch of a segment (code points, end exclusive) and what stands for it in the translation."""

    start: int
    end: int
    rendering: str


@dataclass(frozen=True, slots=True)
class Protected:
    """A segment with placeholders; `renderings` are what they stand for, in the order of their numbers (from 1)."""

    text: str
    renderings: tuple[str, ...]

    @property
    def needs_no_service(self) -> bool:
        """Whether nothing but placeholders and marks is left."""
        return bool(self.renderings) and not any(map(str.isalnum, _PLACEHOLDER.sub("", self.text)))

    def restored(self, answer: str) -> str | None:
        """The answer with the renderings, or None when a placeholder was lost, doubled or made up."""
        numbers = sorted(int(number) for number in _PLACEHOLDER.findall(answer))
        if numbers != list(range(1, len(self.renderings) + 1)):
            return None
        restored = _PLACEHOLDER.sub(lambda match: self.renderings[int(match[1]) - 1], answer)
        return restored if self.text[:1].islower() else restored[:1].upper() + restored[1:]

    def kept_in(self, answer: str) -> bool:
        """Whether a translation holds every rendering."""
        low = answer.casefold()
        return all(rendering.casefold() in low for rendering in self.renderings)


def protected(text: str, kept: Iterable[Kept]) -> Protected:
    """The text with a placeholder for each stretch; of two that overlap the longer counts, then the first named."""
    chosen: list[Kept] = []
    for one in sorted(kept, key=lambda one: one.start - one.end):
        if all(one.end <= other.start or other.end <= one.start for other in chosen):
            chosen.append(one)
    pieces: list[str] = []
    last = 0
    for number, one in enumerate(sorted(chosen), start=1):
        pieces += [text[last : one.start], f"ZX{number}"]
        last = one.end
    return Protected("".join([*pieces, text[last:]]), tuple(one.rendering for one in sorted(chosen)))


def translated(segment: Protected, plain: str, ask: Callable[[str], str]) -> tuple[str, bool]:
    """The segment's translation, and whether what was to be protected came through it.

    Where the service did not copy the placeholders, the plain text is asked for, since half a sentence helps nobody.
    """
    if segment.needs_no_service:
        return segment.restored(segment.text) or plain, True
    if not segment.renderings:
        return ask(plain), True
    answer = segment.restored(ask(segment.text))
    if answer is not None:
        return answer, True
    answer = ask(plain)
    return answer, segment.kept_in(answer)


def clear(texts: Sequence[str]) -> bool:
    """Whether none of the texts holds by itself what would be taken for a placeholder."""
    return not any(map(_PLACEHOLDER.search, texts))
