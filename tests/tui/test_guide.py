"""The guide speaks of keys that exist, and shows pictures that are there."""

from __future__ import annotations

import re
from pathlib import Path

from editorial.tui.commands import QUEUE, REVIEW
from editorial.tui.help import keys_of

GUIDE = Path(__file__).parent.parent.parent / "docs" / "guide.md"


def test_every_picture_is_there() -> None:
    pictures = re.findall(r"\]\((pictures/[\w-]+\.svg)\)", GUIDE.read_text(encoding="utf-8"))
    assert pictures
    assert [one for one in pictures if not (GUIDE.parent / one).is_file()] == []


def test_every_action_that_can_have_other_keys_is_named() -> None:
    listed = GUIDE.read_text(encoding="utf-8").partition("The actions are ")[2].partition("\n\n")[0]
    assert set(re.findall(r"`(\w+)`", listed)) == {command.id for command in (*REVIEW, *QUEUE)}


def test_every_key_is_one_of_the_program() -> None:
    known = {key.lower() for command in (*REVIEW, *QUEUE) for key in keys_of(command).split()}
    known |= {"enter", "esc", "1", "9"} | {f"ctrl+{key[1:]}" for key in known if key.startswith("^")}
    prose = GUIDE.read_text(encoding="utf-8").partition("**Russian keyboard.**")[0]
    keys = re.findall(r"`([a-zA-Z?/\]]|Ctrl\+\w|F\d|Enter|Esc)`", prose)
    assert len(keys) > 25
    assert [key for key in keys if key.lower() not in known] == []
