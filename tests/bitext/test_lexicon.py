"""The packaged dictionary, the glossary's words, and their union."""

from __future__ import annotations

import gzip
import re
from importlib import resources

import pytest

from editorial.bitext.lexicon import EmptyLexicon, GlossaryLexicon, PackagedLexicon, open_lexicon

PACKAGED = PackagedLexicon()


@pytest.mark.parametrize(
    ("word", "source", "target", "expected"),
    [
        ("инфаркта", "ru", "en", "infarction"),
        ("Губернатору", "ru", "en-GB", "governor"),
        ("сообщила", "ru", "en", "report"),
        ("всё", "ru", "en", "everything"),
        ("hospitals", "en", "ru", "больница"),
        ("Potential", "en-US", "ru", "потенциал"),
        ("thanks", "en", "ru", "спасибо"),
    ],
)
def test_any_form_finds_its_translations(word: str, source: str, target: str, expected: str) -> None:
    assert expected in PACKAGED.translations(word, source=source, target=target)


@pytest.mark.parametrize(
    ("word", "source", "target"), [("инфаркт", "ru", "de"), ("Haus", "de", "en"), ("ырпыц", "ru", "en")]
)
def test_what_it_does_not_know_is_empty(word: str, source: str, target: str) -> None:
    assert PACKAGED.translations(word, source=source, target=target) == frozenset()


def test_the_glossary_adds_its_terms() -> None:
    lexicon = open_lexicon([{"ru": ("льнокомбинат",), "en": ("flax mill", "linen mill")}])
    assert {"flax", "mill"} <= lexicon.translations("льнокомбинатом", source="ru", target="en")
    assert lexicon.translations("flax", source="en", target="ru") >= {"льнокомбинат"}
    assert "governor" in lexicon.translations("губернатор", source="ru", target="en")


def test_a_glossary_may_hold_other_languages() -> None:
    lexicon = GlossaryLexicon(({"de": ("Herzinfarkt",), "en": ("heart attack",)},))
    assert lexicon.translations("herzinfarkt", source="de", target="en") == {"heart", "attack"}


def test_an_empty_dictionary_knows_nothing() -> None:
    assert EmptyLexicon().translations("дом", source="ru", target="en") == frozenset()


def test_the_data_are_well_formed() -> None:
    folder = resources.files("editorial.bitext").joinpath("lexicon_data")
    packed = gzip.decompress(folder.joinpath("ru-en.tsv.gz").read_bytes()).decode("utf-8").splitlines()
    small = folder.joinpath("function-words.tsv").read_text(encoding="utf-8").splitlines()
    assert len(packed) > 30_000
    words = []
    for line in (*packed, *small):
        assert re.fullmatch(r"[а-я]+(-[а-я]+)*\t[a-z'-]+( [a-z'-]+)*", line), line
        words.append(line.partition("\t")[0])
    assert len(set(words[: len(packed)])) == len(packed)
