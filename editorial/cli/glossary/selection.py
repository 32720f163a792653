"""Which glossary files a subcommand means: those named, else the house's, else the starter ones."""

from __future__ import annotations

import argparse
from collections.abc import Sequence
from typing import TYPE_CHECKING

from editorial.cli.settings import add_config_option, config_from
from editorial.messages import interface_language, translate
from editorial.model import Message

if TYPE_CHECKING:
    from editorial.termbase.yaml_file import Source


def add_glossary_option(parser: argparse.ArgumentParser) -> None:
    """`--glossary`, and `--config` for the house's own."""
    parser.add_argument(
        "--glossary", metavar="FILE", action="append", default=[], help=say("a house glossary; may be repeated")
    )
    add_config_option(parser)


def glossary_files(arguments: argparse.Namespace, named: Sequence[str] = ()) -> tuple[Source, ...]:
    """The files named, else those of `--glossary`, else those of the settings, else the starter glossaries."""
    from editorial.termbase.sources import house_sources
    from editorial.termbase.yaml_file import files, source, starter

    if named or arguments.glossary:
        return files(source(name) for name in [*named, *arguments.glossary])
    settings = argparse.Namespace(config=getattr(arguments, "config", None))
    return files(house_sources(config_from(settings))) or starter()


def say(message: str | Message) -> str:
    """A sentence in the reader's language; percent signs are doubled, as argparse wants them in help."""
    return translate(message, interface_language("")).replace("%", "%%")


def told(message: str | Message) -> str:
    """A sentence in the reader's language."""
    return translate(message, interface_language(""))
