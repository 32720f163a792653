"""A dictionary is a key: what is remembered of a pair is kept by it."""

from __future__ import annotations

from editorial.bitext.lexicon import EmptyLexicon, GlossaryLexicon, UnionLexicon


def test_dictionaries_have_a_hash_and_are_equal_to_themselves_alone() -> None:
    glossary = GlossaryLexicon(({"ru": ("завод",), "en": ("plant",)},))
    union = UnionLexicon((glossary, EmptyLexicon()))
    assert len({glossary: 1, union: 2}) == 2
    assert union != UnionLexicon((glossary, EmptyLexicon()))
