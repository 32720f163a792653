"""In which tense a release is told is its writer's choice."""

from __future__ import annotations

import pytest

from editorial.engines.proofreader.edits import Change, Edit
from editorial.engines.proofreader.lexicon import lexicon
from editorial.engines.proofreader.line import Line
from editorial.engines.proofreader.tense import retells
from editorial.engines.proofreader.words import split


@pytest.mark.parametrize(
    ("text", "change", "proposed", "only_tense"),
    [
        ("The bank *announces its results today.", Change.SLIP, "announced", True),
        ("The bank *announced its results today.", Change.SLIP, "announces", True),
        ("The airline *launches a route.", Change.VERB, "launched", True),
        ("The choir *begins its tour.", Change.VERB, "began", True),
        ("The results were not *announces today.", Change.SLIP, "announced", False),
        ("The bank has *announces its results.", Change.SLIP, "announced", False),
        ("They've *announces its results.", Change.SLIP, "announced", False),
        ("The services *provides by the bank are new.", Change.VERB, "provided", False),
        ("The money *raises by the fund is spent.", Change.SLIP, "raised", False),
        ("Output *rises by 8% a year.", Change.VERB, "rose", True),
        ("The bank *announces its results.", Change.VERB, "announcing", False),
        ("The banks *announces their results.", Change.NUMBER, "announce", False),
        ("The bank *announce its results.", Change.VERB, "announced", False),
        ("The bank *renounces its results.", Change.SLIP, "announced", False),
        ("Experience *inn the field counts.", Change.SLIP, "in", False),
        ("The plan *was good.", Change.NUMBER, "were", False),
    ],
)
def test_another_tense_is_told_from_an_error(text: str, change: Change, proposed: str, *, only_tense: bool) -> None:
    at = len(split(text[: text.index("*")]))
    line = Line.of(split(text.replace("*", "")), known=lexicon())
    assert retells(line, Edit(at, change, proposed, 1.0, 3), lexicon()) is only_tense
