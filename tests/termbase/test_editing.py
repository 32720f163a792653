"""Changes to glossary files: what a reviewer sees of them, and what happens when two people change one file."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from editorial.termbase import GlossaryError
from editorial.termbase.difference import differences
from editorial.termbase.glossary import Concept, ConceptType, Origin, Status, Term
from editorial.termbase.merging import merge
from editorial.termbase.yaml_editing import ConcurrentEdit, GlossaryFile
from editorial.termbase.yaml_file import read

TEXT = """# House glossary

# Heart
- id: myocardial-infarction   # checked in 2020
  subject: medicine
  en: {preferred: myocardial infarction, admitted: [heart attack]}
  ru:
    preferred: инфаркт миокарда
    # never say
    forbidden:
      - миокардный инфаркт

# Places
- id: kaluga
  type: place
  en: Kaluga
  ru: "Калуга"

# The end
"""


@pytest.fixture
def path(tmp_path: Path) -> Path:
    file = tmp_path / "house.yml"
    file.write_text(TEXT, encoding="utf-8")
    return file


def entry(identifier: str, **wordings: str) -> Concept:
    terms = tuple(Term(text, language, Status.PREFERRED) for language, text in wordings.items())
    return Concept(identifier, ConceptType.TERM, terms, Origin("new.yml", 1))


def test_a_change_touches_its_own_lines_only(path: Path) -> None:
    file = GlossaryFile(path)

    def change(item: Any) -> None:
        item["en"]["admitted"].append("cardiac infarction")
        item["ru"]["forbidden"].append("удар")

    file.change("myocardial-infarction", change)
    file.save()
    expected = TEXT.replace("[heart attack]", "[heart attack, cardiac infarction]")
    expected = expected.replace("миокардный инфаркт\n", "миокардный инфаркт\n      - удар\n")
    assert path.read_text(encoding="utf-8") == expected


def test_an_entry_is_added_at_the_end(path: Path) -> None:
    file = GlossaryFile(path)
    file.add(entry("steel", en="steel", ru="сталь"))
    file.save()
    assert path.read_text(encoding="utf-8") == TEXT + "\n- id: steel\n  en: steel\n  ru: сталь\n"


def test_an_entry_is_taken_out(path: Path) -> None:
    file = GlossaryFile(path)
    file.remove("kaluga")
    assert file.text == TEXT.replace('- id: kaluga\n  type: place\n  en: Kaluga\n  ru: "Калуга"\n', "")
    assert [concept.id for concept in file.concepts] == ["myocardial-infarction"]


def test_the_first_entry_of_a_new_file(tmp_path: Path) -> None:
    file = GlossaryFile(tmp_path / "new.yml")
    file.add(entry("steel", en="steel"))
    file.save()
    assert (tmp_path / "new.yml").read_text(encoding="utf-8") == "- id: steel\n  en: steel\n"
    file.remove("steel")
    assert file.text == "[]\n"


def test_windows_line_ends_stay(path: Path) -> None:
    path.write_bytes(TEXT.replace("\n", "\r\n").encode())
    file = GlossaryFile(path)
    file.add(entry("steel", en="steel"))
    file.save()
    assert path.read_bytes() == (TEXT + "\n- id: steel\n  en: steel\n").replace("\n", "\r\n").encode()


def test_a_file_that_somebody_else_changed_is_not_overwritten(path: Path) -> None:
    mine, theirs = GlossaryFile(path), GlossaryFile(path)
    theirs.add(entry("steel", en="steel"))
    theirs.save()
    mine.add(entry("iron", en="iron"))
    with pytest.raises(ConcurrentEdit, match="changed by somebody else"):
        mine.save()
    assert "steel" in path.read_text(encoding="utf-8")
    again = GlossaryFile(path)
    again.add(entry("iron", en="iron"))
    again.save()
    assert [concept.id for concept in GlossaryFile(path).concepts][-2:] == ["steel", "iron"]


def test_a_file_that_is_being_written_is_left_alone(path: Path) -> None:
    file = GlossaryFile(path)
    lock = path.with_name(".house.yml.lock")
    lock.touch()
    with pytest.raises(ConcurrentEdit, match="delete"):
        file.save()
    lock.unlink()
    file.save()
    assert not lock.exists()


def test_what_cannot_be_done_is_said_and_changes_nothing(path: Path) -> None:
    file = GlossaryFile(path)
    with pytest.raises(GlossaryError, match="the id 'kaluga' is taken"):
        file.add(entry("kaluga", en="Kaluga"))
    with pytest.raises(GlossaryError, match="there is no entry 'tula'"):
        file.remove("tula")
    with pytest.raises(GlossaryError, match="'type' is 'town'"):
        file.change("kaluga", lambda item: item.update(type="town"))
    assert file.text == TEXT


def test_differences_in_words() -> None:
    before = read("- id: a\n  en: {preferred: x, admitted: [y]}\n- id: b\n  en: z\n", "old").concepts
    after = read(
        "- id: a\n  subject: law\n  en: {preferred: x, deprecated: [y]}\n  ru: и\n- id: c\n  en: w\n  ru: в\n", "new"
    ).concepts
    assert [str(one) for one in differences(before, after)] == [
        "b: entry taken out (en: z)",
        "a: “и” (ru) added as preferred",
        "a: “y” (en) is now deprecated; it was admitted",
        "a: subject: “” → “law”",
        "c: new entry (en: w; ru: в)",
    ]
    assert differences(before, before) == ()


def test_merging_adds_joins_and_tells_contradictions() -> None:
    house = read("- id: a\n  en: {preferred: x, forbidden: [bad]}\n  ru: и\n", "house").concepts
    other = read(
        "- id: other\n  en: {preferred: x, admitted: [x2, bad]}\n  ru: и\n- id: new\n  en: n\n- id: a\n  en: y\n",
        "other",
    ).concepts
    found = merge(house, other)
    assert [concept.id for concept in found.added] == ["new"]
    (joined,) = found.changed
    assert joined.wordings("en") == ("x", "x2", "y", "bad")
    assert joined.preferred("en") == "x"
    assert [problem.origin.line for problem in found.conflicts] == [1, 6]
