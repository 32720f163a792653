"""The interface speaks both languages: every sentence for people has a Russian one, with the same fields."""

from __future__ import annotations

import ast
import re
import string
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import pytest

import editorial
from editorial.cli.main import COMMANDS
from editorial.messages import catalogue, interface_language, translate
from editorial.model import Message

TROUBLES = {"ConfigError", "EngineMissing", "EngineFailed"}
ROOT = Path(editorial.__file__).parent
EXPLANATION = {"what", "why"}
SPEAKERS = {"Message", "Message.of", "translate", "say", "_say_help", "_", *TROUBLES}


def spoken(path: Path) -> Iterator[str]:
    """String literals that reach a person: arguments of the speakers, templates, and a rule's explanation."""
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Assign) and ast.unparse(node.targets[0]) == "template":
            yield from literals(node.value)
        if not isinstance(node, ast.Call):
            continue
        if ast.unparse(node.func) in SPEAKERS and node.args:
            yield from literals(node.args[0])
        if ast.unparse(node.func) == "Explanation":
            for keyword in node.keywords:
                if keyword.arg in EXPLANATION:
                    yield from literals(keyword.value)


def literals(node: ast.expr) -> Iterator[str]:
    """The literal, or both of a conditional expression."""
    if isinstance(node, ast.Constant) and isinstance(node.value, str):
        yield node.value
    elif isinstance(node, ast.IfExp):
        yield from literals(node.body)
        yield from literals(node.orelse)


@cache
def templates() -> tuple[tuple[str, str], ...]:
    files = sorted(ROOT.rglob("*.py"))
    found = [(text, str(f.relative_to(ROOT))) for f in files for text in spoken(f) if text.strip()]
    pages = sorted(ROOT.rglob("*.jinja"))
    found += [(text, f.name) for f in pages for text in re.findall(r"""say\(["'](.+?)["']\)""", f.read_text("utf-8"))]
    found += [(text, "cli/main.py") for text in COMMANDS.values()]
    return tuple(dict.fromkeys(entry for entry in found if has_words(entry[0])))


def has_words(template: str) -> bool:
    """Whether anything but fields stands in the template; a template of fields alone needs no translation."""
    return any(part.strip(" ,:;·") for part, *_ in string.Formatter().parse(template))


def test_every_sentence_has_a_russian_one() -> None:
    russian = catalogue("ru")
    assert [entry for entry in templates() if entry[0] not in russian] == []


def test_translations_keep_the_fields() -> None:
    for english, russian in catalogue("ru").items():
        assert fields(english) == fields(russian), english


def fields(template: str) -> set[str]:
    return {name for _, name, _, _ in string.Formatter().parse(template) if name}


@pytest.mark.parametrize(
    ("setting", "locale", "expected"),
    [("ru", "en_GB.UTF-8", "ru"), ("", "ru_RU.UTF-8", "ru"), ("", "de_DE.UTF-8", "en"), ("", "C", "en")],
)
def test_the_setting_comes_before_the_locale(
    setting: str, locale: str, expected: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("LC_ALL", locale)
    assert interface_language(setting) == expected


def test_messages_within_messages_are_translated() -> None:
    inner = Message("stopped")
    assert translate(Message.of("why: {text}", text=inner), "ru") == "почему: остановлено"
