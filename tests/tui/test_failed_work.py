"""Work that failed says so in the language of the interface, with the remedy where there is one."""

from __future__ import annotations

import pytest

from editorial.config import ConfigError
from editorial.engines.contract import UNLOADABLE, EngineFailed
from editorial.model import Message
from editorial.tui.messages import Failed

TITLE = Message("The review has failed")


def test_a_failure_is_told_in_russian() -> None:
    unknown = ConfigError("{path}:{line}: unknown setting '{name}'", path="editorial.toml", line=3, name="colour")
    assert Failed(TITLE, unknown).reason("ru") == "editorial.toml:3: неизвестная настройка «colour»"
    dead = EngineFailed(UNLOADABLE, engine="harper", reason="no wheel", hint=Message("Run `editorial setup`"))
    assert Failed(TITLE, dead).reason("en") == "harper cannot be loaded: no wheel; Run `editorial setup`"


@pytest.mark.parametrize(
    ("error", "words"),
    [
        (OSError(28, "No space left on device"), "d.txt: [Errno 28] No space left on device"),
        (AssertionError(), "d.txt: AssertionError"),
    ],
)
def test_an_error_without_a_message_keeps_its_words(error: Exception, words: str) -> None:
    assert Failed(TITLE, error, "d.txt: ").reason("ru") == words
