"""Numbers written with words: "twenty-five thousand", «полтора миллиона», «две трети», "two and a half"."""

from __future__ import annotations

import re
from dataclasses import dataclass
from fractions import Fraction

from editorial.bitext.quantities.forms import folded
from editorial.bitext.quantities.literals import roman
from editorial.bitext.quantities.numerals import Numeral, Part
from editorial.bitext.quantities.quantity import Figure, Form
from editorial.bitext.quantities.vocabulary import Vocabulary

GAP = re.compile(r"[ \u00a0\u202f]+|[-‑]")
WORD = re.compile(r"[^\W\d_]+")
OF = re.compile(r"[ \u00a0\u202f]+(?:of )?")
ROMAN_LETTERS = frozenset("IVX")


@dataclass(slots=True)
class _Sum:
    """A number being added up; `low` is the part below the last scale."""

    total: Fraction = Fraction(0)
    low: Fraction = Fraction(0)
    last_scale: Fraction | None = None

    def takes(self, numeral: Numeral) -> bool:
        """Whether the number can go on with this word: "twenty five" can, "five twenty" cannot."""
        value = numeral.value
        if numeral.part is Part.SCALE:
            return self.low > 0 and (self.last_scale is None or value < self.last_scale)
        if value >= 100:
            return self.low == 0 and value < 1000
        if value >= 20:
            return self.low % 100 == 0
        return self.low % 100 == 0 or (value < 10 and self.low % 10 == 0 and self.low % 100 >= 20)

    def add(self, numeral: Numeral) -> None:
        if numeral.part is not Part.SCALE:
            self.low += numeral.value
        elif numeral.value == 100:
            self.low *= 100
        else:
            self.total += self.low * numeral.value
            self.last_scale, self.low = numeral.value, Fraction(0)

    @property
    def value(self) -> Fraction:
        return self.total + self.low


def figure(text: str, match: re.Match[str], words: Vocabulary) -> Figure | None:
    """The number that begins with the word `match`, or None."""
    word = match.group()
    numeral = words.numerals.get(folded(word))
    if numeral is None:
        return _roman(match) or _joined(match, words)
    if numeral.part is Part.VAGUE or folded(word) in words.vague:
        return _vague(text, match, words)
    if numeral.part in (Part.CARDINAL, Part.SCALE):
        return _cardinal(text, match, numeral, words)
    if numeral.part is Part.FRACTION:
        return _fraction(text, match, numeral, words)
    values = (numeral.value, *numeral.alternatives)
    return _written(match.start(), match.end(), *values, ordinal=numeral.part is Part.ORDINAL)


def _vague(text: str, match: re.Match[str], words: Vocabulary) -> Figure:
    """Many of a kind, with the scale that follows: «сотни тысяч», "hundreds of thousands"."""
    end, gap = match.end(), OF.match(text, match.end())
    following = WORD.match(text, gap.end()) if gap else None
    if following and (following.group().lower() in words.scales or folded(following.group()) in words.vague):
        end = following.end()
    return Figure(start=match.start(), end=end, values=(Fraction(0),), form=Form.WORDS, vague=True)


def _written(start: int, end: int, *values: Fraction, ordinal: bool = False) -> Figure:
    return Figure(start=start, end=end, values=values, form=Form.WORDS, ordinal=ordinal)


def _next(text: str, end: int, words: Vocabulary) -> tuple[re.Match[str], Numeral] | None:
    gap = GAP.match(text, end)
    match = WORD.match(text, gap.end()) if gap else None
    if match is None:
        return None
    if match.group().lower() in words.connectors:
        return _next(text, match.end(), words)
    numeral = words.numerals.get(folded(match.group()))
    return (match, numeral) if numeral else None


def _cardinal(text: str, first: re.Match[str], numeral: Numeral, words: Vocabulary) -> Figure:
    number, end = _Sum(), first.end()
    if numeral.part is Part.SCALE:
        number.low = Fraction(1)
    number.add(numeral)
    while (following := _next(text, end, words)) is not None:
        match, numeral = following
        joined_by = text[end : match.start()].strip()
        if joined_by in words.connectors and number.low % 100 == 0 and number.value < 100:
            break
        if joined_by in words.connectors and numeral.part is not Part.CARDINAL:
            break
        if numeral.part in (Part.CARDINAL, Part.SCALE) and number.takes(numeral):
            if joined_by in words.connectors and not (number.low >= 100 or number.last_scale):
                break
            number.add(numeral)
            end = match.end()
            continue
        return _ended(first.start(), end, number, match=match, numeral=numeral)
    half = words.halves.at(text, end)
    if half:
        return _scaled(text, first.start(), half[1], number.value + Fraction(1, 2), words)
    return _written(first.start(), end, number.value)


def _ended(start: int, end: int, number: _Sum, *, match: re.Match[str], numeral: Numeral) -> Figure:
    """The number closed by an ordinal ("twenty-fifth") or the lower part of a fraction ("two-thirds", «две пятых»)."""
    ordinal = numeral.part is Part.ORDINAL
    if ordinal and number.takes(Numeral(Part.CARDINAL, numeral.value)):
        return _written(start, match.end(), number.value + numeral.value, ordinal=True)
    part = next((v for v in (numeral.value, *numeral.alternatives) if v < 1), None)
    if part is None and ordinal and number.value < numeral.value and 2 < numeral.value < 100:
        part = 1 / numeral.value
    if part is not None and number.value < 20:
        return _written(start, match.end(), number.value * part)
    if ordinal and numeral.value >= 100:
        return _written(start, match.end(), number.value * numeral.value, ordinal=True)
    return _written(start, end, number.value)


def _fraction(text: str, match: re.Match[str], numeral: Numeral, words: Vocabulary) -> Figure:
    """A half, a third, or one of a scale: "half a million", «полтора миллиона», "a quarter of a million"."""
    of = re.compile(r"(?: (?:of )?an? |[ -])").match(text, match.end())
    following = WORD.match(text, of.end()) if of else None
    scale = words.scales.get(following.group().lower()) if following else None
    if following and scale:
        return _written(match.start(), following.end(), numeral.value * scale)
    percent = (numeral.value * 100,) if numeral.value < 1 else ()
    return _written(match.start(), match.end(), numeral.value, *numeral.alternatives, *percent)


def _scaled(text: str, start: int, end: int, value: Fraction, words: Vocabulary) -> Figure:
    scale = words.scale_after.at(text, end)
    if scale is None:
        return _written(start, end, value)
    return _written(start, scale[1], value * Fraction(scale[2]))


def _roman(match: re.Match[str]) -> Figure | None:
    word = match.group()
    if not word.isupper() or (set(word) - ROMAN_LETTERS - {"Х", "І"} and len(word) < 4):
        return None
    value = roman(word)
    if value is None:
        return None
    return Figure(start=match.start(), end=match.end(), values=(Fraction(value),), form=Form.ROMAN, ordinal=True)


def _joined(match: re.Match[str], words: Vocabulary) -> Figure | None:
    found = words.joined.match(folded(match.group())) if words.joined else None
    if not found:
        return None
    rest, total = found.group(1), Fraction(0)
    beginnings = sorted(words.beginnings, key=len, reverse=True)
    while rest:
        head = next(b for b in beginnings if rest.startswith(b))
        total += words.beginnings[head]
        rest = rest[len(head) :]
    return _written(match.start(), match.end(), total)
