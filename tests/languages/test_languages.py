"""Languages found by tag, lemmas, inflection, and what is loaded when."""

from __future__ import annotations

import subprocess
import sys

import pytest

from editorial.languages import language


@pytest.mark.parametrize(
    ("tag", "found"), [("ru", "ru"), ("ru-RU", "ru"), ("EN_gb", "en"), ("en", "en"), ("de-AT", "de-AT"), ("und", "und")]
)
def test_by_tag(tag: str, found: str) -> None:
    assert language(tag).tag == found
    assert language(tag) is language(tag)


@pytest.mark.parametrize(
    ("tag", "word", "lemma"),
    [
        ("en", "Regions", "region"),
        ("en", "companies’", "company"),
        ("en", "cluster's", "cluster"),
        ("en", "went", "go"),
        ("en", "Kaluga", "kaluga"),
        ("ru", "Областью", "область"),
        ("ru", "областя́ми", "область"),
        ("ru", "чёрного", "черный"),
        ("ru", "самолётов", "самолет"),
        ("ru", "стали", "сталь"),
        ("ru", "стали", "стать"),
        ("de", "Häuser", "häuser"),
    ],
)
def test_lemmas(tag: str, word: str, lemma: str) -> None:
    assert lemma in language(tag).lemmas(word)


@pytest.mark.parametrize("tag", ["ru", "en", "und"])
@pytest.mark.parametrize("word", ["", "'", "5", "—", "слово", "word", "’s", "\u00ad"])
def test_no_word_is_too_odd_for_a_lemma(tag: str, word: str) -> None:
    assert language(tag).lemmas(word)


@pytest.mark.parametrize(
    ("tag", "phrase", "model", "expected"),
    [
        ("ru", "область", "губернии", "области"),
        ("ru", "регион", "областями", "регионами"),
        ("ru", "Калужская область", "Калужской губернии", "Калужской области"),
        ("ru", "инновационный кластер", "парков", "инновационных кластеров"),
        ("ru", "инфаркт миокарда", "инсультом", "инфарктом миокарда"),
        ("ru", "генеральный директор", "главного врача", "генерального директора"),
        ("ru", "проект", "был", "проект"),
        ("en", "region", "oblasts", "regions"),
        ("en", "Kaluga Region", "Kaluga Oblast's", "Kaluga Region's"),
        ("en", "company", "firms’", "companies’"),
        ("en", "boss", "chief’s", "boss’s"),
        ("en", "carry", "realized", "carried"),
        ("en", "invest", "spending", "investing"),
        ("en", "plants", "building", "plant"),
        ("en", "park", "spring", "park"),
        ("en", "heart attack", "infarctions", "heart attacks"),
        ("de", "Haus", "Gebäude", "Haus"),
    ],
)
def test_inflection(tag: str, phrase: str, model: str, expected: str) -> None:
    assert language(tag).inflect_like(phrase, model) == expected


@pytest.mark.parametrize("tag", ["ru", "en"])
def test_abbreviations_are_wellformed(tag: str) -> None:
    known = language(tag).abbreviations
    for name in known.names | known.numbers | known.units | known.final | known.wary:
        assert name.endswith("."), name
        assert " " not in name
    assert all(word == word.lower() for word in known.starters)
    assert not known.names & known.final
    assert not known.wary & (known.final | known.names)


def test_the_dictionaries_wait_for_the_first_word() -> None:
    code = (
        "import sys; from editorial.languages import language; language('ru'); language('en').tokens('a b'); "
        "print(sorted({'pymorphy3', 'simplemma'} & set(sys.modules)))"
    )
    run = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert run.stdout.strip() == "[]"
