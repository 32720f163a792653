"""`LANG.GROUP=TEXT`: how a term is given on the command line."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from editorial.cli.glossary.misuse import Misuse
from editorial.model import Message

if TYPE_CHECKING:
    from editorial.termbase.glossary import Term


def term(given: str) -> tuple[str, str, str]:
    """Language, group and text of `en.forbidden=myocardial infraction`; the group is `preferred` unless it is named.

    Raises:
        Misuse: when it has another form.
    """
    from editorial.termbase.concept_reader import LANGUAGE_TAG, TERM_GROUPS

    place, equals, text = given.partition("=")
    language, _, group = place.partition(".")
    group = group or "preferred"
    if not equals or not text.strip() or not LANGUAGE_TAG.fullmatch(language) or group not in TERM_GROUPS:
        groups = ", ".join(map(str, TERM_GROUPS))
        raise Misuse(
            Message.of("'{given}' is no term; write LANG.GROUP=TEXT, group one of {groups}", given=given, groups=groups)
        )
    return language, group, text.strip()


def terms(given: Sequence[str]) -> tuple[Term, ...]:
    """Terms as a glossary file would give them."""
    from editorial.termbase.concept_reader import TERM_GROUPS
    from editorial.termbase.yaml_file import read
    from editorial.termbase.yaml_writing import scalar

    groups: dict[str, dict[str, list[str]]] = {}
    for one in given:
        language, group, text = term(one)
        groups.setdefault(language, {}).setdefault(group, []).append(scalar(text))
    lines = ["- id: new"]
    for language, found in groups.items():
        lines.append(f"  {language}:")
        lines += [f"    {group}: [{', '.join(found[group])}]" for group in TERM_GROUPS if group in found]
    reading = read("\n".join(lines) + "\n", "")
    return reading.concepts[0].terms if reading.concepts else ()
