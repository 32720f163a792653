"""What the workbench needs to add a term and to find an entry: dictionary forms, new entries, places."""

from __future__ import annotations

from pathlib import Path

import msgspec
import pytest

from editorial.config import Config
from editorial.formats.errors import UnwritableFile
from editorial.model import Bitext, Document
from editorial.review.drafts import open_document
from editorial.review.reviewer import Reviewer
from editorial.termbase import GlossaryError
from editorial.termbase.addition import add_entry, identifier, new_entry, same
from editorial.termbase.dictionary_form import dictionary_form
from editorial.termbase.search import entry_of
from editorial.termbase.sources import of_settings, writable
from editorial.termbase.starters import is_starter
from editorial.termbase.yaml_file import load

FORMS = [
    ("ru", "особых экономических зон", "особая экономическая зона"),
    ("ru", "Особые экономические зоны", "особая экономическая зона"),
    ("ru", "«якорным инвестором».", "якорный инвестор"),
    ("ru", "инфаркта миокарда", "инфаркт миокарда"),
    ("ru", "главного врача", "главный врач"),
    ("ru", "Министерству здравоохранения Российской Федерации", "Министерство здравоохранения Российской Федерации"),
    ("ru", "ввода в эксплуатацию", "ввод в эксплуатацию"),
    ("ru", "детей-сирот", "ребёнок-сирота"),
    ("ru", "ножницами", "ножницы"),
    ("ru", "дорожных данных", "дорожные данные"),
    ("ru", "городов-побратимов", "город-побратим"),
    ("ru", "пресс-службы", "пресс-служба"),
    ("ru", "Игоря Ветрова", "Игорь Ветров"),
    ("ru", "военно-морского флота", "военно-морской флот"),
    ("ru", "ГЧП", "ГЧП"),
    ("en", "special economic zones", "special economic zone"),
    ("en", "the Centres of Excellence", "Centre of Excellence"),
    ("en", "Anchor investors,", "anchor investor"),
    ("en", "SEZs", "SEZ"),
    ("en", "goods", "goods"),
    ("de", "Wirtschaftszonen", "Wirtschaftszonen"),
]


@pytest.mark.parametrize(("language", "selected", "expected"), FORMS)
def test_a_selection_becomes_a_dictionary_form(language: str, selected: str, expected: str) -> None:
    begins = language != "de" and selected[:1].isupper() and selected[1:] == selected[1:].lower()
    assert dictionary_form(selected, language, begins_sentence=begins) == expected


def test_an_id_is_the_english_wording_and_unlike_the_others() -> None:
    assert identifier("Special economic zone") == "special-economic-zone"
    assert identifier("R&D", {"r-d", "r-d-2"}) == "r-d-3"
    assert new_entry({"ru": "технопарк", "en": " technology  park "}).id == "technology-park"
    assert new_entry({"ru": "технопарк", "en": ""}).id == "технопарк"


def test_an_entry_is_added_with_its_place(tmp_path: Path) -> None:
    path = tmp_path / "house" / "terms.yml"
    first = add_entry(path, new_entry({"ru": "технопарк", "en": "technology park"}))
    second = add_entry(path, new_entry({"ru": "якорный инвестор", "en": "anchor investor"}, note="of a zone"))
    assert (first.origin.path, first.origin.line) == (str(path), 1)
    assert path.read_text(encoding="utf-8").splitlines()[second.origin.line - 1] == "- id: anchor-investor"
    assert [concept.preferred("ru") for concept in load([path])] == ["технопарк", "якорный инвестор"]


def test_what_stands_there_already_is_not_added_twice(tmp_path: Path) -> None:
    path = tmp_path / "terms.yml"
    path.write_text("- id: park\n  en: {preferred: science park, admitted: [technology park]}\n  ru: технопарк\n")
    entry = new_entry({"ru": "Технопарк", "en": "technology park"})
    assert same(entry, load([path])) is not None
    with pytest.raises(GlossaryError, match="park"):
        add_entry(path, entry)


def test_a_folder_that_cannot_be_written_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_: object, **__: object) -> int:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr("os.open", refuse)
    with pytest.raises(UnwritableFile, match="Permission denied"):
        add_entry(tmp_path / "terms.yml", new_entry({"ru": "технопарк", "en": "technology park"}))


def test_the_house_entry_takes_the_place_of_the_starter_entry(tmp_path: Path) -> None:
    starter = next(concept for concept in of_settings(Config()) if is_starter(concept.origin.path))
    own = tmp_path / "house.yml"
    own.write_text(f"- id: {starter.id}\n  en: house word\n  ru: слово\n", encoding="utf-8")
    config = Config(glossaries=("starter", str(own)))
    (found,) = [concept for concept in of_settings(config) if concept.id == starter.id]
    assert found.preferred("en") == "house word"


def test_files_that_take_entries_are_the_houses(tmp_path: Path) -> None:
    folder, empty = tmp_path / "many", tmp_path / "empty"
    folder.mkdir()
    empty.mkdir()
    (folder / "a.yml").write_text("[]\n")
    config = msgspec.structs.replace(
        Config(), glossaries=("starter", "many", "new.yml", "empty", "new.yml"), root=str(tmp_path)
    )
    assert writable(config) == (folder / "a.yml", tmp_path / "new.yml", empty / "house.yml")


def test_an_issue_leads_to_its_entry(tmp_path: Path) -> None:
    house = tmp_path / "house.yml"
    house.write_text("# ours\n\n- id: sez\n  en: {preferred: special economic zone, forbidden: [free zone]}\n")
    draft = tmp_path / "draft.en.md"
    draft.write_text("Nine companies work in two free zones.\n")
    glossary = load([house])
    with Reviewer(Config(select=("term-forbidden",), engines="embedded"), glossary=glossary) as reviewer:
        document: Document = open_document(draft)
        (issue,) = reviewer.review(Bitext.alone(document)).issues
    found = entry_of(issue, glossary)
    assert found is not None
    assert str(found.origin) == f"{house}:3"
