"""What an error says to a person: the program's own errors know file, place and remedy, and say so in one line each."""

from __future__ import annotations

from editorial.messages import translate
from editorial.model import Trouble


def is_expected(error: BaseException) -> bool:
    """Whether the error is one of the program's own, or the system's, whose text is meant to be read."""
    return isinstance(error, OSError | Trouble)


def lines_of(error: BaseException, language: str) -> list[str]:
    """What is wrong, a line a problem, and the remedy where the error knows one."""
    lines = []
    for problem in getattr(error, "problems", ()) or (error,):
        message = getattr(problem, "message", None)
        place = f"{problem.origin}: " if hasattr(problem, "origin") else ""
        lines.append(place + (translate(message, language) if message else str(problem)))
    hint = getattr(error, "hint", None)
    return [*lines, translate(hint, language)] if hint else lines


def line_of(error: BaseException, language: str) -> str:
    """The same in one line, for a place that has no more; the error's kind where it has no words."""
    return "; ".join(filter(None, lines_of(error, language))) or type(error).__name__
