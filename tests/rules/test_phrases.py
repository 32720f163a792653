"""Vocabularies of phrases: every entry finds what it describes, and every better wording is well formed."""

from __future__ import annotations

import re

import pytest

from editorial.languages.english_articles import indefinite
from editorial.rules.style.phrases import Phrase, forms, hits, phrases

PACKAGE = "editorial.rules.style"
ENTRIES = [("calque", "phrases", phrase) for phrase in phrases(PACKAGE, "calque")] + [
    ("hype", "en", phrase) for phrase in phrases(PACKAGE, "hype", "en")
]
_LOOK = re.compile(r"\(\?<?[!=].*?\)")
_WORDS = {
    r"\w+al": "regional",
    r"\w+": "joint",
    r"\d{4}": "2012",
    r"\d+": "6",
    r".{3,40}": "schools",
    r"\d+\.\d+": "2.5",
    r"\d{1,2}": "6",
    r"\d": "6",
}


def examples(phrase: Phrase) -> set[str]:
    """The phrase in words: with and without what may be there, its verb in the infinitive and in the past."""
    texts = set()
    for optional in (True, False):
        text = _LOOK.sub("", phrase.wrong).replace(",?", "").replace("\\.?", "")
        text = re.sub(r"\[([^\]|]+)[^\]]*\]( ?)", r"\1\2" if optional else "", text)
        text = re.sub(r"\(([^()]*?) \)\?", lambda m: m[1].split("|")[0] + " " if optional else "", text)  # noqa: B023
        text = re.sub(r"s\?(?= |$)", "s", text)
        text = re.sub(r"\(((?:[^()|]|\(.*?\))*)[^()]*\)(\?)?", r"\1", text)
        text = text.replace("\\.", ".") if r"\d+\." not in text else text
        for pattern, word in sorted(_WORDS.items(), key=lambda item: -len(item[0])):
            text = text.replace(pattern, word)
        for past in (False, True):
            spelled = re.sub(r"<([a-z]+)>", lambda m: _form(m[1], past=past), text)  # noqa: B023
            texts.add(" ".join(spelled.split()))
    return texts


def _form(verb: str, *, past: bool) -> str:
    if verb == "be":
        return "was" if past else "is"
    return (
        next((form for form in sorted(forms(verb)) if form != verb and not form.endswith("s")), verb) if past else verb
    )


@pytest.mark.parametrize(("name", "key", "phrase"), ENTRIES, ids=[entry[2].wrong for entry in ENTRIES])
def test_an_entry_finds_what_it_describes_and_offers_well_formed_words(name: str, key: str, phrase: Phrase) -> None:
    for example in examples(phrase):
        found = hits(f"Also {example} here.", PACKAGE, name, key)
        assert found, example
        for suggestion in (suggestion for hit in found for suggestion in hit.suggestions):
            assert not re.search(r"[\\<>\[\]|]|  |\b(\w+) \1\b|\b(?:an?|the) (?:an?|the)\b| of$ of", suggestion), (
                suggestion
            )
            for article, following in re.findall(r"\b(an?) (\w+)", suggestion):
                assert article == indefinite(following), suggestion


def test_there_are_more_than_250_calques_each_with_better_words_or_none_on_purpose() -> None:
    calques = phrases(PACKAGE, "calque")
    assert len({phrase.wrong for phrase in calques}) == len(calques) > 250
    assert sum(bool(phrase.ru) for phrase in calques) > 0.9 * len(calques)
