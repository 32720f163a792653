"""Which file translates which: by the names of files and folders, or by patterns of the configuration."""

from __future__ import annotations

import os
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from editorial.bitext.tags import TAG, is_tag, is_telling
from editorial.config import Config
from editorial.formats.documents import STANDARD_INPUT
from editorial.formats.errors import UnreadableFile
from editorial.formats.registry import SUFFIXES
from editorial.languages.registry import primary_subtag
from editorial.model import Message

_SKIPPED_FOLDERS = frozenset({"node_modules", "__pycache__", "site-packages"})


@dataclass(frozen=True, slots=True)
class Pair:
    """A draft to review, and the original it translates where there is one."""

    source: Path | None
    target: Path


@dataclass(frozen=True, slots=True)
class _Version:
    """What a path says about itself: the language it names, and where its sisters lie (NUL for their language).

    `certain` tells whether the name alone is proof, without a sister.
    """

    language: str
    template: str
    certain: bool


def pairs(paths: Sequence[Path | str], *, source: Path | str | None, config: Config) -> tuple[Pair, ...]:
    """The drafts in `paths`, each with its original.

    A folder stands for every draft in it, in the order of their names; hidden folders, files of other formats and
    Word's lock files are skipped. A draft in the source language has no original; one in another language has the
    version in the source language that lies beside it, if there is one. `source` names the original where there is
    one draft only.

    Raises:
        UnreadableFile: when a path or the source does not exist, when a folder holds no draft, or when a source is
            given for more than one draft.
    """
    targets = list(dict.fromkeys(target for path in paths for target in _drafts(Path(path))))
    if source is None:
        return tuple(Pair(_original(target, config), target) for target in targets)
    return (Pair(_existing(Path(source)), _only(targets)),)


def language_in_path(path: str | Path, config: Config | None = None) -> str:
    """The language that a path names (`release.en.md`, `en/release.md`, `release/en.md`), "" when it names none."""
    return next((version.language for version in _versions(Path(path), config) if version.certain), "")


def _existing(path: Path) -> Path:
    if str(path) != STANDARD_INPUT and not path.is_file():
        if path.is_dir():
            raise UnreadableFile(Message.of("{path}: a folder, not a file. Name a file in it.", path=path))
        raise UnreadableFile(Message.of("{path}: no such file. Check the name and the folder.", path=path))
    return path


def _only(targets: Sequence[Path]) -> Path:
    if len(targets) != 1:
        template = "a source was given for {count} drafts. Name one draft, or leave the source out."
        raise UnreadableFile(Message.of(template, count=len(targets)))
    return targets[0]


def _drafts(path: Path) -> Iterator[Path]:
    if not path.is_dir():
        yield _existing(path)
        return
    found = False
    for folder, folders, files in os.walk(path):
        folders[:] = sorted(name for name in folders if not name.startswith(".") and name not in _SKIPPED_FOLDERS)
        for name in sorted(files):
            if not name.startswith((".", "~$")) and Path(name).suffix.lower() in SUFFIXES:
                found = True
                yield Path(folder, name)
    if not found:
        template = "{path}: no drafts in this folder. Drafts are files with these suffixes: {suffixes}."
        raise UnreadableFile(Message.of(template, path=path, suffixes=", ".join(sorted(SUFFIXES))))


def _original(target: Path, config: Config) -> Path | None:
    if str(target) == STANDARD_INPUT:
        return None
    wanted = primary_subtag(config.source_language)
    for version in _versions(target, config):
        if primary_subtag(version.language) != wanted:
            found = _sister(version, target, config.source_language)
            if found is not None:
                return found
    return None


def _sister(version: _Version, target: Path, language: str) -> Path | None:
    """The file of the same draft in `language`: with the same suffix first, then with any other that is known."""
    for tag in dict.fromkeys((language, primary_subtag(language))):
        path = Path(version.template.replace("\0", tag))
        suffixes = [path.suffix, *sorted(SUFFIXES - {path.suffix})]
        for candidate in (path.with_suffix(suffix) for suffix in suffixes):
            if candidate.is_file() and candidate != target:
                return candidate
    return None


def _versions(path: Path, config: Config | None) -> Iterator[_Version]:
    """The ways to read a language from `path`, those of the configuration first."""
    if config is not None:
        yield from _configured(path, config)
    stem, dot, tag = path.stem.rpartition(".")
    if dot and is_tag(tag):
        yield _Version(tag, str(path.with_name(f"{stem}.\0{path.suffix}")), certain=True)
    if is_tag(path.stem):
        yield _Version(path.stem, str(path.with_name(f"\0{path.suffix}")), certain=is_telling(path.stem))
    for folder in path.parents:
        if is_tag(folder.name):
            sister = folder.with_name("\0") / path.relative_to(folder)
            yield _Version(folder.name, str(sister), certain=folder == path.parent and is_telling(folder.name))


def _configured(path: Path, config: Config) -> Iterator[_Version]:
    root = Path(config.root).resolve()
    resolved = path.resolve()
    if not resolved.is_relative_to(root):
        return
    relative = resolved.relative_to(root).as_posix()
    for pairing in config.pairs:
        match = _expression(pairing.pattern).fullmatch(relative)
        if match is not None and is_tag(match["lang"]):
            beside = pairing.pattern.replace("{name}", match["name"]).replace("{lang}", "\0")
            yield _Version(match["lang"], str(root / beside), certain=True)


@cache
def _expression(pattern: str) -> re.Pattern[str]:
    quoted = re.escape(pattern).replace(r"\{name\}", "(?P<name>.+?)", 1).replace(r"\{lang\}", f"(?P<lang>{TAG})", 1)
    quoted = quoted.replace(r"\{name\}", "(?P=name)").replace(r"\{lang\}", "(?P=lang)")
    return re.compile(quoted)
