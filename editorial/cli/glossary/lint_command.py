"""`editorial glossary lint`: the defects of glossary files, each with its line and a way to mend it."""

from __future__ import annotations

import argparse
import json
from typing import TYPE_CHECKING

from editorial.cli.exit_codes import ExitCode
from editorial.cli.glossary.selection import add_glossary_option, glossary_files, say, told
from editorial.cli.output import write
from editorial.model import Message, Severity

if TYPE_CHECKING:
    from editorial.termbase.lint import Defect

HELP = "check glossary files for duplicates, conflicts and other defects"


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """The files, and what counts as a failure."""
    parser.add_argument("files", nargs="*", metavar="FILE", help=say("glossary files, or folders of them"))
    parser.add_argument(
        "--texts", metavar="DIR", help=say("also report entries that no release in this folder mentions")
    )
    parser.add_argument("--format", choices=("text", "json"), default="text", help=say("how to write the list"))
    parser.add_argument(
        "--fail-on",
        choices=("error", "warning", "info", "never"),
        default="warning",
        help=say("exit with 1 from this severity on"),
    )
    add_glossary_option(parser)


def run(arguments: argparse.Namespace) -> int:
    """Print the defects; 1 when one is at or above `--fail-on`."""
    from editorial.termbase.lint import inspect_files

    defects, concepts = inspect_files(glossary_files(arguments, arguments.files))
    if arguments.texts:
        from editorial.cli.glossary.releases import documents
        from editorial.termbase.lint.staleness import unused

        defects = (*defects, *unused(concepts, documents([arguments.texts])))
    if arguments.format == "json":
        write(json.dumps([_as_json(defect) for defect in defects], ensure_ascii=False, indent=1) + "\n")
    else:
        write("".join(f"{_line(defect)}\n" for defect in defects))
    worst = max((defect.severity for defect in defects), default=None)
    fails = arguments.fail_on != "never" and worst is not None and worst >= Severity(arguments.fail_on)
    return ExitCode.ISSUES if fails else ExitCode.OK


def _line(defect: Defect) -> str:
    return told(
        Message.of(
            "{origin}: {severity} [{code}] {message}; {remedy}",
            origin=defect.origin,
            severity=Message(defect.severity.value),
            code=defect.code,
            message=defect.message,
            remedy=defect.remedy,
        )
    )


def _as_json(defect: Defect) -> dict[str, object]:
    return {
        "code": defect.code,
        "severity": defect.severity.value,
        "path": defect.origin.path,
        "line": defect.origin.line,
        "message": str(defect.message),
        "remedy": str(defect.remedy),
    }
