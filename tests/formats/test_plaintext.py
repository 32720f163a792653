"""Plain text: paragraphs, hard-wrapped lines, lists, headings, and the place of every character."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from editorial.formats import plaintext
from editorial.model import BlockKind

_H, _P, _L = BlockKind.HEADING, BlockKind.PARAGRAPH, BlockKind.LIST_ITEM

_WRAPPED = (
    "The dairy in Suzdal has put a second line into service. It bottles\n"
    "twelve thousand litres of kefir an hour, and was paid for by the\n"
    "owner without a loan.\n"
)
_LONG = "Завод запустил вторую линию розлива, которая выпускает двенадцать тысяч литров кефира в час " * 2

CASES = {
    "paragraphs between blank lines": (
        "New bridge opens\n\nTraffic began at noon.\n\n\nTolls stay.\n",
        [(_H, "New bridge opens"), (_P, "Traffic began at noon."), (_P, "Tolls stay.")],
    ),
    "no-break spaces make a line blank": (
        "Открыт мост\n\u00a0 \u202f\nДвижение началось.",
        [(_H, "Открыт мост"), (_P, "Движение началось.")],
    ),
    "a hard-wrapped paragraph is one block": (_WRAPPED, [(_P, _WRAPPED.rstrip())]),
    "one long paragraph a line": (
        f"{_LONG}.\n{_LONG}!\n",
        [(_P, f"{_LONG}."), (_P, f"{_LONG}!")],
    ),
    "one sentence a line": (
        "The line works.\nIt was costly.\nNobody minds.\n",
        [(_P, "The line works."), (_P, "It was costly."), (_P, "Nobody minds.")],
    ),
    "a headline above its paragraph": (
        f"Завод расширен\n{_LONG}.",
        [(_H, "Завод расширен"), (_P, f"{_LONG}.")],
    ),
    "an address keeps its lines apart": (
        "Press office:\nAnna Petrova\ntel. +7 495 123-45-67\ne-mail: press@dairy.example\n",
        [
            (_P, "Press office:"),
            (_P, "Anna Petrova"),
            (_P, "tel. +7 495 123-45-67"),
            (_P, "e-mail: press@dairy.example"),
        ],
    ),
    "lists, their marks left out": (
        "We need:\n- steel;\n- glass that was\n  cut to size;\n• людей.\n1. First\n2) second\nа) третий",
        [
            (_P, "We need:"),
            (_L, "steel;"),
            (_L, "glass that was\ncut to size;"),
            (_L, "людей."),
            (_L, "First"),
            (_L, "second"),
            (_L, "третий"),
        ],
    ),
    "a list's marks that are indented like what follows": (
        " * a pump;\n * a boiler. \n The town pays for both, and for the road.",
        [(_L, "a pump;"), (_L, "a boiler."), (_P, "The town pays for both, and for the road.")],
    ),
    "a dash within a wrapped sentence is no list": (
        "The port of Taman, which the state began in the year 2016 and has\n"
        "- at last, after three delays and two changes of its owner - now\n"
        "opened, loads grain.",
        [
            (
                _P,
                "The port of Taman, which the state began in the year 2016 and has\n"
                "- at last, after three delays and two changes of its owner - now\n"
                "opened, loads grain.",
            )
        ],
    ),
    "lines of one length that all begin with a capital": (
        "Ministry of Health and Social Care of the Tver Region\nMinistry of Roads and of Public Works of the Region\n"
        "Agency for the Support of Small Firms in the Region\n",
        [
            (_H, "Ministry of Health and Social Care of the Tver Region"),
            (_P, "Ministry of Roads and of Public Works of the Region"),
            (_P, "Agency for the Support of Small Firms in the Region"),
        ],
    ),
    "white space around a newline is layout": (
        "The dairy in Suzdal has put a second line of bottles into \u00a0 \n   service, and the owner paid.",
        [(_P, "The dairy in Suzdal has put a second line of bottles into\nservice, and the owner paid.")],
    ),
    "indented first lines begin paragraphs": (
        "   Первый абзац в две строки, из которых вторая короче, но\nпродолжает его.\n"
        "   Второй абзац тоже занимает в этом файле две полные\nстроки.\n",
        [
            (_P, "Первый абзац в две строки, из которых вторая короче, но\nпродолжает его."),
            (_P, "Второй абзац тоже занимает в этом файле две полные\nстроки."),
        ],
    ),
    "dialogue keeps its dash": (
        "— Мы готовы, — сказал мэр.\n\n— Когда начнёте?\n",
        [(_P, "— Мы готовы, — сказал мэр."), (_P, "— Когда начнёте?")],
    ),
    "drawn lines are no text": (
        "Results\n=======\n\nProfit rose.\n\n* * *\n\n###\n",
        [(_H, "Results"), (_P, "Profit rose.")],
    ),
    "a first line may ask": ("Who pays?\n\nWho else?", [(_H, "Who pays?"), (_P, "Who else?")]),
    "other separators end no line": (
        "One\u2028two\x0bthree\x0cfour\u0085five.",
        [(_P, "One\u2028two\x0bthree\x0cfour\u0085five.")],
    ),
    "newlines of every kind": (
        "Old Mac\r\rWindows one,\r\nstill one.\r\n\r\nUnix.",
        [(_H, "Old Mac"), (_P, "Windows one,\r\nstill one."), (_P, "Unix.")],
    ),
    "nothing": (" \n\t\n", []),
}


@pytest.mark.parametrize("name", CASES)
def test_blocks(name: str) -> None:
    text, expected = CASES[name]
    assert [(block.kind, block.text) for block in plaintext.parse(text).blocks] == expected


def test_newlines_stand_in_the_prose_as_in_the_file() -> None:
    text = _WRAPPED.replace("\n", "\r\n")
    assert [block.text for block in plaintext.parse(text).blocks] == [text.rstrip()]


_TEXTS = st.lists(
    st.sampled_from(
        [
            "\n",
            "\r",
            "\r\n",
            "\n\n",
            " ",
            "\u00a0",
            "\t",
            "- ",
            "1. ",
            "слово",
            "Word",
            ".",
            "—",
            "\u2028",
            "😀",
            "x" * 40,
        ]
    ),
    max_size=40,
).map("".join)


@given(_TEXTS)
def test_every_character_stands_in_the_file_and_none_is_lost(text: str) -> None:
    seen: set[int] = set()
    for block in plaintext.parse(text).blocks:
        for at, character in enumerate(block.text):
            place = block.prose.locate(at, at + 1).start
            assert text[place] == character
            assert place not in seen
            seen.add(place)
    left = "".join(character for at, character in enumerate(text) if at not in seen)
    assert not any(character.isalpha() for character in left)
