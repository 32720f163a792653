"""Machine translation by deep-translator's providers, one segment at a time.

Nothing here is used by a check: text leaves the machine only when the user names a provider.
"""

from __future__ import annotations

import os
import threading
import time
from collections.abc import Callable
from dataclasses import dataclass
from typing import Protocol

from editorial.engines.contract import EngineFailed, EngineMissing

PAUSES = (0.5, 1.0, 2.0, 4.0)


class Translate(Protocol):
    """What deep-translator's classes have in common."""

    def translate(self, text: str) -> str: ...


@dataclass(frozen=True, slots=True)
class Provider:
    """A service. `key` is the environment variable of its key, None where it wants none; `url` whether it takes one."""

    name: str
    class_name: str
    key: str | None = None
    key_needed: bool = True
    url: bool = False
    longest: int = 4500


PROVIDERS = {
    provider.name: provider
    for provider in (
        Provider("google", "GoogleTranslator"),
        Provider("mymemory", "MyMemoryTranslator", longest=500),
        Provider("libretranslate", "LibreTranslator", key="LIBRETRANSLATE_API_KEY", key_needed=False, url=True),
        Provider("deepl", "DeeplTranslator", key="DEEPL_API_KEY"),
        Provider("microsoft", "MicrosoftTranslator", key="MICROSOFT_API_KEY"),
        Provider("yandex", "YandexTranslator", key="YANDEX_API_KEY"),
    )
}

_CODES = {"mymemory": {"ru": "ru-RU", "en": "en-US"}}


def open_provider(name: str, *, source: str, target: str, url: str | None = None) -> Translate:
    """A translator between two languages (primary subtags).

    Raises:
        EngineMissing: when the service wants a key and the environment has none.
        EngineFailed: when the provider does not know a language.
    """
    import deep_translator
    from deep_translator.exceptions import LanguageNotSupportedException

    provider = PROVIDERS[name]
    codes = _CODES.get(name, {})
    options: dict[str, object] = {"source": codes.get(source, source), "target": codes.get(target, target)}
    if provider.key:
        key = os.environ.get(provider.key)
        if not key and provider.key_needed:
            raise EngineMissing(f"{name} wants a key", hint=f"set {provider.key} in the environment")
        # deep-translator refuses to start without some key, although a server of one's own wants none.
        options["api_key"] = key or "none"
    if url:
        options["custom_url"] = url.rstrip("/") + "/"
    try:
        translator: Translate = getattr(deep_translator, provider.class_name)(**options)
    except LanguageNotSupportedException as error:
        raise EngineFailed(f"{name} does not translate {source} into {target}") from error
    return translator


def patient(
    translator: Translate, *, seconds: float = 30.0, pause: Callable[[float], None] = time.sleep
) -> Callable[[str], str]:
    """A translator that waits `seconds` at most for an answer and tries again after growing pauses.

    The function returned raises EngineFailed when the last try fails too.
    """

    def translate(text: str) -> str:
        error: Exception | None = None
        for wait in (*PAUSES, None):
            try:
                answer = _within(seconds, translator, text)
                if isinstance(answer, str) and answer.strip():
                    return answer
                error = ValueError("an empty answer")
            except Exception as problem:  # noqa: BLE001
                # deep-translator lets through whatever its HTTP and JSON libraries raise.
                error = problem
            if wait is None or _is_final(error):
                break
            pause(wait)
        raise EngineFailed(
            f"the translation service did not translate a segment ({_words(error)})",
            hint="what was translated is kept; the same command goes on from there",
        )

    return translate


def _within(seconds: float, translator: Translate, text: str) -> object:
    """The answer, or TimeoutError: deep-translator sets no time-out of its own."""
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


def _is_final(error: Exception | None) -> bool:
    """Whether trying again cannot help: a refused key or a quota that is used up."""
    return type(error).__name__ in {"AuthorizationException", "ApiKeyException", "MicrosoftAPIerror"}


def _words(error: Exception | None) -> str:
    text = str(getattr(error, "message", None) or error)
    return text or type(error).__name__
