"""What is made of a glossary is made once, and of the right one."""

from __future__ import annotations

from editorial.termbase.derived import KEPT, per_glossary
from editorial.termbase.glossary import Glossary


def test_it_is_made_once_for_each_of_the_last_glossaries() -> None:
    made: list[Glossary] = []

    @per_glossary
    def length(glossary: Glossary) -> int:
        made.append(glossary)
        return len(made)

    glossaries = [Glossary() for _ in range(KEPT)]
    assert [length(one) for one in glossaries * 2] == [*range(1, KEPT + 1)] * 2
    length(Glossary())
    assert length(glossaries[-1]) == KEPT
    assert length(glossaries[0]) == KEPT + 2
    assert made[-1] is glossaries[0]
