"""Finding a glossary's terms in text: by lemma, across words, per occurrence, the longest term first."""

from __future__ import annotations

import threading
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import lru_cache

from editorial.model import Segment
from editorial.termbase.derived import per_glossary
from editorial.termbase.english_wording import English
from editorial.termbase.glossary import ANY_LANGUAGE, Concept, Glossary, Term, applies
from editorial.termbase.other_wording import Lemmas
from editorial.termbase.russian_wording import Russian
from editorial.termbase.spelling_case import CaseDemand, demand, satisfies
from editorial.termbase.wording import Form, Morphology, Wording
from editorial.termbase.words import Word, fold, without_stops, words


@dataclass(frozen=True, slots=True)
class TermMatch:
    """An occurrence of a term at `text[start:end]` of the text that was searched.

    `words` are those that stand for the term's words; `forms` are the cases and numbers they can be in, of which the
    word in front (`before`) helps to choose. `whole` is False for a part of a hyphenated compound.
    """

    concept: Concept
    term: Term
    start: int
    end: int
    words: tuple[Word, ...]
    forms: frozenset[Form]
    before: Word | None = None
    whole: bool = True


@dataclass(frozen=True, slots=True)
class _Pattern:
    concept: Concept
    term: Term
    wording: Wording
    case: CaseDemand


def morphology(language: str) -> Morphology:
    """How words of a language (a BCP 47 tag) are compared and inflected."""
    return _morphology(language.partition("-")[0].lower())


@lru_cache(maxsize=16)
def _morphology(primary: str) -> Morphology:
    return Russian() if primary == "ru" else English() if primary in {"en", ""} else Lemmas(primary)


class Matcher:
    """The terms of a glossary, ready to be looked up. Wordings are taken apart when a text first begins like them."""

    def __init__(self, glossary: Glossary) -> None:
        self._glossary = glossary
        self._indexing = threading.Lock()
        """Several threads at once would each make the same index."""
        self._indexes: dict[str, dict[str, list[tuple[Concept, Term, str]]]] = {}
        self._patterns: dict[tuple[str, int], _Pattern | None] = {}
        self._found: dict[tuple[str, str], tuple[TermMatch, ...]] = {}

    @property
    def glossary(self) -> Glossary:
        return self._glossary

    def prepare(self, *languages: str) -> Matcher:
        """Index the terms of these languages now, which the first text in each would do otherwise."""
        for language in languages:
            self._index(language)
        return self

    def matches(self, text: str | Segment, language: str) -> tuple[TermMatch, ...]:
        """The terms in a text or segment, in order; where two overlap, the longer one.

        Several concepts that share a wording are all given. Offsets are code points into the text, or into the
        segment's, end exclusive.
        """
        return tuple(match for match in self.occurrences(text, language) if match.whole)

    def occurrences(self, text: str | Segment, language: str) -> tuple[TermMatch, ...]:
        """`matches`, and the terms that are a part of a hyphenated compound ("cluster-based")."""
        text = text if isinstance(text, str) else text.text
        key = (language, text)
        if key not in self._found:
            if len(self._found) > 5000:
                self._found.clear()
            self._found[key] = _longest(
                [_with_full_stop(match, text) for match in self._candidates(words(text), language)]
            )
        return self._found[key]

    def _candidates(self, text: tuple[Word, ...], language: str) -> Iterator[TermMatch]:
        rules = morphology(language)
        index = self._index(language)
        for at, word in enumerate(text):
            seen: set[int] = set()
            following = text[at + 1].folded[:_STEM] if at + 1 < len(text) else ""
            for key in rules.keys(word):
                for concept, term, second in index.get(key, ()):
                    if (second and second != following and following not in _ARTICLES) or id(term) in seen:
                        continue
                    seen.add(id(term))
                    pattern = self._pattern(concept, term, language)
                    match = pattern and _match(pattern, text, at, rules)
                    if match:
                        yield match

    def _index(self, language: str) -> dict[str, list[tuple[Concept, Term, str]]]:
        with self._indexing:
            if language not in self._indexes:
                self._indexes[language] = self._indexed(language)
        return self._indexes[language]

    def _indexed(self, language: str) -> dict[str, list[tuple[Concept, Term, str]]]:
        index: dict[str, list[tuple[Concept, Term, str]]] = defaultdict(list)
        rules = morphology(language)
        first_keys: dict[str, frozenset[str]] = {}
        for concept in self._glossary:
            for term in concept.terms:
                if applies(term.language, language):
                    first, second = _beginning(term.text, concept.insertions)
                    if first not in first_keys:
                        parts = words(first)
                        first_keys[first] = rules.keys(parts[0]) if parts else frozenset()
                    for key in first_keys[first]:
                        index[key].append((concept, term, second))
        return index

    def _pattern(self, concept: Concept, term: Term, language: str) -> _Pattern | None:
        key = (language, id(term))
        if key not in self._patterns:
            parts = words(term.text)
            wording = morphology(language).wording(parts) if parts else ()
            self._patterns[key] = _Pattern(concept, term, wording, demand(concept, term)) if wording else None
        return self._patterns[key]


