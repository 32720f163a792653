"""Whom a quotation is given to on both sides."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from editorial.bitext.names.counterparts import name_words
from editorial.bitext.names.exchanged_speakers import exchanged
from editorial.bitext.names.rendering import Rendering
from editorial.bitext.names.russian_renderings import russian_name_words
from editorial.bitext.quotation_counts import within
from editorial.bitext.quotations import Quotation
from editorial.bitext.sides import Occurrence, primary
from editorial.bitext.transliteration import press_spelling
from editorial.engines.contract import Entity
from editorial.model import Bitext, Lexicon, Region, Unit


@dataclass(frozen=True, slots=True)
class Misattribution:
    """`word` names somebody else than `speaker`, whom the original quotes.

    `right` is the speaker's name as the draft has it elsewhere, else as the English press would; "" when unknown.
    """

    word: Occurrence
    speaker: Entity
    right: str


def misattributed(
    bitext: Bitext,
    spoken: tuple[Sequence[Quotation], Sequence[Quotation]],
    found: Sequence[Rendering],
    lexicon: Lexicon | None,
) -> Iterator[Misattribution]:
    """Units with a quotation on both sides, whose speaker is another on each; or with several that are exchanged.

    `spoken` are the quotations of source and target, `found` the renderings of all persons of the source.
    """
    original, drafted = spoken
    bearers: dict[str, set[str]] = {}
    spelled: dict[str, str] = {}
    for rendering in found:
        if rendering.word and not rendering.near:
            bearers.setdefault(rendering.word.text, set()).add(rendering.person.surname)
            spelled.setdefault(rendering.person.surname, rendering.word.text)
    draft_words = russian_name_words if primary(bitext.target) == "ru" else name_words
    for unit in bitext.units:
        there = [r for r in found if r.unit is unit and not _inside(r.mention.entity.region, original)]
        speakers = {r.person.surname: r for r in there}
        if not speakers or not _quoting(unit, drafted, original):
            continue
        if len(speakers) > 1:
            own = [r for r in found if r.unit is unit]
            here = tuple(within(original, unit.source)), tuple(within(drafted, unit.target))
            for word, speaker in exchanged(here, own, lexicon):
                surname = speaker.person.surname
                yield Misattribution(word, speaker.mention.entity, spelled.get(surname) or _pressed(surname))
            continue
        beside = [w for w in draft_words(unit.target) if w.text in bearers and not _inside(w.region, drafted)]
        yield from _other(next(iter(speakers.values())), beside, bearers, spelled)


def _other(
    speaker: Rendering, beside: Sequence[Occurrence], bearers: dict[str, set[str]], spelled: dict[str, str]
) -> Iterator[Misattribution]:
    surname = speaker.person.surname
    if beside and (speaker.word is None or speaker.near):
        named = {bearer for word in beside for bearer in bearers[word.text]}
        if len(named) == 1 and surname not in named:
            yield Misattribution(beside[0], speaker.mention.entity, spelled.get(surname) or _pressed(surname))


def _pressed(surname: str) -> str:
    return "" if surname.isascii() else press_spelling(surname)


def _quoting(unit: Unit, drafted: Sequence[Quotation], original: Sequence[Quotation]) -> bool:
    return all(
        any(segment.region.overlaps(quotation.region) for segment in segments for quotation in quotations)
        for segments, quotations in ((unit.target, drafted), (unit.source, original))
    )


def _inside(region: Region, quotations: Sequence[Quotation]) -> bool:
    """Whether words are said, and not the author's own in between: «Да, — сказал он. — Завтра»."""
    return any(q.region.contains(region) and not any(a.contains(region) for a in q.asides) for q in quotations)
