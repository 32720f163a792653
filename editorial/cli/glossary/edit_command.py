"""`editorial glossary edit FILE ID`: wordings and fields of an entry, its comments and order kept."""

from __future__ import annotations

import argparse
from typing import TYPE_CHECKING, Any

from editorial.cli.exit_codes import ExitCode
from editorial.cli.glossary.misuse import Misuse
from editorial.cli.glossary.selection import say
from editorial.cli.glossary.terms_on_command_line import term
from editorial.model import Message

if TYPE_CHECKING:
    from editorial.termbase.database import GlossaryTable
    from editorial.termbase.yaml_editing import GlossaryFile

HELP = "change an entry of a glossary file"


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """The entry and the changes, made in the order: taken out, put in, set."""
    parser.add_argument("file", metavar="FILE", help=say("the glossary file"))
    parser.add_argument("id", metavar="ID", help=say("the entry"))
    parser.add_argument("--put", action="append", default=[], metavar="LANG.GROUP=TEXT", help=say("put a wording in"))
    parser.add_argument("--take", action="append", default=[], metavar="LANG=TEXT", help=say("take a wording out"))
    parser.add_argument(
        "--set", action="append", default=[], metavar="KEY=VALUE", help=say("set a field, such as note")
    )


def run(arguments: argparse.Namespace) -> int:
    """Make the changes and write the file."""
    from editorial.termbase.sources import opened
    from editorial.termbase.yaml_file import source

    if not (arguments.put or arguments.take or arguments.set):
        raise Misuse(Message.of("nothing to change; say what with --put, --take or --set"))
    file = opened(source(arguments.file))
    taken = [term(given) for given in arguments.take]
    put = [term(given) for given in arguments.put]

    def change(entry: Any) -> None:
        for language, _, text in taken:
            if not _take(entry, language, text):
                message = Message.of(
                    "entry '{id}' has no '{term}' in '{language}'", id=entry["id"], term=text, language=language
                )
                raise file.error(message, line=_line(file, arguments.id))
        for language, group, text in put:
            _take(entry, language, text)
            _put(entry, language, group, text)
        for given in arguments.set:
            key, equals, value = given.partition("=")
            if not equals:
                raise Misuse(Message.of("'{given}' sets nothing; write KEY=VALUE", given=given))
            entry[key] = value

    file.change(arguments.id, change)
    file.save()
    return ExitCode.OK


def _put(entry: Any, language: str, group: str, text: str) -> None:
    section = entry.get(language)
    if isinstance(section, str):
        section = entry[language] = {"preferred": section}
    elif section is None:
        section = entry[language] = {}
    if group == "preferred" and section.get("preferred"):
        former = section["preferred"]
        section["preferred"] = text
        _append(section, "admitted", former if isinstance(former, str) else former[0])
    elif group in {"preferred", "abbreviation"} and group not in section:
        section[group] = text
    else:
        _append(section, group, text)


def _append(section: Any, group: str, text: str) -> None:
    present = section.get(group)
    if present is None:
        section[group] = [text]
    elif isinstance(present, list):
        present.append(text)
    else:
        section[group] = [present, text]


def _line(file: GlossaryFile | GlossaryTable, identifier: str) -> int:
    return next((concept.origin.line for concept in file.concepts if concept.id == identifier), 1)


def _take(entry: Any, language: str, text: str) -> bool:
    """Take a wording out of a language's groups; whether it was there."""
    from editorial.termbase.concept_reader import TERM_GROUPS

    section = entry.get(language)
    if section == text:
        del entry[language]
        return True
    if not isinstance(section, dict):
        return False
    found = False
    for group in [group for group in section if group in TERM_GROUPS]:
        present = section[group]
        if isinstance(present, list):
            found |= text in map(_text, present)
            present[:] = [one for one in present if _text(one) != text]
        found |= _text(present) == text
        if _text(present) == text or present == []:
            del section[group]
    if not section:
        del entry[language]
    return found


def _text(item: Any) -> Any:
    return item.get("term") if isinstance(item, dict) else item
