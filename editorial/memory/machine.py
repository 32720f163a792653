"""What a translation service answered, kept in the memory with the state "machine": what is paid for is asked once.

A look-up of the memory does not propose these units as people's; a run cut off goes on from them.
"""

from __future__ import annotations

from datetime import UTC, datetime
from types import TracebackType
from typing import TYPE_CHECKING

from editorial.memory import open_memory
from editorial.memory.unit import Standing, TranslationUnit

if TYPE_CHECKING:
    from editorial.memory.store import Memory


class MachineMemory:
    """The machine's part of the memory at `place` (see `open_memory`), or of one that is open already.

    Raises:
        MemoryUnusable: when the memory cannot be used.
    """

    def __init__(self, place: str = "", *, memory: Memory | None = None) -> None:
        self._own = memory is None
        self._memory = open_memory(place) if memory is None else memory

    def __enter__(self) -> MachineMemory:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        if self._own:
            self._memory.close()

    def get(self, provider: str, url: str, source: str, target: str, text: str) -> str | None:
        """What the service answered last for a text, or None."""
        found = self._memory.exact(text, source=source, target=target, standings=(Standing.MACHINE,))
        return next((unit.target for unit in found if unit.origin == _origin(provider, url)), None)

    def put(self, provider: str, url: str, source: str, target: str, text: str, *, answer: str) -> None:
        """Keep an answer; the end of this process does not undo it."""
        unit = TranslationUnit(
            source=text,
            target=answer,
            source_language=source,
            target_language=target,
            standing=Standing.MACHINE,
            origin=_origin(provider, url),
            date=datetime.now(UTC).isoformat(timespec="microseconds").replace("+00:00", "Z"),
        )
        self._memory.add([unit])


def _origin(provider: str, url: str) -> str:
    return f"{provider} {url}".strip()
