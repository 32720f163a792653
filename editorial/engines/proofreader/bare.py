"""Phrases without an article: in hospital, in third place. They are data."""

from __future__ import annotations

from functools import cache
from importlib.resources import files

from editorial.engines.proofreader.line import Line


def stands_bare(line: Line, at: int) -> bool:
    """Whether word `at` belongs to a phrase in which no article stands before it."""
    word = line.words[at].lower
    before = line.words[at - 1].lower if at else ""
    after = line.words[at + 1].lower if at + 1 < len(line.words) else ""
    return f"_{word} {after}" in _phrases() or f"{before} _{word}" in _phrases()


@cache
def _phrases() -> frozenset[str]:
    text = (files("editorial.engines.proofreader") / "data" / "bare.txt").read_text(encoding="utf-8")
    return frozenset(line for line in text.splitlines() if line and not line.startswith("#"))
