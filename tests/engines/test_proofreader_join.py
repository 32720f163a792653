"""What the trees cannot know is added to their verdict."""

from __future__ import annotations

import pytest

from editorial.engines.proofreader.edits import Change, Edit
from editorial.engines.proofreader.evidence import NAMES, Evidence
from editorial.engines.proofreader.join import settled

CERTAIN = {"trigrams": 12.0, "expected": -0.4}


def evidence(change: Change, word: str, values: dict[str, float]) -> Evidence:
    return Evidence(Edit(1, change, word, 1.0, 3), tuple(values.get(name, 0.0) for name in NAMES))


@pytest.mark.parametrize(
    ("change", "word", "values", "least", "most"),
    [
        pytest.param(Change.SLIP, "infarction", CERTAIN, 3.0, 3.0, id="the words before call for it"),
        pytest.param(Change.CONFUSED, "personnel", CERTAIN, 3.0, 3.0, id="or for a word mixed up with it"),
        pytest.param(Change.SLIP, "infarction", CERTAIN | {"expected": -2.0}, 1.0, 1.0, id="others are likely too"),
        pytest.param(Change.SLIP, "infarction", CERTAIN | {"trigrams": 8.0}, 1.0, 1.0, id="the written one may stand"),
        pytest.param(Change.NUMBER, "patients", CERTAIN, 1.0, 1.0, id="a form is not a word"),
        pytest.param(Change.ARTICLE, "the", {}, 0.1, 0.9, id="the for a"),
        pytest.param(Change.ARTICLE, "a", {}, 1.0, 1.0, id="a for the"),
        pytest.param(Change.INSERT_ARTICLE, "the", {}, 1.0, 1.0, id="no article at all"),
    ],
)
def test_a_verdict_is_settled(change: Change, word: str, values: dict[str, float], least: float, most: float) -> None:
    assert least <= settled(evidence(change, word, values), 1.0) <= most


def test_a_certain_verdict_stays_as_certain() -> None:
    assert settled(evidence(Change.SLIP, "infarction", CERTAIN), 5.0) == 5.0
