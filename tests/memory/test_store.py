"""What is put into a memory and what it answers, the same in a file and on a PostgreSQL server."""

from __future__ import annotations

from pathlib import Path

import pytest

from editorial.memory import Standing, TranslationUnit, open_memory
from editorial.memory.store import Memory

UNITS = [
    ("Завод в Калуге открыл 3 новые линии.", "The plant in Kaluga opened 3 new lines."),
    ("Завод закроют на ремонт в августе.", "The plant will close for repairs in August."),
    ("Компания построит больницу в Самаре.", "The company will build a hospital in Samara."),
    ("О компании", "About the company"),
    ("Губернатор посетил новую больницу и поговорил с врачами.", "The governor visited the new hospital."),
]


def unit(source: str, target: str, **more: object) -> TranslationUnit:
    said = {"source_language": "ru", "target_language": "en", **more}
    return TranslationUnit(source=source, target=target, **said)  # type: ignore[arg-type]


def filled(place: str) -> Memory:
    memory = open_memory(place)
    assert memory.add(unit(*pair) for pair in UNITS) == len(UNITS)
    return memory


def test_the_very_words_are_found_whatever_the_white_space(place: str) -> None:
    with filled(place) as memory:
        (found,) = memory.exact(" О\u00a0компании\n", source="ru", target="en")
        assert (found.source, found.target) == UNITS[3]
        assert memory.exact("о компании", source="ru", target="en") == ()
        assert memory.exact("О компании", source="ru", target="de") == ()


def test_a_memory_outlives_its_process(place: str) -> None:
    filled(place).close()
    with open_memory(place, create=False) as memory:
        assert len(memory) == len(UNITS)
        assert [(one.source, one.target) for one in memory.units()] == UNITS


def test_what_is_there_already_is_not_put_in_twice(place: str) -> None:
    with filled(place) as memory:
        assert memory.add([unit(*UNITS[0]), unit(*UNITS[0]), unit(UNITS[0][0], "Another rendering.")]) == 1
        assert len(memory) == len(UNITS) + 1


def test_a_unit_that_comes_again_is_renewed_and_never_trusted_less(place: str) -> None:
    with filled(place) as memory:
        memory.add([unit(*UNITS[0], standing=Standing.FINAL, date="2026-01-01T00:00:00Z", author="Ann")])
        memory.add([unit(*UNITS[0], standing=Standing.TRANSLATED, date="2026-02-01T00:00:00Z", author="Bob")])
        (found,) = memory.exact(UNITS[0][0], source="ru", target="en")
        assert (found.standing, found.author) == (Standing.FINAL, "Ann")


def test_of_what_comes_twice_at_once_the_more_trusted_is_kept(place: str) -> None:
    twice = [
        unit(*UNITS[0], standing=Standing.FINAL, date="2026-01-01T00:00:00Z", author="Ann"),
        unit(*UNITS[0], standing=Standing.TRANSLATED, date="2026-02-01T00:00:00Z", author="Bob"),
    ]
    with open_memory(place) as memory:
        assert memory.add(twice) == 1
        (found,) = memory.exact(UNITS[0][0], source="ru", target="en")
        assert (found.standing, found.author) == (Standing.FINAL, "Ann")


def test_the_most_trusted_and_the_newest_come_first(place: str) -> None:
    with open_memory(place) as memory:
        memory.add(
            [
                unit("О фонде", "older", standing=Standing.REVIEWED, date="2025-01-01T00:00:00Z"),
                unit("О фонде", "newer", standing=Standing.REVIEWED, date="2026-01-01T00:00:00Z"),
                unit("О фонде", "unread", standing=Standing.TRANSLATED, date="2026-03-01T00:00:00Z"),
                unit("О фонде", "machine", standing=Standing.MACHINE, origin="google"),
            ]
        )
        found = memory.exact("О фонде", source="ru", target="en")
        assert [one.target for one in found] == ["newer", "older", "unread"]
        (machine,) = memory.exact("О фонде", source="ru", target="en", standings=(Standing.MACHINE,))
        assert machine.target == "machine"


@pytest.mark.parametrize(
    ("asked", "answer"),
    [("en", True), ("en-GB", True), ("EN", True), ("e", False), ("de", False)],
)
def test_a_language_answers_for_its_regions(asked: str, answer: bool, tmp_path: Path) -> None:
    with open_memory(tmp_path / "memory.sqlite") as memory:
        memory.add([unit("О фонде", "About the fund", target_language="en-US")])
        assert bool(memory.exact("О фонде", source="ru", target=asked)) is answer


def test_a_similar_segment_is_found_and_its_differences_are_marked(place: str) -> None:
    new = "Губернатор посетил старую больницу и поговорил с врачами."
    with filled(place) as memory:
        (offer,) = memory.proposals(new, source="ru", target="en")
        assert offer.unit.source == UNITS[4][0]
        assert 0.85 < offer.similarity < 0.99
        assert [new[a:b] for a, b in offer.differences] == ["старую"]
        assert [offer.unit.source[a:b] for a, b in offer.old_differences] == ["новую"]
        (match,) = memory.fuzzy(new, source="ru", target="en")
        assert match.similarity == offer.similarity
        assert memory.fuzzy("Совсем другое предложение о погоде.", source="ru", target="en") == ()


