"""The readability of a document, by Flesch's reading ease and the figures behind it.

English: reading ease (Flesch 1948) 206.835 - 1.015 words a sentence - 84.6 syllables a word; grade (Kincaid, Fishburne,
Rogers and Chissom 1975) 0.39 words a sentence + 11.8 syllables a word - 15.59. Russian, in the adaptation of Oborneva
(Автоматизированная оценка сложности учебных текстов на основе статистических параметров, Москва 2006), which gives a
text and its translation about the same score: 206.835 - 1.3 and 60.1; grade 0.5, 8.4 and 15.59.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum
from itertools import groupby

from editorial.bitext.sides import primary
from editorial.model import BlockKind, Document, Region, Segment
from editorial.rules.readability.sentences import SentenceFigures, figures

LANGUAGES = ("en", "ru")
LEAST_WORDS = 100
"""Words of running text from which on the score of a text means something (Flesch took samples of 100 words)."""
_MARKS = re.compile(r"[.,;:!?…](?=[\s”\"»)]|\Z)")
_WORDS_A_MARK = 50
_RUNNING = (BlockKind.PARAGRAPH, BlockKind.QUOTATION)
_EASE = {"en": (206.835, 1.015, 84.6), "ru": (206.835, 1.3, 60.1)}
_GRADE = {"en": (0.39, 11.8, 15.59), "ru": (0.5, 8.4, 15.59)}


class Band(StrEnum):
    """Flesch's words for what a score means; the least score of each in `FROM`."""

    VERY_HARD = "very hard"
    HARD = "hard"
    FAIRLY_HARD = "fairly hard"
    PLAIN = "plain"
    EASY = "easy"


FROM = {Band.EASY: 70, Band.PLAIN: 60, Band.FAIRLY_HARD: 50, Band.HARD: 30, Band.VERY_HARD: 0}


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A paragraph: the region of its first sentence, how many sentences and how many words."""

    first: Region
    sentences: int
    words: int


@dataclass(frozen=True, slots=True)
class Readability:
    """The figures of the running text of a document in `language` (en or ru), headings, lists and tables left out.

    `segments` are its sentences, `sentences` their figures in the same order.
    """

    language: str
    segments: tuple[Segment, ...]
    sentences: tuple[SentenceFigures, ...]
    paragraphs: tuple[Paragraph, ...]

    @property
    def is_telling(self) -> bool:
        """Whether there is enough text for a score."""
        return self.words >= LEAST_WORDS

    @property
    def words(self) -> int:
        """Words and numbers."""
        return sum(sentence.words for sentence in self.sentences)

    @property
    def sentence_words(self) -> float:
        """Words a sentence, on average."""
        return self.words / len(self.sentences)

    @property
    def word_syllables(self) -> float:
        """Syllables a word, on average."""
        return sum(s.syllables for s in self.sentences) / max(1, sum(s.read for s in self.sentences))

    @property
    def ease(self) -> float:
        """Flesch's reading ease: about 100 for what a child of ten reads, below 30 for learned journals."""
        base, by_sentence, by_word = _EASE[self.language]
        return base - by_sentence * self.sentence_words - by_word * self.word_syllables

    @property
    def grade(self) -> float:
        """The year of school from which on the text can be read."""
        by_sentence, by_word, base = _GRADE[self.language]
        return by_sentence * self.sentence_words + by_word * self.word_syllables - base

    @property
    def band(self) -> Band:
        """What the score means."""
        return next((band for band, least in FROM.items() if self.ease >= least), Band.VERY_HARD)

    @property
    def passive_share(self) -> float:
        """The share of sentences with a passive, 0 to 1."""
        return sum(bool(sentence.passives) for sentence in self.sentences) / len(self.sentences)

    @property
    def nouns_per_hundred(self) -> float:
        """Nouns made from verbs, for each hundred words."""
        return 100 * sum(len(sentence.nouns) for sentence in self.sentences) / max(1, self.words)


def readability(document: Document) -> Readability | None:
    """The figures, or None for another language, without running text, and for a text without its punctuation."""
    language = primary(document)
    if language not in LANGUAGES or not is_punctuated(document):
        return None
    segments = tuple(s for s in document.segments if document.block_of(s).kind in _RUNNING)
    sentences = tuple(figures(segment.text, language) for segment in segments)
    if not any(sentence.words for sentence in sentences):
        return None
    return Readability(language, segments, sentences, tuple(_paragraphs(segments, sentences)))


def is_punctuated(document: Document) -> bool:
    """Whether nothing took the punctuation away, as archives do: less than a mark in 50 words is none."""
    return document.words <= LEAST_WORDS or len(_MARKS.findall(document.text)) * _WORDS_A_MARK >= document.words


def _paragraphs(segments: Sequence[Segment], sentences: Sequence[SentenceFigures]) -> Iterator[Paragraph]:
    pairs = zip(segments, sentences, strict=True)
    for _, group in groupby(pairs, key=lambda pair: pair[0].block):
        held = list(group)
        yield Paragraph(held[0][0].region, len(held), sum(sentence.words for _, sentence in held))
