"""What each kind of check finds in a text."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from editorial.languages.words import match_case
from editorial.rules.styles.patterns import any_of, found
from editorial.rules.styles.style_file import Check


@dataclass(frozen=True, slots=True)
class Violation:
    """`texts[number][start:end]` is against a check; `better` is what to write instead, where it says."""

    number: int
    start: int
    end: int
    better: str | None = None


def violations(check: Check, texts: Sequence[str]) -> Iterator[Violation]:
    """What a check holds against the texts of one scope of a document, in order."""
    for violation in _KINDS[check.extends](check, texts):
        held = texts[violation.number][violation.start : violation.end]
        if not any(held.lower() == exception.lower() for exception in check.exceptions):
            yield violation


def _existence(check: Check, texts: Sequence[str]) -> Iterator[Violation]:
    yield from _places(any_of(check.tokens, check.raw), check, texts)


def _substitution(check: Check, texts: Sequence[str]) -> Iterator[Violation]:
    for token, better in check.swap.items():
        for number, text in enumerate(texts):
            for match in found(any_of((token,), ()), text, ignorecase=check.ignorecase):
                put = match_case(match[0].split()[0], match.expand(better))
                yield Violation(number, match.start(), match.end(), put)


def _occurrence(check: Check, texts: Sequence[str]) -> Iterator[Violation]:
    for number, text in enumerate(texts):
        places = list(_places(any_of(check.tokens, check.raw), check, [text]))
        if check.maximum is not None and len(places) > check.maximum:
            over = places[check.maximum]
            yield Violation(number, over.start, over.end)
        if check.minimum is not None and len(places) < check.minimum and text.strip():
            yield Violation(number, 0, len(text.split(maxsplit=1)[0]) + len(text) - len(text.lstrip()))


def _repetition(check: Check, texts: Sequence[str]) -> Iterator[Violation]:
    token = any_of(check.tokens, check.raw) or r"\w+"
    yield from _places(rf"(?<!\w)({token})\s+\1(?!\w)", check, texts)


def _consistency(check: Check, texts: Sequence[str]) -> Iterator[Violation]:
    for one, other in check.either.items():
        ours, theirs = (list(_places(any_of((token,), ()), check, texts)) for token in (one, other))
        if ours and theirs:
            yield from theirs if len(theirs) <= len(ours) else ours


def _capitalization(check: Check, texts: Sequence[str]) -> Iterator[Violation]:
    for number, text in enumerate(texts):
        words = [word for word in re.findall(r"[^\W\d_][\w’'-]*", text) if word not in check.exceptions]
        if words and not _is_in_case(words, check.match):
            yield Violation(number, 0, len(text.rstrip()))


def _is_in_case(words: Sequence[str], case: str) -> bool:
    if case in ("upper", "lower"):
        return all(word == (word.upper() if case == "upper" else word.lower()) for word in words)
    long = [word for word in words[1:] if len(word) > 3]
    capitals = sum(word[0].isupper() for word in long)
    return words[0][0].isupper() and (capitals == len(long) if case == "title" else capitals * 2 <= len(long))


def _conditional(check: Check, texts: Sequence[str]) -> Iterator[Violation]:
    if not any(True for _ in _places(check.second, check, texts)):
        yield from _places(check.first, check, texts)


def _places(expression: str, check: Check, texts: Sequence[str]) -> Iterator[Violation]:
    for number, text in enumerate(texts):
        for match in found(expression, text, ignorecase=check.ignorecase):
            yield Violation(number, *match.span())


_KINDS: dict[str, Callable[[Check, Sequence[str]], Iterator[Violation]]] = {
    "existence": _existence,
    "substitution": _substitution,
    "occurrence": _occurrence,
    "repetition": _repetition,
    "consistency": _consistency,
    "capitalization": _capitalization,
    "conditional": _conditional,
}
