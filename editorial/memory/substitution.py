"""The figures and names of a new segment, put into the translation of an old one that differs in little else."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from rapidfuzz.distance import Levenshtein

from editorial.bitext.names.counterparts import exonyms
from editorial.bitext.names.declension import nearest, nominatives
from editorial.bitext.transliteration import press_spelling
from editorial.languages.ru.morphology import analyzer
from editorial.memory.counted import may_replace
from editorial.memory.keys import FIGURE

Span = tuple[int, int]

SURE = 0.8
"""From this likeness on a word of the translation is the old name's."""

_TOKEN = re.compile(FIGURE.pattern + r"|[^\W\d_][\w’'-]*|[^\w\s]")
_PLAIN = re.compile(r"\d+")
_GROUPED = {
    "en": re.compile(r"\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+\.\d+"),
    "ru": re.compile(r"\d{1,3}(?:[ \u00a0\u202f]\d{3})+(?:,\d+)?|\d+,\d+"),
}
_GROUP, _POINT = {"en": ",", "ru": "\u00a0"}, {"en": ".", "ru": ","}
_NAMES = {"Name", "Surn", "Patr", "Geox"}


@dataclass(frozen=True, slots=True)
class Replacement:
    """A stretch of the old source and what the new one has there; a stretch of the old target and what to put there."""

    old: Span
    new: Span
    target: Span
    text: str


def replacements(new: str, old: str, target: str, *, source_language: str, target_language: str) -> list[Replacement]:
    """What can be put in place with certainty, in the order of `target`; nothing for what it does not hold."""
    found: list[Replacement] = []
    free = [match.span() for match in _TOKEN.finditer(target)]
    languages = source_language.partition("-")[0], target_language.partition("-")[0]
    for ours, theirs in _pairs(new, old):
        for place in free:
            text = _put(old[slice(*theirs)], new[slice(*ours)], target[slice(*place)], *languages)
            if text is not None and _agrees(target, place, text, languages[1]):
                found.append(Replacement(theirs, ours, place, text))
                free.remove(place)
                break
    return sorted(found, key=lambda replacement: replacement.target)


def _agrees(target: str, place: Span, text: str, language: str) -> bool:
    """Whether what follows a figure of the target fits another one there as well."""
    was, now = _value(target[slice(*place)], language), _value(text, language)
    return was is None or now is None or may_replace(was, now, text=target, end=place[1], language=language)


def tokens(text: str) -> list[Span]:
    """Figures, words and marks, each with its place."""
    return [match.span() for match in _TOKEN.finditer(text)]


def _pairs(new: str, old: str) -> Iterator[tuple[Span, Span]]:
    """Figures and capitalised words that stand in the same place of both texts and differ."""
    ours, theirs = tokens(new), tokens(old)
    edits = Levenshtein.opcodes([_kind(new, a) for a in ours], [_kind(old, b) for b in theirs])
    for edit in edits:
        if edit.src_end - edit.src_start != edit.dest_end - edit.dest_start:
            continue
        for a, b in zip(ours[edit.src_start : edit.src_end], theirs[edit.dest_start : edit.dest_end], strict=True):
            one, other = new[slice(*a)], old[slice(*b)]
            if one != other and ((one[0].isdigit() and other[0].isdigit()) or (one.istitle() and other.istitle())):
                yield a, b


def _kind(text: str, span: Span) -> str:
    token = text[slice(*span)]
    return "⓪" if token[0].isdigit() else token


def _put(old: str, new: str, there: str, source_language: str, target_language: str) -> str | None:
    """What stands in the target for `new`, given that `there` may stand for `old`; None when it does not."""
    if old[0].isdigit():
        return _figure(old, new, there, source_language, target_language) if there[0].isdigit() else None
    if there == old:
        return new
    if source_language == "ru" and target_language == "en" and there[:1].isupper():
        return _name(old, new, there)
    return None


def _figure(old: str, new: str, there: str, source_language: str, target_language: str) -> str | None:
    was, now = _value(old, source_language), _value(new, source_language)
    if was is None or now is None:
        # A date or a time stands as it is or not at all.
        return new if there == old and was is now else None
    if there != old and was != _value(there, target_language):
        return None
    return _in_writing(now, target_language, grouped=_is_grouped(new, source_language))


def _value(figure: str, language: str) -> str | None:
    """The figure with a decimal point and no grouping; None for a date, a time and whatever else is no plain number."""
    if _PLAIN.fullmatch(figure):
        return figure
    grouped = _GROUPED.get(language)
    if grouped is None or not grouped.fullmatch(figure):
        return None
    return re.sub(rf"[{re.escape(_GROUP[language])} \u202f]", "", figure).replace(_POINT[language], ".")


def _is_grouped(figure: str, language: str) -> bool:
    """Whether thousands are set apart; four digits without that may be a year, and are left alone."""
    whole = figure.partition(_POINT.get(language, "."))[0]
    return not whole.isdigit()


def _in_writing(value: str, language: str, *, grouped: bool) -> str:
    """A value as the language writes it; thousands are set apart where they were, and from five digits on."""
    whole, _, part = value.partition(".")
    if (grouped or len(whole) > 4) and language in _GROUP:
        whole = f"{int(whole):,}".replace(",", _GROUP[language])
    return whole + (_POINT.get(language, ".") + part if part else "")


def _name(old: str, new: str, there: str) -> str | None:
    """The Latin spelling of `new`, led back to the nominative as `old` was to the one that `there` spells."""
    nominative, likeness = nearest(old, there)
    if likeness < SURE:
        return None
    stem = 0
    while stem < min(len(old), len(nominative)) and old[stem] == nominative[stem]:
        stem += 1
    ending = old[stem:]
    if not new.endswith(ending):
        return None
    wanted = new[: len(new) - len(ending)] + nominative[stem:]
    if wanted not in nominatives(new) or exonyms(wanted) or not (_may_be_name(old) and _may_be_name(new)):
        return None
    return press_spelling(wanted)


def _may_be_name(word: str) -> bool:
    """Whether the dictionary (OpenCorpora's) holds the word as a name, or not at all; «Президент» is none."""
    parses = analyzer().parse(word.lower())
    return any(not parse.is_known or _NAMES & set(parse.tag.grammemes) for parse in parses)


def rewritten(figure: str, source_language: str, target_language: str) -> str:
    """A figure as the target language writes it; a date, a time and whatever is no plain number stay as they are."""
    value = _value(figure, source_language)
    if value is None or _PLAIN.fullmatch(figure):
        return figure
    return _in_writing(value, target_language, grouped=_is_grouped(figure, source_language))
