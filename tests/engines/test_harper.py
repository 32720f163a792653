"""Harper: chosen rules, and spelling that knows names from slips."""

from __future__ import annotations

import threading
from concurrent.futures import ThreadPoolExecutor

import pytest
from drafts import draft
from hypothesis import given, settings
from hypothesis import strategies as st

from editorial.config import Config
from editorial.engines import harper, spelling
from editorial.engines.contract import Engine, EngineMissing, Knowledge
from editorial.rules.registry import BY_CODE


class Words:
    """A dictionary of one word."""

    def translations(self, word: str, *, source: str, target: str) -> frozenset[str]:
        return frozenset({"лаборатория"}) if (word, source, target) == ("laboratry", "en", "ru") else frozenset()


@pytest.fixture(scope="module")
def engine() -> Engine:
    return harper.open_harper(Config())


def found(engine: Engine, *paragraphs: str, knowledge: Knowledge | None = None) -> list[tuple[str, str, str]]:
    bitext = draft(*paragraphs)
    findings = engine.inspect(bitext, bitext.units, knowledge or Knowledge())
    return [(f.code, bitext.target.excerpt(f.region), (*f.suggestions, "")[0]) for f in findings]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The plant opened an laboratory in May.", ("article", "an", "a")),
        ("The clinic will receive a MRI scanner and a oven.", ("article", "a", "an")),
        ("The partners could of signed it earlier.", ("verb-form", "could of", "could have")),
        ("The committe approved the budget.", ("spelling", "committe", "committee")),
        ("Both citys have a port.", ("spelling", "citys", "cities")),
        ("A new laboratry was opened.", ("spelling", "laboratry", "laboratory")),
        ("The didnt-care approach is over, and they didnt care.", ("spelling", "didnt", "didn't")),
        ("The statue of limitations ran out.", ("real-word", "statue of limitations", "statute of limitations")),
        ("We look forward to meet you, despite of the delay.", ("preposition", "despite of", "despite")),
    ],
)  # fmt: skip
def test_finds(engine: Engine, text: str, expected: tuple[str, str, str]) -> None:
    assert expected in found(engine, text)


@pytest.mark.parametrize(
    "text",
    [
        "Veroljub Ljubinkovic of Hemofarm spoke in Obninsk and Maloyaroslavets.",
        "The technopark Kaluga-Yug supplies OOO Zarya-Pharm and its HTTP gateway.",
        "An historic agreement with Company A was signed in Vorsino.",
        "Talks on an HEU agreement and a US$5 million loan went on.",
        "The colour of the organisation's programme changed; its labour costs did not.",
        "The stormwater and reauthorization rules cover motorcoaches.",
        "See https://example.com/laboratry.html or laboratry@example.com.",
        "The nanodosimetry of the radiopharmaceutical was praised.",
        "Members are able to exercise their right to vote.",
        "After arriving in Moscow, he swore an oath, and he further admitted it.",
        "The grenulator feeds the line. A second grenulator is on order; every grenulator is Swiss.",
    ],
)
def test_is_silent_on(engine: Engine, text: str) -> None:
    assert found(engine, text) == []


def test_what_the_house_knows_is_right(engine: Engine) -> None:
    text = "The laboratry was opened."
    assert found(engine, text)
    assert found(engine, text, knowledge=Knowledge(known=frozenset({"laboratry"}))) == []
    assert found(engine, text, knowledge=Knowledge(lexicon=Words())) == []


@settings(max_examples=20)
@given(before=st.text(alphabet="😀𝒜é—“” ", max_size=8))
def test_places_are_code_points(engine: Engine, before: str) -> None:
    text = f"{before} The committe met."
    bitext = draft("First paragraph 😀.", text)
    regions = [f.region for f in engine.inspect(bitext, bitext.units, Knowledge())]
    assert [bitext.target.excerpt(region) for region in regions] == ["committe"]


def test_only_the_units_that_were_asked_for(engine: Engine) -> None:
    bitext = draft("The committe met.", "The laboratry opened.")
    findings = engine.inspect(bitext, bitext.units[1:], Knowledge())
    assert [bitext.target.excerpt(f.region) for f in findings] == ["laboratry"]


def test_the_list_names_rules_that_exist() -> None:
    import harper as module

    chosen = harper.chosen_rules()
    assert set(chosen) <= set(module.get_default_lint_config())
    assert set(chosen.values()) <= harper.SPEC.codes <= set(BY_CODE)


def test_missing(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(__import__("sys").modules, "harper", None)
    with pytest.raises(EngineMissing) as caught:
        harper.open_harper(Config())
    assert caught.value.hint == "pip install harper-py==0.2.0"


@pytest.mark.parametrize(
    ("word", "suggestions", "near"),
    [
        ("committe", ["committed", "committee", "commute"], ("committee", "committed", "commute")),
        ("recieve", ["relieve", "receive"], ("receive", "relieve")),
        ("usr", ["user"], ("user",)),
        ("lintian", ["lineman"], ()),
        ("debian", ["Debian"], ()),
        ("wsgi", ["wadi"], ()),
    ],
)
def test_near(word: str, suggestions: list[str], near: tuple[str, ...]) -> None:
    assert spelling.near(word, suggestions) == near


def test_harper_works_in_one_thread_whoever_asks(engine: Engine) -> None:
    def ask() -> None:
        assert ("spelling", "committe", "committee") in found(engine, "The committe approved the budget.")

    for _ in range(3):
        with ThreadPoolExecutor(max_workers=1) as thread:
            thread.submit(ask).result()
    # Its index is built anew in every thread, and takes more than a second.
    assert [thread.name for thread in threading.enumerate() if thread.name.startswith("harper")] == ["harper_0"]


def test_what_is_said_of_a_misspelt_word_can_be_translated(engine: Engine) -> None:
    bitext = draft("A new laboratry was opened.")
    (finding,) = engine.inspect(bitext, bitext.units, Knowledge())
    assert str(finding.message) == "no dictionary knows the word “laboratry”"
