"""Bilingual dictionaries: the package's own, the fetched one, the glossary's, and their union."""

from __future__ import annotations

import gzip
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cache, cached_property
from importlib import resources

from editorial.bitext.fetched_lexicon import fetched
from editorial.languages import language
from editorial.model import Lexicon

__all__ = ["EmptyLexicon", "FirstLexicon", "GlossaryLexicon", "PackagedLexicon", "UnionLexicon", "open_lexicon"]


class EmptyLexicon:
    """A dictionary of no words."""

    def translations(self, word: str, *, source: str, target: str) -> frozenset[str]:  # noqa: ARG002
        return frozenset()


class PackagedLexicon:
    """31,000 Russian and 29,000 English dictionary forms (Mueller 7 and enru-dict, see `lexicon_data/README.md`).

    Read with the first word asked for, in 30 ms.
    """

    def translations(self, word: str, *, source: str, target: str) -> frozenset[str]:
        """Dictionary forms that may translate any dictionary form of `word`; empty for other languages."""
        pair = (_primary(source), _primary(target))
        if pair not in {("ru", "en"), ("en", "ru")}:
            return frozenset()
        table = self._to_english if pair[0] == "ru" else self._to_russian
        lemmas = {word.lower().replace("ё", "е"), *language(pair[0]).lemmas(word)}
        return frozenset(found for lemma in lemmas for found in table.get(lemma, "").split())

    @cached_property
    def _to_english(self) -> Mapping[str, str]:
        folder = resources.files(__package__).joinpath("lexicon_data")
        content = gzip.decompress(folder.joinpath("ru-en.tsv.gz").read_bytes()).decode("utf-8")
        small = folder.joinpath("function-words.tsv").read_text(encoding="utf-8")
        # The dictionaries know far-fetched translations of the commonest words; those written by hand stand alone.
        return dict(_entries(content)) | dict(_entries(small))

    @cached_property
    def _to_russian(self) -> Mapping[str, str]:
        inverse: dict[str, list[str]] = defaultdict(list)
        for russian, found in self._to_english.items():
            for english in found.split():
                inverse[english].append(russian)
        return {english: " ".join(found) for english, found in inverse.items()}


@dataclass(frozen=True, eq=False)
class GlossaryLexicon:
    """The words of terms that stand for the same concept: each of one side may translate each of the other.

    `concepts` hold the wordings of a concept by language tag.
    """

    concepts: tuple[Mapping[str, tuple[str, ...]], ...]

    def translations(self, word: str, *, source: str, target: str) -> frozenset[str]:
        """Dictionary forms of the words of every term that stands opposite a term with `word` in it."""
        spoken, opposite = _primary(source), _primary(target)
        holders = self._holders.get(spoken)
        if holders is None:
            holders = self._holders[spoken] = self._index(spoken)
        lemmas = {word.lower(), *language(spoken).lemmas(word)}
        concepts = {number for lemma in lemmas for number in holders.get(lemma, ())}
        return frozenset().union(*(self._words(number, opposite) for number in concepts))

    @cached_property
    def _holders(self) -> dict[str, Mapping[str, list[int]]]:
        return {}

    @cached_property
    def _known(self) -> dict[tuple[int, str], frozenset[str]]:
        return {}

    def _index(self, tag: str) -> Mapping[str, list[int]]:
        """The numbers of the concepts whose terms in a language hold a lemma."""
        holders: dict[str, list[int]] = defaultdict(list)
        for number in range(len(self.concepts)):
            for lemma in self._words(number, tag):
                holders[lemma].append(number)
        return dict(holders)

    def _words(self, number: int, tag: str) -> frozenset[str]:
        """The lemmas of the words of a concept's terms in a language."""
        key = (number, tag)
        if key not in self._known:
            terms = self.concepts[number].get(tag, ())
            self._known[key] = frozenset(lemma for term in terms for lemma in _lemmas(term, tag))
        return self._known[key]


@dataclass(frozen=True, slots=True, eq=False)
class UnionLexicon:
    """What any of several dictionaries says."""

    lexicons: tuple[Lexicon, ...]

    def translations(self, word: str, *, source: str, target: str) -> frozenset[str]:
        """The translations of all of them."""
        return frozenset().union(*(each.translations(word, source=source, target=target) for each in self.lexicons))


@dataclass(frozen=True, slots=True)
class FirstLexicon:
    """What the first of several dictionaries says that knows the word."""

    lexicons: tuple[Lexicon, ...]

    def translations(self, word: str, *, source: str, target: str) -> frozenset[str]:
        """The translations of the first that has any."""
        found = (each.translations(word, source=source, target=target) for each in self.lexicons)
        return next((words for words in found if words), frozenset())


def open_lexicon(concepts: Iterable[Mapping[str, tuple[str, ...]]] = ()) -> Lexicon:
    """The package's dictionary, the fetched one for words it lacks, and the wordings of the glossary's `concepts`."""
    known, more = tuple(concepts), fetched()
    words: Lexicon = packaged() if more is None else FirstLexicon((packaged(), more))
    return UnionLexicon((GlossaryLexicon(known), words)) if known else words


@cache
def packaged() -> PackagedLexicon:
    """The package's own dictionary, read once."""
    return PackagedLexicon()


def _entries(content: str) -> Iterator[tuple[str, str]]:
    for line in content.splitlines():
        word, _, found = line.partition("\t")
        yield word, found


def _primary(tag: str) -> str:
    return tag.partition("-")[0].lower()


def _lemmas(term: str, tag: str) -> frozenset[str]:
    words = [token.text for token in language(tag).tokens(term)]
    return frozenset(lemma for word in words if len(word) > 2 for lemma in language(tag).lemmas(word))
