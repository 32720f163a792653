"""What of the program's engines and dictionaries is there, what is not, and the one command that mends it.

Every file that `editorial setup` fetched is read and the embedded engines are loaded; LanguageTool is not started.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from editorial import directories
from editorial.config import Config
from editorial.engines import entities
from editorial.engines.contract import EngineFailed, EngineMissing, EngineSpec
from editorial.engines.installation import dictionary
from editorial.engines.installation import languagetool as installation
from editorial.engines.installation.lockfile import Lock
from editorial.engines.languagetool import java
from editorial.engines.registry import ENGINES
from editorial.model import Block, BlockKind, Document, EngineStatus, Message, Prose

SETUP = "editorial setup"


@dataclass(frozen=True, slots=True)
class Diagnosis:
    """One thing that was looked at. `remedy` is a command or says how, None when nothing is to be done."""

    name: str
    status: EngineStatus
    version: str | None = None
    detail: Message | None = None
    remedy: Message | str | None = None


def engines(config: Config) -> Iterator[Diagnosis]:
    """Every engine, in the order of the registry, and the recognisers of names."""
    for spec in ENGINES:
        yield _languagetool() if spec.name == "languagetool" else _embedded(spec, config)
    yield _names()


def surroundings() -> Iterator[Diagnosis]:
    """Java, the dictionary and the data folder."""
    yield _java()
    yield _installed("dictionary", dictionary.lock(), dictionary.folder())
    folder = directories.data()
    there = EngineStatus.OK if folder.is_dir() else EngineStatus.MISSING
    remedy = None if folder.is_dir() else SETUP
    yield Diagnosis("data folder", there, detail=Message.of("{path}", path=folder), remedy=remedy)


def _embedded(spec: EngineSpec, config: Config) -> Diagnosis:
    try:
        engine = spec.open(config)
        version = engine.version
        engine.close()
    except EngineMissing as error:
        return _missing(spec.name, error)
    except EngineFailed as error:
        return Diagnosis(spec.name, EngineStatus.FAILED, detail=error.message, remedy=error.hint)
    return Diagnosis(spec.name, EngineStatus.OK, version)


def _languagetool() -> Diagnosis:
    installed = _installed("languagetool", installation.lock(), installation.folder())
    if installed.status is not EngineStatus.OK:
        return installed
    try:
        java.find()
    except EngineMissing as error:
        return _missing("languagetool", error)
    return installed


def _names() -> Diagnosis:
    recogniser = entities.recogniser("ru")
    text = "Калуга"
    block = Block(BlockKind.PARAGRAPH, Prose.of(text, 0))
    try:
        recogniser.entities(Document("", text, "ru", "plaintext", (block,)))
    except EngineMissing as error:
        return _missing("entities", error)
    except EngineFailed as error:
        return Diagnosis("entities", EngineStatus.FAILED, detail=error.message, remedy=error.hint)
    return Diagnosis("entities", EngineStatus.OK, recogniser.version)


def _java() -> Diagnosis:
    try:
        found = java.find()
    except EngineMissing as error:
        return _missing("java", error)
    return Diagnosis("java", EngineStatus.OK, found.version, Message.of("{path}", path=found.path))


def _installed(name: str, lock: Lock, folder: Path) -> Diagnosis:
    absent = lock.missing(folder)
    if len(absent) == len(lock.files):
        return Diagnosis(name, EngineStatus.MISSING, detail=Message("not set up"), remedy=SETUP)
    damaged = lock.damaged(folder)
    if damaged:
        detail = Message.of("{count} of {all} files are missing or damaged", count=len(damaged), all=len(lock.files))
        return Diagnosis(name, EngineStatus.FAILED, lock.version, detail, SETUP)
    return Diagnosis(name, EngineStatus.OK, lock.version, Message.of("{path}", path=folder))


def _missing(name: str, error: EngineMissing) -> Diagnosis:
    return Diagnosis(name, EngineStatus.MISSING, detail=error.message, remedy=error.hint)
