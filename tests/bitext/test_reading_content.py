"""Links, quotations, encodings, foreign words: what rules on content read in a text."""

from __future__ import annotations

import pytest

from editorial.bitext.encodings import garbled
from editorial.bitext.foreign import cyrillic_runs, other_language
from editorial.bitext.links import Link, LinkKind, links, same_place
from editorial.bitext.quotations import quotations
from editorial.bitext.scripts import to_cyrillic, to_latin
from editorial.model import Block, BlockKind, Document, Prose


def document(text: str, language: str = "en", kind: str = "plaintext") -> Document:
    return Document("draft", text, language, kind, (Block(BlockKind.PARAGRAPH, Prose.of(text, 0)),))


def link(text: str) -> Link:
    return links(document(text))[0]


@pytest.mark.parametrize(
    ("text", "kind", "found"),
    [
        ("See https://plant.example/a/b?c=1.", LinkKind.WEB, "https://plant.example/a/b?c=1"),
        ("(www.plant.example)", LinkKind.WEB, "www.plant.example"),
        ("Сайт завод.рф открыт", LinkKind.WEB, "завод.рф"),
        ("Mail a.b-c@plant.example, please", LinkKind.EMAIL, "a.b-c@plant.example"),
        ("Tel. +7 (4842) 55-10-20.", LinkKind.PHONE, "+7 (4842) 55-10-20"),
        ("Тел. 8 (800) 200-13-14", LinkKind.PHONE, "8 (800) 200-13-14"),
    ],
)
def test_links_are_read(text: str, kind: LinkKind, found: str) -> None:
    (only,) = links(document(text))
    assert (only.kind, only.text) == (kind, found)


@pytest.mark.parametrize("text", ["8 000 000 000 roubles", "in 2019–2023", "version 3.11.2", "e.g. this", "12.05.2024"])
def test_figures_and_abbreviations_are_no_links(text: str) -> None:
    assert links(document(text)) == ()


def test_markdown_holds_links_behind_its_words() -> None:
    text = "[report](https://fund.example/r.pdf)"
    block = Block(BlockKind.PARAGRAPH, Prose.of("report", 1))
    (only,) = links(Document("draft.md", text, "en", "markdown", (block,)))
    assert text[only.region.start : only.region.end] == "https://fund.example/r.pdf"


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("https://www.plant.example/", "plant.example", True),
        ("8 (800) 200-13-14", "+7 800 200 13 14", True),
        ("plant.example/ru/news", "plant.example/en/novosti", True),
        ("ru.plant.example", "en.plant.example", True),
        ("plant.example/news", "plant.example/press", False),
        ("plant.example", "plants.example", False),
        ("a@plant.example", "b@plant.example", False),
    ],
)
def test_same_place(one: str, other: str, same: bool) -> None:
    assert same_place(link(one), link(other)) is same
    assert same_place(link(other), link(one)) is same


@pytest.mark.parametrize(
    ("text", "speech"),
    [
        ("«Мы пустим линию в срок и наймём людей», — сказал он.", True),
        ("He said: “we will start the line on time and hire people”", True),
        ("„Мы ждём гостей со всех концов нашей страны.“", True),
        ('"We will start the line on time and hire people," he said.', True),
        ("«We go on in the next paragraph with what we began to say here.", True),
        ("Завод «Вектор» открыт", False),
        ("The “best of the best of the best” award", False),
    ],
)
def test_speech_is_told_from_names(text: str, speech: bool) -> None:
    assert bool(quotations(document(text))) is speech


@pytest.mark.parametrize("read", ["cp1251", "cp1252"])
@pytest.mark.parametrize("text", ["завод открыт", "“слово”", "Пуск — в мае"])
def test_utf8_that_was_read_in_another_encoding_is_read_anew(text: str, read: str) -> None:
    mojibake = "".join(bytes([b]).decode(read, errors="ignore") or chr(b) for b in text.encode())
    whole = "".join(mojibake[s.start : s.end] for s in garbled(mojibake))
    assert whole
    assert all(s.right and s.right in text for s in garbled(mojibake))


@pytest.mark.parametrize("text", ["Рёв и Сёмга, РСФСР", "Café, São Paulo, Łódź, ÅÄÖ", "What?! Really???", "№ 5 — «да»"])
def test_good_text_is_not_garbled(text: str) -> None:
    assert list(garbled(text)) == []


def test_look_alikes_go_both_ways() -> None:
    assert to_latin("СЕО") == "CEO"
    assert to_cyrillic("CEO") == "СЕО"
    assert to_latin("Ж") == "Ж"


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Built by Ромашка and Вектор", ["Ромашка", "Вектор"]),
        ("Built by Анна Лужина", ["Анна Лужина"]),
        ("Romashka (Ромашка) and [Вектор]", []),
        ("See завод.рф and почта@завод.рф", []),
        ("а record", []),
    ],
)
def test_cyrillic_words_in_a_latin_text(text: str, found: list[str]) -> None:
    assert [text[start:end] for start, end in cyrillic_runs(text)] == found


@pytest.mark.parametrize(
    ("text", "language", "other"),
    [
        ("Подробности сообщит пресс-служба завода.", "en", "ru"),
        ("The press office will give the details.", "ru", "en"),
        ("The press office will give the details.", "en", None),
        ("Microsoft, Oracle и SAP", "ru", None),
        ("12.05.2024", "ru", None),
    ],
)
def test_a_paragraph_in_another_language(text: str, language: str, other: str | None) -> None:
    assert other_language(text, language) == other