def test_figures_of_the_new_segment_are_put_in(place: str) -> None:
    with filled(place) as memory:
        (offer,) = memory.proposals("Завод в Калуге открыл 7 новые линии.", source="ru", target="en")
        assert offer.text == "The plant in Kaluga opened 7 new lines."
        assert [offer.text[a:b] for a, b in offer.put_in] == ["7"]
        assert offer.similarity == 0.99


@pytest.mark.parametrize(
    ("phrase", "sources"),
    [
        ("новой больницей", [4]),
        ("больницы", [2, 4]),
        ("hospital", [2, 4]),
        ("plants", [0, 1]),
        ("завод ремонт", [1]),
        ("дирижабль", []),
        ("«…»", []),
        ('" OR *', []),
    ],
)
def test_a_phrase_is_found_in_any_form_on_either_side(phrase: str, sources: list[int], place: str) -> None:
    with filled(place) as memory:
        found = memory.concordance(phrase, source="ru", target="en")
        assert sorted(one.source for one in found) == sorted(UNITS[number][0] for number in sources)


def test_what_was_removed_is_found_no_more(place: str) -> None:
    with filled(place) as memory:
        (one,) = memory.exact(UNITS[2][0], source="ru", target="en")
        memory.remove([one.id, 999])
        assert memory.exact(UNITS[2][0], source="ru", target="en") == ()
        assert memory.concordance("Самаре") == ()
        assert memory.fuzzy("Компания построит больницу в Самаре", source="ru", target="en") == ()
        assert len(memory) == len(UNITS) - 1


def test_a_release_takes_back_what_it_said_before(place: str) -> None:
    with open_memory(place) as memory:
        first = [unit("О фонде", "Of the fund", release="a"), unit("Итоги", "Results", release="a")]
        assert memory.renew("a", first) == 2
        memory.add([unit("О фонде", "On the fund", release="b")])
        assert memory.renew("a", [unit("О фонде", "About the fund", release="a")]) == 1
        found = {one.target for one in memory.units()}
        assert found == {"About the fund", "Results", "On the fund"}


def test_units_are_counted_by_languages_and_state(place: str) -> None:
    with filled(place) as memory:
        memory.add([unit("О фонде", "Über den Fonds", target_language="de", standing=Standing.FINAL)])
        counts = {(row.source, row.target, row.standing): row.units for row in memory.counts()}
        assert counts == {("ru", "en", Standing.TRANSLATED): 5, ("ru", "de", Standing.FINAL): 1}


def test_extra_comes_back_as_it_went_in(place: str) -> None:
    extra = {"head": '<prop type="x">«ё»</prop>', "target": {"lang": "EN-US"}}
    with open_memory(place) as memory:
        memory.add([unit("О фонде", "About the fund", extra=extra)])
        assert next(memory.units()).extra == extra


def test_a_large_batch_is_prepared_by_a_second_process(place: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("editorial.memory.preparing.BATCH", 50)
    monkeypatch.setattr("os.cpu_count", lambda: 2)
    many = [unit(f"Строка {word} номер", f"Line {word} number") for word in map(str, range(1000, 1180))]
    with open_memory(place) as memory:
        assert memory.add(many) == 180
        assert memory.add(many) == 0
        assert [one.source for one in memory.units()] == [one.source for one in many]
        assert memory.exact("Строка 1179 номер", source="ru", target="en")[0].target == "Line 1179 number"


def test_words_are_found_however_their_units_came_in(place: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("editorial.memory.backends.postgresql.RUN", 30)
    monkeypatch.setattr("editorial.memory.backends.postgresql.RECENT", 60)
    monkeypatch.setattr("editorial.memory.backends.postgresql.CHECKED", 10)
    places = ["Калуга", "Самара", "Тверь", "Рязань"]
    with filled(place) as memory:
        memory.add(unit(f"Цех {n} города {places[n % 4]}", f"Shop {n} of {places[n % 4]}") for n in range(50))
        memory.remove([one.id for one in memory.concordance("рязань") if one.source.startswith("Цех 3 ")])
        for n in range(50, 80):
            memory.add([unit(f"Цех {n} города {places[n % 4]}", f"Shop {n} of {places[n % 4]}")])
        assert len(memory.concordance("цех самара", limit=100)) == 20
        assert len(memory.concordance("рязань", limit=100)) == 19
        assert len(memory.concordance("завод")) == 2
        memory.add([unit("Мельница города Тверь", "A mill in Tver")])
        (best,) = memory.fuzzy("Мельница у города Тверь", source="ru", target="en")
        assert best.unit.source == "Мельница города Тверь"
