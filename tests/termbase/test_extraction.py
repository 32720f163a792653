"""Term candidates: what looks like a term, which two belong together, and in which order they come."""

from __future__ import annotations

import pytest

from editorial.bitext.lexicon import packaged
from editorial.model import Prose, Segment, Unit
from editorial.termbase.extraction import as_yaml, bilingual, log_likelihood, monolingual
from editorial.termbase.glossary import Concept, ConceptType, Glossary, Origin, Status, Term
from editorial.termbase.kinship import Kinship
from editorial.termbase.noun_phrases import phrases

PAIRS = [
    ("Чёрный ящик нашли водолазы.", "Divers found the black box."),
    ("Запись из чёрного ящика расшифруют.", "Recordings from the black box will be transcribed."),
    ("Директор Денис Лунин показал насосы.", "The director, Denis Lunin, showed the pumps."),
    ("По словам Дениса Лунина, стройка шла год.", "Denis Lunin said that the works had taken a year."),
    ("Соседи довольны.", "The neighbours are pleased."),
    ("Летом приедут школьники.", "Schoolchildren will come in summer."),
    ("Осенью посадят липы.", "Limes will be planted in autumn."),
]


def units(pairs: list[tuple[str, str]]) -> list[Unit]:
    def segment(number: int, text: str) -> Segment:
        return Segment(number, number, Prose.of(text, 0))

    return [
        Unit(number, (segment(number, source),), (segment(number, target),))
        for number, (source, target) in enumerate(pairs)
    ]


PHRASES = [
    ("ru", "особых экономических зон", True),
    ("ru", "инфаркта миокарда", True),
    ("ru", "военно-морского парада", True),
    ("ru", "потенциал региона", False),
    ("ru", "главнокомандующий вооружёнными силами", False),
    ("ru", "российский рынок", False),
    ("ru", "решение", False),
    ("ru", "Ольга", False),
    ("en", "special economic zones", True),
    ("en", "research and development", True),
    ("en", "sections of motorway", True),
    ("en", "region's investment potential", False),
    ("en", "minister announced", False),
    ("en", "policy and mass communication", False),
    ("en", "decision", False),
    ("en", "the zone", False),
]


@pytest.mark.parametrize(("language", "text", "expected"), PHRASES)
def test_what_can_be_a_term(language: str, text: str, expected: bool) -> None:
    assert (text in {form for _, form in phrases(text, language)}) is expected


def test_a_pair_is_found_in_its_dictionary_form() -> None:
    found = bilingual(units(PAIRS), ("ru", "en"), Glossary(), lexicon=packaged())
    assert [(pair.source, pair.target, pair.together) for pair in found] == [
        ("Денис Лунин", "Denis Lunin", 2),
        ("чёрный ящик", "black box", 2),
    ]


def test_what_the_glossary_has_is_left_out() -> None:
    term = Term("чёрный ящик", "ru", Status.PREFERRED)
    known = Glossary((Concept("box", ConceptType.TERM, (term,), Origin("house.yml", 1)),))
    found = bilingual(units(PAIRS), ("ru", "en"), known, lexicon=packaged())
    assert [pair.source for pair in found] == ["Денис Лунин"]


def test_what_occurs_once_must_be_translated_word_by_word() -> None:
    text = [
        ("Водолазы нашли чёрный ящик.", "Divers found a black box."),
        ("Соседи довольны.", "The neighbours are pleased."),
        ("Летом приедут школьники.", "Schoolchildren will come in summer."),
        ("Осенью посадят липы.", "Limes will be planted in autumn."),
        ("Зимой зальют каток.", "An ice rink is planned for winter."),
        ("Весной откроют сад.", "The garden opens in spring."),
    ]
    found = bilingual(units(text), ("ru", "en"), Glossary(), least=1, lexicon=packaged())
    assert [(pair.source, pair.target) for pair in found] == [("чёрный ящик", "black box")]


def test_words_that_translate_one_another_count() -> None:
    def share(source: str, target: str) -> float:
        return Kinship(("ru", "en"), packaged()).share(tuple(source.split()), tuple(target.split()))

    assert share("чёрный ящик".replace("ё", "е"), "black box") == 1.0
    assert share("тульский область", "tula region") == 1.0
    assert 0.0 < share("черный ящик", "box") < share("черный ящик", "black box")
    assert share("черный ящик", "green house") == 0.0


def test_the_ratio_is_dunnings() -> None:
    assert log_likelihood(10, 10, 10, 1000) == pytest.approx(112.0, abs=0.5)
    assert log_likelihood(1, 100, 100, 1000) == 0.0


def test_one_language_is_ranked_by_length_and_frequency() -> None:
    text = [source for source, _ in PAIRS[:2]] + ["Второй чёрный ящик цел.", "Следователи ждут чёрный ящик."]
    found = monolingual(text, "ru", Glossary(), least=2)
    assert found[0].source == "чёрный ящик"


def test_the_list_is_a_glossary_file_with_contexts() -> None:
    written = as_yaml(bilingual(units(PAIRS), ("ru", "en"), Glossary(), lexicon=packaged()), ("ru", "en"))
    assert "- id: candidate-1\n  ru: Денис Лунин\n  en: Denis Lunin\n" in written
    assert "# 2 : 2, together 2; score" in written
    assert "#   Директор Денис Лунин показал насосы. | The director, Denis Lunin, showed the pumps." in written
