"""What the aligned original and the rest of the document add to a verdict on a wrong word.

By Bayes' rule over the candidates of the place: each witness says how much likelier what it shows is if a word belongs
there than if it does not.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from math import exp, log

from editorial.engines.proofreader import tags
from editorial.engines.proofreader.candidates import ARTICLES, PREPOSITIONS
from editorial.engines.proofreader.edits import CODES, Edit
from editorial.engines.proofreader.inflection import NUMBER
from editorial.engines.proofreader.join import Verdict
from editorial.engines.proofreader.usage import MOST as WORDS
from editorial.engines.proofreader.witness import SourceWitness, Testimony

COVERAGE, ACCIDENT = 0.63, 0.06
"""How often the original is seen to hold a word that belongs there, and one that does not but is spelt like it.

Counted with the packaged dictionary on content words of the two samples of this project (0.63) and on their everyday
neighbours by one slip of the keyboard (0.03, of which twice as much is taken: a free translation holds more by chance).
"""
_HELD, _LACKED = log(COVERAGE / ACCIDENT), log((1 - COVERAGE) / (1 - ACCIDENT))
_ORIGINAL = _HELD - _LACKED
"""What the original can add to the log odds of a place."""
MOST = WORDS + _ORIGINAL
"""What both witnesses can add."""
_FUNCTION_WORDS = frozenset((*tags.INSERTED, *PREPOSITIONS, *NUMBER))


@dataclass(frozen=True, slots=True)
class Hearing:
    """A place after the witness was heard."""

    verdict: Verdict
    testimony: Testimony | None
    """The word of the original that stands for the proposed one, where the original has none for the written one."""


Weight = Callable[[str], float]
"""Log of how much likelier the evidence is if a word belongs at the place than if it does not."""


def reach(verdict: Verdict, witness: SourceWitness | None, document: Weight) -> float:
    """Log odds that the witnesses can bring a place to at most; costs little, so that few places are heard in full."""
    if not _is_wrong_word(verdict.best.edit):
        return verdict.log_odds
    words = [e.edit.word for e in (verdict.best, *verdict.others) if _is_wrong_word(e.edit)]
    if witness is None:
        return verdict.log_odds + max(map(document, words))
    return verdict.log_odds + max(0.0, *(document(word) + _original(word, witness) for word in words)) - _LACKED


def heard(verdict: Verdict, written: str, witness: SourceWitness | None, document: Weight) -> Hearing:
    """The verdict with the likeliest edit and the odds that the witnesses leave; `written` in lower case."""
    if not _is_wrong_word(verdict.best.edit):
        return Hearing(verdict, None)

    def weight(word: str) -> float:
        return document(word) + (_original(word, witness) if witness else 0.0)

    edits = (verdict.best, *verdict.others)
    standing = weight(written)
    ratios = [weight(e.edit.word) - standing if _is_wrong_word(e.edit) else 0.0 for e in edits]
    odds = [score + ratio for score, ratio in zip(verdict.scores, ratios, strict=True)]
    shift = _total(odds) - _total(verdict.scores)
    order = sorted(range(len(odds)), key=lambda i: -odds[i])
    best = edits[order[0]]
    others, scores = tuple(edits[i] for i in order[1:]), tuple(odds[i] for i in order)
    testimony = None
    if witness and _is_wrong_word(best.edit) and witness.supports(written) is None:
        testimony = witness.supports(best.edit.word)
    return Hearing(Verdict(best, others, verdict.log_odds + shift, scores), testimony)


def _total(scores: Sequence[float]) -> float:
    """The logarithm of the sum of odds given as logarithms."""
    highest = max(scores)
    return highest + log(sum(exp(score - highest) for score in scores))


def _is_wrong_word(edit: Edit) -> bool:
    return edit.replaces and CODES[edit.change] == "real-word"


def _original(word: str, witness: SourceWitness) -> float:
    if word in ARTICLES:
        return 0.0
    if witness.supports(word) is not None:
        return _HELD
    return _LACKED if word not in _FUNCTION_WORDS and witness.knows(word) else 0.0


def probability(log_odds: float) -> float:
    """The probability of given log odds."""
    return 1 / (1 + exp(-log_odds))
