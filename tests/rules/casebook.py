"""Reads the examples of rules, `tests/rules/cases/<dimension>/<code>.md`.

Two sections, `## Bad` and `## Good`, hold YAML lists. An item has `en:` and `ru:` texts (either alone for a rule on
one language); the target is English unless `target: ru`. In a bad item the target's issues are marked:
`⟦wrong → right⟧` with the first suggestion, `⟦wrong⟧` where none is asserted, `⟦⟧` for an empty region. Options of an
item: `format`, `glossary` (the text of one), `config` (settings), `note`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import yaml

CASES = Path(__file__).parent / "cases"
_MARK = re.compile(r"⟦(.*?)(?: → (.*?))?⟧", re.DOTALL)


@dataclass(frozen=True, slots=True)
class Expected:
    """A marked issue: its region in the text without marks, and the first suggestion where one is asserted."""

    start: int
    end: int
    suggestion: str | None


@dataclass(frozen=True, slots=True)
class Case:
    """One example of one rule."""

    code: str
    name: str
    target: str
    target_language: str
    source: str | None
    expected: tuple[Expected, ...]
    format: str
    glossary: str | None
    config: Mapping[str, Any]


def cases() -> Iterator[Case]:
    """Every example in the folder."""
    for path in sorted(CASES.glob("*/*.md")):
        yield from read(path)


def read(path: Path) -> Iterator[Case]:
    """The examples of one rule; the file is named after its code."""
    sections = re.split(r"^## +", path.read_text(encoding="utf-8"), flags=re.MULTILINE)[1:]
    for section in sections:
        title, _, body = section.partition("\n")
        items = yaml.safe_load(body) or []
        for number, item in enumerate(items, start=1):
            yield _case(path.stem, f"{path.stem}-{title.strip().lower()}-{number}", item, title.strip().lower())


def _case(code: str, name: str, item: Mapping[str, Any], kind: str) -> Case:
    language = item.get("target", "en" if "en" in item else "ru")
    other = "ru" if language == "en" else "en"
    text, expected = unmarked(item[language])
    if (kind == "bad") != bool(expected):
        raise ValueError(f"{name}: a bad example marks its issues, a good one has no marks")
    return Case(
        code=code,
        name=name,
        target=text,
        target_language=language,
        source=item.get(other),
        expected=expected,
        format=item.get("format", "plaintext"),
        glossary=item.get("glossary"),
        config=item.get("config", {}),
    )


def unmarked(text: str) -> tuple[str, tuple[Expected, ...]]:
    """The text without its marks, and what they mark."""
    out, expected, last = "", [], 0
    for mark in _MARK.finditer(text):
        out += text[last : mark.start()]
        expected.append(Expected(len(out), len(out) + len(mark[1]), mark[2]))
        out += mark[1]
        last = mark.end()
    return out + text[last:], tuple(expected)
