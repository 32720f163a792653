"""Sentences read lately are not read again, and the memory of them does not grow without end."""

from __future__ import annotations

from collections.abc import Sequence
from typing import cast

import pytest

from editorial.engines.proofreader import recall
from editorial.engines.proofreader.lexicon import lexicon
from editorial.engines.proofreader.line import Line
from editorial.engines.proofreader.proofreader import Proofreader, Sentence
from editorial.engines.proofreader.recall import Recall
from editorial.engines.proofreader.words import split


class Reader:
    """Notes what it is asked to read."""

    def __init__(self) -> None:
        self.asked: list[tuple[str, bool]] = []

    def read(self, texts: Sequence[str], headings: Sequence[bool]) -> list[Sentence]:
        self.asked += zip(texts, headings, strict=True)
        return [
            Sentence(Line.of(split(text), known=lexicon(), heading=h), ())
            for text, h in zip(texts, headings, strict=True)
        ]


def read(memory: Recall, *texts: str, heading: bool = False) -> list[str]:
    sentences = memory.read(texts, [heading] * len(texts))
    assert all(sentence.line.terse is heading for sentence in sentences)
    return [" ".join(word.text for word in sentence.line.words) for sentence in sentences]


def test_only_new_sentences_are_read_and_all_are_answered_in_order() -> None:
    reader = Reader()
    memory = Recall(cast("Proofreader", reader))
    assert read(memory, "One.", "Two.", "One.") == ["One .", "Two .", "One ."]
    assert read(memory, "Two.", "Three.", "One.") == ["Two .", "Three .", "One ."]
    assert [text for text, _ in reader.asked] == ["One.", "Two.", "Three."]


def test_a_headline_is_not_taken_for_the_same_words_in_running_text() -> None:
    reader = Reader()
    memory = Recall(cast("Proofreader", reader))
    read(memory, "A sentence.")
    read(memory, "A sentence.", heading=True)
    assert reader.asked == [("A sentence.", False), ("A sentence.", True)]


def test_what_was_not_asked_for_longest_is_forgotten(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(recall, "_MOST", 2)
    reader = Reader()
    memory = Recall(cast("Proofreader", reader))
    read(memory, "One.", "Two.")
    read(memory, "One.")
    read(memory, "Three.")
    reader.asked.clear()
    read(memory, "One.", "Three.", "Two.")
    assert [text for text, _ in reader.asked] == ["Two."]
