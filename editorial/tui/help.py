"""The page of keys, made from the table of commands."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import groupby

from textual.binding import Binding
from textual.content import Content
from textual.keys import format_key

from editorial.tui.commands import Command
from editorial.tui.screens.dialogs import Page
from editorial.tui.wording import Wording


def help_page(commands: Sequence[Command], say: Wording) -> Page:
    """Every key of a screen, by group."""
    return Page(say("Keys"), Content("\n").join(_lines(commands, say)), hint=say("Esc closes"))


def keys_of(command: Command) -> str:
    """The keys of a command as they are written on a keyboard."""
    keys = [_shown(key) for key in command.keys.split(",") if key]
    return " ".join(dict.fromkeys([command.display, *keys] if command.display else keys)) or "—"


def _shown(key: str) -> str:
    modifiers, name = Binding(key, "").parse_key()
    return "^" * ("ctrl" in modifiers) + format_key(name)


def _lines(commands: Sequence[Command], say: Wording) -> Iterable[Content]:
    groups = list(dict.fromkeys(command.group for command in commands))
    ordered = sorted(commands, key=lambda command: groups.index(command.group))
    for group, members in groupby(ordered, key=lambda command: command.group):
        yield Content.styled(say(group), "bold $text-accent")
        for command in members:
            yield Content.assemble((f"  {keys_of(command):<12}", "bold $text-primary"), say(command.help))
        yield Content("")
    yield Content.styled(say("Keys go by their place: on a Russian layout ф is a, т is n."), "$muted")
