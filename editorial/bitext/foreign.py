"""What stands in a draft in another language than its own: words, copies of the original, whole paragraphs."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from functools import lru_cache

from editorial.bitext.scripts import CYRILLIC, LATIN, share, to_latin
from editorial.languages.detection import UNDETERMINED, detect

_CYRILLIC_RUN = re.compile(
    r"(?<![^\W\d_])[«“\"]?[\u0400-\u04ff]+(?:[\s,.:№–—«»“”\"\u2019-]+[\u0400-\u04ff]+)*[»”\"]?(?![^\W\d_])(?!\w*[@/])"
)
_LATIN_WORD = re.compile(r"(?<![A-Za-z][\s-])(?<![\w.@/&-])[a-z]{4,}(?![\w@/&-]|\.\w|\s[A-Za-z])")
_QUOTED = re.compile(r"«[^«»]*»|“[^“”]*”|\"[^\"]*\"")
_BRACKETED = re.compile(r"\([^()]*\)|\[[^\[\]]*\]")
_ADDRESS = re.compile(r"\S*[@/]\S*|(?:[\w-]+\.)+(?:рф|дети|москва|онлайн)\b")
_PROSE_WORD = re.compile(r"(?<!\w)[^\W\d_A-ZА-ЯЁ]{2,}(?!\w)")
_OWN = {
    "en": re.compile(
        r"(?<!\w)(?:the|and|of|to|is|are|was|with|that|this|you|it|have|what|we|not|they|from|by|at|will|would|which|their)(?!\w)",
        re.IGNORECASE,
    ),
    "ru": re.compile(r"(?<!\w)(?:и|в|с|что|как|для|это|все|ни|к|был[аои]?)(?!\w)|[ыэё]", re.IGNORECASE),
}
"""What a paragraph of the language hardly ever lacks, and its neighbours in the same script hardly ever have."""
_SURE_WORDS = 10
_MOSTLY = 0.7


@lru_cache(maxsize=4096)
def cyrillic_runs(text: str) -> tuple[tuple[int, int], ...]:
    """Stretches of Cyrillic words in a Latin text, without those in brackets, in addresses and look-alike letters."""
    found = (match.span() for match in _CYRILLIC_RUN.finditer(text) if not _is_look_alike(match[0]))
    return _outside(found, text, (_BRACKETED, _ADDRESS))


@lru_cache(maxsize=4096)
def latin_words(text: str) -> tuple[tuple[int, int], ...]:
    """English words in small letters that stand alone in a Cyrillic text: not in brackets, quotation marks, addresses,
    nor beside another Latin word, with which they would be a name or a set phrase (`in vitro`)."""
    found = (match.span() for match in _LATIN_WORD.finditer(text))
    return _outside(found, text, (_BRACKETED, _ADDRESS, _QUOTED))


def _outside(
    found: Iterable[tuple[int, int]], text: str, skipping: Sequence[re.Pattern[str]]
) -> tuple[tuple[int, int], ...]:
    """Those of the spans that lie within no match of the patterns."""
    skipped = [match.span() for pattern in skipping for match in pattern.finditer(text)]
    return tuple((start, end) for start, end in found if not any(low <= start and end <= high for low, high in skipped))


def _is_look_alike(run: str) -> bool:
    return len(run) == 1 and not CYRILLIC.search(to_latin(run))


def is_prose(text: str, *, words: int) -> bool:
    """Whether a text holds at least so many words in small letters, so that it is no name, title or list of codes."""
    return len(_PROSE_WORD.findall(_ADDRESS.sub("", text))) >= words


def other_script(text: str, language: str) -> bool:
    """Whether most letters of a text are of the other of the two scripts, Cyrillic and Latin."""
    return share(LATIN if language == "ru" else CYRILLIC, text) >= _MOSTLY


@lru_cache(maxsize=4096)
def other_language(text: str, language: str) -> str | None:
    """The language of a paragraph when it is surely not `language` (primary subtags), else None."""
    if other_script(text, language) and is_prose(text, words=4):
        found = detect(text)
        return None if found in (UNDETERMINED, language) else found
    own = _OWN.get(language)
    if not is_prose(text, words=_SURE_WORDS) or (own and own.search(text)):
        return None
    found = detect(text)
    return None if found in (UNDETERMINED, language) else found
