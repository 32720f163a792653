"""Regular expressions that a house writes, bounded in time: a runaway pattern is an error that names it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cache
from importlib import import_module
from typing import Any

from editorial.config import ConfigError

SECONDS = 0.25
"""How long one expression may search one text."""


@cache
def compiled(expression: str, *, ignorecase: bool) -> Any:
    """The expression, by the package `regex`, which knows time-outs.

    Raises:
        ConfigError: when it is no regular expression.
    """
    regex: Any = import_module("regex")

    try:
        return regex.compile(expression, regex.IGNORECASE if ignorecase else 0)
    except regex.error as error:
        raise ConfigError("styles: {expression}: {reason}", expression=expression, reason=error) from error


def found(expression: str, text: str, *, ignorecase: bool) -> Iterator[Any]:
    """Matches of the expression that are not empty, in order.

    Raises:
        ConfigError: when it takes longer than `SECONDS`.
    """
    try:
        for match in compiled(expression, ignorecase=ignorecase).finditer(text, timeout=SECONDS):
            if match.end() > match.start():
                yield match
    except TimeoutError as error:
        template = "styles: {expression}: takes too long; write it without nested repetition"
        raise ConfigError(template, expression=expression) from error


def any_of(tokens: Sequence[str], raw: Sequence[str]) -> str:
    """One expression for tokens, which are whole words, and raw ones, which are not."""
    whole = [rf"(?<!\w)(?:{token})(?!\w)" for token in tokens]
    return "|".join([*whole, *(f"(?:{expression})" for expression in raw)])
