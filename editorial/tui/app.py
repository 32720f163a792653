"""The workbench's application: which screen is shown first, themes, keys by their place, the command palette."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import ClassVar

from textual import events
from textual.app import App, SystemCommand
from textual.binding import Binding, BindingType
from textual.screen import Screen
from textual.widgets import Input, TextArea

from editorial.bitext.pairing import Pair
from editorial.config import Config
from editorial.messages import interface_language
from editorial.tui import hangup, pauses
from editorial.tui.archive import with_originals_once
from editorial.tui.commands import Command
from editorial.tui.desk import Desk
from editorial.tui.help import help_page, keys_of
from editorial.tui.keyboard import latin
from editorial.tui.keymap import Keymap
from editorial.tui.real_services import RealServices
from editorial.tui.screens.queue import QueueScreen
from editorial.tui.screens.review import ReviewScreen
from editorial.tui.services import Services
from editorial.tui.themes import THEMES
from editorial.tui.wording import Wording


class EditorialApp(App[int]):
    """The workbench on some drafts: on one at once, on none or several in a list.

    `folder` is where drafts are looked for when none are given, and what is remembered as opened; `services` stand in
    for files and engines in tests.
    """

    TITLE = "editorial"
    CSS_PATH = "editorial.tcss"
    ENABLE_COMMAND_PALETTE = True
    # Textual's own binding would go before the screens' and keep theirs out of the footer.
    BINDINGS: ClassVar[list[BindingType]] = [Binding("ctrl+p", "command_palette", show=False)]

    def __init__(
        self,
        pairs: Sequence[Pair],
        config: Config,
        *,
        services: Services | None = None,
        folder: str | None = None,
    ) -> None:
        super().__init__()
        self._folder = folder
        self.pairs = tuple(pairs)
        self.say = Wording(interface_language(config.interface))
        self.desk = Desk(self, services or RealServices(config), Keymap(config))
        for theme in THEMES:
            self.register_theme(theme)
        self.theme = THEMES[0].name

    def on_mount(self) -> None:
        pauses.shorten()
        if len(self.pairs) == 1:
            self.push_screen(ReviewScreen(self.pairs[0], self.desk, self.say))
        else:
            self.push_screen(QueueScreen(self.pairs, self.desk, self.say, folder=self._folder))

    def on_unmount(self) -> None:
        self.desk.close()

    async def on_event(self, event: events.Event) -> None:
        if isinstance(event, events.Key) and not event.is_forwarded:
            writing = isinstance(self.focused, Input | TextArea)
            if not writing or "+" in event.key:
                key, character = latin(event.key, event.character)
                if key != event.key:
                    event = events.Key(key, character)
        await super().on_event(event)

    def get_theme_variable_defaults(self) -> dict[str, str]:
        """The house's own variables, for themes that lack them."""
        return dict(THEMES[0].variables)

    def get_system_commands(self, screen: Screen[object]) -> Iterable[SystemCommand]:
        """The screen's own commands, in the reader's language."""
        commands: Sequence[Command] = getattr(screen, "commands", ())
        for command in commands:
            if command.id != "palette":
                call = command.call if "." in command.call else f"screen.{command.call}"
                yield SystemCommand(
                    self.say(command.help),
                    f"{self.say(command.group)} · {keys_of(command)}",
                    lambda call=call: self.run_action(call),
                )

    def action_help(self) -> None:
        commands: Sequence[Command] = getattr(self.screen, "commands", ())
        if commands:
            self.push_screen(help_page(commands, self.say))

    def action_next_theme(self) -> None:
        names = [theme.name for theme in THEMES]
        self.theme = names[(names.index(self.theme) + 1) % len(names)] if self.theme in names else names[0]


def run(paths: Sequence[str], config: Config) -> int:
    """Open the workbench on paths; the exit code.

    Raises:
        UnreadableFile: when a path leads nowhere or a folder holds no drafts.
        ConfigError: when the settings name keys or actions that do not exist.
    """
    services = RealServices(config)
    folders = [path for path in paths or ["."] if Path(path).is_dir()]
    pairs = with_originals_once(services.pairs(paths)) if paths else ()
    app = EditorialApp(pairs, config, services=services, folder=folders[0] if folders else None)
    hangup.watch()
    return app.run() or 0
