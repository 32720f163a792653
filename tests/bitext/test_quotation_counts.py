"""How many quotations a unit has at least, whoever interrupts them."""

from __future__ import annotations

import pytest

from editorial import formats
from editorial.bitext.quotation_counts import fewest
from editorial.bitext.quotations import quotations
from editorial.bitext.segmentation import segmented


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("“We will build a new shop in a year,” said Ann, “and hire two hundred people here.”", 1),
        ("“We will build a new shop in a year,” said Ann Lee.", 1),
        (
            "“We will build a new shop in a year,” said Ann Lee, who has chaired the board of the company for ten "
            "years and seldom speaks to the press, and Bob added: “We will hire two hundred people here.”",
            2,
        ),
        ("The shop was built in a year.", 0),
    ],
)
def test_an_interjection_does_not_make_two_of_one(text: str, count: int) -> None:
    document = segmented(formats.read("en.txt", data=text.encode(), format="plaintext"), "en")
    assert fewest(quotations(document), document) == count
