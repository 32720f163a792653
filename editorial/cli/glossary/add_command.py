"""`editorial glossary add FILE ID LANG.GROUP=TEXT…`: a new entry at the end of a file."""

from __future__ import annotations

import argparse

from editorial.cli.exit_codes import ExitCode
from editorial.cli.glossary.misuse import Misuse
from editorial.cli.glossary.selection import say
from editorial.cli.glossary.terms_on_command_line import terms
from editorial.model import Message

HELP = "add an entry to a glossary file"


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """The file and what the entry says."""
    parser.add_argument("file", metavar="FILE", help=say("the glossary file; it is made if it does not exist"))
    parser.add_argument("id", metavar="ID", help=say("a short name, such as special-economic-zone"))
    parser.add_argument(
        "terms", nargs="+", metavar="LANG.GROUP=TEXT", help=say("en=TEXT, ru.admitted=TEXT, en.forbidden=TEXT …")
    )
    parser.add_argument("--type", default="term", help=say("term, name, place, organisation, product or title"))
    parser.add_argument("--subject", default="", help=say("the subject field"))
    parser.add_argument("--note", default="", help=say("a note for translators"))


def run(arguments: argparse.Namespace) -> int:
    """Write the entry."""
    from editorial.termbase.glossary import Concept, ConceptType, Origin
    from editorial.termbase.sources import opened
    from editorial.termbase.yaml_file import source

    kinds = {kind.value: kind for kind in ConceptType}
    if arguments.type not in kinds:
        raise Misuse(_unknown_type(arguments.type, list(kinds)))
    file = opened(source(arguments.file))
    file.add(
        Concept(
            id=arguments.id,
            type=kinds[arguments.type],
            terms=terms(arguments.terms),
            origin=Origin(arguments.file, 1),
            subject=arguments.subject,
            note=arguments.note,
        )
    )
    file.save()
    return ExitCode.OK


def _unknown_type(given: str, kinds: list[str]) -> Message:
    return Message.of("'{key}' is '{value}'; allowed: {allowed}", key="type", value=given, allowed=", ".join(kinds))
