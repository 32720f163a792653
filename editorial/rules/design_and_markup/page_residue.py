"""What a web page leaves in pasted text: share buttons, counters, menus, cookie lines."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache, lru_cache

from editorial.languages.vocabulary import vocabulary
from editorial.model import Bitext, BlockKind, Dimension, Issue, Message, Severity
from editorial.rules.rule import Context, Explanation, Rule

_LANGUAGES = ("en", "ru")
_SENTENCE_END = re.compile(r"[.!?…][\"”»)]*\s*$")


def check(bitext: Bitext, context: Context) -> Iterator[Issue]:  # noqa: ARG001
    """Lines that are residue from end to end, menu headings after the last sentence, and phrases anywhere."""
    document = bitext.target
    ends = [n for n, block in enumerate(document.blocks) if _SENTENCE_END.search(block.text)]
    last = ends[-1] if ends else len(document.blocks)
    for number, block in enumerate(document.blocks):
        kinds = ("lines", "tail") if number > last and block.kind is not BlockKind.TABLE_CELL else ("lines",)
        for start, end in _lines(block.text):
            for low, high in _residue(block.text[start:end], kinds):
                region = block.prose.locate(start + low, start + high)
                yield RULE.issue(document, region, _MESSAGE, suggestions=("",))


_MESSAGE = Message("This belongs to the page that the text was copied from")


@lru_cache(maxsize=4096)
def _residue(line: str, kinds: tuple[str, ...]) -> tuple[tuple[int, int], ...]:
    if is_residue(line, kinds):
        return ((0, len(line)),)
    return tuple(found.span() for found in _expression("anywhere").finditer(line))


def is_residue(line: str, kinds: Sequence[str] = ("lines", "tail")) -> bool:
    """Whether a line is a page's and no text; `kinds` are sections of the vocabulary."""
    return any(_expression(kind).fullmatch(line.rstrip(" .:…»>")) for kind in kinds)


def _lines(text: str) -> Iterator[tuple[int, int]]:
    for line in re.finditer(r"[^\r\n]+", text):
        stripped = line[0].strip()
        if stripped:
            start = line.start() + line[0].index(stripped)
            yield start, start + len(stripped)


@cache
def _expression(kind: str) -> re.Pattern[str]:
    """One expression for the phrases of a kind in both languages: residue need not be in the draft's language."""
    data = vocabulary(__package__, "page_residue")
    return re.compile("|".join(f"(?:{_pattern(p)})" for tag in _LANGUAGES for p in data[tag][kind]), re.IGNORECASE)


def _pattern(phrase: str) -> str:
    phrase = re.sub(r"\[([^\]]+)\]", lambda m: rf"(?:\s?{'.{0,60}' if m[1] == '*' else re.escape(m[1])})?", phrase)
    phrase = re.sub(r"(?<![\\)}.])\*", ".{0,60}", phrase).replace(r"\d+", r"[\d\s.,]*\d").replace("(", "(?:")
    return phrase.replace("(?:?:", "(?:").replace(r"\(?:", r"\(").replace(" ", r"\s*")


RULE = Rule(
    code="page-residue",
    dimension=Dimension.DESIGN_AND_MARKUP,
    error_type="markup",
    severity=Severity.WARNING,
    explanation=Explanation(
        what="A line that belongs to a web page and not to the release: share buttons, “Read more”, view counters, "
        "photo credits, cookie lines, menu headings.",
        why="It comes along when text is copied from a site, and is published with the release.",
        wrong="The plant opened in May.\n\nShare on social media",
        right="The plant opened in May.",
    ),
    check_document=check,
)
