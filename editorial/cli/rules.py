"""`editorial rules`: every rule, its dimension, severity and what it is about."""

from __future__ import annotations

import argparse
import textwrap

from editorial.cli.exit_codes import ExitCode
from editorial.cli.output import write
from editorial.messages import interface_language, translate
from editorial.rules.registry import RULES

HELP = "list the rules"


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """The command has no options of its own."""


def run(arguments: argparse.Namespace) -> int:  # noqa: ARG001
    """Print the table."""
    language = interface_language("")
    width = max(len(rule.code) for rule in RULES)
    lines = []
    for rule in RULES:
        what = translate(rule.explanation.what, language).partition(". ")[0]
        head = f"{rule.code:<{width}}  {rule.severity.value:<7}  {rule.dimension.value:<22}  "
        lines += textwrap.wrap(what, 120, initial_indent=head, subsequent_indent=" " * len(head))
    write("\n".join(lines) + "\n")
    return ExitCode.OK
