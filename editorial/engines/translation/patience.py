"""Asking a service that may be slow, busy or broken: time-outs, growing pauses, its rate, long texts in parts."""

from __future__ import annotations

import re
import threading
import time
from collections.abc import Callable, Iterator
from urllib.parse import quote

from editorial.engines.contract import EngineFailed
from editorial.engines.translation.providers import Provider, Translate
from editorial.engines.translation.troubles import ServiceTrouble, in_answer, of_exception
from editorial.model import Message

PAUSES = (0.5, 1.0, 2.0, 4.0, 8.0)

_KEPT = Message("what was translated is kept; the same command goes on from there")
_PLACES = re.compile(r"(?<=[.!?;:])\s+|(?<=,)\s+|\s+")


class TranslationFailed(EngineFailed):
    """A segment that the service did not translate; `final` when it will not translate the next one either."""

    def __init__(self, trouble: ServiceTrouble) -> None:
        template = "the translation service did not translate a segment ({why})"
        super().__init__(Message.of(template, why=trouble.message), hint=_KEPT)
        self.final = trouble.final


def patient(
    translator: Translate,
    provider: Provider | None = None,
    *,
    seconds: float = 45.0,
    pause: Callable[[float], None] = time.sleep,
    clock: Callable[[], float] = time.monotonic,
) -> Callable[[str], str]:
    """A translator that waits `seconds` at most for an answer, keeps to the provider's limits, and tries again after
    growing pauses, or after the pause that the service asks for.

    The function returned raises TranslationFailed, an EngineFailed, when the last try fails too.
    """
    last = float("-inf")

    def ask(text: str) -> str:
        nonlocal last
        trouble = ServiceTrouble(Message.of("an empty answer"))
        for wait in (*PAUSES, None):
            if provider and (rest := last + provider.interval - clock()) > 0:
                pause(rest)
            last = clock()
            answer, problem = _tried(seconds, translator, text)
            if problem is None:
                return answer
            trouble = problem
            if wait is None or trouble.final:
                break
            pause(max(wait, trouble.wait))
        raise TranslationFailed(trouble)

    def translate(text: str) -> str:
        return " ".join(map(ask, parts(text, provider))) if provider else ask(text)

    return translate


def parts(text: str, provider: Provider) -> Iterator[str]:
    """The text in parts that the service takes, parted after a sentence, else after a clause, else between words."""
    while len(text) > provider.longest or len(quote(text)) > provider.encoded:
        size = min(provider.longest, len(text))
        while size > 1 and len(quote(text[:size])) > provider.encoded:
            size = size * 3 // 4
        places = [match for match in _PLACES.finditer(text, 1) if match.start() <= size]
        best = max(places, key=lambda match: (_rank(text, match.start(), size), match.start()), default=None)
        end, begin = (best.start(), best.end()) if best else (size, size)
        yield text[:end]
        text = text[begin:]
    if text:
        yield text


def _rank(text: str, at: int, size: int) -> int:
    """How good a place is to part a text at: one in the first half counts for little."""
    return 0 if at < size // 2 else 3 if text[at - 1] in ".!?;:" else 2 if text[at - 1] == "," else 1


def _tried(seconds: float, translator: Translate, text: str) -> tuple[str, ServiceTrouble | None]:
    try:
        answer = _within(seconds, translator, text)
    except Exception as error:  # noqa: BLE001
        # deep-translator lets through whatever its HTTP and JSON libraries raise.
        return "", of_exception(error)
    return str(answer), in_answer(answer, text)


def _within(seconds: float, translator: Translate, text: str) -> object:
    """The answer, or TimeoutError: a socket's time-out does not end an answer that drips in."""
    answer: list[object] = []
    problem: list[Exception] = []

    def ask() -> None:
        try:
            answer.append(translator.translate(text))
        except Exception as error:  # noqa: BLE001
            problem.append(error)

    thread = threading.Thread(target=ask, daemon=True)
    thread.start()
    thread.join(seconds)
    if problem:
        raise problem[0]
    if not answer:
        raise TimeoutError(f"no answer within {seconds:g} s")
    return answer[0]
