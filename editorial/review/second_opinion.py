"""A machine translation set beside the human one: where the two differ most, an editor looks first.

The measure is chrF2 (Popović, "chrF: character n-gram F-score for automatic MT evaluation", WMT 2015) of the human
translation against the machine's. It tells how far apart they are, not which is right.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from editorial.engines.metrics import chrf, scores
from editorial.model import Bitext


@dataclass(frozen=True, slots=True)
class Opinion:
    """A unit in three wordings. `human` is empty where the unit has no translation; `chrf` is from 0 to 100."""

    unit: int
    source: str
    human: str
    machine: str
    chrf: float


def opinions(bitext: Bitext, answers: Mapping[str, str]) -> tuple[Opinion, ...]:
    """The units that a machine translated wholly, those first whose translations have least in common with it."""
    found = []
    for unit in bitext.units:
        texts = [segment.text for segment in unit.source]
        if not texts or any(text not in answers for text in texts):
            continue
        human = " ".join(segment.text for segment in unit.target)
        machine = " ".join(answers[text] for text in texts)
        found.append(Opinion(unit.id, " ".join(texts), human, machine, chrf(human, machine) if human else 0.0))
    return tuple(sorted(found, key=lambda opinion: opinion.chrf))


def likeness(found: tuple[Opinion, ...]) -> tuple[float, str] | None:
    """chrF2 of all units together with its signature, None without units."""
    if not found:
        return None
    ordered = sorted(found, key=lambda opinion: opinion.unit)
    whole = scores([one.human for one in ordered], [[one.machine for one in ordered]])
    score = next(score for score in whole if score.name == "chrF2")
    return score.value, f"chrF2|{score.signature}"
