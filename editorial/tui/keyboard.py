"""Keys by their place on the keyboard: ф is a, because a Russian layout puts it there.

A terminal tells which letter was typed and not which key was struck, so letters of the Russian layout (ЙЦУКЕН) are led
back to the Latin letter on the same key wherever no text is being written.
"""

from __future__ import annotations

import unicodedata

RUSSIAN = "йцукенгшщзхъфывапролджэячсмитьбюё"
LATIN = "qwertyuiop[]asdfghjkl;'zxcvbnm,.`"

PLACES = dict(zip(RUSSIAN + RUSSIAN.upper(), LATIN + LATIN.upper(), strict=True)) | {
    **dict(zip("ХЪЖЭБЮЁ", '{}:"<>~', strict=True)),
    "№": "#",
}
"""Characters of the Russian layout, and what the same key gives on an English one."""

PUNCTUATION = {".": "/", ",": "?"}
"""The same for the key beside the right shift, whose characters an English layout has elsewhere."""

NAMES = {
    "/": "slash",
    "?": "question_mark",
    "[": "left_square_bracket",
    "]": "right_square_bracket",
    "{": "left_curly_bracket",
    "}": "right_curly_bracket",
    ";": "semicolon",
    ":": "colon",
    "'": "apostrophe",
    '"': "quotation_mark",
    ",": "comma",
    ".": "full_stop",
    "<": "less_than_sign",
    ">": "greater_than_sign",
    "`": "grave_accent",
    "~": "tilde",
    "#": "number_sign",
}
"""Textual's names of the keys that are not letters."""

_LONG_NAMES = {unicodedata.name(letter).lower().replace(" ", "_").replace("-", "_"): letter for letter in PLACES}


def latin(key: str, character: str | None) -> tuple[str, str | None]:
    """Key and character of the same place on an English layout; those given where there is nothing to change.

    `key` is Textual's name, with `ctrl+`, `alt+` and `shift+` before it.
    """
    *modifiers, name = key.split("+") if key != "+" else [key]
    letter = character if character in PLACES else _LONG_NAMES.get(name, name if name in PLACES else "")
    if not letter and not modifiers and character in PUNCTUATION:
        letter, place = character, PUNCTUATION[character]
    elif letter:
        place = PLACES[letter]
    else:
        return key, character
    return "+".join([*modifiers, NAMES.get(place, place)]), None if "ctrl" in modifiers else place
