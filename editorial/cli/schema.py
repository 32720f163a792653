"""`editorial schema NAME`: the JSON Schema of what the program writes."""

from __future__ import annotations

import argparse

import msgspec

from editorial import config
from editorial.cli.exit_codes import ExitCode
from editorial.cli.output import write
from editorial.report import json_report
from editorial.report.scores import card

HELP = "print the JSON Schema of the report, of the scores or of the settings"

_SCHEMAS = {"report": json_report.schema, "score": card.schema, "config": config.schema}


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Declare the command line."""
    parser.add_argument("name", choices=sorted(_SCHEMAS))


def run(arguments: argparse.Namespace) -> int:
    """Print the schema."""
    write(msgspec.json.format(msgspec.json.encode(_SCHEMAS[arguments.name]()), indent=2).decode() + "\n")
    return ExitCode.OK
