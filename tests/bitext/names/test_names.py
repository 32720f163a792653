"""People, their English counterparts, places and posts."""

from __future__ import annotations

import pytest

from editorial.bitext.names.counterparts import Vocabulary, exonyms, name_words, nearest_spelling
from editorial.bitext.names.people import people
from editorial.bitext.names.titles import nearest, titles
from editorial.engines.contract import Entity, EntityKind
from editorial.languages.vocabulary import vocabulary
from editorial.model import Prose, Region, Segment
from editorial.termbase.glossary import Concept, ConceptType, Glossary, Origin, Status, Term


def person(text: str, normal: str, start: int = 0) -> Entity:
    return Entity(EntityKind.PERSON, Region(start, start + len(text)), text, normal)


def segment(text: str) -> Segment:
    return Segment(0, 0, Prose.of(text, 0))


@pytest.mark.parametrize(
    ("normal", "surname", "given"),
    [
        ("Павел Ремизов", "Ремизов", "Павел"),
        ("Иванов Алексей Борисович", "Иванов", "Алексей"),
        ("Пётр Ильич Чайковский", "Чайковский", "Пётр"),
        ("А. Б. Лужина", "Лужина", ""),
        ("Рудин", "Рудин", ""),
    ],
)
def test_a_name_has_a_surname(normal: str, surname: str, given: str) -> None:
    (found,) = people([person(normal, normal)])
    assert (found.surname, found.given) == (surname, given)


def test_mentions_of_one_surname_are_one_person() -> None:
    found = people([person("Павла Ремизова", "Павел Ремизов"), person("Ремизову", "Ремизов", 40)])
    assert [len(one.mentions) for one in found] == [2]


@pytest.mark.parametrize(
    ("surname", "slavic"), [("Ремизов", True), ("Любинкович", True), ("Макрон", False), ("Шрёдер", False)]
)
def test_slavic_surnames(surname: str, slavic: bool) -> None:
    (found,) = people([person(surname, surname)])
    assert found.slavic is slavic


def test_name_words_have_no_possessive_ending() -> None:
    text = "Remizov's plant, O’Neill and the Dyomin–Rudin line"
    assert [word.text for word in name_words([segment(text)])] == ["Remizov", "O’Neill", "Dyomin", "Rudin"]


@pytest.mark.parametrize(
    ("surname", "written", "right"),
    [
        ("Станкович", "Stankobic", "Stankovic"),
        ("Ремизов", "Remzov", "Remizov"),
        ("Жаворонков", "Zhavoronkob", "Zhavoronkov"),
    ],
)
def test_the_nearest_spelling_changes_least(surname: str, written: str, right: str) -> None:
    assert nearest_spelling(surname, written, Glossary()) == right


def test_the_glossary_spells_first() -> None:
    terms = (Term("Ioann Remizoff", "en", Status.PREFERRED), Term("Иоанн Ремизов", "ru", Status.PREFERRED))
    glossary = Glossary((Concept("remizov", ConceptType.NAME, terms, Origin("house.yml", 1)),))
    assert nearest_spelling("Ремизов", "Remizow", glossary) == "Remizoff"


def test_a_draft_holds_a_name_in_any_spelling() -> None:
    words = Vocabulary([segment("Pavel Remizoff spoke to Soloviev.")])
    assert words.holds(("Ремизов",), 0.6)
    assert not words.holds(("Гороховская",), 0.6)
    assert [word.text for word in words.spelled("Соловьёв")] == ["Soloviev"]


@pytest.mark.parametrize(
    ("place", "text", "named"),
    [("Германия", "to Germany", True), ("Германия", "to Georgia", False), ("Беларусь", "Belarusian goods", True)],
)
def test_exonyms(place: str, text: str, named: bool) -> None:
    index = exonyms(place)
    assert index is not None
    assert bool(list(index.find(text))) is named


def test_a_place_out_of_the_list_has_no_exonyms() -> None:
    assert exonyms("Хабаровск") is None


def test_a_post_belongs_to_the_name_beside_it() -> None:
    text = "Minister Oleg Rudin met Pavel Remizov, rector of the university."
    words = {word.text: word for word in name_words([segment(text)])}
    posts = titles([segment(text)], 1).posts
    minister, rector = nearest(words["Rudin"], posts), nearest(words["Remizov"], posts)
    assert minister is not None
    assert rector is not None
    assert (minister.place.text, rector.place.text) == ("Minister", "rector")


@pytest.mark.parametrize("section", ["roles", "modifiers"])
def test_the_vocabulary_of_posts_is_complete(section: str) -> None:
    entries = vocabulary("editorial.rules.accuracy", "title_mismatch")[section]
    assert all(russian and english for russian, english in entries.items())
