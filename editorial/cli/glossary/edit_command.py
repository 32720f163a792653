"""`editorial glossary edit FILE ID`: wordings and fields of an entry, its comments and order kept."""

from __future__ import annotations

import argparse
from pathlib import Path
from typing import Any

from editorial.cli.exit_codes import ExitCode
from editorial.cli.glossary.selection import say
from editorial.cli.glossary.terms_on_command_line import term

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
    from editorial.termbase.yaml_editing import GlossaryFile

    file = GlossaryFile(Path(arguments.file))
    taken = [term(given) for given in arguments.take]
    put = [term(given) for given in arguments.put]

    def change(entry: Any) -> None:
        for language, _, text in taken:
            _take(entry, language, text)
        for language, group, text in put:
            _take(entry, language, text)
            _put(entry, language, group, text)
        for given in arguments.set:
            key, _, value = given.partition("=")
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


def _take(entry: Any, language: str, text: str) -> None:
    section = entry.get(language)
    if section == text:
        del entry[language]
    if not isinstance(section, dict):
        return
    for group in list(section):
        present = section[group]
        if isinstance(present, list):
            present[:] = [one for one in present if _text(one) != text]
        if _text(present) == text or present == []:
            del section[group]
    if not section:
        del entry[language]


def _text(item: Any) -> Any:
    return item.get("term") if isinstance(item, dict) else item
