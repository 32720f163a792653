"""`editorial glossary diff OLD NEW`: what changed between two files, or between git revisions of one."""

from __future__ import annotations

import argparse
import subprocess
from pathlib import Path
from typing import TYPE_CHECKING

from editorial.cli.exit_codes import ExitCode
from editorial.cli.glossary.selection import say, told
from editorial.cli.output import write
from editorial.model import Message

if TYPE_CHECKING:
    from editorial.termbase.glossary import Concept

HELP = "tell in words what changed between two versions of a glossary"


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Two versions, each a file or REVISION:FILE."""
    parser.add_argument("old", metavar="OLD", help=say("a file, or REVISION:FILE such as main:glossaries/house.yml"))
    parser.add_argument(
        "new",
        metavar="NEW",
        nargs="?",
        help=say("the same; left out, the file as it is now, and OLD as it was last committed"),
    )


def run(arguments: argparse.Namespace) -> int:
    """Print the differences, one a line; 1 when there are any, as diff does.

    One file alone is compared with what git has of it.
    """
    from editorial.termbase.difference import differences

    old, new = arguments.old, arguments.new
    if new is None:
        old, new = (f"HEAD:{old}", old) if Path(old).exists() else (old, old.rpartition(":")[2])
    found = differences(_version(old), _version(new))
    write("".join(f"{one.id}: {told(one.message)}\n" for one in found))
    return ExitCode.ISSUES if found else ExitCode.OK


def _version(name: str) -> tuple[Concept, ...]:
    from editorial.termbase.yaml_file import load, read, source

    revision, colon, path = name.rpartition(":")
    if not colon or "://" in name or Path(name).exists():
        return load([source(name)]).concepts
    reading = read(_of_git(revision, path), name)
    return reading.concepts


def _of_git(revision: str, path: str) -> str:
    """A file as it stands in a revision."""
    from editorial.termbase.errors import GlossaryError, Problem
    from editorial.termbase.glossary import Origin

    folder = Path(path).absolute().parent
    command = ["git", "show", f"{revision}:./{Path(path).name}"]
    try:
        done = subprocess.run(command, cwd=folder, capture_output=True, check=False)
    except OSError as error:
        raise GlossaryError(
            [Problem(Origin(path, 1), Message.of("git cannot be run: {reason}", reason=str(error)))]
        ) from None
    if done.returncode:
        reason = done.stderr.decode(errors="replace").strip()
        raise GlossaryError([Problem(Origin(path, 1), Message.of("git has no such version: {reason}", reason=reason))])
    return done.stdout.decode("utf-8-sig")
