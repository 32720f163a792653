"""The packaged dictionary, the glossary's words, and their union."""

from __future__ import annotations

import gzip
import json
import re
from concurrent.futures import ThreadPoolExecutor
from importlib import resources
from pathlib import Path

import pytest

from editorial.bitext.fetched_lexicon import fetched
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


@pytest.fixture
def fetched_dictionary(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("EDITORIAL_DATA", str(tmp_path / "data"))
    monkeypatch.setenv("EDITORIAL_CACHE", str(tmp_path / "cache"))
    folder = tmp_path / "data" / "dictionary" / "enru-dict" / "1.1.5" / "data"
    folder.mkdir(parents=True)
    english = {"gadgetry": "штуковины", "dziggetai": "dziggetai", "abeam": "на траверзе", "of": "из"}
    (folder / "enru.dict.json").write_text(json.dumps(english), encoding="utf-8")
    (folder / "ruen.dict.json").write_text(json.dumps({"Ёршики": "pipecleaners", "Ёж": "urchin"}), encoding="utf-8")
    return folder


def test_the_fetched_dictionary_is_compiled_once(fetched_dictionary: Path) -> None:
    lexicon = open_lexicon()
    assert "gadgetry" in lexicon.translations("Штуковины", source="ru", target="en")
    assert "ершики" in lexicon.translations("pipecleaners", source="en-GB", target="ru")
    assert fetched().translations("ёж", source="ru", target="en") == frozenset()
    assert lexicon.translations("dziggetai", source="en", target="ru") == frozenset()
    assert lexicon.translations("pipecleaners", source="en", target="de") == frozenset()
    (fetched_dictionary / "enru.dict.json").write_text("{}", encoding="utf-8")
    assert "штуковины" in open_lexicon().translations("gadgetry", source="en", target="ru")


def test_a_broken_fetched_dictionary_is_passed_over(fetched_dictionary: Path) -> None:
    (fetched_dictionary / "ruen.dict.json").write_text("{", encoding="utf-8")
    assert fetched() is None
    assert "governor" in open_lexicon().translations("губернатор", source="ru", target="en")


@pytest.mark.usefixtures("fetched_dictionary")
def test_the_fetched_dictionary_answers_any_thread() -> None:
    lexicon = fetched()
    assert lexicon is not None
    with ThreadPoolExecutor(4) as pool:
        answers = pool.map(lambda _: lexicon.translations("ершики", source="ru", target="en"), range(50))
    assert set(answers) == {frozenset({"pipecleaners"})}


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


def test_a_lexicon_with_a_glossary_may_be_a_key() -> None:
    assert len({open_lexicon([{"en": ("plant",), "ru": ("завод",)}]), open_lexicon([])}) == 2
