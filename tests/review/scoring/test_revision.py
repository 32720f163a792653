"""What an edited text changed: sentences paired, edits counted."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from editorial.review.drafts import open_document
from editorial.review.scoring.kinship import paired
from editorial.review.scoring.revision import Fate, Revision, revision

DRAFT = """# Plant opens

The new plant in Kaluga was opened on December 12. It will make a drug for early diagnosis. The plant is modern.

EUR 1.3 billion was invested in it. Nobody was asked.
"""
EDITED = """# Plant opens

The new plant in Kaluga was opened on 12 December, and it will make a drug for early diagnosis. The plant is modern.

EUR 1.3 billion was invested in it. The first batch leaves in May.
"""


def revised(tmp_path: Path, before: str, after: str) -> Revision:
    (tmp_path / "draft.md").write_text(before, encoding="utf-8")
    (tmp_path / "edited.md").write_text(after, encoding="utf-8")
    return revision(
        open_document(tmp_path / "draft.md", language="en"), open_document(tmp_path / "edited.md", language="en")
    )


def test_sentences_meet_what_they_became(tmp_path: Path) -> None:
    found = revised(tmp_path, DRAFT, EDITED)
    assert [unit.fate for unit in found.units] == [
        Fate.KEPT,
        Fate.CHANGED,
        Fate.KEPT,
        Fate.KEPT,
        Fate.ADDED,
        Fate.REMOVED,
    ]
    merged = found.units[1]
    assert merged.draft.startswith("The new plant") and merged.draft.endswith("early diagnosis.")
    assert merged.edited.endswith("early diagnosis.")
    assert 0 < merged.hter < 40


def test_a_text_that_stayed_has_no_distance(tmp_path: Path) -> None:
    found = revised(tmp_path, DRAFT, DRAFT)
    assert [score.value for score in found.scores] == [0.0, 0.0]
    assert found.count(Fate.KEPT) == len(found.units)


def test_the_rates_are_edits_by_the_edited_text(tmp_path: Path) -> None:
    found = revised(tmp_path, "He saw a red house.\n", "He saw the red houses.\n")
    hter, cer = found.scores
    assert hter.value == pytest.approx(100 * 2 / 5)
    assert cer.value == pytest.approx(100 * 4 / len("He saw the red houses."))
    assert "case:mixed" in hter.signature
    assert "unit:code-point" in cer.signature


TEXTS = st.lists(st.text(alphabet="ab c", max_size=12), max_size=8)


@given(TEXTS, TEXTS)
def test_every_sentence_is_in_one_pair_and_in_order(draft: list[str], edited: list[str]) -> None:
    pairs = paired(draft, edited)
    for side, length in ((0, len(draft)), (1, len(edited))):
        spans = [pair[side] for pair in pairs]
        assert [at for start, end in spans for at in range(start, end)] == list(range(length))


@pytest.mark.parametrize(("old", "new"), [(0, 200), (200, 0), (1, 300), (300, 1), (150, 160)])
def test_long_additions_and_removals_find_a_path(old: int, new: int) -> None:
    pairs = paired([f"word{n} here" for n in range(old)], [f"word{n} here" for n in range(new)])
    assert sum(b - a for (a, b), _ in pairs) == old
    assert sum(b - a for _, (a, b) in pairs) == new
