"""`editorial [PATH…]`: the terminal workbench."""

from __future__ import annotations

import argparse
import sys

from editorial.cli.settings import config_from
from editorial.config import ConfigError


def run(arguments: argparse.Namespace) -> int:
    """Open the workbench on the drafts named."""
    if not (sys.stdin.isatty() and sys.stdout.isatty()):
        raise ConfigError("the workbench wants a terminal; use `editorial check` where there is none")
    config = config_from(arguments, arguments.paths)
    from editorial.tui.app import run as open_workbench

    return open_workbench(arguments.paths, config)
