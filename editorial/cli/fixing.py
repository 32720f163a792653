"""`--fix`, `--unsafe-fixes` and `--diff` of `check`."""

from __future__ import annotations

import argparse
import difflib
import re
from collections.abc import Sequence
from pathlib import Path

from editorial import formats
from editorial.bitext.pairing import Pair
from editorial.cli.talk import say
from editorial.config import ConfigError
from editorial.formats.saving import save
from editorial.messages import interface_language, translate
from editorial.model import Document, Message
from editorial.report.places import shown_path
from editorial.review import fixes
from editorial.review.fixes import Fixed


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Declare the options."""
    language = interface_language("")
    way = parser.add_mutually_exclusive_group()
    way.add_argument("--fix", action="store_true", help=translate("write safe fixes into the drafts", language))
    way.add_argument(
        "--diff",
        action="store_true",
        help=translate("print what --fix would change instead of the report, and change nothing", language),
    )
    parser.add_argument(
        "--unsafe-fixes",
        action="store_true",
        help=translate("with --fix or --diff: the first suggestion of every issue, safe or not", language),
    )


def check(arguments: argparse.Namespace) -> None:
    """Refuse what cannot be done together.

    Raises:
        ConfigError: when the options contradict one another.
    """
    if arguments.unsafe_fixes and not wanted(arguments):
        raise ConfigError("--unsafe-fixes says which fixes are made; add --fix or --diff")
    if arguments.fix and "-" in arguments.paths:
        raise ConfigError("--fix cannot write to standard input; use --diff, or name a file")


def wanted(arguments: argparse.Namespace) -> bool:
    """Whether anything is to be fixed."""
    return bool(arguments.fix or arguments.diff)


def in_order(found: Sequence[Pair]) -> list[Pair]:
    """Drafts without an original first, so that an original is mended before its translation is held against it."""
    return sorted(found, key=lambda pair: pair.source is not None)


def carried_out(before: Document, fixed: Fixed, arguments: argparse.Namespace) -> str:
    """Write the draft where `--fix` says so; the unified diff where `--diff` does.

    Raises:
        UnwritableFile: when the draft cannot be written to, and so is unchanged.
    """
    after = fixed.report.document
    if after.text == before.text:
        return ""
    if arguments.diff:
        return diff(before, after)
    save(Path(after.path), formats.encode(after))
    counts = ", ".join(f"{code} {number}" for code, number in fixes.count(fixed.settled).items())
    say(Message.of("{path}: fixed {counts}", path=shown_path(after.path), counts=counts))
    return ""


def diff(before: Document, after: Document) -> str:
    """The change as a unified diff; of a Word file, of the text in it."""
    path = shown_path(before.path)
    lines = difflib.unified_diff(_lines(before.text), _lines(after.text), f"a/{path}", f"b/{path}")
    return "".join(line if line.endswith("\n") else f"{line}\n\\ No newline at end of file\n" for line in lines)


def _lines(text: str) -> list[str]:
    """Lines as diff and git see them: only a line feed ends one."""
    return re.findall(r"[^\n]*\n|[^\n]+", text)
