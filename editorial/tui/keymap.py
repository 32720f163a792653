"""The keys that a reader has chosen in the settings, put in place of those of the table of commands.

[tui.keys]
accept = "a,f2"
accept_safe = ""
"""

from __future__ import annotations

import difflib
import string
import unicodedata
from collections.abc import Iterable, Sequence
from dataclasses import replace

from textual.keys import KEY_NAME_REPLACEMENTS, Keys

from editorial.config import Config, ConfigError, place_of
from editorial.tui.commands import QUEUE, REVIEW, Command
from editorial.tui.keyboard import latin


def name_of(key: str) -> str:
    """Textual's name of a key that is written as its character: `?` is `question_mark`."""
    if len(key) > 1 or key.isalnum():
        return key
    name = unicodedata.name(key).lower().replace("-", "_").replace(" ", "_")
    return KEY_NAME_REPLACEMENTS.get(name, name)


TABLE = "tui.keys"
MODIFIERS = frozenset({"ctrl", "alt", "shift"})
NAMES = frozenset(key.value for key in Keys if not key.value.startswith("<")) | {
    name_of(character) for character in string.punctuation
}
NUMBERS = tuple("123456789")
"""Keys that accept a suggestion by its number, whatever the settings say."""


class Keymap:
    """The commands of the screens with the keys of the settings.

    Raises:
        ConfigError: when the settings name an action or a key that does not exist, or give one key to two actions; the
            message names file and line.
    """

    def __init__(self, config: Config) -> None:
        self._config = config
        ids = {command.id for command in (*REVIEW, *QUEUE)}
        for name in config.tui.keys:
            if name not in ids:
                near = difflib.get_close_matches(name, sorted(ids), n=1)
                if near:
                    raise self._error(
                        "{place}: no action is called '{name}'; did you mean '{near}'?", name, near=near[0]
                    )
                raise self._error("{place}: no action is called '{name}'; there are {known}", name, known=_listed(ids))
        self._chosen = {name: tuple(self._keys(name, keys)) for name, keys in config.tui.keys.items()}
        for table, taken in ((REVIEW, NUMBERS), (QUEUE, ())):
            self._refuse_clashes(self.of(table), taken)

    def of(self, table: Sequence[Command]) -> tuple[Command, ...]:
        """A table of commands with the chosen keys."""
        return tuple(
            replace(command, keys=",".join(self._chosen[command.id]), display=None)
            if command.id in self._chosen
            else command
            for command in table
        )

    def _keys(self, name: str, keys: str) -> Iterable[str]:
        for key in keys.split(","):
            if key.strip():
                yield self._named(name, key.strip())

    def _named(self, name: str, key: str) -> str:
        """Textual's name of a key; one of a Russian layout stands for the key in its place."""
        *modifiers, last = key.split("+") if len(key) > 1 else [key]
        modifiers = [one.lower() for one in modifiers]
        written = last if len(last) == 1 else last.lower()
        found, _ = latin("+".join([*modifiers, name_of(written)]), written if len(written) == 1 else None)
        plain = found.rpartition("+")[2]
        if modifiers == ["shift"] and len(plain) == 1:
            return plain.upper()
        if (len(plain) == 1 or plain in NAMES) and MODIFIERS.issuperset(modifiers):
            return found
        near = difflib.get_close_matches(plain, sorted(NAMES), n=1)
        if near:
            raise self._error("{place}: no key is called '{key}'; did you mean '{near}'?", name, key=key, near=near[0])
        raise self._error("{place}: no key is called '{key}'", name, key=key)

    def _refuse_clashes(self, commands: Sequence[Command], taken: Sequence[str]) -> None:
        holders = dict.fromkeys(taken, "1–9")
        for command in sorted(commands, key=lambda one: one.id in self._chosen):
            for key in filter(None, command.keys.split(",")):
                if key in holders and holders[key] != command.id:
                    other = holders[key]
                    raise self._error(
                        "{place}: '{key}' is the key of '{other}', too; give one of the two another, or none",
                        command.id,
                        key=key,
                        other=other,
                    )
                holders[key] = command.id

    def _error(self, template: str, name: str, **arguments: str) -> ConfigError:
        return ConfigError(template, place=place_of(self._config, TABLE, name), name=name, **arguments)


def _listed(names: Iterable[str]) -> str:
    return ", ".join(sorted(names))
