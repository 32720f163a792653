"""`editorial doctor`: tell what is installed, what is missing, and the one command that mends it."""

from __future__ import annotations

import argparse
import io
import json
import locale
import os
import sys
from collections.abc import Sequence

from editorial.cli.exit_codes import ExitCode
from editorial.cli.output import write
from editorial.cli.settings import add_config_option, config_from
from editorial.engines import diagnosis
from editorial.engines.diagnosis import Diagnosis
from editorial.messages import interface_language, translate
from editorial.model import EngineState, EngineStatus, Message
from editorial.review.engine_pool import unmet

HELP = "tell what is installed and what is missing"


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Declare the command line."""
    language = interface_language("")
    parser.add_argument("--format", choices=["text", "json"], default="text", help=translate("of the report", language))
    parser.add_argument(
        "--engines",
        metavar="SET",
        help=translate("the engines that are asked for; else those of the settings", language),
    )
    add_config_option(parser)


def run(arguments: argparse.Namespace) -> int:
    """Run the command; exit code 3 when an engine that is asked for is missing or broken."""
    config = config_from(arguments)
    language = interface_language(config.interface)
    engines = tuple(diagnosis.engines(config))
    rest = (*diagnosis.surroundings(), terminal())
    text = as_json(engines, rest) if arguments.format == "json" else as_table(engines, rest, language)
    write(text)
    states = {d.name: EngineState(d.status, d.version, d.remedy) for d in engines}
    return ExitCode.ENGINE if unmet(config, _asked(states, config.engines)) else ExitCode.OK


def _asked(states: dict[str, EngineState], setting: str | tuple[str, ...]) -> dict[str, EngineState]:
    """The engines that the settings ask for; what an editor gets without asking may be missing, but not broken."""
    if setting in ("auto", "all"):
        return states
    if setting == "embedded":
        return {name: state for name, state in states.items() if name != "languagetool"}
    named = setting.split(",") if isinstance(setting, str) else setting
    return {name: state for name, state in states.items() if name in named}


def terminal() -> Diagnosis:
    """What the terminal can show; the workbench wants a terminal that knows Unicode."""
    encoding = (getattr(sys.stdout, "encoding", None) or locale.getpreferredencoding(False)).lower()
    interactive = sys.stdin.isatty() and sys.stdout.isatty()
    colours = "truecolor" if os.environ.get("COLORTERM") in ("truecolor", "24bit") else os.environ.get("TERM", "dumb")
    detail = Message.of(
        "{encoding}, {colours}, {kind}",
        encoding=encoding,
        colours=colours,
        kind=Message("a terminal") if interactive else Message("no terminal"),
    )
    if "utf" not in encoding:
        return Diagnosis("terminal", EngineStatus.FAILED, detail=detail, remedy="export PYTHONUTF8=1")
    return Diagnosis("terminal", EngineStatus.OK, detail=detail)


def as_json(engines: Sequence[Diagnosis], rest: Sequence[Diagnosis]) -> str:
    """`{"engines": {name: {...}}, "surroundings": {name: {...}}}`, in English."""
    content = {"engines": {d.name: _entry(d) for d in engines}, "surroundings": {d.name: _entry(d) for d in rest}}
    return json.dumps(content, ensure_ascii=False, indent=2) + "\n"


def _entry(found: Diagnosis) -> dict[str, str | None]:
    return {
        "status": found.status.value,
        "version": found.version,
        "detail": str(found.detail) if found.detail else None,
        "hint": str(found.remedy) if found.remedy else None,
    }


def as_table(engines: Sequence[Diagnosis], rest: Sequence[Diagnosis], language: str) -> str:
    """A table for people: what, how it is, version or place, the command that mends it."""
    from rich import box
    from rich.console import Console
    from rich.table import Table

    table = Table(box=box.SIMPLE, show_edge=False, pad_edge=False)
    for heading in ("part", "state", "version", "details", "mend it with"):
        table.add_column(translate(heading, language), overflow="fold")
    for found in (*engines, *rest):
        detail = translate(found.detail, language) if found.detail else ""
        row = (translate(found.name, language), translate(found.status.value, language), found.version or "", detail)
        table.add_row(*row, translate(found.remedy, language) if found.remedy else "")
    out = io.StringIO()
    coloured = sys.stdout.isatty()
    width = None if coloured else 120
    Console(file=out, force_terminal=coloured, width=width, highlight=False, markup=False).print(table)
    return out.getvalue()
