"""A memory answers in both directions, and says which answers were translated the other way."""

from __future__ import annotations

import pytest

from editorial.memory import Standing, TranslationUnit, open_memory
from editorial.memory.store import Memory

RU = "Губернатор открыл в Калуге 3 новые школы."
EN = "The governor opened 3 new schools in Kaluga."


@pytest.fixture
def memory(place: str) -> Memory:
    memory = open_memory(place)
    memory.add(
        [
            unit(RU, EN),
            unit("О фонде", "About the fund"),
            unit("Итоги", "The results are in", standing=Standing.MACHINE),
        ]
    )
    return memory


def unit(source: str, target: str, *, standing: Standing = Standing.REVIEWED) -> TranslationUnit:
    return TranslationUnit(
        source=source, target=target, source_language="ru", target_language="en-GB", standing=standing
    )


def test_the_very_words_of_a_translation_find_their_original(memory: Memory) -> None:
    (found,) = memory.exact("The governor  opened 3 new schools in Kaluga.", source="en", target="ru")
    assert (found.source, found.target, found.reversed) == (EN, RU, True)
    assert (found.source_language, found.target_language) == ("en-GB", "ru")
    assert memory.exact("About the fund.", source="en", target="ru") == ()
    assert memory.exact("About the fund", source="en", target="de") == ()


def test_what_was_translated_this_way_goes_before(memory: Memory) -> None:
    memory.add([TranslationUnit(source=EN, target="Открыты 3 школы.", source_language="en", target_language="ru")])
    assert [(one.target, one.reversed) for one in memory.exact(EN, source="en", target="ru")] == [
        ("Открыты 3 школы.", False)
    ]
    offers = memory.proposals(EN, source="en", target="ru")
    assert [(offer.text, offer.unit.reversed) for offer in offers] == [("Открыты 3 школы.", False), (RU, True)]


def test_a_similar_translation_is_offered_with_its_figures_put_in(memory: Memory) -> None:
    (offer,) = memory.proposals("The governor opened 4 new schools in Kaluga.", source="en", target="ru")
    assert (offer.text, offer.similarity, offer.unit.reversed) == (RU.replace("3", "4"), 0.99, True)
    (match,) = memory.fuzzy("The governor opened 3 schools in Kaluga.", source="en", target="ru")
    assert match.unit.target == RU


def test_a_machine_answers_one_way_only(memory: Memory) -> None:
    machine = (Standing.MACHINE,)
    assert memory.exact("The results are in", source="en", target="ru", standings=machine) == ()
    assert memory.proposals("The results are in", source="en", target="ru", standings=machine) == ()
    assert memory.exact("The results are in", source="en", target="ru") == ()


def test_a_phrase_is_found_in_units_of_both_directions(memory: Memory) -> None:
    memory.add([TranslationUnit(source="A school", target="Школа", source_language="en", target_language="ru")])
    found = memory.concordance("school", source="en", target="ru")
    assert {(one.source, one.reversed) for one in found} == {("A school", False), (EN, True)}
    assert {one.reversed for one in memory.concordance("school")} == {False}


def test_the_best_of_equal_texts_keeps_its_place(place: str) -> None:
    with open_memory(place) as memory:
        memory.add(
            [
                unit("Губернатор открыл в Калуге новую школу имени Гагарина", "A school opened."),
                unit("Губернатор открыл в Калуге новую школу", "A new school opened."),
                unit("Губернатор открыл в Калуге школу имени поэта", "A school opened."),
            ]
        )
        text = "Губернатор открыл в Калуге новую школу имени Гагарина сегодня"
        offers = memory.proposals(text, source="ru", target="en", least=0.5)
        assert [offer.text for offer in offers] == ["A school opened.", "A new school opened."]
        assert [offer.similarity for offer in offers] == sorted((o.similarity for o in offers), reverse=True)
