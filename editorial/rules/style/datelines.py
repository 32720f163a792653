"""The dateline of a release: the place and the day before its first sentence."""

from __future__ import annotations

import re
from dataclasses import dataclass

from editorial.bitext.quantities import CalendarDate, quantities
from editorial.bitext.sides import primary
from editorial.bitext.transliteration import similarity
from editorial.model import BlockKind, Document, Region

_FIRST_BLOCKS = 6
_ALIKE = 0.5
"""Similarity of sound from which on two names are one town's."""
_MONTH = {
    "en": r"(?:Jan|Feb|Mar|Apr|May|June?|July?|Aug|Sept?|Oct|Nov|Dec)[a-z]*\.?",
    "ru": r"(?:янв|фев|мар|апр|ма|июн|июл|авг|сен|окт|ноя|дек)[а-я]+",
}
_DATE = {
    "en": rf"(?:{_MONTH['en']},? \d{{1,2}}(?:st|nd|rd|th)?(?:,? \d{{4}})?|\d{{1,2}}(?:st|nd|rd|th)? {_MONTH['en']}(?: "
    rf"\d{{4}})?|\d{{1,2}}[./]\d{{1,2}}[./]\d{{2,4}})",
    "ru": rf"(?:\d{{1,2}} {_MONTH['ru']}(?: \d{{4}}(?: г(?:ода|\.)?)?)?|\d{{1,2}}\.\d{{1,2}}\.\d{{2,4}}(?: г\.)?)",
}
_REGION = r"(?:, [A-ZА-ЯЁ][\w. ’'-]{1,24}| \([A-ZА-ЯЁ][^\W\d_][^()\d]{1,30}\))"
_PLACE = rf"(?P<place>[A-ZА-ЯЁ][\w’'.-]*(?: (?:[A-ZА-ЯЁ][\w’'.-]*|on|na|на|of|the|-)){{0,4}}{_REGION}?)"
_BREAK = r"(?:[.,:]? ?[—–]+ ?|[.,:]? ?-{1,2} |[.:] ?(?=[A-ZА-ЯЁ]))"
_PATTERNS = {
    tag: re.compile(
        rf"^\s*(?:г\. ?)?(?:{_PLACE}(?:,? \(?|[.,] )(?P<date>{date})\)?(?:\s?\([\w /]+\))?(?:{_BREAK}|\s*$)"
        rf"|(?P<date2>{date}),? {_PLACE.replace('?P<place>', '?P<place2>')}(?:{_BREAK}|\s*$)"
        rf"|(?P<place3>[A-ZА-ЯЁ]{{3}}[A-ZА-ЯЁ.’' -]*(?:, [A-ZА-ЯЁ][\w. ]{{1,20}})?) ?(?:\([\w /]+\) ?)?(?:—|–|--|-) )"
    )
    for tag, date in _DATE.items()
}


@dataclass(frozen=True, slots=True)
class Dateline:
    """The dateline at `region`; `place` and `date` where it has them, at regions of their own, else at the whole."""

    region: Region
    language: str
    place: str
    date: CalendarDate | None
    place_region: Region
    date_region: Region

    @property
    def town(self) -> str:
        """The place without the region or the country behind it."""
        return re.split(r"[,(]", self.place, maxsplit=1)[0].strip()


def dateline(document: Document | None) -> Dateline | None:
    """The dateline at the head of a paragraph among the first, or on a line of its own."""
    language = primary(document)
    if document is None or language not in _PATTERNS:
        return None
    for block in document.blocks[:_FIRST_BLOCKS]:
        found = _PATTERNS[language].match(block.text)
        if found is None or (block.kind is BlockKind.HEADING and not (found["date"] or found["date2"])):
            continue
        place = next((name for name in ("place", "place2", "place3") if found[name]), 0)
        day = next((name for name in ("date", "date2") if found[name]), 0)
        date = next((q.date for q in quantities(found[day], language) if q.date), None) if day else None
        whole = block.prose.locate(found.start(), len(found[0].rstrip(" —–-:.,")))
        return Dateline(
            whole,
            language,
            found[place].strip() if place else "",
            date,
            block.prose.locate(*found.span(place)) if place else whole,
            block.prose.locate(*found.span(day)) if day else whole,
        )
    return None


def is_elsewhere(ours: Dateline, theirs: Dateline) -> bool:
    """Whether the two name different towns; one in Cyrillic and one in Latin letters are compared by their sound."""
    if not ours.place or not theirs.place:
        return False
    if ours.language == theirs.language:
        return ours.town.lower() != theirs.town.lower()
    russian, english = (ours, theirs) if ours.language == "ru" else (theirs, ours)
    return similarity(russian.town.capitalize(), english.town.capitalize()) < _ALIKE
