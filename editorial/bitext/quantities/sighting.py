"""A figure where it stands: in a quantity, in a segment of a document."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from fractions import Fraction

from editorial.bitext.quantities import quantities
from editorial.bitext.quantities.quantity import Figure, Form, Quantity
from editorial.model import Excerpt, Region, Segment


@dataclass(frozen=True, slots=True)
class Sighting:
    """A figure where it stands: in a quantity, in a segment."""

    segment: Segment
    quantity: Quantity
    figure: Figure

    @property
    def region(self) -> Region:
        """The figure in the file, its scale word included."""
        return self.segment.locate(self.figure.start, self.figure.end)

    @property
    def literal(self) -> Region:
        """The digits in the file, or the whole figure when it is written with words."""
        return self.segment.locate(*(self.figure.literal or (self.figure.start, self.figure.end)))

    @property
    def text(self) -> str:
        return self.segment.text[self.figure.start : self.figure.end]

    @property
    def digits(self) -> str:
        """The digits as they are written, or the whole figure when it is written with words."""
        start, end = self.figure.literal or (self.figure.start, self.figure.end)
        return self.segment.text[start:end]

    @property
    def excerpt(self) -> Excerpt:
        """The whole quantity as evidence."""
        region = self.segment.locate(self.quantity.start, self.quantity.end)
        return Excerpt(region, self.segment.text[self.quantity.start : self.quantity.end])

    @property
    def required(self) -> bool:
        """Whether a counterpart is to be expected: digits that are no part of a name."""
        return self.figure.form is Form.DIGITS


def sightings(segments: Sequence[Segment], language: str) -> tuple[Sighting, ...]:
    """Every figure of the segments, in order, vague ones ("dozens") left out."""
    return tuple(
        Sighting(segment, quantity, figure)
        for segment in segments
        for quantity in quantities(segment.text, language)
        for figure in quantity.figures
        if not figure.vague
    )


def close(a: Fraction, b: Fraction, tolerance: Fraction) -> bool:
    """Whether two amounts differ by no more than `tolerance` of the larger."""
    return abs(a - b) <= tolerance * max(abs(a), abs(b))
