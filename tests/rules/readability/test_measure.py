"""Flesch's reading ease and the figures behind it."""

from __future__ import annotations

from pathlib import Path

import pytest

from editorial import formats
from editorial.bitext.segmentation import segmented
from editorial.model import Document
from editorial.rules.readability import Band, readability
from editorial.rules.readability.sentences import figures

PLAIN = "The shop sells bread and milk. Its owner gets up at four. The queue is long by six. Everyone knows her name. "


def document(text: str, language: str = "en", *, name: str = "draft.md") -> Document:
    return segmented(formats.read(Path(name), data=text.encode()), language)


def test_the_formula_is_flesch_s() -> None:
    measured = readability(document("The cat sat on the mat."))
    assert measured is not None
    assert (measured.words, measured.sentence_words, measured.word_syllables) == (6, 6, 1)
    assert measured.ease == pytest.approx(206.835 - 1.015 * 6 - 84.6)
    assert measured.grade == pytest.approx(0.39 * 6 + 11.8 - 15.59)


def test_russian_has_oborneva_s_weights() -> None:
    measured = readability(document("Мама мыла раму утром.", "ru"))
    assert measured is not None
    assert measured.ease == pytest.approx(206.835 - 1.3 * 4 - 60.1 * 2)
    assert measured.grade == pytest.approx(0.5 * 4 + 8.4 * 2 - 15.59)


def test_headings_lists_and_tables_are_left_out() -> None:
    text = "# A Heading\n\nThe shop sells bread.\n\n- an item\n- another\n\n| a | b |\n|---|---|\n| c | d |\n"
    measured = readability(document(text))
    assert measured is not None
    assert [segment.text for segment in measured.segments] == ["The shop sells bread."]


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("# Heading\n", "en"),
        ("Der Laden verkauft Brot.", "de"),
        ("the shop sells bread and milk " * 30, "en"),
    ],
)
def test_nothing_is_measured_without_running_text_in_a_known_language(text: str, language: str) -> None:
    assert readability(document(text, language)) is None


def test_a_score_wants_a_hundred_words() -> None:
    short, long = readability(document(PLAIN)), readability(document(PLAIN * 5))
    assert short and long
    assert (short.is_telling, long.is_telling) == (False, True)
    assert short.ease == pytest.approx(long.ease)


@pytest.mark.parametrize(("text", "band"), [
    ("Considerable organizational responsibility necessitates interdepartmental communication.", Band.VERY_HARD),
    ("The governor published a report on hospitals and schools.", Band.FAIRLY_HARD),
    ("The cat sat on the mat.", Band.EASY),
])  # fmt: skip
def test_the_bands_are_flesch_s(text: str, band: Band) -> None:
    measured = readability(document(text))
    assert measured is not None
    assert measured.band is band


def test_paragraphs_are_counted_one_by_one() -> None:
    measured = readability(document("The shop sells bread. It opens at six.\n\nThe queue is long.\n"))
    assert measured is not None
    assert [(p.sentences, p.words) for p in measured.paragraphs] == [(2, 8), (1, 4)]


PASSIVES = [
    ("en", "The line was opened in May.", ["was opened"]),
    ("en", "It has not yet been built.", ["been built"]),
    ("en", "Seats can be booked and were sold.", ["be booked", "were sold"]),
    ("en", "The hall is located in Tula and we are pleased.", []),
    ("en", "She has opened the line.", []),
    ("ru", "Линия открыта в мае, цех построен.", ["открыта", "построен"]),
    ("ru", "Завод открыл линию, план прост, врач уверен.", []),
]


@pytest.mark.parametrize(("language", "text", "found"), PASSIVES)
def test_passives(language: str, text: str, found: list[str]) -> None:
    assert [text[start:end] for start, end in figures(text, language).passives] == found


NOUNS = [
    ("en", "The implementation of the reduction was a station.", ["implementation", "reduction"]),
    ("en", "The population and the government of the nation.", []),
    ("ru", "Осуществление мер по улучшению здания и населения.", ["улучшению"]),
    ("ru", "Начато осуществление проекта на станции.", ["осуществление"]),
]


@pytest.mark.parametrize(("language", "text", "found"), NOUNS)
def test_nouns_made_from_verbs(language: str, text: str, found: list[str]) -> None:
    assert [text[start:end] for start, end in figures(text, language).nouns] == found
