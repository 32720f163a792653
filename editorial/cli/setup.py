"""`editorial setup`: fetch LanguageTool and the English–Russian dictionary.

With `translate`, this is the only command that goes out to the network, and it says so first.
"""

from __future__ import annotations

import argparse
import sys
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from editorial.cli.download_progress import MEGABYTE, display
from editorial.cli.exit_codes import ExitCode
from editorial.engines.contract import EngineMissing
from editorial.engines.installation import dictionary, languagetool
from editorial.engines.installation.lockfile import Lock
from editorial.engines.installation.transfer import InstallationFailed, Progress
from editorial.engines.languagetool import java
from editorial.messages import interface_language, translate
from editorial.model import Message

HELP = "fetch LanguageTool and the dictionary"


@dataclass(frozen=True, slots=True)
class Part:
    """Something to fetch: what people call it and the kind of place it comes from."""

    title: str
    place: str
    lock: Lock
    folder: Path
    install: Callable[[Progress, bool], None]

    @property
    def label(self) -> str:
        return f"{self.title} {self.lock.version}"


def parts() -> dict[str, Part]:
    """What can be fetched, by the name that `--only` takes."""
    return {
        "languagetool": Part(
            "LanguageTool",
            "Maven repositories",
            languagetool.lock(),
            languagetool.folder(),
            lambda progress, force: languagetool.install(progress, force=force),
        ),
        "dictionary": Part(
            "enru-dict",
            "the npm registry or a content delivery network",
            dictionary.lock(),
            dictionary.folder(),
            lambda progress, force: dictionary.install(progress, force=force),
        ),
    }


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Declare the command line."""
    parser.add_argument("--only", choices=["languagetool", "dictionary"], help=_said("fetch this part alone"))
    parser.add_argument("--force", action="store_true", help=_said("fetch again what is there already"))
    parser.add_argument("--yes", action="store_true", help=_said("do not ask before going out to the network"))


def run(arguments: argparse.Namespace) -> int:
    """Run the command; exit code 3 when something could not be fetched."""
    known = parts()
    chosen = [known[arguments.only]] if arguments.only else list(known.values())
    wanted = [part for part in chosen if _is_wanted(part, force=arguments.force)]
    if wanted and not _agreed(wanted, yes=arguments.yes):
        _say(Message("nothing was fetched"))
        return ExitCode.ENGINE
    try:
        fetched = [_fetch(part, force=arguments.force) for part in wanted]
    except KeyboardInterrupt:
        _say(Message("stopped; what was fetched is kept, and `editorial setup` goes on from there"))
        return ExitCode.INTERRUPTED
    if any(part.title == "LanguageTool" for part in chosen):
        _mention_java()
    return ExitCode.OK if all(fetched) else ExitCode.ENGINE


def _is_wanted(part: Part, *, force: bool) -> bool:
    if force or part.lock.damaged(part.folder):
        return True
    _say(Message.of("{part} is there: {folder}", part=part.label, folder=part.folder))
    return False


def _agreed(wanted: list[Part], *, yes: bool) -> bool:
    """Say what will be fetched from where, and ask a person at a terminal."""
    for part in wanted:
        _say(
            Message.of(
                "{part}: {size} MB from {place}, into {folder}",
                part=part.label,
                size=f"{part.lock.size / MEGABYTE:.1f}",
                place=Message(part.place),
                folder=part.folder,
            )
        )
    if yes or not sys.stdin.isatty() or not sys.stderr.isatty():
        return True
    _say(Message("Go out to the network and fetch it? [Y/n]"))
    return sys.stdin.readline().strip().lower() in ("", "y", "yes", "д", "да")


def _fetch(part: Part, *, force: bool) -> bool:
    try:
        with display(part.label, part.lock.size) as progress:
            part.install(progress, force)
    except InstallationFailed as error:
        _say(error.message)
        _say(error.hint)
        return False
    _say(Message.of("{part} is there: {folder}", part=part.label, folder=part.folder))
    return True


def _mention_java() -> None:
    try:
        java.find()
    except EngineMissing as error:
        _say(Message.of("{reason}; mend it with: {command}", reason=error.message, command=error.hint))


def _say(message: Message) -> None:
    print(f"editorial: {_said(message)}", file=sys.stderr)  # noqa: T201


def _said(message: Message | str) -> str:
    return translate(message, interface_language(""))
