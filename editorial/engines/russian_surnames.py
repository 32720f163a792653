"""The nominative of surnames that no dictionary knows, told from their endings alone."""

from __future__ import annotations

import re

_OBLIQUE = re.compile(r"(.+ич)(?:а|у|ем|ом|е)", re.IGNORECASE)
_INDECLINABLE = re.compile(r"(?:[оиэ]|швили|дзе|[иы]х)$", re.IGNORECASE)
_CONSONANT = re.compile(r"[бвгджзклмнпрстфхцчшщь]$", re.IGNORECASE)
_ENDING = re.compile(r"(.+[бвгджзклмнпрстфхцчшщ])(?:а|у|ом|ем|е)", re.IGNORECASE)


def nominative(word: str, gender: str | None, *, oblique: bool) -> str | None:
    """The nominative, the word itself where it is not declined, None where the ending does not settle it.

    `gender` is "masc" or "femn" where the first name shows it; `oblique` says that another word of the name is surely
    a man's and in an oblique case.
    """
    declined = _OBLIQUE.fullmatch(word)
    if declined and gender != "femn":
        return declined[1]
    if _INDECLINABLE.search(word) or word.lower().endswith("ич") or (gender == "femn" and _CONSONANT.search(word)):
        return word
    ended = _ENDING.fullmatch(word) if oblique else None
    return ended[1] if ended else None


def is_oblique(text: str) -> bool:
    """Whether a name holds a man's surname in -ич in an oblique case: «Предрага Вукадиновича»."""
    return any(_OBLIQUE.fullmatch(word) for word in text.split())
