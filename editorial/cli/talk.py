"""What a command says beside its product: on standard error, in the reader's language."""

from __future__ import annotations

import sys

from editorial.messages import interface_language, translate
from editorial.model import Message


def say(message: Message) -> None:
    """One line on standard error."""
    print(f"editorial: {translate(message, interface_language(''))}", file=sys.stderr)  # noqa: T201
