"""Forms of Russian words: what a form may be (lemma, part of speech, case, number), and a word put into a form.

The analyses are those of pymorphy3 (OpenCorpora dictionary); scores are its estimates of P(analysis | word).
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from typing import Any

from editorial.languages.ru.morphology import analyzer

_CLASSES = {
    "NOUN": "noun",
    "ADJF": "adjective",
    "ADJS": "adjective",
    "PRTF": "adjective",
    "PRTS": "adjective",
    "COMP": "adjective",
    "VERB": "verb",
    "INFN": "verb",
    "GRND": "verb",
    "NUMR": "numeral",
    "PREP": "preposition",
    "CONJ": "conjunction",
}
_CASES = {"gen1": "gent", "gen2": "gent", "acc2": "accs", "loc1": "loct", "loc2": "loct", "voct": "nomn"}


@dataclass(frozen=True, slots=True)
class Analysis:
    """One reading of a word. Tags are OpenCorpora's; `case`, `number` and `gender` are "" where the word has none."""

    lemma: str
    word_class: str
    case: str
    number: str
    gender: str
    score: float
    animate: bool = False


@lru_cache(maxsize=100_000)
def analyses(word: str) -> tuple[Analysis, ...]:
    """The readings of a word, likeliest first; lemmas are in lower case with «е» for «ё»."""
    found = []
    for parse in analyzer().parse(word.lower()):
        tag = parse.tag
        case = str(tag.case or "")
        found.append(
            Analysis(
                lemma=parse.normal_form.replace("ё", "е"),
                word_class=_CLASSES.get(str(tag.POS or ""), "other"),
                case=_CASES.get(case, case),
                number=str(tag.number or ""),
                gender=str(tag.gender or ""),
                score=float(parse.score),
                animate=str(tag.animacy or "") == "anim",
            )
        )
    return tuple(found)


def inflected(word: str, lemma: Analysis, *, case: str, number: str, gender: str = "", animate: bool = False) -> str:
    """`word`, read as `lemma`, in another case and number; unchanged where the language has no such form.

    `gender` and `animate` are those of the noun that an adjective belongs to. Capitals are kept.
    """
    parse = next((p for p in analyzer().parse(word.lower()) if _same(p, lemma)), None)
    if parse is None or not lemma.case:
        return word
    wanted = {case, number}
    if lemma.word_class == "adjective":
        if number == "sing" and gender:
            wanted.add(gender)
        if case == "accs" and (number == "plur" or gender == "masc"):
            wanted.add("anim" if animate else "inan")
    form = parse.inflect(wanted) or parse.inflect({case, number})
    return with_capitals_of(word, form.word) if form is not None else word


def _same(parse: Any, lemma: Analysis) -> bool:
    case = str(parse.tag.case or "")
    return (
        parse.normal_form.replace("ё", "е") == lemma.lemma
        and _CLASSES.get(str(parse.tag.POS or ""), "other") == lemma.word_class
        and _CASES.get(case, case) == lemma.case
        and str(parse.tag.number or "") == lemma.number
    )


def with_capitals_of(word: str, form: str) -> str:
    """`form` with the capitals of `word`: all, the first, or none; in a hyphenated word part by part."""
    if "-" in word and word.count("-") == form.count("-"):
        return "-".join(map(with_capitals_of, word.split("-"), form.split("-")))
    if len(word) > 1 and word.isupper():
        return form.upper()
    if word[:1].isupper():
        return form[:1].upper() + form[1:]
    return form
