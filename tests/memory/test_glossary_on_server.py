"""A team's glossary on a real PostgreSQL server, beside its memory."""

from __future__ import annotations

import pytest

from editorial.termbase.database import GlossaryTable, text_of
from editorial.termbase.starters import starter
from editorial.termbase.yaml_editing import ConcurrentEdit
from editorial.termbase.yaml_file import load


def test_a_team_shares_a_glossary(database: str) -> None:
    assert text_of(database) == ""
    files = load(starter()).concepts[:40]
    table = GlossaryTable(database)
    for concept in files:
        table.add(concept)
    table.save()
    assert load([database]).concepts == files
    one, other = GlossaryTable(database), GlossaryTable(database)
    one.remove(files[0].id)
    one.save()
    other.put(files[1])
    other.remove(files[0].id)
    with pytest.raises(ConcurrentEdit):
        other.save()
    assert load([database]).concepts == files[1:]
