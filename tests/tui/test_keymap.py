"""Keys as the settings say: in place of the usual ones, and refused with file and line where they cannot be."""

from __future__ import annotations

from pathlib import Path

import msgspec
import pytest
from driving import SIZE, ready, text
from stand_ins import QuickServices, pair_in

from editorial.config import Config, ConfigError, load
from editorial.tui.app import EditorialApp
from editorial.tui.commands import QUEUE, REVIEW
from editorial.tui.keymap import Keymap


def config(folder: Path, keys: str) -> Config:
    path = folder / "editorial.toml"
    path.write_text(f'engines = "embedded"\n\n[tui.keys]\n{keys}\n', encoding="utf-8")
    return load(path)


@pytest.mark.parametrize(
    ("written", "named"),
    [
        ("h", "h"),
        ("X", "X"),
        ("shift+x", "X"),
        ("р", "h"),
        ("ctrl+и", "ctrl+b"),
        ("Ctrl+B", "ctrl+B"),
        ("f2", "f2"),
        ("F2", "f2"),
        (";", "semicolon"),
        ("+", "plus"),
        ("alt+up", "alt+up"),
        ("h, f2", "h,f2"),
        ("", ""),
    ],
)
def test_keys_are_understood_as_they_are_written(tmp_path: Path, written: str, named: str) -> None:
    commands = Keymap(config(tmp_path, f'accept = "{written}"')).of(REVIEW)
    assert next(c for c in commands if c.id == "accept").keys == named


@pytest.mark.parametrize(
    ("keys", "words"),
    [
        ('acept = "b"', "editorial.toml:4: no action is called 'acept'; did you mean 'accept'?"),
        ('accept_safe = "b"\naccept = "n"', "editorial.toml:5: 'n' is the key of 'next_issue', too; give one"),
        ('accept = "b"\nignore = "b"', "'b' is the key of"),
        ('accept = "3"', "editorial.toml:4: '3' is the key of '1–9', too"),
        ('accept = "pagedwn"', "editorial.toml:4: no key is called 'pagedwn'; did you mean 'pagedown'?"),
        ('accept = "meta+b"', "editorial.toml:4: no key is called 'meta+b'"),
        ('open = "o"', "editorial.toml:4: 'o' is the key of 'order', too"),
    ],
)
def test_what_cannot_be_is_refused_with_its_place(tmp_path: Path, keys: str, words: str) -> None:
    with pytest.raises(ConfigError) as refused:
        Keymap(config(tmp_path, keys))
    assert words in str(refused.value)


def test_two_actions_may_swap_their_keys(tmp_path: Path) -> None:
    commands = {c.id: c.keys for c in Keymap(config(tmp_path, 'accept = "i"\nignore = "a"')).of(REVIEW)}
    assert (commands["accept"], commands["ignore"]) == ("i", "a")


@pytest.mark.parametrize("table", [REVIEW, QUEUE])
def test_without_settings_nothing_clashes(table: tuple[object, ...]) -> None:
    assert Keymap(Config()).of(table) == table  # type: ignore[arg-type]


async def test_chosen_keys_work_and_are_shown(tmp_path: Path) -> None:
    settings = msgspec.structs.replace(config(tmp_path, 'accept = "h"'), interface="en")
    app = EditorialApp([pair_in(tmp_path)], settings, services=QuickServices())
    async with app.run_test(size=SIZE) as pilot:
        screen = await ready(pilot, app)
        await pilot.press("n", "a")
        assert "plant inn Kaluga" in text(screen)
        await pilot.press("h")
        assert "plant in Kaluga" in text(screen)
        await pilot.press("question_mark")
        shown = str(app.screen.query("Static").last().render())
        assert any(line.split()[:2] == ["h", "Accept"] for line in shown.splitlines())