_LEADING = frozenset({"to", "a", "an", "the"})
_ARTICLES = frozenset({"a", "an", "th"})
_STEM = 2
"""Letters that the forms of a word share, those of `_SUPPLETIVE` apart."""
_SUPPLETIVE = frozenset({"человек", "люди", "ребенок", "дети", "год", "лет", "человека", "людей", "person", "people"})


def _beginning(text: str, insertions: int) -> tuple[str, str]:
    """The first word of a wording, and how its second begins where that must follow at once; else ""."""
    found = fold(without_stops(text)).split()
    while len(found) > 1 and found[0] in _LEADING:
        found = found[1:]
    if len(found) < 2 or insertions or "-" in found[0] or found[1] in _SUPPLETIVE | _LEADING:
        return (found[0] if found else ""), ""
    second = found[1][:_STEM]
    return found[0], second if len(second) == _STEM and second.isalpha() and _regular(found[1]) else ""


def _regular(word: str) -> bool:
    """Whether the word's forms begin alike: short verbs and nouns such as "go" and "foot" change their vowels."""
    return len(word) > 4


def _match(pattern: _Pattern, text: tuple[Word, ...], at: int, rules: Morphology) -> TermMatch | None:
    places = _places(pattern, text, at, rules)
    if places is None:
        return None
    found = tuple(text[place] for place in places)
    before = text[at - 1] if at and not text[at].gap else None
    forms = rules.forms(pattern.wording, found, before)
    if forms and pattern.case is CaseDemand.INITIAL:
        own = rules.forms(pattern.wording, [slot.word for slot in pattern.wording]) or forms
        forms = frozenset(form for form in forms if form[1] in {number for _, number in own}) or None
    if forms is None or not satisfies(pattern.case, pattern.wording, found, text, at):
        return None
    end = places[-1]
    whole = not text[at].hyphened and not (end + 1 < len(text) and text[end + 1].hyphened)
    return TermMatch(pattern.concept, pattern.term, found[0].start, found[-1].end, found, forms, before, whole)


def _with_full_stop(match: TermMatch, text: str) -> TermMatch:
    """A term that ends in a full stop ends with that of the text: "U.K.", "Co."."""
    stops = match.term.text.endswith(".") and text[match.end : match.end + 1] == "."
    return replace(match, end=match.end + 1) if stops else match


def _places(pattern: _Pattern, text: tuple[Word, ...], at: int, rules: Morphology) -> list[int] | None:
    """Which words of the text stand for the wording's words, from `at` on."""
    places = [at]
    left = pattern.concept.insertions
    for slot in pattern.wording[1:]:
        place = places[-1] + 1
        while place < len(text):
            word = text[place]
            fits = not slot.keys.isdisjoint(rules.keys(word))
            if fits and word.gap == slot.word.gap:
                break
            if word.gap:
                return None
            if not rules.skipped(word):
                if left == 0 or not rules.may_split(word):
                    return None
                left -= 1
            place += 1
        else:
            return None
        places.append(place)
    return places


def _longest(matches: list[TermMatch]) -> tuple[TermMatch, ...]:
    """Of overlapping matches the one with most words, then the longer, then the allowed; equal regions all stay."""
    matches.sort(key=lambda m: (-len(m.words), m.start - m.end, not m.term.allowed))
    taken: dict[int, tuple[int, int]] = {}
    kept: dict[tuple[int, int, str], TermMatch] = {}
    for match in matches:
        region = (match.start, match.end)
        if any(taken.get(place, region) != region for place in range(*region)):
            continue
        taken.update(dict.fromkeys(range(*region), region))
        kept.setdefault((*region, match.concept.id), match)
    return tuple(sorted(kept.values(), key=lambda match: (match.start, match.end)))


@per_glossary
def matcher(glossary: Glossary) -> Matcher:
    """The matcher of a glossary."""
    return Matcher(glossary)


__all__ = ["ANY_LANGUAGE", "Matcher", "TermMatch", "matcher", "morphology"]
