"""What is wrong with a glossary, each problem with its file and line."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from editorial.model import Message, Trouble
from editorial.termbase.glossary import Origin


@dataclass(frozen=True, slots=True)
class Problem:
    """A fault of a glossary file, with the place and, in the message, a way to mend it."""

    origin: Origin
    message: Message

    def __str__(self) -> str:
        return f"{self.origin}: {self.message}"


class GlossaryError(Trouble):
    """A glossary that cannot be used. `problems` holds every fault found, in the file's order."""

    def __init__(self, problems: Sequence[Problem]) -> None:
        super().__init__("{problems}", problems="\n".join(map(str, problems)))
        self.problems = tuple(problems)
