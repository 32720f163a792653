"""Rule `homoglyph`: a letter of the other alphabet that looks like the right one."""

from __future__ import annotations

import re
from collections.abc import Iterator

from editorial.bitext.scripts import CYRILLIC, LATIN, to_cyrillic, to_latin
from editorial.bitext.sides import primary
from editorial.model import Applicability, Block, Dimension, Issue, Message, Severity
from editorial.rules.rule import Context, Explanation, Rule

EXPLANATION = Explanation(
    what="A word mixes Latin and Cyrillic letters that look alike, or a single letter is of the wrong alphabet.",
    why="The eye sees nothing; search, spelling checkers, links and screen readers fail on the word.",
    wrong="The line was supplied by Hemofаrm (with a Cyrillic а).",
    right="The line was supplied by Hemofarm.",
    reference="MQM: Linguistic conventions > Character encoding",
)
_WORD = re.compile(r"[^\W\d_]+")
_LATIN_LONE = re.compile(r"(?<=[а-яё,] )[acoykO](?= [а-яё«])")
_CYRILLIC_LONE = re.compile(r"(?<=[a-z,] )[асоІі](?= [a-z“])")


def check(block: Block, context: Context) -> Iterator[Issue]:
    """Words of two alphabets, in either language, and lone letters of the wrong one."""
    for start, end, right in _mixed(block):
        yield _issue(block, start, end, right, context)
    lone = {"ru": (_LATIN_LONE, to_cyrillic), "en": (_CYRILLIC_LONE, to_latin)}.get(primary(context.target))
    if lone:
        for match in lone[0].finditer(block.text):
            yield _issue(block, match.start(), match.end(), lone[1](match.group()), context)


def _mixed(block: Block) -> Iterator[tuple[int, int, str]]:
    for match in _WORD.finditer(block.text):
        word = match.group()
        if CYRILLIC.search(word) and LATIN.search(word):
            latin, cyrillic = to_latin(word), to_cyrillic(word)
            pure = [w for w in (latin, cyrillic) if not (CYRILLIC.search(w) and LATIN.search(w))]
            if pure:
                most = latin if len(LATIN.findall(word)) > len(CYRILLIC.findall(word)) else cyrillic
                yield match.start(), match.end(), most if most in pure else pure[0]


def _issue(block: Block, start: int, end: int, right: str, context: Context) -> Issue:
    return RULE.issue(
        context.target,
        block.prose.locate(start, end),
        Message.of("“{word}” holds letters of the other alphabet.", word=block.text[start:end]),
        suggestions=(right,),
        fix=Applicability.SAFE,
    )


RULE = Rule(
    code="homoglyph",
    dimension=Dimension.LINGUISTIC_CONVENTIONS,
    error_type="character-encoding",
    severity=Severity.ERROR,
    explanation=EXPLANATION,
    check_block=check,
)
