"""The edits that might put a place right, and what speaks for each."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from enum import IntEnum

from editorial.engines.proofreader import tags
from editorial.engines.proofreader.candidates import ARTICLES, PREPOSITIONS, Candidate, Kind, candidates
from editorial.engines.proofreader.lexicon import Lexicon
from editorial.engines.proofreader.line import Line
from editorial.engines.proofreader.set_phrases import stands_bare
from editorial.engines.proofreader.tagger import Floats
from editorial.engines.proofreader.words import Shape

_INSERTIONS = 2
_DELETION_FLOOR = 0.02


class Change(IntEnum):
    """What an edit does; the first six are `Kind`s of replacement."""

    SLIP = Kind.SLIP
    ARTICLE = Kind.ARTICLE
    PREPOSITION = Kind.PREPOSITION
    NUMBER = Kind.NUMBER
    VERB = Kind.VERB
    CONFUSED = Kind.CONFUSED
    DELETE_ARTICLE = 6
    DELETE_WORD = 7
    INSERT_ARTICLE = 8
    INSERT_WORD = 9


_REPLACING = {kind: Change(kind) for kind in Kind}

CODES: Mapping[Change, str] = {
    Change.SLIP: "real-word",
    Change.CONFUSED: "real-word",
    Change.ARTICLE: "article",
    Change.DELETE_ARTICLE: "article",
    Change.INSERT_ARTICLE: "article",
    Change.PREPOSITION: "preposition",
    Change.NUMBER: "agreement",
    Change.VERB: "verb-form",
    Change.INSERT_WORD: "missing-word",
    Change.DELETE_WORD: "repeated-word",
}
"""The rule that speaks for each change."""


@dataclass(frozen=True, slots=True)
class Edit:
    """One way to put word `at` of a sentence right."""

    at: int
    change: Change
    word: str
    """The word to put in its place or before it, in lower case; empty for a deletion."""
    slip: float
    tag: int
    """The tag by which the tagger would ask for it."""

    @property
    def replaces(self) -> bool:
        """Whether one word takes the place of another."""
        return self.change <= Change.CONFUSED


def edits_at(line: Line, at: int, probabilities: Floats, known: Lexicon) -> list[Edit]:
    """The edits of word `at` worth weighing; `probabilities` are [words, tags]."""
    return [
        *_replacements(line, at, known),
        *_deletions(line, at, probabilities),
        *_insertions(line, at, probabilities),
    ]


def _replacements(line: Line, at: int, known: Lexicon) -> Iterator[Edit]:
    word = line.words[at]
    if word.shape is not Shape.LOWER or word.lower not in known:
        return
    for c in candidates(word.lower, known):
        yield _replacement(at, c)


def _replacement(at: int, candidate: Candidate) -> Edit:
    kind = candidate.kind
    return Edit(at, _REPLACING[kind], candidate.word, candidate.slip, tags.REPLACE[kind])


def _deletions(line: Line, at: int, probabilities: Floats) -> Iterator[Edit]:
    word = line.words[at].lower
    if line.leads(at):
        return
    if line.words[at - 1].lower == word:
        yield Edit(at, Change.DELETE_WORD, "", 0.0, tags.DELETE_WORD)
    elif word in ARTICLES:
        yield Edit(at, Change.DELETE_ARTICLE, "", 0.0, tags.DELETE_ARTICLE)
    elif word in PREPOSITIONS and probabilities[at, tags.DELETE_WORD] > _DELETION_FLOOR:
        yield Edit(at, Change.DELETE_WORD, "", 0.0, tags.DELETE_WORD)


def _insertions(line: Line, at: int, probabilities: Floats) -> Iterator[Edit]:
    if line.terse:
        return
    ranked = sorted(tags.INSERT, key=lambda w: -probabilities[at, tags.INSERT[w]])[:_INSERTIONS]
    for word in ranked:
        change = Change.INSERT_ARTICLE if word in ARTICLES else Change.INSERT_WORD
        if change is not Change.INSERT_ARTICLE or not (_has_article(line, at) or stands_bare(line, at)):
            yield Edit(at, change, word, 0.0, tags.INSERT[word])


def _has_article(line: Line, at: int) -> bool:
    return at > 0 and line.words[at - 1].lower in ARTICLES
