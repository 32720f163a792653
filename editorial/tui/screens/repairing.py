"""Rows made by hand: joined, split, paired anew."""

from __future__ import annotations

from editorial.review.editing.changes import Step
from editorial.tui.screens.pairing_dialog import PairingDialog, Pins
from editorial.tui.screens.settling import Settling

AROUND = 2
"""How many rows before and after the current one a pairing by hand shows."""


class Repairing(Settling):
    """Actions on units; the text stays as it is."""

    def action_join(self) -> None:
        session = self.session
        if session is None or not self._two_sided():
            return
        ids = [unit.id for unit in session.bitext.units]
        at = ids.index(self.unit) if self.unit in ids else len(ids)
        if at + 1 >= len(ids):
            self.notify(self.say("There is no row below to join."))
            return
        self._repaired(session.join(ids[at : at + 2]), ids[at])

    def action_split(self) -> None:
        session = self.session
        if session is None or not self._two_sided() or self.unit not in session.index.units:
            return
        step = session.split(self.unit)
        if step is None:
            self.notify(self.say("This row is a single sentence."))
            return
        self._repaired(step, self.unit)

    def action_pair(self) -> None:
        session = self.session
        if session is None or not self._two_sided() or self.unit not in session.index.units:
            return
        ids = [unit.id for unit in session.bitext.units]
        at = ids.index(self.unit)
        units = session.bitext.units[max(0, at - AROUND) : at + AROUND + 1]
        self.app.push_screen(PairingDialog(units, self.unit, self.say), self._pair)

    def _pair(self, pins: Pins | None) -> None:
        if pins is not None and self.session is not None:
            self._repaired(self.session.pair(pins), self.unit)

    def _repaired(self, step: Step | None, unit: int) -> None:
        if step is not None:
            self.unit = unit
            self.after_step(step)
            self.status().say(self.say.message(step.message))
            self.look_at(self.unit)

    def _two_sided(self) -> bool:
        """Whether there is an original to pair with; says so when there is none."""
        found = self.session is not None and self.session.bitext.source is not None
        if not found:
            self.notify(self.say("There is no original to pair with."))
        return found
