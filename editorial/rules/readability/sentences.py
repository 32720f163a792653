"""What makes a single sentence hard to read: its words and syllables, its passives, its nouns made from verbs."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache, lru_cache

from editorial.languages.english_forms import irregular
from editorial.languages.vocabulary import vocabulary
from editorial.languages.words import TokenKind, tokens
from editorial.rules.readability.syllables import syllables

_NOUN = {
    "en": re.compile(r"\b[a-z][a-z-]{2,}(?:tion|sion|ment|[ae]nce)s?\b"),
    "ru": re.compile(r"\b[а-яё][а-яё-]+(?:[аея]ни|ти|ци)(?:е|я|ю|ем|ей|и|й|ям|ями|ях)\b"),
}
_BE = r"(?:am|is|are|was|were|be|been|being|’s been|gets?|got)"
_BETWEEN = r"(?: (?:not|also|only|just|still|now|currently|already|never|being|been|both|jointly|[a-z]+ly)){0,3}"
_SHORT_PARTICIPLE = re.compile(r"\b[а-яё]{3,}(?:[аеёя]н|[еиоуыя]т|рт)(?:а|о|ы)?\b")


@dataclass(frozen=True, slots=True)
class SentenceFigures:
    """Figures of a sentence. `words` counts numbers and addresses too, `read` only what `syllables` are counted of.

    `passives` and `nouns` are places in the sentence: start and end.
    """

    words: int
    read: int
    syllables: int
    passives: tuple[tuple[int, int], ...]
    nouns: tuple[tuple[int, int], ...]


@lru_cache(maxsize=8192)
def figures(text: str, language: str) -> SentenceFigures:
    """The figures of a sentence in English or Russian (`language` is a primary subtag)."""
    found = tokens(text)
    read = [token.text for token in found if token.kind is TokenKind.WORD and any(c.isalpha() for c in token.text)]
    passives = _english_passives(text) if language == "en" else _russian_passives(text)
    return SentenceFigures(
        words=len(found),
        read=len(read),
        syllables=sum(syllables(word, language) for word in read),
        passives=passives,
        nouns=_nouns(text, language),
    )


def _nouns(text: str, language: str) -> tuple[tuple[int, int], ...]:
    return tuple(m.span() for m in _NOUN[language].finditer(text) if not _is_thing(m[0], language))


@lru_cache(maxsize=20_000)
def _is_thing(noun: str, language: str) -> bool:
    """Whether a noun that ends as if made from a verb is none to a reader: in English by itself, else by its stem."""
    things = _words(language, "not-nouns")
    return noun.removesuffix("s") in things if language == "en" else noun.startswith(things)


def _english_passives(text: str) -> tuple[tuple[int, int], ...]:
    found = _passive_pattern().finditer(text)
    return tuple(m.span() for m in found if m["participle"].lower() not in _words("en", "states"))


@cache
def _passive_pattern() -> re.Pattern[str]:
    participles = sorted({participle for _, participle in irregular().verbs.values()}, key=len, reverse=True)
    return re.compile(rf"\b{_BE}{_BETWEEN} (?P<participle>[a-z]{{2,}}ed|{'|'.join(participles)})\b", re.IGNORECASE)


def _russian_passives(text: str) -> tuple[tuple[int, int], ...]:
    return tuple(m.span() for m in _SHORT_PARTICIPLE.finditer(text) if _is_short_participle(m[0]))


@lru_cache(maxsize=20_000)
def _is_short_participle(word: str) -> bool:
    from editorial.languages.ru.morphology import analyzer

    return not word.startswith(_words("ru", "states")) and str(analyzer().parse(word)[0].tag.POS) == "PRTS"


@cache
def _words(language: str, kind: str) -> tuple[str, ...]:
    words: str = vocabulary(__package__ or "", "wording")[language][kind]
    return tuple(words.split())
