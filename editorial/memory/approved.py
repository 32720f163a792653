"""What people approved in a pair, as units for the memory."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from editorial.memory.unit import Standing, TranslationUnit
from editorial.model import Bitext, Segment, State

APPROVED = {State.REVIEWED: Standing.REVIEWED, State.FINAL: Standing.FINAL}
ALL = {State.INITIAL: Standing.TRANSLATED, State.TRANSLATED: Standing.TRANSLATED, **APPROVED}


def approved(
    bitext: Bitext, *, release: str, author: str, date: str, everything: bool = False
) -> Iterator[TranslationUnit]:
    """The units of a pair whose state is reviewed or final; with `everything` the others too, as translated ones.

    A unit that has text on one side only is no translation and is left out.
    """
    standings = ALL if everything else APPROVED
    for unit in bitext.units:
        standing = standings.get(unit.state)
        if standing is not None and unit.source and unit.target and bitext.source is not None:
            yield TranslationUnit(
                source=_joined(unit.source),
                target=_joined(unit.target),
                source_language=bitext.source.language or "und",
                target_language=bitext.target.language or "und",
                standing=standing,
                origin=bitext.target.path,
                author=author,
                release=release,
                date=date,
            )


def _joined(segments: Sequence[Segment]) -> str:
    return " ".join(re.sub(r"\s*[\r\n]+\s*", " ", segment.text) for segment in segments)
