"""Negation, contrasts, literal translations and unmatched segments: what two sides say."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from editorial.bitext.contrasts import Contrasts
from editorial.bitext.literal import same_stem, translates
from editorial.bitext.negation import negation
from editorial.bitext.sides import sides, text_of, whole
from editorial.bitext.unmatched import shortened, unmatched
from editorial.languages.vocabulary import vocabulary
from editorial.model import Bitext, Block, BlockKind, Document, Prose, Segment, Unit


def document(paragraphs: list[str], language: str) -> Document:
    blocks, segments, at = [], [], 0
    for number, text in enumerate(paragraphs):
        prose = Prose.of(text, at)
        blocks.append(Block(BlockKind.PARAGRAPH, prose))
        segments.append(Segment(number, number, prose))
        at += len(text) + 2
    return Document("draft", "\n\n".join(paragraphs), language, "plaintext", tuple(blocks), tuple(segments))


def bitext(russian: list[str], english: list[str], beads: list[tuple[list[int], list[int]]]) -> Bitext:
    source, target = document(russian, "ru"), document(english, "en")
    units = tuple(
        Unit(number, tuple(source.segments[i] for i in s), tuple(target.segments[i] for i in t))
        for number, (s, t) in enumerate(beads, start=1)
    )
    return Bitext(target, source, units)


@pytest.mark.parametrize(
    ("text", "language", "hard", "silent"),
    [
        ("Решение не повлияет на сроки.", "ru", True, False),
        ("Не менее двадцати заводов.", "ru", False, False),
        ("Недавно завод открыли.", "ru", False, True),
        ("Нефть подорожала.", "ru", False, True),
        ("Отсутствует допуск.", "ru", False, False),
        ("It did not rise.", "en", True, False),
        ("It doesn’t rise.", "en", True, False),
        ("The attempt failed.", "en", False, False),
        ("No doubt it works.", "en", False, False),
        ("The united team works under one roof.", "en", False, True),
    ],
)
def test_negation(text: str, language: str, hard: bool, silent: bool) -> None:
    found = negation(document([text], language).segments, language)
    assert (bool(found.hard), found.silent) == (hard, silent)


@pytest.mark.parametrize("name", ["direction", "mistranslation"])
def test_vocabularies_of_contrasts_have_two_poles_in_both_languages(name: str) -> None:
    for contrast, poles in vocabulary("editorial.rules.accuracy", name).items():
        real = {pole: words for pole, words in poles.items() if pole != "-"}
        assert len(real) >= 2, contrast
        assert all(words.keys() == {"ru", "en"} for words in real.values()), contrast


@pytest.mark.parametrize(
    ("russian", "english", "expected"),
    [
        ("Цены выросли.", "Prices fell.", [("выросли", "fell")]),
        ("Цены выросли.", "Prices rose.", []),
        ("Цены выросли и упали.", "Prices fell.", []),
        ("Цены выросли.", "Prices rose and fell.", []),
    ],
)
def test_contradictions(russian: str, english: str, expected: list[tuple[str, str]]) -> None:
    pair = bitext([russian], [english], [([0], [0])])
    both = sides(pair.units[0], pair)
    assert both is not None
    found = Contrasts("editorial.rules.accuracy", "direction").contradictions(both)
    assert [(c.russian.text, c.english.text) for c in found] == expected


@pytest.mark.parametrize(
    ("russian", "english", "expected"),
    [("повлияет", "affect", True), ("превысил", "exceeded", True), ("подписали", "opened", False)],
)
def test_literal_translations(russian: str, english: str, expected: bool) -> None:
    assert translates(russian, english, None) is expected


@pytest.mark.parametrize(
    ("base", "form", "same"), [("sign", "signed", True), ("study", "studies", True), ("in", "inn", True)]
)
def test_same_stem(base: str, form: str, same: bool) -> None:
    assert same_stem(base, form) is same


LONG_RU = "Завод расширяет склад готовой продукции и нанимает новых людей."
LONG_EN = "The plant is expanding its warehouse and is hiring new people."


@pytest.mark.parametrize(
    ("russian", "english", "beads", "lost"),
    [
        (
            [LONG_RU, "Работы завершат.", "Срок назван."],
            [LONG_EN, "The date is set."],
            [([0], [0]), ([1], []), ([2], [1])],
            [1],
        ),
        ([LONG_RU, LONG_RU], [LONG_EN, LONG_EN], [([0], [0]), ([1], [1])], []),
        ([LONG_RU, LONG_RU], [LONG_EN, LONG_EN], [([0], [0]), ([1], []), ([], [1])], []),
        ([LONG_RU, "Коротко."], [LONG_EN, LONG_EN], [([0], [0]), ([1], []), ([], [1])], [1]),
        ([LONG_RU, LONG_RU, LONG_RU], [LONG_EN, LONG_EN], [([0], [0]), ([1, 2], [1])], [1]),
    ],
)
def test_what_the_target_truly_lacks(
    russian: list[str], english: list[str], beads: list[tuple[list[int], list[int]]], lost: list[int]
) -> None:
    pair = bitext(russian, english, beads)
    assert [segment.index for found in unmatched(pair, "source") for segment in found.segments] == lost


def test_a_lost_paragraph_belongs_after_what_stands_before_it() -> None:
    pair = bitext([LONG_RU, LONG_RU, LONG_RU], [LONG_EN, LONG_EN], [([0], [0]), ([1], []), ([2], [1])])
    (found,) = unmatched(pair, "source")
    assert (found.place.start, found.place.end) == (len(LONG_EN), len(LONG_EN))


def test_additions_are_the_same_seen_from_the_other_side() -> None:
    pair = bitext([LONG_RU, LONG_RU], [LONG_EN, LONG_EN, LONG_EN], [([0], [0]), ([], [1]), ([1], [2])])
    (found,) = unmatched(pair, "target")
    assert [segment.index for segment in found.segments] == [1]


def test_a_document_alone_lacks_nothing() -> None:
    assert list(unmatched(Bitext.alone(document([LONG_EN], "en")), "source")) == []


@given(
    st.lists(st.sampled_from([LONG_EN, "Short one.", "A line of middle length stands here."]), min_size=1, max_size=8)
)
def test_a_faithful_translation_lacks_nothing(paragraphs: list[str]) -> None:
    pair = bitext(paragraphs, paragraphs, [([n], [n]) for n in range(len(paragraphs))])
    assert list(unmatched(pair, "source")) == []
    assert list(unmatched(pair, "target")) == []


def test_sides_are_none_for_other_languages_and_empty_units() -> None:
    pair = bitext([LONG_RU], [LONG_EN], [([0], [0]), ([], [])])
    both = sides(pair.units[0], pair)
    assert both is not None
    assert (text_of(both.russian), whole(both.english).end, both.draft) == (LONG_RU, len(LONG_EN), "en")
    assert both.pair("ru", "en") == ("en", "ru")
    assert sides(pair.units[1], pair) is None
    with pytest.raises(ValueError, match="no segments"):
        whole(())


def test_a_translation_that_lost_a_clause_is_too_short() -> None:
    russian = [LONG_RU] * 4 + [LONG_RU + " " + LONG_RU]
    whole_pair = bitext(russian, [LONG_EN] * 4 + [LONG_EN + " " + LONG_EN], [([n], [n]) for n in range(5)])
    short_pair = bitext(russian, [LONG_EN] * 5, [([n], [n]) for n in range(5)])
    assert list(shortened(whole_pair)) == []
    assert [unit.id for unit in shortened(short_pair)] == [5]
