"""`editorial init`: write a commented `editorial.toml` from what is found in a folder."""

from __future__ import annotations

import argparse
import re
from collections.abc import Iterator, Sequence
from pathlib import Path

import msgspec

from editorial.bitext.pairing import Pair, language_in_path, pairs
from editorial.cli.exit_codes import ExitCode
from editorial.cli.talk import say
from editorial.config import FILE_NAME, Config, ConfigError, load
from editorial.formats import UnreadableFile
from editorial.formats.saving import save
from editorial.messages import interface_language, translate
from editorial.model import Message
from editorial.termbase.errors import GlossaryError

HELP = "write a commented editorial.toml"


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Declare the command line."""
    language = interface_language("")
    parser.add_argument(
        "folder", nargs="?", default=".", metavar="FOLDER", help=translate("of the drafts; here by default", language)
    )


def run(arguments: argparse.Namespace) -> int:
    """Write the file; one that is there is left alone, and the exit code is 2."""
    folder = Path(arguments.folder)
    path = folder / FILE_NAME
    if not folder.is_dir():
        raise ConfigError("{folder}: there is no such folder", folder=folder)
    if path.exists():
        raise ConfigError("{path}: is there already; delete it first, or edit it", path=path)
    found = _pairs(folder)
    text = settings(found, _glossaries(folder), interface_language(""))
    save(path, text.encode())
    load(path)
    translated = sum(pair.source is not None for pair in found)
    say(Message.of("{path}: written; drafts: {drafts}, pairs: {pairs}", path=path, drafts=len(found), pairs=translated))
    return ExitCode.OK


def settings(found: Sequence[Pair], glossaries: Sequence[str], language: str) -> str:
    """The text of the file: what was found as settings, and the rest as comments with the defaults."""
    return "\n".join(_lines(found, glossaries, language)) + "\n"


def _lines(found: Sequence[Pair], glossaries: Sequence[str], language: str) -> Iterator[str]:
    default = Config()

    def _(text: str) -> str:
        return f"# {translate(text, language)}"

    yield _("Settings of editorial; `editorial schema config` prints what there is, `editorial rules` the rules.")
    yield ""
    yield _("The language of the originals.")
    yield f"source-language = {_toml(_source_language(found) or default.source_language)}"
    yield ""
    yield _("The house's glossaries beside this file; “starter” stands for those that come with the program.")
    yield f"glossaries = {_toml([*default.glossaries, *glossaries])}"
    yield ""
    yield _("The least severity that makes a check fail: error, warning, info or never.")
    yield f"# fail-on = {_toml(default.fail_on)}"
    yield ""
    yield _("Rules or whole dimensions that are left out.")
    yield '# ignore = ["hype"]'
    yield ""
    yield _("Engines: auto, embedded, all, or a list of names; `editorial doctor` says what is here.")
    yield f"# engines = {_toml(default.engines)}"
    yield ""
    yield _("How the versions of a release are named, where the program does not find them by itself.")
    yield "# [[pairs]]"
    yield '# pattern = "drafts/{name}/{lang}.md"'
    yield ""
    yield _("Another severity for a rule, or the probability from which on it speaks.")
    yield "# [rules.real-word]"
    yield '# severity = "warning"'
    yield "# threshold = 0.9"
    yield ""
    yield _("What is different for some drafts.")
    yield '# [paths."drafts/archive/**"]'
    yield '# ignore = ["style"]'


def _toml(value: object) -> str:
    # A JSON string, and a list of them, is a TOML one.
    return msgspec.json.encode(value).decode()


def _pairs(folder: Path) -> tuple[Pair, ...]:
    try:
        return pairs([folder], source=None, config=Config())
    except UnreadableFile:
        return ()


def _source_language(found: Sequence[Pair]) -> str:
    languages = [language_in_path(pair.source) for pair in found if pair.source]
    return max(sorted(set(languages)), key=languages.count, default="")


def _glossaries(folder: Path) -> list[str]:
    """Files in the folder and in `glossaries/` of it that are glossaries."""
    from editorial.termbase.yaml_file import load as load_glossary

    found = []
    for path in sorted((*folder.glob("*.y*ml"), *folder.glob("glossar*/*.y*ml"))):
        if not re.search(rb"^- id:", path.read_bytes(), re.MULTILINE):
            continue
        try:
            load_glossary([path])
        except GlossaryError:
            continue
        found.append(path.relative_to(folder).as_posix())
    return found
