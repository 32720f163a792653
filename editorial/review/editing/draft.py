"""A pair under review, and what of it is saved."""

from __future__ import annotations

from collections.abc import Mapping

from editorial.model import Bitext, Document
from editorial.review.editing.changes import Side
from editorial.review.editing.occurrences import UnitIndex

Pairing = frozenset[tuple[str, str]]
"""The words of units, source and target."""


class Draft:
    """The text and the units as they are now, and as the files have them."""

    def __init__(self, bitext: Bitext) -> None:
        self.bitext = bitext
        self.index = UnitIndex(bitext)
        self.by_hand: frozenset[int] = frozenset()
        self._saved = self._savable()
        self._saved_pairing = self.pairing

    def document(self, side: Side) -> Document:
        """A side's document; the target stands in for a source that is not there."""
        source = self.bitext.source
        return source if side is Side.SOURCE and source is not None else self.bitext.target

    @property
    def unsaved(self) -> frozenset[Side]:
        """The sides whose text differs from what was saved last."""
        return frozenset(side for side, text in self._savable().items() if self._saved.get(side) != text)

    @property
    def pairing(self) -> Pairing:
        """The units that were made by hand."""
        chosen = (self.index.units[unit] for unit in self.by_hand)
        return frozenset((" ".join(s.text for s in u.source), " ".join(s.text for s in u.target)) for u in chosen)

    @property
    def dirty(self) -> bool:
        """Whether there is anything to save: the text of a side, or the pairing."""
        return bool(self.unsaved) or self.repaired

    @property
    def repaired(self) -> bool:
        """Whether units were made by hand, or let go, since the pairing was saved."""
        return self.pairing != self._saved_pairing

    def saved(self, texts: Mapping[Side, str]) -> None:
        """The files hold these texts now."""
        self._saved |= texts

    def saved_pairing(self, pairing: Pairing) -> None:
        """This pairing is kept beside the draft now."""
        self._saved_pairing = pairing

    def saved_text(self, side: Side) -> str:
        """What the file of a side held when it was opened or saved last."""
        return self._saved.get(side, "")

    def forget_saved(self, side: Side) -> None:
        """The file of a side is gone, so that whatever the text is, it is not saved."""
        self._saved[side] = ""

    def _savable(self) -> dict[Side, str]:
        source = self.bitext.source
        return {Side.TARGET: self.bitext.target.text} | ({} if source is None else {Side.SOURCE: source.text})

    def _set(self, bitext: Bitext) -> None:
        self.bitext = bitext
        self.index = UnitIndex(bitext)
