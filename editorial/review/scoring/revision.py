"""What an edited text changed against its draft: sentences paired, and the edits counted.

Post-edit distance is HTER: the edits from the draft to the edited text by the words of the edited text (Snover et al.,
"A Study of Translation Edit Rate with Targeted Human Annotation", AMTA 2006), by sacreBLEU's TER. The character edit
rate is Levenshtein's distance in code points by the characters of the edited text.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from enum import StrEnum

from editorial.engines.metrics import MetricScore
from editorial.model import Document, Segment
from editorial.review.scoring.kinship import paired


class Fate(StrEnum):
    """What became of a sentence."""

    KEPT = "kept"
    CHANGED = "changed"
    ADDED = "added"
    REMOVED = "removed"


@dataclass(frozen=True, slots=True)
class Revised:
    """Sentences of the draft and what they became; either text may be empty. Rates are per cent and may pass 100."""

    draft: str
    edited: str
    fate: Fate
    hter: float
    cer: float


@dataclass(frozen=True, slots=True)
class Revision:
    """An edited text against its draft: `scores` are HTER and CER of the whole."""

    draft: str
    edited: str
    scores: tuple[MetricScore, ...]
    units: tuple[Revised, ...]

    def count(self, fate: Fate) -> int:
        """How many units met with it."""
        return sum(unit.fate is fate for unit in self.units)


def revision(draft: Document, edited: Document) -> Revision:
    """The changes from a segmented draft to its segmented edited version."""
    pairs = [(_joined(before), _joined(after)) for before, after in _pairs(draft, edited)]
    units = tuple(_unit(before, after) for before, after in pairs)
    whole = ([before for before, _ in pairs], [after for _, after in pairs])
    return Revision(draft.path, edited.path, (_hter(*whole), _cer(*whole)), units)


def _pairs(draft: Document, edited: Document) -> list[tuple[tuple[Segment, ...], tuple[Segment, ...]]]:
    """Sentences that stayed as they were are the pillars; those between two pillars are paired by their words."""
    old, new = [s.text for s in draft.segments], [s.text for s in edited.segments]
    out: list[tuple[tuple[Segment, ...], tuple[Segment, ...]]] = []
    for tag, a, b, c, d in SequenceMatcher(None, old, new, autojunk=False).get_opcodes():
        if tag == "equal":
            out += [((draft.segments[a + k],), (edited.segments[c + k],)) for k in range(b - a)]
        else:
            for (e, f), (g, h) in paired(old[a:b], new[c:d]):
                out.append((draft.segments[a + e : a + f], edited.segments[c + g : c + h]))
    return out


def _joined(segments: Sequence[Segment]) -> str:
    return " ".join(segment.text for segment in segments)


def _unit(before: str, after: str) -> Revised:
    if before == after:
        return Revised(before, after, Fate.KEPT, 0.0, 0.0)
    fate = Fate.CHANGED if before and after else Fate.ADDED if after else Fate.REMOVED
    return Revised(before, after, fate, _hter([before], [after]).value, _cer([before], [after]).value)


def _hter(before: Sequence[str], after: Sequence[str]) -> MetricScore:
    from sacrebleu import TER

    metric = TER(case_sensitive=True)
    score = metric.corpus_score(before, [after])
    return MetricScore("HTER", score.score, str(metric.get_signature()))


def _cer(before: Sequence[str], after: Sequence[str]) -> MetricScore:
    import rapidfuzz
    from rapidfuzz.distance import Levenshtein

    edits = sum(Levenshtein.distance(old, new) for old, new in zip(before, after, strict=True))
    length = sum(map(len, after)) or sum(map(len, before))
    signature = f"distance:levenshtein|unit:code-point|by:edited|case:mixed|rapidfuzz:{rapidfuzz.__version__}"
    return MetricScore("CER", 100.0 * edits / length if length else 0.0, signature)
