"""Where the target speaks of a concept of the source, by the dictionary's translations of the mention's words."""

from __future__ import annotations

from collections.abc import Sequence

from editorial.model import Region, Segment
from editorial.rules.rule import Context
from editorial.rules.terminology.mentions import Mention
from editorial.rules.terminology.presence import SMALL_WORDS
from editorial.termbase.matching import morphology
from editorial.termbase.words import Word, words


def translated(mention: Mention, target: Sequence[Segment], context: Context) -> Region | None:
    """The longest run of words in the target that the dictionary knows as translations of the mention's words.

    None where there is no dictionary, or fewer such words than all of the mention's but one.
    """
    wanted, draft = _translations(mention, context), context.target.language.partition("-")[0]
    best: tuple[int, Region] | None = None
    for segment in target:
        for run in _runs(segment, wanted, draft):
            if best is None or len(run) > best[0]:
                best = (len(run), segment.locate(run[0].start, run[-1].end))
    needed = max(1, len(mention.match.words) - 1)
    return best[1] if best is not None and best[0] >= needed else None


def at_the_same_place(mention: Mention, source: Sequence[Segment], target: Sequence[Segment]) -> Region:
    """The target segment that stands in the unit where the mention's does."""
    share = source.index(mention.segment) / max(len(source) - 1, 1)
    return target[round(share * (len(target) - 1))].region


def paraphrased(mention: Mention, target: Sequence[Segment], context: Context) -> bool:
    """Whether the dictionary knows the mention's words, and none of their translations stands in the target."""
    wanted, draft = _translations(mention, context), context.target.language.partition("-")[0]
    return bool(wanted) and not any(_runs(segment, wanted, draft) for segment in target)


def _translations(mention: Mention, context: Context) -> frozenset[str]:
    """What the words of the mention, and their dictionary forms, are translated by; nothing without a dictionary."""
    if context.lexicon is None or context.source is None:
        return frozenset()
    source, target = (document.language.partition("-")[0] for document in (context.source, context.target))
    forms = {key for word in mention.match.words for key in morphology(source).keys(word)} - SMALL_WORDS
    found = (context.lexicon.translations(form, source=source, target=target) for form in forms)
    return frozenset(translation for translations in found for translation in translations)


def _runs(segment: Segment, wanted: frozenset[str], language: str) -> list[list[Word]]:
    runs: list[list[Word]] = [[]]
    for word in words(segment.text):
        fits = word.folded not in SMALL_WORDS and not morphology(language).keys(word).isdisjoint(wanted)
        if not fits or word.gap:
            runs.append([])
        if fits:
            runs[-1].append(word)
    return [run for run in runs if run]
