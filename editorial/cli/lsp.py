"""`editorial lsp`: the language server on standard input and output."""

from __future__ import annotations

import argparse
import os
import sys
from pathlib import Path

from editorial.cli.exit_codes import ExitCode
from editorial.cli.settings import add_review_options, config_from
from editorial.config import Config
from editorial.messages import interface_language

HELP = "serve an editor: diagnostics, fixes and explanations while a draft is written"


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Declare the command line."""
    add_review_options(parser)


def run(arguments: argparse.Namespace) -> int:
    """Serve until the editor leaves."""
    # Whatever a library prints must not get between two messages of the protocol.
    writer = os.fdopen(os.dup(sys.stdout.fileno()), "wb")
    os.dup2(sys.stderr.fileno(), sys.stdout.fileno())

    from editorial.lsp.server import serve

    def settings(draft: Path) -> Config:
        return config_from(arguments, [str(draft)])

    left = serve(settings, reader=sys.stdin.buffer, writer=writer, language=interface_language(""))
    return ExitCode.OK if left else ExitCode.ISSUES
