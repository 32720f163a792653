"""`editorial glossary`: one module a subcommand, each imported when the command line is read."""

from __future__ import annotations

import argparse
import importlib

from editorial.messages import interface_language, translate

HELP = "look into, check and change the house glossary"
SUBCOMMANDS = (
    "lint",
    "list",
    "find",
    "add",
    "edit",
    "remove",
    "apply",
    "extract",
    "stats",
    "diff",
    "merge",
    "import",
    "export",
)


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """A parser for each subcommand."""
    language = interface_language("")
    commands = parser.add_subparsers(dest="subcommand", metavar="COMMAND", required=True)
    for name in SUBCOMMANDS:
        module = importlib.import_module(f"editorial.cli.glossary.{_module(name)}")
        text = translate(module.HELP, language).replace("%", "%%")
        module.add_arguments(commands.add_parser(name, help=text, description=text, allow_abbrev=False))


def run(arguments: argparse.Namespace) -> int:
    """Run the subcommand and return its exit code."""
    module = importlib.import_module(f"editorial.cli.glossary.{_module(arguments.subcommand)}")
    return int(module.run(arguments))


def _module(name: str) -> str:
    return f"{name}_command"
