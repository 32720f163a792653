"""A Russian word or noun phrase put into the case and number of another."""

from __future__ import annotations

import re

from editorial.languages.russian_forms import Analysis, analyses, inflected

_WORD = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)*")


def inflect_like(phrase: str, model: str) -> str:
    """`phrase` in the case and number of `model`; where either has no noun or adjective to tell them, unchanged.

    The head is the first noun; adjectives before it agree with it, and what follows it (a genitive, say) stays.
    """
    form = _head(model)
    head = _head(phrase)
    if form is None or head is None:
        return phrase
    case, number = form[1].case, form[1].number
    words = [match for match in _WORD.finditer(phrase) if match.end() <= head[0].end()]
    for match in reversed(words):
        reading = _reading(match[0])
        if reading is not None:
            changed = inflected(
                match[0], reading, case=case, number=number, gender=head[1].gender, animate=head[1].animate
            )
            phrase = phrase[: match.start()] + changed + phrase[match.end() :]
    return phrase


def _head(phrase: str) -> tuple[re.Match[str], Analysis] | None:
    """The first noun, or where there is none the first adjective, and its reading."""
    found = [(match, _reading(match[0])) for match in _WORD.finditer(phrase)]
    known = [(match, reading) for match, reading in found if reading is not None]
    return next((pair for pair in known if pair[1].word_class == "noun"), known[0] if known else None)


def _reading(word: str) -> Analysis | None:
    """The likeliest reading with a case; the nominative where it is among the readings and as likely."""
    readings = [reading for reading in analyses(word) if reading.case]
    if not readings:
        return None
    best = max(reading.score for reading in readings)
    return max(readings, key=lambda reading: (reading.score >= best / 2, reading.case == "nomn", reading.score))
