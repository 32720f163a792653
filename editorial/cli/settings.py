"""Options that several commands share, and the `Config` that the file and the command line give together."""

from __future__ import annotations

import argparse
from collections.abc import Sequence
from datetime import date
from pathlib import Path
from typing import Any

import msgspec

from editorial.config import STARTER, Config, ConfigError, find, load
from editorial.messages import interface_language, translate


def add_review_options(parser: argparse.ArgumentParser) -> None:
    """The options that choose rules, engines and glossaries."""
    say = _say
    parser.add_argument("--select", metavar="CODES", help=say("run only these rules (codes or dimensions, by comma)"))
    parser.add_argument("--ignore", metavar="CODES", help=say("leave these rules out"))
    parser.add_argument(
        "--glossary", metavar="FILE", action="append", default=[], help=say("a house glossary; may be repeated")
    )
    parser.add_argument(
        "--engines", metavar="SET", help=say("embedded, all, auto or names by comma; auto is the default")
    )
    add_config_option(parser)


def add_config_option(parser: argparse.ArgumentParser) -> None:
    """Where the settings come from."""
    parser.add_argument("--config", metavar="FILE", help=_say("settings; else the nearest editorial.toml upward"))


def config_from(arguments: argparse.Namespace, paths: Sequence[str] = ()) -> Config:
    """The settings of the file, with what the command line says put over them.

    Raises:
        ConfigError: when the file cannot be used or an option does not fit.
    """
    config = _from_file(arguments, paths)
    changes: dict[str, Any] = {"today": config.today or date.today().isoformat()}
    for name in ("select", "ignore"):
        value = getattr(arguments, name, None)
        if value is not None:
            changes[name] = _codes(value, option=name)
    if getattr(arguments, "engines", None):
        changes["engines"] = arguments.engines
    if getattr(arguments, "fail_on", None):
        changes["fail_on"] = arguments.fail_on
    if getattr(arguments, "glossary", None):
        given = tuple(path if "://" in path else str(Path(path).absolute()) for path in arguments.glossary)
        changes["glossaries"] = (*(g for g in config.glossaries if g != STARTER or config.root == ""), *given)
    return msgspec.structs.replace(config, **changes)


def _from_file(arguments: argparse.Namespace, paths: Sequence[str]) -> Config:
    named = getattr(arguments, "config", None)
    if named:
        if not Path(named).is_file():
            template = "{path}: there is no such file; leave --config out to use the nearest editorial.toml"
            raise ConfigError(template, path=named)
        return load(Path(named))
    first = Path(paths[0]).absolute() if paths and paths[0] != "-" else Path.cwd()
    found = find(first if first.is_dir() else first.parent)
    return load(found) if found else Config()


def _codes(value: str, *, option: str) -> tuple[str, ...]:
    codes = tuple(code.strip() for code in value.split(",") if code.strip())
    if not codes:
        raise ConfigError("--{option} names no rule; `editorial rules` lists them", option=option)
    return codes


def _say(text: str) -> str:
    # argparse formats help with %, which must stand for itself here.
    return translate(text, interface_language("")).replace("%", "%%")
