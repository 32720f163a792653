"""From LanguageTool's answers to findings: offsets, chunks, codes; against a server that answers as told."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from typing import Any

import pytest
from drafts import draft
from hypothesis import given
from hypothesis import strategies as st

from editorial.engines.contract import EngineFailed, Finding, Knowledge
from editorial.engines.languagetool import engine as languagetool_engine
from editorial.engines.languagetool.chunks import chunks
from editorial.engines.languagetool.client import Client
from editorial.engines.languagetool.engine import LanguageTool
from editorial.engines.languagetool.offsets import extent
from editorial.engines.languagetool.vocabulary import vocabularies
from editorial.model import Prose
from editorial.rules.registry import BY_CODE

TEXTS = st.text(alphabet="abc Привет, мир. “—” é\u0301\u00a0😀👩‍👩‍👧𝒜𐍈\n", max_size=60)


def units(text: str) -> int:
    """Length in UTF-16 code units."""
    return len(text.encode("utf-16-le")) // 2


@given(TEXTS, st.data())
def test_offsets_of_utf_16_become_code_points(text: str, data: st.DataObject) -> None:
    start = data.draw(st.integers(0, len(text)))
    end = data.draw(st.integers(start, len(text)))
    assert extent(text, start, units(text[start:end])) == (start, end)


@given(TEXTS)
def test_a_match_beyond_the_text_is_refused(text: str) -> None:
    with pytest.raises(ValueError, match="than the text has"):
        extent(text, 0, units(text) + 1)


class Answering:
    """Stands in for `requests.Session`: hands out matches given as stretches of the text that it is sent."""

    def __init__(self, matches: Sequence[Mapping[str, Any]]) -> None:
        self.matches = matches
        self.sent: list[dict[str, str]] = []

    def request(self, method: str, url: str, **options: Any) -> Any:
        assert url.startswith("http://127.0.0.1:")
        assert options["allow_redirects"] is False
        if method == "GET":
            return Answer([{"code": "en", "longCode": "en-US"}, {"code": "ru", "longCode": "ru-RU"}])
        self.sent.append(options["data"])
        return Answer({"matches": [dict(match, rule=dict(match["rule"])) for match in self.matches]})

    def close(self) -> None:
        """Nothing is open."""


class Answer:
    def __init__(self, content: Any) -> None:
        self.text = json.dumps(content)

    def json(self) -> Any:
        return json.loads(self.text)


def match(
    offset: int, length: int, *, rule: str = "A_RULE", category: str = "GRAMMAR", put: str = "x"
) -> dict[str, Any]:
    return {
        "offset": offset,
        "length": length,
        "message": "why {not}",
        "replacements": [{"value": put}],
        "context": {"text": "", "offset": 0},
        "sentence": "",
        "rule": {"id": rule, "issueType": "grammar", "category": {"id": category}},
    }


def answered(
    paragraphs: Sequence[str], matches: Sequence[Mapping[str, Any]], *, language: str = "en", known: str = ""
) -> tuple[Finding, ...]:
    client = Client.__new__(Client)
    client._session = Answering(matches)  # type: ignore[assignment]
    client._timeout = client._later_timeout = 1.0
    super(Client, client).__init__({"en": "en-US", "ru": "ru-RU"}[language], remote_server="http://127.0.0.1:9")
    engine = LanguageTool(lambda: pytest.fail("no server is needed"), version="6.8")
    engine._server = object()  # type: ignore[assignment]
    engine._clients = {client.language.tag: client}
    bitext = draft(*paragraphs, language=language)
    return engine.inspect(bitext, bitext.units, Knowledge(known=frozenset(known.split())))


@given(st.lists(TEXTS.filter(lambda text: text.strip() != "" and "\n" not in text), min_size=1, max_size=4), st.data())
def test_every_match_leads_back_to_its_place(paragraphs: list[str], data: st.DataObject) -> None:
    index = data.draw(st.integers(0, len(paragraphs) - 1))
    start = data.draw(st.integers(0, len(paragraphs[index]) - 1))
    end = data.draw(st.integers(start + 1, len(paragraphs[index])))
    before = "\n\n".join((*paragraphs[:index], paragraphs[index][:start])) if index else paragraphs[index][:start]
    found = answered(paragraphs, [match(units(before), units(paragraphs[index][start:end]))])
    text = draft(*paragraphs).target.text
    at = len("\n\n".join((*paragraphs[:index], ""))) if index else 0
    assert [text[f.region.start : f.region.end] for f in found] == [paragraphs[index][start:end]]
    assert found[0].region.start == at + start
    assert str(found[0].message) == "why {not}"


def test_a_match_across_paragraphs_is_dropped() -> None:
    assert answered(["One.", "Two."], [match(2, 5)]) == ()


def test_an_answer_for_another_text_is_a_failure() -> None:
    with pytest.raises(EngineFailed, match="for another text"):
        answered(["One."], [match(1, 500)])


@pytest.mark.parametrize(
    ("text", "word", "known", "expected"),
    [
        ("The laboratry passed.", "laboratry", "", ("laboratory",)),
        ("The laboratry passed.", "laboratry", "laboratry", None),
        ("The Kaluzhsky works passed.", "Kaluzhsky", "", None),
        ("The stormwater works passed.", "stormwater", "", None),
        ("See the laboratry-2 page.", "laboratry", "", None),
        ("One qwertz, two qwertz, three qwertz.", "qwertz", "", None),
    ],
)
def test_names_and_known_words_are_never_misspelt(
    text: str, word: str, known: str, expected: tuple[str, ...] | None
) -> None:
    given_match = match(text.index(word), len(word), rule="MORFOLOGIK_RULE_EN_US", category="TYPOS", put="laboratory")
    found = answered([text], [given_match], known=known)
    assert [f.suggestions for f in found] == ([expected] if expected else [])
    assert all(f.code == "spelling" for f in found)


@given(st.lists(st.text(alphabet="ab ", min_size=1, max_size=30), max_size=12), st.integers(1, 60))
def test_chunks_hold_every_passage_once_and_in_order(texts: list[str], length: int) -> None:
    starts = [sum(len(t) + 2 for t in texts[:i]) for i in range(len(texts))]
    passages = [Prose.of(text, start) for text, start in zip(texts, starts, strict=True)]
    made = list(chunks(passages, length))
    assert [prose for chunk in made for _, prose in chunk.passages] == passages
    for chunk in made:
        assert len(chunk.text) <= length or len(chunk.passages) == 1
        for at, prose in chunk.passages:
            assert chunk.text[at : at + len(prose.text)] == prose.text
            assert chunk.locate(at, at + len(prose.text)) == prose.region


@pytest.mark.parametrize(
    ("language", "category", "rule", "code"),
    [
        ("en", "TYPOS", "MORFOLOGIK_RULE_EN_US", "spelling"),
        ("en", "TYPOS", "FOR_FRO", "real-word"),
        ("en", "CONFUSED_WORDS", "AFFECT_EFFECT", "real-word"),
        ("en", "MISC", "EN_A_VS_AN", "article"),
        ("en", "MISC", "ENGLISH_WORD_REPEAT_RULE", "repeated-word"),
        ("en", "TYPOS", "POSSESSIVE_APOSTROPHE", "grammar"),
        ("en", "GRAMMAR", "SOMETHING_NEW", "grammar"),
        ("en", "GRAMMAR", "BEEN_PART_AGREEMENT", "verb-form"),
        ("en", "GRAMMAR", "MISSING_ARTICLE", "article"),
        ("en", "TYPOS", "IT_IS", "grammar"),
        ("en", "TYPOGRAPHY", "WHITESPACE_RULE", None),
        ("en", "STYLE", "ANYTHING", None),
        ("en", "GRAMMAR", "SEA_COMPOUNDS", None),
        ("en", "GRAMMAR", "FEWER_LESS", None),
        ("ru", "TYPOS", "MORFOLOGIK_RULE_RU_RU", "spelling"),
        ("ru", "STYLE", "Num_plus_Noun", "agreement"),
        ("ru", "GRAMMAR", "Verb_and_Verb", None),
        ("ru", "PUNCTUATION", "COMMA_DEFIS", None),
    ],
)
def test_codes(language: str, category: str, rule: str, code: str | None) -> None:
    assert vocabularies()[language].code(category, rule) == code


def test_every_code_is_declared_and_has_a_rule() -> None:
    codes = {code for vocabulary in vocabularies().values() for code in vocabulary.codes.values()}
    assert codes <= languagetool_engine.SPEC.codes
    assert codes <= set(BY_CODE)
    assert set(vocabularies()) == languagetool_engine.SPEC.languages
