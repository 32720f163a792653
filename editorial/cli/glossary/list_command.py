"""`editorial glossary list`: the entries, one a line or as JSON."""

from __future__ import annotations

import argparse
import json
from typing import TYPE_CHECKING

from editorial.cli.exit_codes import ExitCode
from editorial.cli.glossary.selection import add_glossary_option, glossary_files, say
from editorial.cli.output import write

if TYPE_CHECKING:
    from editorial.termbase.glossary import Concept

HELP = "list the entries"


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """The files and what to show of them."""
    parser.add_argument("files", nargs="*", metavar="FILE", help=say("glossary files, or folders of them"))
    parser.add_argument("--subject", help=say("only entries of this subject"))
    parser.add_argument("--type", help=say("only entries of this type"))
    parser.add_argument("--format", choices=("text", "json"), default="text", help=say("how to write the list"))
    add_glossary_option(parser)


def run(arguments: argparse.Namespace) -> int:
    """Print the entries."""
    from editorial.termbase.yaml_file import load

    chosen = [
        concept
        for concept in load(glossary_files(arguments, arguments.files))
        if arguments.subject in (None, concept.subject) and arguments.type in (None, concept.type.value)
    ]
    if arguments.format == "json":
        write(json.dumps([as_json(concept) for concept in chosen], ensure_ascii=False, indent=1) + "\n")
    else:
        write("".join(line(concept) + "\n" for concept in chosen))
    return ExitCode.OK


def line(concept: Concept) -> str:
    """An entry on one line: id, and each language's wordings with a mark for those that are not preferred."""
    sides = []
    for language in concept.languages:
        terms = [t for t in concept.terms if t.language == language]
        sides.append(
            f"{language}: " + ", ".join(_MARKS[_standing(term.status.value, term.calque)] + term.text for term in terms)
        )
    return f"{concept.id}  " + "  |  ".join(sides)


_MARKS = {"preferred": "", "admitted": "+", "deprecated": "-", "forbidden": "!", "calque": "≠"}


def _standing(status: str, calque: bool) -> str:
    return "calque" if calque else status


def as_json(concept: Concept) -> dict[str, object]:
    """An entry for other programs."""
    return {
        "id": concept.id,
        "type": concept.type.value,
        "subject": concept.subject,
        "note": concept.note,
        "origin": {"path": concept.origin.path, "line": concept.origin.line},
        "terms": [
            {
                "text": term.text,
                "language": term.language,
                "status": term.status.value,
                "kind": term.kind.value,
                "calque": term.calque,
            }
            for term in concept.terms
        ],
    }
