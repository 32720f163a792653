"""Round trips through other programs' formats, and files that are not what they say."""

from __future__ import annotations

from functools import cache
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tbx_validation import SCHEMAS, faults

from editorial.termbase import GlossaryError, starter
from editorial.termbase.exchange import bilingual, spreadsheets, tbx_reading, tbx_writing
from editorial.termbase.glossary import Concept, ConceptType, Origin, Section, Status, Term, TermKind
from editorial.termbase.yaml_file import load, read
from editorial.termbase.yaml_writing import render_all

EVERYTHING = """
- id: special-economic-zone
  type: organisation
  subject: economics
  definition: "A part of the country: with lower taxes"
  translate: false
  case: exact
  insertions: 2
  common: true
  en:
    preferred: special economic zone
    admitted: [{term: economic zone, note: US, extra: {source: "law 116"}}]
    broader: [zone]
    abbreviation: SEZ
    deprecated: [{term: EZ, kind: abbreviation}]
    forbidden: [special economical zone]
    calques: [particular zone, "zone, particular", "=zone", "0123"]
    definition: in English
    note: "in use since 2005\\nin law"
    extra: {checked: "2020-01-01"}
  ru: {preferred: особая экономическая зона, abbreviation: ОЭЗ, definition: по-русски}
  note: "Two lines\\nof a note; <b>&amp;</b>"
  extra: {project: [a, b], nested: {deep: "1"}}
- id: "1 odd id"
  und: GxP
- id: german
  de: Wirtschaftszone
  en-GB: tyre
"""


def concepts() -> tuple[Concept, ...]:
    reading = read(EVERYTHING, "everything.yml")
    assert not reading.problems
    return reading.concepts


@cache
def starters() -> tuple[Concept, ...]:
    """Every sixth entry of the starter glossaries."""
    return load(starter()).concepts[::6]


@pytest.mark.parametrize("dialect", ["dca", "dct", "v2"])
def test_tbx_gives_back_what_it_took_and_is_valid(dialect: str) -> None:
    for entries in (concepts(), starters()):
        data = tbx_writing.write(entries, dialect)
        assert faults(data, dialect) == []
        assert tbx_reading.read(data, "x.tbx") == entries


@pytest.mark.parametrize("example", ["basic_good.tbx", "Example_Astronomy_DCT_VALID.tbx"])
@pytest.mark.parametrize("dialect", ["dca", "dct", "v2"])
def test_foreign_elements_survive_every_dialect_and_yaml(example: str, dialect: str) -> None:
    entries = tbx_reading.read((SCHEMAS / example).read_bytes(), example)
    assert len(entries) == 45
    assert [term.text for term in entries[0].terms][:2] == ["open cluster", "galactic cluster"]
    again = read(render_all(entries), "x.yml")
    assert not again.problems
    assert again.concepts == entries
    data = tbx_writing.write(again.concepts, dialect)
    assert tbx_reading.read(data, "x.tbx") == entries
    if dialect == "v2":
        assert faults(data, dialect) == []


def test_a_bad_file_is_found_bad() -> None:
    data = tbx_writing.write(concepts(), "dca").replace(b"preferredTerm-admn-sts", b"best")
    assert faults(data, "dca")


@pytest.mark.parametrize(
    ("write", "read_back"),
    [(spreadsheets.write_csv, spreadsheets.read_csv), (spreadsheets.write_xlsx, spreadsheets.read_xlsx)],
    ids=["csv", "xlsx"],
)
def test_tables_give_back_what_they_took(write: object, read_back: object) -> None:
    for entries in (concepts(), starters()):
        assert read_back(write(entries), "x") == entries


def test_yaml_gives_back_what_it_took() -> None:
    for entries in (concepts(), starters()):
        assert read(render_all(entries, "A comment"), "x").concepts == entries


def test_a_table_of_another_program() -> None:
    data = "id;term;language;status;owner\nsez;особая экономическая зона;ru;preferred;Anna\nsez;SEZ;en;admitted;\n"
    (entry,) = spreadsheets.read_csv(data.encode("utf-8-sig"), "x.csv")
    assert entry.preferred("ru") == "особая экономическая зона"
    assert entry.extra == {"owner": "Anna"}
    assert entry.terms[1].status is Status.ADMITTED


