"""The indefinite article by sound, and replacements that leave well-formed English."""

from __future__ import annotations

import re
from importlib import resources

import pytest
from hypothesis import given
from hypothesis import strategies as st

from editorial.languages.english_articles import fitted, indefinite

A = """
    plant, house, horse, historic hotel, one, one-off, one-stop shop, once-only offer, ewe, European, euro,
    eucalyptus, EU-wide ban, UK-based firm, UN agency, unit, union, unique, unified, uniform, university,
    United Company, unicorn, unanimous vote, ubiquitous logo, user, useful guide, usual day, utility, utopia,
    Ukrainian, Uruguayan, Ural plant, Utah firm, uranium mine, urologist, US firm, USB stick, U-turn, T-shirt,
    B2B platform, CEO, PhD, GDP forecast, BBC film, NATO summit, NASA grant, FIFA report, RUSNANO fund, UNESCO
    site, UNICEF project, SIM card, 1, 7 km, 10%, 12-year-old, 110 kV line, 100, 1,100 km, 1,800-seat hall,
    180-bed hospital, 115-hectare park, 2018 law, €1 billion, “young” team, (new) line, year, y-axis, 5G
    network, quota, COVID-19 test, Q&A, KPI, W3C standard
"""
AN = """
    hour, hourly rate, hour-long talk, honest answer, honorary title, honour, heir, heiress, apple, oil,
    onerous task, unusual, uninteresting, unimportant, unidentified, unintended, unissued share, urgent,
    urban, urgently, umbrella, ugly, Uzbek firm, Udmurt village, Ufa plant, Ulan-Ude theatre, utter, upgrade,
    usher, FDA review, MoU, MP, MBA, NGO, HIV test, LED lamp, LNG terminal, MRI scanner, X-ray, XML file,
    e-mail, S-curve, F-16, RFID tag, R&D centre, M&A deal, SME, SUV, HR head, SMS, NHS trust, HSE campus, MSU
    lab, OECD, iPhone, eCommerce, mRNA vaccine, L-shaped hall, 8, 8%, 80-bed, 800, 8,000, 84, 8.5%, 11, 11%,
    11.5%, 11-storey, 11th, 18, 18-year-old, 18th, 18,000-seat, 11,000, 11 million, 1812 map, 1147 chronicle,
    €8 million, $11 fee, “innovative” hub, (old) line, ATM, IT park, AI model, ISO standard, EBITDA
"""


def _wanted(words: str, article: str) -> list[tuple[str, str]]:
    parts = [part.strip() for part in words.replace("\n", " ").split(", ")]
    return [(" ".join(part.split()), article) for part in parts if part]


@pytest.mark.parametrize(("following", "article"), [*_wanted(A, "a"), *_wanted(AN, "an")])
def test_the_article_goes_by_the_sound(following: str, article: str) -> None:
    assert indefinite(following) == article


PLACES = [
    ("It has a [unique] experience.", ["", "rare"], "It has [an] experience.", 0),
    ("It has a [unique] plan.", [""], "It has a [] plan.", 0),
    ("It has a [unique] experience.", ["rare"], "It has a [rare] experience.", 0),
    ("They run an [innovative] cluster.", ["new"], "They run [a new] cluster.", 0),
    ("They run an [innovative] cluster.", ["new", "advanced"], "They run [an advanced] cluster.", 1),
    ("An [unprecedented] rise", [""], "[A] rise", 0),
    ("It boasts [a unique experience].", ["a experience"], "It boasts [an experience].", 0),
    ("It is a [myocardial infraction] drug.", ["infarction"], "It is [an infarction] drug.", 0),
    ("It is a [solution without analogues].", ["the first of its kind"], "It is [the first of its kind].", 0),
    ("A [solution without analogues] came.", ["the first of its kind"], "[The first of its kind] came.", 0),
    ("AN [UNIQUE] PLANT", [""], "[A] PLANT", 0),
    ("A [UNIQUE] OIL PLANT", [""], "[AN] OIL PLANT", 0),
    ("the [unique] event", ["important"], "the [important] event", 0),
    ("GRADE A [NEW] ITEM", ["OLD"], "GRADE [AN OLD] ITEM", 0),
]


@pytest.mark.parametrize(("marked", "suggestions", "wanted", "chosen"), PLACES)
def test_a_replacement_takes_the_article_along(marked: str, suggestions: list[str], wanted: str, chosen: int) -> None:
    start, end = marked.index("["), marked.index("]") - 1
    text = marked.replace("[", "").replace("]", "")
    low, high, put = fitted(text, start, end, suggestions)
    assert " ".join(f"{text[:low]}[{put[chosen].strip()}]{text[high:]}".split()) == wanted


@given(
    st.text(alphabet='ab n"’8U', max_size=30), st.data(), st.lists(st.text(alphabet="aon U8", max_size=8), max_size=3)
)
def test_the_place_only_grows_and_only_by_an_article(text: str, data: st.DataObject, suggestions: list[str]) -> None:
    start = data.draw(st.integers(0, len(text)))
    end = data.draw(st.integers(start, len(text)))
    low, high, put = fitted(text, start, end, suggestions)
    assert low <= start and high == end and len(put) == len(suggestions)
    assert text[low:start].strip().lower() in {"", "a", "an"}


def test_it_agrees_with_the_pronouncing_dictionary() -> None:
    """The CMU dictionary, as the wheel of pocketsphinx carries it, without letters and their plurals."""
    vowels = {"AA", "AE", "AH", "AO", "AW", "AY", "EH", "ER", "EY", "IH", "IY", "OW", "OY", "UH", "UW"}
    sounds: dict[str, set[str]] = {}
    lines = resources.files("pocketsphinx").joinpath("model/en-us/cmudict-en-us.dict").read_text(encoding="utf-8")
    for line in lines.splitlines():
        spelled, first = line.split()[:2]
        word = spelled.partition("(")[0]
        if re.fullmatch("[a-z]*[aeiou][a-z]{3,}", word):
            sounds.setdefault(word, set()).add("an" if first in vowels else "a")
    against = [word for word, articles in sounds.items() if indefinite(word) not in articles]
    assert len(sounds) > 100_000
    assert len(against) < 0.001 * len(sounds), against
