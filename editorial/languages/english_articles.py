"""The English indefinite article: which one a word wants, by how it is read aloud, and what a replacement does to it.

The exceptions are in `english_articles.yml`.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache, lru_cache
from importlib import resources

_WORD = re.compile(r"\d[\d.,]*|[^\W_][\w’'&-]*")
_ARTICLE = re.compile(r"(?<![\w’'&-])(?P<article>a|an)(?P<blank>\s+)(?=[\"“‘'«(*_$€£]*\w)", re.IGNORECASE)
_ARTICLE_BEFORE = re.compile(r"(?<![\w’'&-])(?P<article>a|an)\s+\Z", re.IGNORECASE)
_DETERMINED = re.compile(
    r"(?:the|an?|this|that|these|those|its|their|our|his|her|my|your|no|some|any)\s", re.IGNORECASE
)
_FIGURE = re.compile(r"\d+(?:,\d{3})*")
_NAMES_OF_LETTERS = frozenset("AEFHILMNORSX")
"""Letters whose names begin with a vowel."""
_CAPITALS = re.compile(r"[A-Z][A-Z0-9]*")
_READ_AS_A_WORD = re.compile(r"[BCDFGHJKLMNPQRSTVWXYZ]?[AEIOU][BCDFGHJKLMNPQRSTVWXYZ][AEIOU]|[A-Z]*[AEIOU][A-Z]{4,}")
_LETTER_FIRST = re.compile(r"[A-Z](?=[-‑–]|[A-Z0-9]*\Z|[&/])|[A-Za-z](?=[A-Z]{2})|[A-Z](?=[a-z][A-Z]\Z)|m(?=[A-Z])")
_TWO_DIGITS, _FOUR_DIGITS = 2, 4


def indefinite(following: str) -> str:
    """`a` or `an`, whichever the words `following` want; quotation marks, brackets and currency signs are skipped."""
    found = _WORD.search(following)
    return "an" if found and _begins_with_vowel(found[0]) else "a"


def fitted(text: str, start: int, end: int, suggestions: Sequence[str]) -> tuple[int, int, tuple[str, ...]]:
    """A replacement of `text[start:end]` that leaves well-formed English: its offsets and its suggestions.

    "a" and "an" inside a suggestion are put right for the word behind them. Where an article stands right before the
    place and one of the suggestions wants the other one, or brings a determiner of its own, the place grows to hold it.
    Text behind the place is looked at and never grows into.
    """
    after = text[end:]
    inside = tuple(_settled(suggestion, after) for suggestion in suggestions)
    before = _ARTICLE_BEFORE.search(text[:start])
    if before is None:
        return start, end, inside
    blank = before[0][len(before["article"]) :]
    with_article = tuple(_behind(before["article"], blank, suggestion, after) for suggestion in inside)
    stays = all(put.startswith(before["article"] + blank) or put == before["article"] for put in with_article)
    return (start, end, inside) if stays else (before.start(), end, with_article)


def _behind(article: str, blank: str, suggestion: str, after: str) -> str:
    """The suggestion with the article that stood before it, put right, or without where it has its own."""
    if _DETERMINED.match(suggestion):
        return suggestion[0].upper() + suggestion[1:] if article[0].isupper() else suggestion
    if not suggestion.strip():
        return like_article(article, after) + ("" if after[:1].isspace() else blank)
    return like_article(article, suggestion + after) + blank + suggestion


def _settled(suggestion: str, after: str) -> str:
    whole = suggestion + (after if _ARTICLE_BEFORE.search(suggestion + " ") else "")
    settled = _ARTICLE.sub(lambda m: like_article(m["article"], whole[m.end() :]) + m["blank"], whole)
    return settled[: len(settled) - len(whole) + len(suggestion)]


def like_article(article: str, following: str) -> str:
    """The article that `following` wants, with the capitals of `article` (and of capitals behind it)."""
    wanted = indefinite(following)
    if article == "AN" or (article == "A" and _is_shouted(following)):
        return wanted.upper()
    return wanted.capitalize() if article[0].isupper() else wanted


def _is_shouted(following: str) -> bool:
    words = [word for word in following.split()[:2] if word.isalpha()]
    return len(words) > 1 and all(word.isupper() and len(word) > 1 for word in words)


@lru_cache(maxsize=50_000)
def _begins_with_vowel(word: str) -> bool:
    if word[0].isdigit():
        return _figure_with_vowel(word)
    sounds = _sounds()
    lower = word.lower().replace("’", "'").removesuffix("'s")
    if sounds.plain.match(lower):
        return True
    if sounds.vowel.match(lower):
        return True
    if word.isupper():
        return _capitals_with_vowel(word)
    letter = _LETTER_FIRST.match(word)
    if letter and len(word) > 1 and letter[0].upper() != "A":
        return letter[0].upper() in _NAMES_OF_LETTERS
    return lower[0] in "aeiou" and not sounds.consonant.match(lower)


def _capitals_with_vowel(word: str) -> bool:
    """An initialism is read by letters, an acronym and a word in capitals like the word."""
    head = _CAPITALS.match(word)
    letters = head[0] if head else word
    if "&" in word or len(word) == 1:
        return word[0] in _NAMES_OF_LETTERS
    as_word = letters in _sounds().words or bool(_READ_AS_A_WORD.fullmatch(letters))
    if as_word or _sounds().consonant.match(word.lower()):
        return word[0] in "AEIO" or (word[0] == "U" and not _sounds().consonant.match(word.lower()))
    return word[0] in _NAMES_OF_LETTERS


def _figure_with_vowel(word: str) -> bool:
    """8, 80, 8,000, and 11 and 18 where they are read as such: 11 %, 18,000, the years of 1812."""
    found = _FIGURE.match(word)
    digits = found[0].replace(",", "") if found else ""
    if digits.startswith("8"):
        return True
    grouped = bool(found and "," in found[0])
    whole = len(digits) % 3 == _TWO_DIGITS or (len(digits) == _FOUR_DIGITS and not grouped)
    return whole and digits.startswith(("11", "18"))


@dataclass(frozen=True, slots=True)
class _Sounds:
    vowel: re.Pattern[str]
    consonant: re.Pattern[str]
    plain: re.Pattern[str]
    words: frozenset[str]


@cache
def _sounds() -> _Sounds:
    import yaml

    data = yaml.safe_load(resources.files(__package__).joinpath("english_articles.yml").read_text(encoding="utf-8"))
    return _Sounds(
        vowel=_any_of(data["vowel"]),
        consonant=_any_of(data["consonant"]),
        plain=_any_of(data["plain"]),
        words=frozenset(data["words"].split()),
    )


def _any_of(words: str) -> re.Pattern[str]:
    """Words, `*` any ending; a word stands alone or before a hyphen."""
    patterns = (re.escape(word).replace(r"\*", "[^ ]*") for word in words.replace("’", "'").split())
    return re.compile(f"(?:{'|'.join(patterns)})(?=-|\\Z)")
