"""`editorial explain CODE`: a rule's page of the manual."""

from __future__ import annotations

import argparse
import difflib

from editorial.cli.exit_codes import ExitCode
from editorial.cli.output import write
from editorial.config import ConfigError
from editorial.messages import interface_language, translate
from editorial.report.manual import page
from editorial.rules.registry import BY_CODE

HELP = "explain a rule with an example"


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Declare the command line."""
    parser.add_argument("code", metavar="CODE", help=translate("a rule's code, as in reports", interface_language("")))


def run(arguments: argparse.Namespace) -> int:
    """Print the page.

    Raises:
        ConfigError: when there is no such rule; the message names the nearest.
    """
    rule = BY_CODE.get(arguments.code)
    if rule is None:
        near = difflib.get_close_matches(arguments.code, BY_CODE, n=1)
        if near:
            raise ConfigError("no rule is called '{name}'; did you mean '{near}'?", name=arguments.code, near=near[0])
        raise ConfigError("no rule is called '{name}'; `editorial rules` lists them", name=arguments.code)
    write(page(rule, interface_language("")))
    return ExitCode.OK
