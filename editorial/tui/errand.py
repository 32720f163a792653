"""Texts on their way to the machine, in a thread that neither Escape nor the end of the program waits for."""

from __future__ import annotations

import logging
import threading
from typing import TYPE_CHECKING

from textual.message_pump import MessagePump

from editorial.messages.troubles import is_expected, line_of
from editorial.tui.word_messages import Answered, Asked

if TYPE_CHECKING:
    from editorial.review.machine import Machine

log = logging.getLogger(__name__)


class Errand:
    """Asks `machine` for `wanted` and tells `teller`: `Asked` after each answer, `Answered` at the end, in `language`.

    `done` is how many answers there are so far; they are kept whatever happens.
    """

    def __init__(self, machine: Machine, wanted: tuple[str, ...], teller: MessagePump, *, language: str) -> None:
        self._machine = machine
        self._wanted = wanted
        self._teller = teller
        self._language = language
        self._stopped = threading.Event()
        self.done = 0
        self.total = len(wanted)

    def start(self) -> None:
        """Send the first text."""
        threading.Thread(target=self._run, name="machine", daemon=True).start()

    def stop(self) -> None:
        """Send no text more; nothing more is told either."""
        self._stopped.set()

    def _run(self) -> None:
        trouble = ""
        try:
            _, failure = self._machine.ask(self._wanted, tell=self._tell, stopped=self._stopped.is_set)
            trouble = line_of(failure, self._language) if failure is not None else ""
        except Exception as error:
            log.debug("the machine was not asked", exc_info=True)
            trouble = line_of(error, self._language) if is_expected(error) else type(error).__name__
        if not self._stopped.is_set():
            self._teller.post_message(Answered(self, trouble))

    def _tell(self, done: int) -> None:
        self.done = done
        if not self._stopped.is_set():
            self._teller.post_message(Asked(self))
