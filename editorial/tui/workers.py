"""Threads for the desk: any number for what may take long, and one, in order, for what must be written down."""

from __future__ import annotations

import logging
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor

from textual.app import App
from textual.message import Message as News
from textual.message_pump import MessagePump

from editorial.model import Message, Trouble
from editorial.tui.messages import Failed

log = logging.getLogger(__name__)


class Workers:
    """Runs work of an app outside its own thread; what goes wrong comes back as `Failed`."""

    def __init__(self, app: App[int]) -> None:
        self._app = app
        self.notebook = ThreadPoolExecutor(max_workers=1, thread_name_prefix="journal")

    def run(self, work: Callable[[], News | None], teller: MessagePump, title: Message) -> None:
        """Do any work; what it returns is posted, and what it raises becomes `Failed`."""

        def safely() -> None:
            try:
                news = work()
            except Exception as error:
                log.debug("work failed", exc_info=True)
                news = Failed(title, error)
            if news is not None:
                teller.post_message(news)

        self._app.run_worker(safely, thread=True, exit_on_error=False)

    def write_down(self, work: Callable[[], object], teller: MessagePump, title: str) -> None:
        """Write something small down: in order, and before the program ends."""

        def safely() -> None:
            try:
                work()
            except (OSError, Trouble) as error:
                log.debug("not written", exc_info=True)
                teller.post_message(Failed(Message(title), error))

        self.notebook.submit(safely)

    def finish(self) -> None:
        """Wait until everything is written down."""
        self.notebook.shutdown(wait=True)
