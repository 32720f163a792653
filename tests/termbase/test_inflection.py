"""A fix stands in the form of what it replaces."""

from __future__ import annotations

import pytest

from editorial.languages.english_forms import plural, singular, verb_like
from editorial.termbase.glossary import Concept, ConceptType, Glossary, Origin, Status, Term
from editorial.termbase.inflection import like
from editorial.termbase.matching import Matcher

RUSSIAN = [
    ("миокардный инфаркт", "инфаркт миокарда", "После миокардного инфаркта нужен отдых.", "инфаркта миокарда"),
    ("миокардный инфаркт", "инфаркт миокарда", "Борьба с миокардными инфарктами.", "инфарктами миокарда"),
    ("миокардный инфаркт", "инфаркт миокарда", "МИОКАРДНЫЙ ИНФАРКТ ЛЕЧАТ", "ИНФАРКТ МИОКАРДА"),
    ("медикамент", "лекарственное средство", "Запас медикаментов мал.", "лекарственных средств"),
    ("медикамент", "лекарственное средство", "О медикаменте говорят.", "лекарственном средстве"),
    ("медикамент", "лекарственное средство", "Медикаменты подорожали.", "Лекарственные средства"),
    ("заём", "льготный кредит", "Завод вернул заём.", "льготный кредит"),
    ("вкладчик", "якорный инвестор", "Встретили вкладчика из Тулы.", "якорного инвестора"),
    ("вкладчик", "якорный инвестор", "Договор с вкладчиками подписан.", "якорными инвесторами"),
    ("компания-резидент", "участник зоны", "Договор с компанией-резидентом.", "участником зоны"),
    ("отдел прессы", "пресс-служба", "В отделе прессы подтвердили.", "пресс-службе"),
    ("Питер", "Санкт-Петербург", "Форум в Питере.", "Санкт-Петербурге"),
    ("акции", "ценные бумаги", "Рынок акций вырос.", "ценных бумаг"),
]
ENGLISH = [
    ("bunch", "cluster", "Two bunches will merge.", "clusters"),
    ("bunch", "cluster", "BUNCHES MERGE AGAIN", "CLUSTERS"),
    ("production", "products", "The production is exported.", "products"),
    ("medical aid", "medical care", "Medical Aid for All", "Medical Care"),
    ("vice-governor", "deputy governor", "Vice-governors met.", "Deputy governors"),
    ("chief of department", "head of department", "Two chiefs of departments met.", "heads of department"),
    ("to put into exploitation", "to commission", "It was put into exploitation.", "commissioned"),
    ("to realize", "to carry out", "They are realizing it.", "carrying out"),
    ("SEZs", "special economic zones", "One SEZ is new.", "special economic zone"),
    ("Kaluga region", "Kaluga Region", "In Kaluga region.", "Kaluga Region"),
    ("moneybag", "anchor investor", "The moneybag's car", "anchor investor"),
]


@pytest.mark.parametrize(
    ("wrong", "right", "text", "expected", "language"),
    [(*case, "ru") for case in RUSSIAN] + [(*case, "en") for case in ENGLISH],
)
def test_the_replacement_keeps_case_number_and_capitals(
    wrong: str, right: str, text: str, expected: str, language: str
) -> None:
    terms = (Term(right, language, Status.PREFERRED), Term(wrong, language, Status.FORBIDDEN))
    concept = Concept("a", ConceptType.TERM, terms, Origin("x", 1))
    (match,) = Matcher(Glossary((concept,))).matches(text, language)
    assert like(right, match, language) == expected


@pytest.mark.parametrize(
    ("one", "many"),
    [
        ("cluster", "clusters"), ("company", "companies"), ("analysis", "analyses"), ("crisis", "crises"),
        ("process", "processes"), ("house", "houses"), ("bus", "buses"), ("virus", "viruses"), ("disease", "diseases"),
        ("box", "boxes"), ("woman", "women"), ("child", "children"), ("life", "lives"), ("hero", "heroes"),
        ("shoe", "shoes"), ("branch", "branches"), ("day", "days"), ("criterion", "criteria"),
    ],
)  # fmt: skip
def test_both_numbers_of_a_noun(one: str, many: str) -> None:
    assert plural(one) == many
    assert singular(many) == one


@pytest.mark.parametrize("word", ["news", "goods", "economics", "headquarters", "equipment"])
def test_a_noun_of_one_number_stays(word: str) -> None:
    assert plural(word) == word


@pytest.mark.parametrize(
    ("verb", "form", "expected"),
    [
        ("carry", "realized", "carried"),
        ("open", "puts", "opens"),
        ("take", "given", "taken"),
        ("make", "realizing", "making"),
    ],
)
def test_a_verb_takes_the_tense_of_another(verb: str, form: str, expected: str) -> None:
    assert verb_like(verb, form) == expected
