"""What a note of the comparison says again of the words that its issue marks."""

from __future__ import annotations

import pytest

from editorial.model import Dimension, Issue, Message, Region, Severity
from editorial.report.comparison.quoting import quoted


def issue(text: str) -> Issue:
    return Issue(
        code="real-word",
        dimension=Dimension.LINGUISTIC_CONVENTIONS,
        error_type="spelling",
        severity=Severity.ERROR,
        message=Message.of("x"),
        region=Region(0, len(text)),
        text=text,
    )


@pytest.mark.parametrize(
    ("text", "message", "shown"),
    [
        ("off", "“off” is a word, but “of” seems to be meant", ""),
        ("off", "«off» — слово, но по смыслу «of»", ""),
        ("6.4 million", "“RUB 6.4 million” where the original has “6,4 млрд рублей”", ""),
        ("a", "An article is missing here", "a"),
        ("an", "“year” is read with “a” before it", "an"),
        ("  ", "More than one space in a row", ""),
        ("A whole sentence that was marked because a term of it is missing somewhere", "The term is missing", ""),
    ],
)
def test_marked_words_are_said_once(text: str, message: str, shown: str) -> None:
    assert quoted(issue(text), message) == shown
