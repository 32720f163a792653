"""Terms in the segments of a unit: what the rules of this folder look at."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from editorial.languages.english_articles import fitted
from editorial.model import Document, Excerpt, Message, Region, Segment
from editorial.rules.rule import Context
from editorial.termbase.glossary import Concept, ConceptType
from editorial.termbase.inflection import like
from editorial.termbase.matching import TermMatch, matcher
from editorial.termbase.starters import is_starter

_QUOTATION = re.compile(r"«[^«»]*»|“[^“”]*”|(?<![^\W_])\"(?=[^\W_])[^\"]*\"(?![^\W_])")
_TITLE = 5
"""Words that a title may have."""


@dataclass(frozen=True, slots=True)
class Mention:
    """A term in a segment."""

    segment: Segment
    match: TermMatch

    @property
    def concept(self) -> Concept:
        return self.match.concept

    @property
    def text(self) -> str:
        return self.segment.text[self.match.start : self.match.end]

    @property
    def region(self) -> Region:
        return self.segment.locate(self.match.start, self.match.end)

    @property
    def excerpt(self) -> Excerpt:
        """The mention as evidence."""
        return Excerpt(self.region, self.text)

    @property
    def quoted(self) -> bool:
        """Whether it stands inside a short quotation, such as the title of a newspaper or the name of a ship."""
        return any(
            quotation.start() < self.match.start
            and self.match.end < quotation.end()
            and len(quotation[0].split()) <= _TITLE
            for quotation in _QUOTATION.finditer(self.segment.text)
        )

    @property
    def in_a_title(self) -> bool:
        """Whether it is a place inside a title, and so names the newspaper or the ship: «Вечерняя Москва»."""
        return self.concept.type is ConceptType.PLACE and self.quoted

    def same_place(self, other: Mention) -> bool:
        """Whether both are the same words."""
        spans = ((one.match.start, one.match.end) for one in (self, other))
        return len(set(spans)) == 1 and self.region == other.region


def mentions(segments: Sequence[Segment], document: Document | None, context: Context) -> Iterator[Mention]:
    """The glossary's terms in segments of a document, in order, parts of hyphenated compounds included."""
    if document is None:
        return
    known = matcher(context.glossary)
    for segment in segments:
        for match in known.occurrences(segment.text, document.language):
            yield Mention(segment, match)


def replacement(mention: Mention, language: str, wording: str | None = None) -> tuple[str, ...]:
    """`wording`, else what the house prefers, in the form of a mention; nothing where that changes nothing."""
    wording = wording or mention.concept.preferred(language)
    if wording is None:
        return ()
    inflected = like(wording, mention.match, language)
    return (inflected,) if inflected != mention.text else ()


def correction(mention: Mention, language: str, wording: str | None = None) -> tuple[Region, tuple[str, ...]]:
    """The region to put right and `replacement` for it; an English article before it goes along where it must."""
    return fitted_to(mention, language, replacement(mention, language, wording))


def fitted_to(mention: Mention, language: str, wordings: tuple[str, ...]) -> tuple[Region, tuple[str, ...]]:
    """The region that holds a mention, and an English article before it where `wordings` want the other one."""
    start, end = mention.match.start, mention.match.end
    if wordings and language.startswith("en"):
        start, end, wordings = fitted(mention.segment.text, start, end, wordings)
    return mention.segment.locate(start, end), wordings


def excused(mention: Mention, here: Sequence[Mention]) -> bool:
    """Whether the same words are a good term of another entry; a starter entry excuses no fault of the house's."""
    starters = is_starter(mention.concept.origin.path)
    return any(
        other.match.term.allowed
        and other.same_place(mention)
        and (starters or not is_starter(other.concept.origin.path))
        for other in here
    )


def entry_notes(concept: Concept, language: str) -> tuple[Message, ...]:
    """The entry's notes, as reasons of an issue."""
    section = concept.sections.get(language.partition("-")[0])
    notes = [concept.note, section.note if section else ""]
    return tuple(Message.of("The glossary notes: {note}", note=note) for note in notes if note)
