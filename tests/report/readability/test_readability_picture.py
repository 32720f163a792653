"""The picture of readability: in the terminal, and as SVG on the page."""

from __future__ import annotations

from pathlib import Path

import pytest
from lxml import html

from editorial import formats
from editorial.bitext.alignment import align
from editorial.bitext.segmentation import segmented
from editorial.config import Config
from editorial.model import Bitext, Document, DocumentReport, Report
from editorial.report.comparison.page import emit
from editorial.report.readability.lines import bars, gauge, readability_lines
from editorial.report.readability.picture import HEIGHT, WIDTH, pictures
from editorial.report.readability.reading import readings
from editorial.review.reviewer import Reviewer
from editorial.termbase.glossary import Glossary

SHORT = "The fund lends money to shops. Its rate is low. A baker bought two ovens. The town is glad of it. "
LONG = "The fund, which has lent money to shops since May, " + "and to mills, " * 15 + "and to farms, opened a branch. "
RUSSIAN = "Фонд даёт деньги магазинам. Ставка низкая. Пекарь купил две печи. Город рад этому. " * 8


def document(text: str, language: str) -> Document:
    return segmented(formats.read(Path(f"draft.{language}.md"), data=text.encode()), language)


def reviewed(bitext: Bitext) -> DocumentReport:
    with Reviewer(Config(select=("long-sentence",)), glossary=Glossary()) as reviewer:
        return reviewer.review(bitext)


@pytest.fixture(scope="module")
def alone() -> DocumentReport:
    return reviewed(Bitext.alone(document(SHORT * 3 + "\n\n" + LONG + SHORT * 2, "en")))


@pytest.fixture(scope="module")
def pair() -> DocumentReport:
    return reviewed(align(document(RUSSIAN, "ru"), document(SHORT * 8, "en")))


@pytest.mark.parametrize(
    ("score", "drawn"),
    [
        (0, "▕" + " " * 20 + "▏"),
        (100, "▕" + "█" * 20 + "▏"),
        (50, "▕" + "█" * 10 + " " * 10 + "▏"),
        (4, "▕▊" + " " * 19 + "▏"),
    ],
)
def test_the_gauge_has_twenty_characters(score: int, drawn: str) -> None:
    assert gauge(score) == drawn


def test_a_bar_for_each_sentence_and_no_more_than_a_line() -> None:
    assert bars([1, 8, 16]) == "▁▄█"
    assert bars([3]) == "▃"
    assert len(bars(list(range(1, 500)))) <= 60
    assert max(bars([1] * 299 + [40])) == "█"


def test_the_terminal_tells_score_sentences_and_shares(alone: DocumentReport) -> None:
    score, sentences, shares = readability_lines(alone, "en")
    assert score.startswith("Reading ease (en): ▕")
    assert "1 over the limit of 40" in sentences
    assert shares.strip() == "0 % of the sentences passive · 0.0 nouns made from verbs in 100 words · 2 paragraphs"


def test_it_speaks_russian(alone: DocumentReport) -> None:
    assert next(readability_lines(alone, "ru")).startswith("Удобочитаемость (en): ▕")


def test_both_versions_are_measured_the_original_first(pair: DocumentReport) -> None:
    assert [reading.language for reading in readings(pair)] == ["ru", "en"]
    assert readings(pair)[0].longest.unit == 1


def test_a_short_text_has_no_picture() -> None:
    assert pictures(DocumentReport(Bitext.alone(document(SHORT, "en")), ())) == ()


def test_bars_stay_within_the_picture_and_reach_over_the_limit_where_they_are_marked(alone: DocumentReport) -> None:
    (picture,) = pictures(alone)
    assert picture.limit_y is not None
    for bar in picture.bars:
        assert 0 <= bar.x <= bar.x + bar.width <= WIDTH
        assert bar.y + bar.height == pytest.approx(HEIGHT)
        assert (bar.y < picture.limit_y) is bar.sentence.over


def test_the_page_holds_it_as_svg_with_its_figures_in_words(pair: DocumentReport) -> None:
    page = html.fromstring(emit(Report((pair,), {}), language="en"))
    (held,) = (element for element in page.iter("details") if element.get("class") == "readability")
    rows = {row.get("id") for row in page.iter("tr")}
    figures = list(held.iter("figure"))
    assert len(figures) == 2
    for figure in figures:
        drawn = list(figure.iter("svg"))
        assert drawn and all(svg.get("role") == "img" and svg.get("aria-label") for svg in drawn)
        assert next(figure.iter("dt")).text == "Words a sentence"
        assert next(figure.iter("a")).get("href", "").removeprefix("#") in rows
