"""The names in a document, found once for each text."""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Mapping

from editorial.engines import entities
from editorial.engines.contract import EngineFailed, EngineMissing, Entity
from editorial.model import Document, EngineState, EngineStatus

ENGINE = "entities"
_TEXTS = 8


class NameFinder:
    """Asks the entity recognisers and remembers the last few texts."""

    def __init__(self) -> None:
        self._state = EngineState(EngineStatus.OFF)
        self._memory: OrderedDict[tuple[str, str], tuple[Entity, ...]] = OrderedDict()

    @property
    def states(self) -> Mapping[str, EngineState]:
        """The recogniser's state, under its name."""
        return {ENGINE: self._state}

    def names(self, document: Document) -> tuple[Entity, ...]:
        """Every name in the document, or none when the recogniser is missing, which its state then says."""
        key = (document.language, document.text)
        if key not in self._memory:
            self._memory[key] = self._found(document)
        self._memory.move_to_end(key)
        if len(self._memory) > _TEXTS:
            self._memory.popitem(last=False)
        return self._memory[key]

    def _found(self, document: Document) -> tuple[Entity, ...]:
        try:
            recogniser = entities.recogniser(document.language)
            found = recogniser.entities(document)
        except EngineMissing as error:
            self._state = EngineState(EngineStatus.MISSING, hint=error.hint)
            return ()
        except EngineFailed as error:
            self._state = EngineState(EngineStatus.FAILED, hint=error.message)
            return ()
        self._state = EngineState(EngineStatus.OK, version=recogniser.version)
        return found
