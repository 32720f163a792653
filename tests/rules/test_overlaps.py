"""Two rules on the same words: only the one that says more is heard."""

from __future__ import annotations

import pytest

from editorial import formats
from editorial.bitext.segmentation import segmented
from editorial.config import Config
from editorial.model import Bitext
from editorial.review.reviewer import Reviewer

LINGUISTIC = ("real-word", "preposition", "article", "calque", "repeated-word", "missing-word")


@pytest.mark.parametrize(
    ("text", "heard"),
    [
        ("The plant is located on the territory of the Kaluga special economic zone.", ["calque"]),
        ("The plant is located inn the special economic zone of Kaluga.", ["real-word"]),
    ],
)
def test_only_one_rule_is_heard(text: str, heard: list[str]) -> None:
    document = segmented(formats.of_text("a.txt", text + "\n", format="plaintext"), "en")
    with Reviewer(Config(engines=("proofreader",), select=LINGUISTIC)) as reviewer:
        assert [issue.code for issue in reviewer.review(Bitext.alone(document)).issues] == heard