@pytest.mark.parametrize(
    ("data", "message"),
    [
        (b"a,b\n1,2\n", "x.csv:1: the header lacks: id, language, term"),
        (b"id,language,term,status\n1,en,x,best\n", "x.csv:2: this row cannot be read"),
        ("id,термин".encode("cp1251"), "x.csv:1: is not UTF-8"),
        (b"", "the header lacks"),
    ],
)
def test_a_csv_that_is_none(data: bytes, message: str) -> None:
    with pytest.raises(GlossaryError, match=message):
        spreadsheets.read_csv(data, "x.csv")


def test_a_workbook_that_is_none() -> None:
    with pytest.raises(GlossaryError, match=r"x\.xlsx:1: not an XLSX workbook"):
        spreadsheets.read_xlsx(b"no zip", "x.xlsx")


@pytest.mark.parametrize(
    ("data", "message"), [(b"<a>", "x.tbx:1: not XML"), (b"<html/>", "x.tbx:1: not TBX: its root is <html>")]
)
def test_a_tbx_that_is_none(data: bytes, message: str) -> None:
    with pytest.raises(GlossaryError, match=message):
        tbx_reading.read(data, "x.tbx")


def test_entities_are_not_resolved(tmp_path: Path) -> None:
    secret = tmp_path / "secret"
    secret.write_text("hidden", encoding="utf-8")
    data = (
        f'<!DOCTYPE martif [<!ENTITY x SYSTEM "{secret.as_uri()}">]><martif><text><body><termEntry id="a">'
        '<langSet xml:lang="en"><tig><term>a&x;b</term></tig></langSet></termEntry></body></text></martif>'
    )
    with pytest.raises(GlossaryError, match="not XML: Entity 'x' not defined"):
        tbx_reading.read(data.encode(), "x.tbx")


@pytest.mark.parametrize("form", ["omegat", "weblate"])
def test_bilingual_lists_keep_the_allowed_wordings_and_say_what_they_drop(form: str) -> None:
    entries = starters()[:60]
    data = bilingual.write(entries, form, source="ru", target="en")
    back = bilingual.read(data, form, "x", source="ru", target="en")
    pairs = {(c.preferred("ru"), c.preferred("en")) for c in back}
    assert {(c.preferred("ru"), c.preferred("en")) for c in entries} <= pairs
    told = [str(message) for message in bilingual.losses(entries, "ru", "en")]
    assert any("forbidden" in message for message in told)


TEXT = st.text(st.characters(codec="utf-8", exclude_categories=("Cc", "Cs", "Cn", "Co")), min_size=1, max_size=20)
TERM = st.builds(
    Term,
    text=TEXT.map(str.strip).filter(bool),
    language=st.sampled_from(["en", "ru"]),
    status=st.sampled_from([Status.PREFERRED, Status.ADMITTED, Status.DEPRECATED, Status.FORBIDDEN]),
    kind=st.sampled_from(TermKind),
    note=TEXT.map(str.strip),
)


@settings(max_examples=25, deadline=None)
@given(st.lists(TERM, min_size=1, max_size=5), TEXT.map(str.strip), st.sampled_from(ConceptType))
def test_whatever_an_entry_says_comes_back(terms: list[Term], note: str, kind: ConceptType) -> None:
    order = [Status.PREFERRED, Status.ADMITTED, Status.DEPRECATED, Status.FORBIDDEN]

    def place(term: Term) -> tuple[int, int, int]:
        abbreviation = term.status is Status.ADMITTED and term.kind is TermKind.ABBREVIATION
        return languages.index(term.language), order.index(term.status), abbreviation

    languages = list(dict.fromkeys(term.language for term in terms))
    entry = Concept(
        "one", kind, tuple(sorted(terms, key=place)), Origin("x", 1), note=note, sections={"en": Section(note="n")}
    )
    assert read(render_all([entry]), "x").concepts[0].terms == entry.terms
    assert tbx_reading.read(tbx_writing.write([entry], "dca"), "x")[0].terms == entry.terms
    assert spreadsheets.read_csv(spreadsheets.write_csv([entry]), "x")[0].terms == entry.terms
