"""How the second opinion marks what differs."""

from __future__ import annotations

from editorial.report.comparison.opinion_table import sides
from editorial.review.second_opinion import Opinion, likeness


def opinion(human: str, machine: str) -> Opinion:
    return Opinion(1, "", human, machine, 50.0)


def test_words_that_the_other_lacks_are_marked() -> None:
    human, machine = sides(opinion("The plant opened in May.", "The factory opened in May."))
    assert [words for words, other in human if other] == ["plant"]
    assert [words for words, other in machine if other] == ["factory"]
    assert "".join(words for words, _ in machine) == "The factory opened in May."


def test_where_nearly_all_differs_nothing_is_marked() -> None:
    human, machine = sides(opinion("Nobody came.", "The hall stayed empty all evening."))
    assert human == (("Nobody came.", False),)
    assert machine == (("The hall stayed empty all evening.", False),)


def test_likeness_is_of_all_units_in_their_order() -> None:
    assert likeness(()) is None
    found = likeness((opinion("The plant opened.", "The plant opened."),))
    assert found is not None
    assert found[0] == 100.0
    assert found[1].startswith("chrF2|nrefs:1|")
