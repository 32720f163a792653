"""Every sentence of the workbench has its Russian translation, with the same arguments."""

from __future__ import annotations

import ast
import re
from importlib import resources
from pathlib import Path

import polib
import pytest

import editorial.review.editing
import editorial.tui
from editorial.review.editing.changes import MARKED
from editorial.tui import commands, ordering, wording
from editorial.tui.screens import filing, queue, workplace
from editorial.tui.widgets.rows import View

CALLS = {
    "say",
    "_say",
    "Message",
    "Step",
    "_pair_anew",
    "_error",
    "_edit_many",
    "_accept_many",
    "_back_or_forth",
    "write_down",
}


def literals(folder: Path) -> set[str]:
    """Strings handed to the functions that say something."""
    found = set()
    for path in folder.rglob("*.py"):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if not isinstance(node, ast.Call):
                continue
            name = node.func.attr if isinstance(node.func, ast.Attribute) else getattr(node.func, "id", "")
            if name in CALLS:
                arguments = node.args if name in {"_back_or_forth", "write_down"} else node.args[:1]
                texts = (a.value for a in arguments if isinstance(a, ast.Constant) and isinstance(a.value, str))
                found |= {text for text in texts if re.search(r"[A-Za-z]", text)}
    return found


def templates() -> set[str]:
    found: set[str] = set()
    for package in (editorial.tui, editorial.review.editing):
        found |= literals(Path(str(package.__file__)).parent)
    for command in (*commands.REVIEW, *commands.QUEUE):
        found |= {command.label, command.help, command.group}
    found |= {*wording.SEVERITIES.values(), *wording.STATES.values(), *wording.SCOPES.values()}
    found |= {*ordering.TITLES, *workplace.ORDERS.values(), *(v for v in workplace.LEVELS.values() if v)}
    found |= {words for _, _, words in filing.EXPORTS} | {*MARKED.values(), queue.NEW, queue.CHANGED, queue.SAME}
    found.add("States and comments cannot be written down")
    return found | {view.value for view in View}


CATALOGUE = resources.files("editorial.messages") / "ru" / "tui.po"


@pytest.fixture(scope="module")
def russian() -> dict[str, str]:
    return {entry.msgid: entry.msgstr for entry in polib.pofile(CATALOGUE.read_text(encoding="utf-8"))}


def test_every_sentence_is_translated(russian: dict[str, str]) -> None:
    assert sorted(text for text in templates() if not russian.get(text)) == []


def test_nothing_is_translated_that_is_not_said(russian: dict[str, str]) -> None:
    assert sorted(set(russian) - templates()) == []


def test_translations_take_the_same_arguments(russian: dict[str, str]) -> None:
    def arguments(text: str) -> list[str]:
        return sorted(re.findall(r"\{(\w*)\}", text))

    assert [text for text, there in russian.items() if arguments(text) != arguments(there)] == []
