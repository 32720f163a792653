"""The paragraph about the house, against the one that the house keeps."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from difflib import SequenceMatcher

from editorial.bitext.sides import primary
from editorial.model import Bitext, Block, Dimension, Issue, Message, Region, Severity
from editorial.rules.rule import Context, Explanation, Rule

_WORD = re.compile(r"\S+")
_CYRILLIC = re.compile(r"[а-яё]", re.IGNORECASE)
_ALIKE = 0.6
"""Share of words in common from which on two paragraphs are one with changes."""
_LEAST = 8


def check(bitext: Bitext, context: Context) -> Iterator[Issue]:
    """One issue for each change in a paragraph of the draft that is the stored one otherwise."""
    for stored in _paragraphs(context.config.boilerplate_texts, primary(bitext.target)):
        words = _WORD.findall(stored)
        likeness = [(_likeness(words, _WORD.findall(block.text)), n) for n, block in enumerate(bitext.target.blocks)]
        best, number = max(likeness, default=(0.0, -1))
        if _ALIKE <= best < 1.0:
            yield from _changes(bitext, bitext.target.blocks[number], words)


def _paragraphs(texts: Sequence[str], language: str) -> Iterator[str]:
    for text in texts:
        for paragraph in re.split(r"\n\s*\n", text):
            cyrillic = len(_CYRILLIC.findall(paragraph)) * 2 > len(paragraph.replace(" ", ""))
            if len(paragraph.split()) >= _LEAST and cyrillic is (language == "ru"):
                yield paragraph.strip()


def _likeness(stored: Sequence[str], written: Sequence[str]) -> float:
    if not written or not 0.5 < len(written) / len(stored) < 2:
        return 0.0
    return SequenceMatcher(None, stored, written, autojunk=False).ratio()


def _changes(bitext: Bitext, block: Block, stored: Sequence[str]) -> Iterator[Issue]:
    found = list(_WORD.finditer(block.text))
    written = [word[0] for word in found]
    for kind, low, high, start, end in SequenceMatcher(None, stored, written, autojunk=False).get_opcodes():
        if kind == "equal":
            continue
        kept = " ".join(stored[low:high])
        message = Message.of("The stored boilerplate has “{words}” here", words=kept)
        if start == end:
            place = found[start - 1].end() if start else 0
            kept = f" {kept}" if start else f"{kept} "
            region = block.prose.locate(place, place)
        else:
            region = _of_words(block, found, start, end)
            message = message if kept else Message("The stored boilerplate does not have these words")
        yield RULE.issue(bitext.target, region, message, suggestions=(kept,), confidence=0.9)


def _of_words(block: Block, found: Sequence[re.Match[str]], start: int, end: int) -> Region:
    return block.prose.locate(found[start].start(), found[end - 1].end())


RULE = Rule(
    code="boilerplate-drift",
    dimension=Dimension.STYLE,
    error_type="inconsistent-with-external-reference",
    severity=Severity.WARNING,
    languages=frozenset({"en", "ru"}),
    explanation=Explanation(
        what="The paragraph about the house differs from the stored one, which `boilerplates` in the settings names.",
        why="It is copied from the last release, year after year, with that year's figures and slips.",
        wrong="The fund lends money to 300 firms in nine regions of the country.",
        right="The fund lends money to 340 firms in nine regions of the country.",
        reference="MQM: Style > Inconsistent with external reference",
    ),
    check_document=check,
)
