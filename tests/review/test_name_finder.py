"""Names are found once a text, however often the other side of the pair changes."""

from __future__ import annotations

from dataclasses import replace

import pytest

from editorial import formats
from editorial.engines import entities
from editorial.engines.contract import Entity
from editorial.model import Document
from editorial.review.names import NameFinder


class Recogniser:
    version = "1"

    def __init__(self) -> None:
        self.asked: list[str] = []

    def entities(self, document: Document) -> tuple[Entity, ...]:
        self.asked.append(document.text)
        return ()


def text(words: str, language: str) -> Document:
    return replace(formats.read("draft.txt", data=words.encode()), language=language)


def test_the_original_is_read_once_while_the_translation_is_typed(monkeypatch: pytest.MonkeyPatch) -> None:
    recogniser = Recogniser()
    monkeypatch.setattr(entities, "recogniser", lambda _: recogniser)
    finder = NameFinder()
    original = text("Завод построил Иван Петров.", "ru")
    for typed in range(1, 30):
        finder.names(original)
        finder.names(text("The plant was built by Ivan Petrov."[:typed], "en"))
    assert recogniser.asked.count(original.text) == 1
