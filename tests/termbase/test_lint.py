"""`lint`: every kind of defect planted in a file of thirty entries, and none in the starter glossaries."""

from __future__ import annotations

from pathlib import Path

import pytest

from editorial.model import Block, BlockKind, Document, Prose, Severity
from editorial.termbase import starter
from editorial.termbase.lint import inspect_files
from editorial.termbase.lint.staleness import unused
from editorial.termbase.yaml_file import load

PLANTED = Path(__file__).with_name("planted.yml")
EXPECTED = [
    (2, "duplicate-term"),
    (4, "duplicate-id"),
    (8, "no-preferred"),
    (11, "two-preferred"),
    (14, "wrong-script"),
    (15, "wrong-script"),
    (17, "homoglyph"),
    (20, "stray-space"),
    (23, "stray-space"),
    (27, "not-analysed"),
    (30, "not-analysed"),
    (32, "no-words"),
    (35, "conflict"),
    (38, "conflict"),
    (41, "conflict"),
    (41, "cycle"),
    (44, "conflict"),
    (51, "overlap"),
    (56, "duplicate-concept"),
    (57, "duplicate-concept"),
    (59, "abbreviation-alone"),
]


def test_every_defect_is_found_at_its_line() -> None:
    defects, concepts = inspect_files([PLANTED])
    assert len(concepts) == 30
    found = [(defect.origin.line, defect.code) for defect in defects]
    assert [one for one in EXPECTED if one not in found] == []
    assert [one for one in found if one not in EXPECTED and one != (59, "no-preferred")] == []


def test_every_defect_names_a_remedy() -> None:
    defects, _ = inspect_files([PLANTED])
    assert all(str(defect.remedy) and str(defect).startswith(f"{PLANTED}:{defect.origin.line}: ") for defect in defects)


def test_the_starter_glossaries_have_none() -> None:
    defects, concepts = inspect_files(starter())
    assert [str(defect) for defect in defects] == []
    assert len(concepts) >= 400


@pytest.mark.parametrize(
    ("text", "line", "message"),
    [
        ("- id: a\n  en: [x\n", 3, "not YAML"),
        ("a: b\n", 1, "a glossary is a list"),
        ("- id: a\n  en: x\n- en: y\n", 3, "an entry without 'id'"),
        ("- id: a\n", 1, "has no term"),
        ("- id: a\n  en: x\n  forbiden: [y]\n", 3, "unknown key 'forbiden'; put foreign fields under 'extra'"),
        ("- id: a\n  en: {prefered: x}\n  ru: y\n", 2, "did you mean 'preferred'?"),
        ("- id: a\n  typ: place\n  en: x\n", 2, "did you mean 'type'?"),
        ("- id: a\n  type: town\n  en: x\n", 2, "'type' is 'town'; allowed: term, name"),
        ("- id: a\n  insertions: many\n  en: x\n", 2, "'insertions' is 'many'"),
        ("- id: a\n  en: x\n  en: y\n", 3, "'en' stands twice"),
        ("- id: a\n  en: ''\n", 2, "an empty term"),
        ("- id: a\n  en: {preferred: {note: n}}\n", 2, "a term without 'term'"),
        ("- id: &x a\n  en: *x\n", 2, "an alias"),
        ("- id: a\n  en: x\n---\n- id: b\n", 3, "a second YAML document"),
        ("- id: [a]\n  en: x\n", 1, "'id' must be text"),
        ("- just text\n", 1, "an entry must be a mapping"),
    ],
)
def test_faults_of_form_have_their_line(tmp_path: Path, text: str, line: int, message: str) -> None:
    path = tmp_path / "house.yml"
    path.write_text(text, encoding="utf-8")
    defects, _ = inspect_files([path])
    syntax = [defect for defect in defects if defect.code == "syntax"]
    assert line in [defect.origin.line for defect in syntax if message in str(defect.message)]
    assert all(defect.severity is Severity.ERROR for defect in syntax)


def test_entries_that_no_release_mentions_are_stale() -> None:
    text = "The blast furnaces of the mill."
    document = Document("r.txt", text, "en", "plaintext", (Block(BlockKind.PARAGRAPH, Prose.of(text, 0)),))
    concepts = [concept for concept in load_fine() if concept.id in {"fine-a", "fine-b"}]
    assert ["fine-b" in str(defect.message) for defect in unused(concepts, [document])] == [True]


def load_fine() -> tuple[object, ...]:
    _, concepts = inspect_files([PLANTED])
    return concepts


def test_a_glossary_with_faults_is_not_loaded(tmp_path: Path) -> None:
    path = tmp_path / "house.yml"
    path.write_text("- en: x\n- id: b\n", encoding="utf-8")
    with pytest.raises(Exception, match=r"house\.yml:1: an entry without 'id'") as raised:
        load([path])
    assert len(raised.value.problems) == 2
