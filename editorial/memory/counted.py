"""Whether the words after a figure would have to change with it: «3 новых линии», but «7 новых линий»."""

from __future__ import annotations

import re
from functools import cache

_FOLLOWING = re.compile(r"\s+([^\W\d_]+)(\.?)")
_YEAR = re.compile(r"(?:19|20)\d\d")
_SHORT = 4
_VOWELS = frozenset("аеёиоуыэюяaeiouy")
_PLURALS = {"en", "ru"}
"""Languages whose plural rules are known here (Unicode CLDR's cardinals)."""


def may_replace(old: str, new: str, *, text: str, end: int, language: str) -> bool:
    """Whether `new` may stand in place of the figure `old`, which ends at `end` of `text`, without a change after it.

    Both are plain numbers with a decimal point.
    """
    found = _FOLLOWING.match(text, end)
    if language not in _PLURALS or found is None or _category(old, language) == _category(new, language):
        return True
    word, full_stop = found.groups()
    if word in _months(language) or not word.islower() or not _VOWELS & set(word):
        return True
    if _YEAR.fullmatch(old) and _YEAR.fullmatch(new) and word.startswith("год"):
        return True
    # «3 долл. США»; a full stop at the end of a sentence is none of an abbreviation.
    shortened = bool(full_stop) and len(word) <= _SHORT and word[-1] not in _VOWELS
    return shortened and language == "ru" and bool(text[found.end() :].strip())


def _category(value: str, language: str) -> str:
    if not value.isdigit():
        return "fraction"
    number = int(value)
    if language == "en":
        return "one" if number == 1 else "many"
    if number % 10 == 1 and number % 100 != 11:
        return "one"
    return "few" if 2 <= number % 10 <= 4 and not 12 <= number % 100 <= 14 else "many"


@cache
def _months(language: str) -> frozenset[str]:
    from editorial.bitext.quantities.vocabulary import vocabulary

    return frozenset(vocabulary(language).month_in_date.values())
