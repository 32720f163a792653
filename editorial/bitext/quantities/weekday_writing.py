"""A weekday beside a date, and its name in the form that stands there."""

from __future__ import annotations

import re

from editorial.bitext.quantities.quantity import Quantity
from editorial.bitext.quantities.russian_nouns import as_written
from editorial.bitext.quantities.vocabulary import Vocabulary
from editorial.bitext.quantities.weekdays import Weekday

WEEKDAY_FIRST = re.compile(r",?[ \u00a0]+(?:the )?")
DATE_FIRST = re.compile(r",?[ \u00a0]+\(?(?:в |во |on )?")
PREPOSITION = re.compile(r"(?<!\w)[Вв]о?[ \u00a0]$")


def beside(text: str, day: Weekday, quantity: Quantity) -> bool:
    """Whether nothing but a comma or a preposition stands between a weekday and a date."""
    if day.end <= quantity.start:
        return WEEKDAY_FIRST.fullmatch(text[day.end : quantity.start]) is not None
    return quantity.end <= day.start and DATE_FIRST.fullmatch(text[quantity.end : day.start]) is not None


def name_like(text: str, own: Weekday, day: int, words: Vocabulary) -> str | None:
    """The name of a day in the form that `own` has: «субботу» for «пятницу», and after «в» for «воскресенье»."""
    word = text[own.start : own.end]
    forms = (words.weekday_names, words.weekday_in_date)
    for names in reversed(forms) if PREPOSITION.search(text, 0, own.start) else forms:
        if word.lower() in (name.lower() for name in names.values()):
            return names[day].capitalize() if word[0].isupper() else names[day]
    return as_written(words.weekday_names[day], word) if words.language.startswith("ru") else None
