"""What of a segment is protected: terms, names, figures, addresses, and what is never translated."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from editorial.bitext.transliteration import press_spelling
from editorial.engines.contract import EngineMissing, Entity, EntityKind
from editorial.engines.entities import recogniser
from editorial.memory.keys import FIGURE
from editorial.memory.substitution import rewritten
from editorial.model import Document, Segment
from editorial.review.drafting.protection import Kept, Protected, clear, protected
from editorial.termbase.glossary import ConceptType, Glossary
from editorial.termbase.inflection import like
from editorial.termbase.matching import Matcher, TermMatch

_ADDRESS = re.compile(r"https?://[^\s<>«»\"]*[\w/]|\bwww\.[^\s<>«»\"]*[\w/]|[\w.+-]+@[\w-]+\.[\w.-]*\w")
_LATIN = re.compile(r"[A-Za-z][A-Za-z0-9&+.-]*[A-Za-z0-9](?: [A-Z][A-Za-z0-9&+.-]*[A-Za-z0-9])*")
_NAME_WORD = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)*")


@dataclass(frozen=True, slots=True)
class HouseWords:
    """The protection of a document that is to be translated; languages are primary subtags."""

    document: Document
    source: str
    target: str
    matcher: Matcher
    people: Mapping[int, tuple[Kept, ...]] = field(default_factory=dict)

    @classmethod
    def of(cls, document: Document, target: str, glossary: Glossary) -> HouseWords:
        """The house's glossary, and the names of people where they can be told and spelled."""
        source = document.language.partition("-")[0]
        return cls(document, source, target, Matcher(glossary), _people(document, source, target))

    def protect(self, segment: Segment) -> Protected:
        """The segment as it goes to a service."""
        text = segment.text
        if not clear([text]):
            return Protected(text, ())
        return protected(text, [*self._terms(segment), *self.people.get(segment.index, ()), *self._verbatim(text)])

    def _terms(self, segment: Segment) -> Iterator[Kept]:
        for match in self.matcher.matches(segment, self.source):
            end = match.end
            written = segment.text[match.start : end]
            if written.count("«") > written.count("»") and segment.text[end : end + 1] == "»":
                # A match ends with its last word; half a pair of quotation marks must not stay behind.
                end += 1
            rendering = self._rendering(match, segment.text[match.start : end])
            if rendering:
                yield Kept(match.start, end, rendering)

    def _rendering(self, match: TermMatch, written: str) -> str | None:
        """What the house calls it, or None for what a service is trusted with.

        That is a term of one word, which it rarely gets wrong and must build a sentence around; and in Russian, where
        it must decline the word, all that is ever translated. The draft's review sees to them.
        """
        concept = match.concept
        if not concept.translate:
            return written
        preferred = concept.preferred(self.target)
        trusted = concept.type is ConceptType.TERM and (len(match.words) < 2 or concept.common)
        # «российский» is no mention of «Россия» that "Russia" could stand for.
        derived = written[:1].islower() and match.term.text[:1].isupper()
        if preferred is None or trusted or derived or self.target == "ru" or not match.whole:
            return None
        return like(preferred, match, self.target)

    def _verbatim(self, text: str) -> Iterator[Kept]:
        for match in _ADDRESS.finditer(text):
            yield Kept(*match.span(), match[0])
        if self.source == "ru":
            for match in _LATIN.finditer(text):
                yield Kept(*match.span(), match[0])
        for match in FIGURE.finditer(text):
            yield Kept(*match.span(), rewritten(match[0], self.source, self.target))


def _people(document: Document, source: str, target: str) -> Mapping[int, tuple[Kept, ...]]:
    """By the number of the segment, names of people in Russian and their spelling in the English press."""
    if (source, target) != ("ru", "en"):
        return {}
    try:
        names = recogniser(source).entities(document)
    except EngineMissing:
        return {}
    found = [entity for entity in names if entity.kind is EntityKind.PERSON and entity.normal]
    return {segment.index: tuple(_spelled(segment, found)) for segment in document.segments}


def _spelled(segment: Segment, people: Sequence[Entity]) -> Iterator[Kept]:
    for entity in people:
        place = segment.prose.find(entity.region)
        words = _NAME_WORD.findall(entity.normal)
        if place and segment.region.contains(entity.region) and words:
            yield Kept(*place, " ".join(press_spelling(word) for word in words))
