"""A wording as it stands in a text, in the form that a glossary has it in: nominative and singular."""

from __future__ import annotations

import math
from collections.abc import Sequence

from editorial.languages.english_forms import singular
from editorial.languages.ru.morphology import analyzer
from editorial.languages.russian_forms import Analysis, analyses, inflected
from editorial.termbase.words import Word, words

_AROUND = " \t\n\u00a0«»„“”\"'’.,;:!?()[]"
_LEADING = frozenset({"a", "an", "the"})
_BEFORE_COMPLEMENT = frozenset({"of", "for", "in", "on", "at", "to", "with", "by", "under", "from"})


def dictionary_form(text: str, language: str, *, begins_sentence: bool = False) -> str:
    """`text` without the marks and the article around it, its head noun and attributes in the nominative singular.

    A noun without a singular stays in the plural, and what follows the head keeps its form. `begins_sentence` says
    that the capital of the first word proves nothing: «Особые экономические зоны» -> «особая экономическая зона».
    """
    wording = " ".join(text.strip(_AROUND).split())
    primary = language.partition("-")[0]
    if primary == "en":
        first, space, rest = wording.partition(" ")
        wording = rest if space and first.lower() in _LEADING else wording
    if begins_sentence and wording[1:] == wording[1:].lower():
        wording = wording[:1].lower() + wording[1:]
    if primary == "ru":
        return _russian(wording)
    return _english(wording) if primary == "en" else wording


def _english(wording: str) -> str:
    """The noun before the first preposition in the singular: "centres of excellence" -> "centre of excellence"."""
    parts = wording.split(" ")
    head = next((at - 1 for at, part in enumerate(parts) if at and part.lower() in _BEFORE_COMPLEMENT), len(parts) - 1)
    noun = parts[head]
    parts[head] = noun.removesuffix("s") if noun[:-1].isupper() else singular(noun)
    return " ".join(parts)


def _russian(wording: str) -> str:
    found = joined(words(wording))
    readings = agreeing(found)
    if not readings:
        return wording
    noun = readings[-1]
    number = "sing" if any(one.number == "sing" for one in analyses(noun.lemma) if one.word_class == "noun") else "plur"
    parts, last = [], 0
    for word, reading in zip(found, readings, strict=False):
        gender = noun.gender if number == "sing" else ""
        form = inflected(word.text, reading, case="nomn", number=number, gender=gender, animate=noun.animate)
        parts += [wording[last : word.start], form]
        last = word.end
    named = _is_given_name(found[len(readings) - 1])
    for word in found[len(readings) :]:
        apposed = word.hyphened or (named and word.text[:1].isupper())
        also = _beside(word, noun)
        if not apposed or also is None:
            break
        parts += [wording[last : word.start], inflected(word.text, also, case="nomn", number=number)]
        last = word.end
    return "".join([*parts, wording[last:]])


def _beside(word: Word, noun: Analysis) -> Analysis | None:
    """The reading of a word that agrees with the noun it stands beside; a family name has its bearer's gender."""
    readings = [one for one in analyses(word.folded) if (one.case, one.number) == (noun.case, noun.number)]
    return next((one for one in readings if one.gender == noun.gender), next(iter(readings), None))


def _is_given_name(word: Word) -> bool:
    return word.text[:1].isupper() and "Name" in analyzer().parse(word.folded)[0].tag


def joined(found: Sequence[Word]) -> tuple[Word, ...]:
    """The words, an adjective with hyphens as one: «военно-морской» inflects as a whole, «город-побратим» in parts."""
    whole: list[Word] = []
    for word in found:
        before = whole[-1] if whole else None
        compound = f"{before.folded}-{word.folded}" if before and word.hyphened else ""
        if before and compound and _is_whole(before, compound):
            text = f"{before.text}-{word.text}"
            whole[-1] = Word(text, before.start, word.end, compound, before.gap, before.hyphened)
        else:
            whole.append(word)
    return tuple(whole)


def _is_whole(before: Word, compound: str) -> bool:
    """Whether it is one word: an adjective, or a noun whose beginning never changes («пресс-служба»)."""
    readings = analyses(before.folded)
    unchanged = any(reading.word_class == "noun" and reading.lemma == before.folded for reading in readings)
    return unchanged or analyses(compound)[0].word_class == "adjective"


def agreeing(found: Sequence[Word]) -> list[Analysis]:
    """The readings of the attributes and the noun that a phrase begins with, in the likeliest case and number that all
    of them can have; nothing where it begins otherwise. Of nouns that are also attributes the last is the head."""
    best: list[Analysis] = []
    for at, word in enumerate(found):
        readings = analyses(word.folded)
        nouns = [reading for reading in readings if reading.word_class == "noun"]
        chains = [chain for noun in nouns if (chain := _chain(found[:at], noun)) is not None]
        best = max(chains, key=lambda chain: math.prod(reading.score for reading in chain), default=best)
        if all(reading.word_class != "adjective" for reading in readings):
            break
    return best


def _chain(attributes: Sequence[Word], noun: Analysis) -> list[Analysis] | None:
    readings = [_attribute(word, noun) for word in attributes]
    return [*(one for one in readings if one is not None), noun] if None not in readings else None


def _attribute(word: Word, noun: Analysis) -> Analysis | None:
    fitting = (
        one
        for one in analyses(word.folded)
        if one.word_class == "adjective"
        and (one.case, one.number) == (noun.case, noun.number)
        and (one.number == "plur" or one.gender in {"", noun.gender})
    )
    return max(fitting, key=lambda one: one.score, default=None)
