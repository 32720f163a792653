"""Matching by lemma: forms that are found, and words that only look like them."""

from __future__ import annotations

import threading
from concurrent.futures import ThreadPoolExecutor
from itertools import pairwise
from pathlib import Path

import pytest
import yaml
from hypothesis import given, settings
from hypothesis import strategies as st

from editorial.termbase.glossary import Concept, ConceptType, Glossary, Origin, Status, Term
from editorial.termbase.matching import Matcher, matcher

DATA = yaml.safe_load(Path(__file__).with_name("matching_cases.yml").read_text(encoding="utf-8"))
FORMS = [(case["term"], form) for case in DATA["russian"] for form in case["forms"]]


def glossary(*terms: str, language: str = "ru", type: str = "term", insertions: int = 0) -> Glossary:
    concepts = [
        Concept(
            id=f"c{number}",
            type=ConceptType(type),
            terms=(Term(text, language, Status.PREFERRED),),
            origin=Origin("test.yml", 1),
            insertions=insertions,
        )
        for number, text in enumerate(terms)
    ]
    return Glossary(tuple(concepts))


def found(case: dict[str, str], text: str) -> list[tuple[int, int]]:
    language = case.get("language", "ru")
    entries = glossary(
        case["term"], language=language, type=case.get("type", "term"), insertions=int(case.get("insertions", 0))
    )
    return [(match.start, match.end) for match in Matcher(entries).matches(text, language)]


def test_there_are_as_many_cases_as_promised() -> None:
    assert len(FORMS) + len(DATA["positive"]) >= 200
    assert len(DATA["negative"]) >= 60


@pytest.mark.parametrize(("term", "form"), FORMS, ids=[f"{term}:{form}:{n}" for n, (term, form) in enumerate(FORMS)])
def test_every_case_and_number(term: str, form: str) -> None:
    text = f"Начало, {form}, и конец."
    matches = Matcher(glossary(term)).matches(text, "ru")
    assert [(match.start, match.end) for match in matches] == [(8, 8 + len(form))]


@pytest.mark.parametrize("case", DATA["positive"], ids=lambda case: case["text"])
def test_the_occurrence_is_found(case: dict[str, str]) -> None:
    start = case["text"].index("⟦")
    end = case["text"].index("⟧") - 1
    assert found(case, case["text"].replace("⟦", "").replace("⟧", "")) == [(start, end)]


@pytest.mark.parametrize("case", DATA["negative"], ids=lambda case: f"{case['term']}: {case['text']}")
def test_a_look_alike_is_not(case: dict[str, str]) -> None:
    assert found(case, case["text"]) == []


def test_the_longest_term_comes_first() -> None:
    matches = Matcher(glossary("кластер", "фармацевтический кластер")).matches(
        "В фармацевтическом кластере и кластере", "ru"
    )
    assert [match.concept.id for match in matches] == ["c1", "c0"]


def test_every_occurrence_counts() -> None:
    matches = Matcher(glossary("кластер")).matches("Кластер, кластера и кластеры.", "ru")
    assert len(matches) == 3


def test_concepts_that_share_a_wording_are_all_given() -> None:
    matches = Matcher(glossary("кластер", "кластер")).matches("В кластере.", "ru")
    assert {match.concept.id for match in matches} == {"c0", "c1"}


def test_a_part_of_a_compound_is_an_occurrence_and_no_match() -> None:
    known = Matcher(glossary("cluster", language="en"))
    assert known.matches("a cluster-based economy", "en") == ()
    assert [match.whole for match in known.occurrences("a cluster-based economy", "en")] == [False]


def test_any_language_matches_in_every_language() -> None:
    known = Matcher(glossary("SteriFill", language="und"))
    assert len(known.matches("Линия SteriFill", "ru")) == len(known.matches("The SteriFill line", "en-GB")) == 1


def test_a_regional_variant_matches_the_general_language() -> None:
    known = Matcher(glossary("tyre", language="en-GB"))
    assert known.matches("new tyres", "en")
    assert not known.matches("new tyres", "en-US")


def test_the_matcher_of_a_glossary_is_made_once() -> None:
    entries = glossary("кластер")
    assert matcher(entries) is matcher(entries)
    assert matcher(glossary("кластер")) is not matcher(entries)


@settings(max_examples=60, deadline=None)
@given(st.text(alphabet="абвё инфаркт миокарда-–—.,«»'’\n\u00a0S&R", max_size=80))
def test_matches_lie_within_the_text_and_do_not_overlap(text: str) -> None:
    matches = Matcher(glossary("инфаркт миокарда", "инфаркт", "R&S")).matches(text, "ru")
    assert all(0 <= match.start < match.end <= len(text) for match in matches)
    assert all(one.end <= other.start for one, other in pairwise(matches))


def test_threads_that_ask_at_once_share_one_index(monkeypatch: pytest.MonkeyPatch) -> None:
    made: list[str] = []
    together = threading.Barrier(4)
    build = Matcher._indexed

    def noted(self: Matcher, language: str) -> object:
        made.append(language)
        return build(self, language)

    def ask(matcher: Matcher) -> None:
        together.wait()
        matcher.matches("A plant in Kaluga.", "en")

    monkeypatch.setattr(Matcher, "_indexed", noted)
    matcher = Matcher(Glossary())
    with ThreadPoolExecutor(4) as threads:
        list(threads.map(ask, [matcher] * 4))
    assert made == ["en"]
