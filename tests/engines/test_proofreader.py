"""The proofreading engine on short drafts."""

from __future__ import annotations

import pytest
from drafts import draft

from editorial.config import Config, RuleSettings
from editorial.engines.contract import Engine, Finding, Knowledge
from editorial.engines.proofreader.engine import ProofreadingEngine, open_engine
from editorial.model import Bitext, Document, Unit

RELEASE = (
    "The Kaluga Region boasts a unique experience inn the field of pharmaceuticals.",
    "The drug is intended for early diagnostics of myocardial infraction.",
    "The cluster is to account for 14% if the total output by 2020.",
)


@pytest.fixture(scope="module")
def engine() -> ProofreadingEngine:
    return open_engine(Config())


def inspected(engine: Engine, bitext: Bitext, knowledge: Knowledge | None = None) -> tuple[Finding, ...]:
    return engine.inspect(bitext, bitext.units, knowledge or Knowledge())


def said(bitext: Bitext, findings: tuple[Finding, ...]) -> list[tuple[str, str, str]]:
    return [(f.code, bitext.target.excerpt(f.region), f.suggestions[0]) for f in findings]


def test_finds_real_words_in_the_wrong_place(engine: Engine) -> None:
    bitext = draft(*RELEASE)
    real = [s for s in said(bitext, inspected(engine, bitext)) if s[0] == "real-word"]
    assert real == [
        ("real-word", "inn", "in"),
        ("real-word", "infraction", "infarction"),
        ("real-word", "if", "of"),
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("He works in company since 2010.", ("article", "company", "the company")),
        ("She is responsible on sales of the new drug.", ("preposition", "on", "for")),
        ("Our companies works with partners in Europe.", ("verb-form", "works", "work")),
        ("The company opened the the plant in May.", ("repeated-word", "the ", "")),
    ],
)
def test_finds_grammar(engine: Engine, text: str, expected: tuple[str, str, str]) -> None:
    bitext = draft(text)
    assert expected[:2] in [s[:2] for s in said(bitext, inspected(engine, bitext))]


def test_clean_text_raises_nothing(engine: Engine) -> None:
    clean = draft(
        "The company opened a new plant near Moscow in May.",
        "The governor thanked the investors for their trust in the region.",
        "Sales rose by 14% to EUR 1 billion in the first half of the year.",
    )
    assert inspected(engine, clean) == ()


@pytest.mark.parametrize(
    "sentence",
    [
        "The company announces the start of trials of a drug for the treatment of asthma.",
        "Today the bank announces that its profit grew by a tenth.",
    ],
)
def test_a_release_may_be_told_in_the_present(engine: Engine, sentence: str) -> None:
    assert inspected(engine, draft(sentence)) == ()


def test_names_are_left_alone(engine: Engine) -> None:
    names = draft("Rakhimdzhan Roziev, Inn Forms and Veroljub Ljubinkobic met Vladimir Popov at Hemofarm.")
    assert "real-word" not in {f.code for f in inspected(engine, names)}


def test_words_of_the_house_are_left_alone(engine: Engine) -> None:
    bitext = draft(RELEASE[1])
    found = inspected(engine, bitext, Knowledge(known=frozenset({"infraction"})))
    assert "infraction" not in {bitext.target.excerpt(f.region) for f in found}


class Heart:
    """A dictionary that knows one word."""

    def translations(self, word: str, *, source: str, target: str) -> frozenset[str]:
        known = {("инфаркта", "ru", "en"): "infarction"}
        return frozenset({known[word, source, target]} if (word, source, target) in known else ())


def test_the_original_bears_witness(engine: Engine) -> None:
    target = draft(RELEASE[1])
    source = draft("Препарат предназначен для ранней диагностики инфаркта миокарда.", language="ru")
    bitext = Bitext(target.target, source.target, (Unit(1, source.target.segments, target.target.segments),))
    alone = next(f for f in inspected(engine, target) if f.code == "real-word")
    heard = next(f for f in inspected(engine, bitext, Knowledge(lexicon=Heart())) if f.code == "real-word")
    assert heard.probability > alone.probability
    assert heard.source is not None
    assert source.target.excerpt(heard.source) == "инфаркта"
    assert any("инфаркта" in str(reason) for reason in heard.reasons)


def test_the_threshold_is_the_houses() -> None:
    strict = ProofreadingEngine(Config(rules={"real-word": RuleSettings(threshold=1.0)}))
    assert "real-word" not in {f.code for f in inspected(strict, draft(*RELEASE))}


def test_empty_and_long_drafts(engine: Engine) -> None:
    assert inspected(engine, draft("")) == ()
    long = draft("The company opened a plant, and " * 200 + "that was it.")
    assert all(isinstance(f, Finding) for f in inspected(engine, long))


def test_regions_are_those_of_the_file(engine: Engine) -> None:
    bitext = draft("First paragraph of the text.", RELEASE[0])
    finding = inspected(engine, bitext)[-1]
    assert isinstance(bitext.target, Document)
    assert bitext.target.text[finding.region.start : finding.region.end] == "inn"


def test_what_is_not_sure_is_doubtful() -> None:
    curious = ProofreadingEngine(Config(rules={"article": RuleSettings(threshold=0.02)}))
    found = inspected(
        curious, draft("The plant was opened at end of year.", "He led a delegation to the fair in spring.")
    )
    sure = curious._reader.join.limits["article"].sure
    articles = [f for f in found if f.code == "article"]
    assert {f.doubtful for f in articles} == {True, False}
    assert all(f.doubtful is (f.probability < sure) for f in articles)


def test_phrases_without_an_article_are_left_alone(engine: Engine) -> None:
    bare = draft("The team finished in third place.", "He spent two weeks in hospital after the accident.")
    assert "article" not in {f.code for f in inspected(engine, bare)}
