"""`editorial glossary stats PATH…`: how releases use the glossary."""

from __future__ import annotations

import argparse
import json
from typing import TYPE_CHECKING

from editorial.cli.exit_codes import ExitCode
from editorial.cli.glossary.selection import add_glossary_option, glossary_files, say, told
from editorial.cli.output import write
from editorial.model import Message

if TYPE_CHECKING:
    from editorial.termbase.statistics import Use

HELP = "count how releases use the terms, and list entries without a hit"


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """The releases and the form of the table."""
    parser.add_argument("paths", nargs="+", metavar="PATH", help=say("drafts, or folders of drafts"))
    parser.add_argument("--format", choices=("text", "json"), default="text", help=say("how to write the list"))
    add_glossary_option(parser)


def run(arguments: argparse.Namespace) -> int:
    """Print the table, most used entries first, and the entries without a hit."""
    from editorial.cli.glossary.releases import bitexts, ignored
    from editorial.cli.settings import config_from
    from editorial.termbase.statistics import usage
    from editorial.termbase.yaml_file import load

    glossary = load(glossary_files(arguments))
    config = config_from(arguments, arguments.paths)
    found = list(bitexts(arguments.paths, config))
    aside = ignored(found, glossary, config)
    uses = sorted(usage(glossary, found, aside), key=lambda use: (-use.occurrences, use.concept.id))
    if arguments.format == "json":
        write(json.dumps([_as_json(use) for use in uses], ensure_ascii=False, indent=1) + "\n")
    else:
        write(_table(uses))
    return ExitCode.OK


def _table(uses: list[Use]) -> str:
    used = [use for use in uses if use.occurrences or use.overridden]
    width = max([len(use.concept.id) for use in used] or [10])
    names = ("right", "wrong", "overridden", "ignored", "drafts")
    lines = [" " * width + "".join(f"  {told(name):>10}" for name in names)]
    for use in used:
        numbers = (use.right, use.wrong, use.overridden, use.ignored, use.documents)
        lines.append(f"{use.concept.id:<{width}}" + "".join(f"  {number:>10}" for number in numbers))
    idle = [use.concept.id for use in uses if not use.occurrences and not use.overridden]
    lines += ["", told(Message.of("without a hit ({count}):", count=len(idle))), *(f"  {one}" for one in sorted(idle))]
    return "\n".join(lines) + "\n"


def _as_json(use: Use) -> dict[str, object]:
    return {
        "id": use.concept.id,
        "right": use.right,
        "wrong": use.wrong,
        "overridden": use.overridden,
        "ignored": use.ignored,
        "documents": use.documents,
        "wordings": dict(use.wordings),
    }
