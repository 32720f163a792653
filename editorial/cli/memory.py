"""`editorial memory`: what was translated before — brought in, looked up, written out."""

from __future__ import annotations

import argparse
import getpass
import sys
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING

from editorial.cli.exit_codes import ExitCode
from editorial.cli.output import write
from editorial.cli.settings import add_config_option, config_from
from editorial.cli.talk import say
from editorial.messages import interface_language, translate
from editorial.model import Message

if TYPE_CHECKING:
    from editorial.memory.store import Memory

HELP = "keep translations, find them again, exchange them as TMX"

STATES = ("translated", "reviewed", "final")


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """A parser for each subcommand."""
    commands = parser.add_subparsers(dest="subcommand", metavar="COMMAND", required=True)
    add = _command(commands, "add", "take in what was reviewed in these pairs")
    add.add_argument("paths", nargs="+", metavar="PATH", help=_told("drafts, or folders of drafts"))
    add.add_argument("--source", metavar="FILE", help=_told("the original of the one draft named"))
    add.add_argument("--author", metavar="NAME", help=_told("who approved them; your account's name by default"))
    add.add_argument(
        "--all", action="store_true", help=_told("units that nobody has marked as reviewed too, as translated ones")
    )
    bring = _command(commands, "import", "bring in TMX files")
    bring.add_argument("files", nargs="+", metavar="FILE", help=_told("a TMX file"))
    bring.add_argument("--from", dest="source_language", metavar="TAG", default="", help=_told(_FROM_OF_FILE))
    bring.add_argument("--state", choices=STATES, default="translated", help=_told("of units that name none"))
    export = _command(commands, "export", "write the memory as a TMX file")
    export.add_argument("file", metavar="FILE", help=_told("the TMX file to write"))
    export.add_argument("--machine", action="store_true", help=_told("what a machine translated as well"))
    find = _command(commands, "find", "look up a segment, or a phrase")
    find.add_argument("text", metavar="TEXT", help=_told("a segment, or a phrase with --phrase"))
    find.add_argument("--phrase", action="store_true", help=_told("units that hold these words, on either side"))
    find.add_argument("--least", type=float, default=0.7, metavar="SHARE", help=_told("similarity, from 0 to 1"))
    find.add_argument("--limit", type=int, default=10, metavar="N", help=_told("how many units at most"))
    find.add_argument("--format", choices=("text", "json"), default="text", help=_told("how to write the list"))
    stats = _command(commands, "stats", "count the units")
    stats.add_argument("--format", choices=("text", "json"), default="text", help=_told("how to write the list"))
    for command in (export, find):
        command.add_argument("--from", dest="source_language", metavar="TAG", help=_told("the original's language"))
        command.add_argument("--to", dest="target_language", metavar="TAG", help=_told("the target language (BCP 47)"))


_FROM_OF_FILE = "the original's language, where the file names none"


def run(arguments: argparse.Namespace) -> int:
    """Run the subcommand.

    Raises:
        MemoryUnusable: when there is no memory, or it cannot be used.
        UnreadableFile: when a file cannot be read.
    """
    from editorial.memory import open_memory

    config = config_from(arguments, getattr(arguments, "paths", ()))
    creating = arguments.subcommand in {"add", "import"}
    given = arguments.memory
    with open_memory(given or config.memory, root="" if given else config.root, create=creating) as memory:
        _COMMANDS[arguments.subcommand](memory, arguments)
    return ExitCode.OK


def _add(memory: Memory, arguments: argparse.Namespace) -> None:
    from editorial.bitext.lexicon import open_lexicon
    from editorial.bitext.pairing import pairs
    from editorial.memory.approved import approved
    from editorial.review.drafts import open_pair

    config = config_from(arguments, arguments.paths)
    lexicon = open_lexicon()
    author = arguments.author or getpass.getuser()
    date = datetime.now(UTC).strftime("%Y-%m-%dT%H:%M:%SZ")
    for pair in pairs(arguments.paths, source=arguments.source, config=config):
        if pair.source is None:
            continue
        bitext = open_pair(pair, lexicon=lexicon, config=config)
        release = str(pair.target)
        units = list(approved(bitext, release=release, author=author, date=date, everything=arguments.all))
        new = memory.renew(release, units)
        template = "{path}: {units} of {all} units taken in, {new} of them new"
        say(Message.of(template, path=release, units=len(units), all=len(bitext.units), new=new))


def _import(memory: Memory, arguments: argparse.Namespace) -> None:
    from editorial.memory import Standing
    from editorial.memory.tmx import import_tmx

    for file in arguments.files:
        with _counting() as progress:
            done = import_tmx(
                memory,
                Path(file),
                source=arguments.source_language,
                standing=Standing(arguments.state),
                progress=progress,
            )
        template = "{path}: {units} units, {new} of them new; {left} without a translation left out"
        say(Message.of(template, path=file, units=done.units, new=done.new, left=done.left_out))


def _export(memory: Memory, arguments: argparse.Namespace) -> None:
    from editorial.memory.tmx import export_tmx

    source, target = arguments.source_language, arguments.target_language
    count = export_tmx(memory, Path(arguments.file), source=source, target=target, machine=arguments.machine)
    say(Message.of("{path}: {units} units written", path=arguments.file, units=count))


def _find(memory: Memory, arguments: argparse.Namespace) -> None:
    from editorial.cli.memory_answers import as_json, as_text
    from editorial.languages.detection import detect
    from editorial.memory import Proposal

    source, target, limit = arguments.source_language, arguments.target_language, arguments.limit
    if arguments.phrase:
        found = memory.concordance(arguments.text, source=source, target=target, limit=limit)
        answers: tuple[Proposal, ...] = tuple(Proposal(unit.target, unit, 1.0) for unit in found)
    else:
        language = source or detect(arguments.text)
        answers = memory.proposals(arguments.text, source=language, target=target, limit=limit, least=arguments.least)
    write(as_json(answers) if arguments.format == "json" else as_text(answers, phrase=arguments.phrase))


def _stats(memory: Memory, arguments: argparse.Namespace) -> None:
    from editorial.cli.memory_answers import counts_as_json, counts_as_text

    counts = memory.counts()
    form = counts_as_json if arguments.format == "json" else counts_as_text
    write(form(memory.name, counts))


_COMMANDS: dict[str, Callable[[Memory, argparse.Namespace], None]] = {
    "add": _add,
    "import": _import,
    "export": _export,
    "find": _find,
    "stats": _stats,
}


class _counting:  # noqa: N801
    """Shows the number of units read, where standard error is a terminal."""

    def __enter__(self) -> Callable[[int], None]:
        return self._show if sys.stderr.isatty() else lambda _: None

    def __exit__(self, *_: object) -> None:
        if sys.stderr.isatty():
            print("\r\x1b[K", end="", file=sys.stderr)  # noqa: T201

    def _show(self, units: int) -> None:
        print(f"\r\x1b[K{units:,}", end="", file=sys.stderr, flush=True)  # noqa: T201


def _command(
    commands: argparse._SubParsersAction[argparse.ArgumentParser], name: str, text: str
) -> argparse.ArgumentParser:
    parser = commands.add_parser(name, help=_told(text), description=_told(text), allow_abbrev=False)
    parser.add_argument("--memory", metavar="PLACE", help=_told("a file, or the URL of a database; else the settings'"))
    add_config_option(parser)
    return parser


def _told(text: str) -> str:
    return translate(text, interface_language("")).replace("%", "%%")
