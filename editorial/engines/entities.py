"""Who finds names in a document: a recogniser a language."""

from __future__ import annotations

from functools import cache

from editorial.engines.contract import EngineMissing, EntityRecogniser
from editorial.model import Message


@cache
def recogniser(language: str) -> EntityRecogniser:
    """The recogniser for a BCP 47 tag, opened once a process.

    Raises:
        EngineMissing: when there is none for this language.
    """
    primary = language.partition("-")[0].lower()
    if primary == "ru":
        from editorial.engines.names_russian import RussianNames

        return RussianNames()
    if primary == "en":
        from editorial.engines.names_english import EnglishNames

        return EnglishNames()
    raise EngineMissing(
        "names are not recognised in language '{language}'",
        language=language,
        hint=Message("set the language to en or ru"),
    )
