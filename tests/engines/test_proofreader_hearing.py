"""The aligned original as a witness: what it adds to a verdict, and which candidate it speaks for."""

from __future__ import annotations

from functools import partial

import pytest
from drafts import draft

from editorial.engines.proofreader.edits import Change, Edit
from editorial.engines.proofreader.evidence import NAMES, Evidence
from editorial.engines.proofreader.hearing import MOST, heard, reach
from editorial.engines.proofreader.join import Verdict
from editorial.engines.proofreader.lexicon import lexicon
from editorial.engines.proofreader.usage import Usage
from editorial.engines.proofreader.witness import SourceWitness, Witnesses
from editorial.model import Bitext, Unit

RUSSIAN = {"форму": ("form",), "ферму": ("farm",)}
ENGLISH = {"form": ("форма",), "farm": ("ферма",), "firm": ("фирма",), "foam": ("пена",)}


class Dictionary:
    """Knows the words for a form and a farm."""

    def translations(self, word: str, *, source: str, target: str) -> frozenset[str]:
        return frozenset((RUSSIAN if (source, target) == ("ru", "en") else ENGLISH).get(word, ()))


def witness(russian: str) -> SourceWitness:
    return SourceWitness(draft(russian, language="ru").units[0].target, "ru", "en", Dictionary())


def verdict(*words: str) -> Verdict:
    """A place where these words are proposed, each half as likely as the one before."""
    edits = [Evidence(Edit(0, Change.SLIP, word, 1.0, 3), (0.0,) * len(NAMES)) for word in words]
    return Verdict(edits[0], tuple(edits[1:]), 0.0, tuple(-0.7 * i for i in range(len(words))))


def indifferent(_: str) -> float:
    """A document that uses neither word elsewhere."""
    return 0.0


def test_without_an_original_nothing_changes() -> None:
    place = verdict("form")
    assert heard(place, "from", None, indifferent).verdict == place


@pytest.mark.parametrize(
    ("written", "proposed", "russian", "least", "most"),
    [
        ("foam", "farm", "Посетили ферму.", 3.0, 3.5),
        ("farm", "foam", "Посетили ферму.", -3.5, -3.0),
        ("from", "form", "Заполнили форму.", 2.0, 2.5),
        ("firm", "foam", "Посетили ферму.", -0.01, 0.01),
        ("from", "foam", "Посетили ферму.", -1.1, -0.9),
        ("foam", "from", "Посетили ферму.", 0.9, 1.1),
    ],
)
def test_the_original_weighs_both_words(written: str, proposed: str, russian: str, least: float, most: float) -> None:
    place = verdict(proposed)
    odds = heard(place, written, witness(russian), indifferent).verdict.log_odds
    assert odds <= reach(place, witness(russian), indifferent)
    assert least <= odds <= most


@pytest.mark.parametrize("russian", [None, "Посетили ферму.", "Заполнили форму."])
@pytest.mark.parametrize("weights", [{}, {"farm": 2.0}, {"foam": 1.0, "from": 3.0}, {"firm": 3.0}])
@pytest.mark.parametrize("written", ["from", "firm", "foam", "plain"])
def test_no_hearing_goes_beyond_what_was_said_of_its_reach(
    written: str, weights: dict[str, float], russian: str | None
) -> None:
    place, asked = verdict("form", "farm", "foam"), witness(russian) if russian else None

    def document(word: str) -> float:
        return weights.get(word, 0.0)

    most = reach(place, asked, document)
    assert heard(place, written, asked, document).verdict.log_odds <= most + 1e-9
    assert most <= place.log_odds + MOST


def test_a_witness_is_called_once_for_the_same_original() -> None:
    bitext = Bitext(draft("Form.").target, draft("Посетили ферму.", language="ru").target, ())
    units = (Unit(1, draft("Посетили ферму.", language="ru").units[0].target, ()), Unit(2, (), ()))
    witnesses, dictionary = Witnesses(), Dictionary()
    first = witnesses.call(bitext, units, dictionary)
    assert list(first) == [1]
    assert witnesses.call(bitext, units, dictionary)[1] is first[1]
    assert witnesses.call(bitext, units, Dictionary())[1] is not first[1]
    assert witnesses.call(Bitext.alone(bitext.target), units, dictionary) == {}


def test_the_candidate_that_the_original_holds_comes_first() -> None:
    hearing = heard(verdict("foam", "farm"), "firm", witness("Посетили ферму."), indifferent)
    assert hearing.verdict.best.edit.word == "farm"
    assert [other.edit.word for other in hearing.verdict.others] == ["foam"]
    assert hearing.testimony is not None
    assert hearing.testimony.word == "ферму"
    assert hearing.verdict.log_odds > 0.0


def test_a_word_that_the_original_holds_is_defended() -> None:
    hearing = heard(verdict("foam"), "farm", witness("Посетили ферму."), indifferent)
    assert hearing.testimony is None


@pytest.mark.parametrize(
    ("text", "word", "speaks"),
    [
        ("A ward is here. The ward is full.", "ward", True),
        ("A war is over. The ward is full.", "ward", False),
        ("A ward is here. The war is full.", "ward", True),
        ("The plant is the one that the city wanted.", "the", False),
        ("A hospital ward is here. The hospital ward is full.", "hospital", False),
        ("A private ward is here. The ward is full.", "ward", True),
        ("Whose hospice ward is here? The hospice ward is full.", "hospice", False),
        ("A ward is here. " + "It was so. " * 400 + "The ward is full.", "ward", False),
    ],
)
def test_a_rare_word_used_near_by_is_meant(text: str, word: str, *, speaks: bool) -> None:
    usage = Usage.of(text, lexicon())
    assert (usage.weight(word, text.rindex("The ") + 4) > 1.0) is speaks


def test_a_mistake_made_in_the_same_phrase_each_time_is_no_witness() -> None:
    text = "The guilty plead was heard. A guilty plead brings less. They plead for help."
    assert Usage.of(text.partition(" They")[0], lexicon()).weight("plead", text.index("plead")) == 0.0
    assert Usage.of(text, lexicon()).weight("plead", text.index("plead")) > 1.0


def test_the_document_defends_its_words() -> None:
    usage = Usage.of("The ward was full. Doctors left the ward.", lexicon())
    weight = partial(usage.weight, at=4)
    assert heard(verdict("war"), "ward", None, weight).verdict.log_odds < -1.0
    assert heard(verdict("ward"), "war", None, weight).verdict.log_odds > 1.0
