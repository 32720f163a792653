"""What counts as a mention of a concept in the source, and as its presence in the target without its wordings."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from editorial.model import Segment, Unit
from editorial.rules.rule import Context
from editorial.rules.terminology.mentions import Mention, mentions
from editorial.termbase.glossary import NAMES, Concept, ConceptType, Status
from editorial.termbase.matching import morphology
from editorial.termbase.words import Word, words

_SMALL = "of the a an for in and to on at with by и в на с по о от для"
SMALL_WORDS = frozenset(_SMALL.split())
_SHORTEST_STEM = 4
_CLIPPED = 3
"""Letters that are left of a clipped word: «нац», «соц», «кап»."""


def untranslated(unit: Unit, context: Context) -> Iterator[Mention]:
    """The first mention of each concept of a unit's source that its target has no wording of, and does not imply."""
    if not unit.source or not unit.target:
        return
    present = {mention.concept.id for mention in mentions(unit.target, context.target, context)}
    there = [mention for mention in mentions(unit.source, context.source, context) if means_it(mention)]
    seen: set[str] = set()
    for mention in there:
        concept = mention.concept
        rivals = {other.concept.id for other in there if other.same_place(mention)}
        if concept.id in seen or rivals & present or not concept.translate:
            continue
        seen |= rivals
        if concept.preferred(context.target.language) and not implied(mention, unit, context):
            yield mention


def means_it(mention: Mention) -> bool:
    """Whether the words of the source mean the concept and nothing else, and are not too common to be missed."""
    term, concept = mention.match.term, mention.concept
    loose = term.calque or term.broader or concept.common
    return mention.match.whole and not loose and not mention.in_a_title and not _no_name(mention)


def _no_name(mention: Mention) -> bool:
    """Whether it only looks like a name: "national guard", "Tula region" for «Тульский район»."""
    term, kind = mention.match.term, mention.concept.type
    if kind is ConceptType.PLACE and not term.allowed:
        return True
    lowered = mention.text.islower() and not term.text.islower()
    return lowered and kind in NAMES and term.language.startswith("en")


def implied(mention: Mention, unit: Unit, context: Context) -> bool:
    """Whether the target says it otherwise: unchanged, with its words apart, or in the sentence before or after."""
    target, language = unit.target, context.target.language
    if any(mention.text in segment.text for segment in target) or scattered(mention.concept, target, language):
        return True
    units = context.bitext.units
    at = next((number for number, other in enumerate(units) if other.id == unit.id), 0)
    neighbours = (*units[max(at - 1, 0) : at], *units[at + 1 : at + 2])
    return any(_has_one_more(mention.concept, neighbour, context) for neighbour in neighbours)


def mentioned_before(concept: Concept, unit: Unit, context: Context) -> bool:
    """Whether the target has mentioned the concept by its name in a unit before this one."""
    for other in context.bitext.units:
        if other.id == unit.id:
            return False
        if any(m.concept.id == concept.id for m in mentions(other.target, context.target, context)):
            return True
    return False


def scattered(concept: Concept, segments: Sequence[Segment], language: str) -> bool:
    """Whether all words of an allowed wording are there, apart or in another order: "Kaluga and Tula Regions".

    Of a place of one word any derivative will do ("Russian" for «Россия»), of several words what is made of them:
    «нацпроект», «черноморский».
    """
    text = [word for segment in segments for word in words(segment.text)]
    rules = morphology(language)
    keys = set().union(*(rules.keys(word) for word in text))
    for wording in concept.wordings(language, Status.PREFERRED, Status.ADMITTED):
        wanted = [word for word in words(wording) if word.folded not in SMALL_WORDS]
        if wanted and all(keys & rules.keys(word) for word in wanted):
            return True
        if concept.type is ConceptType.PLACE and len(wanted) == 1 and _derived(wanted[0], text):
            return True
        if len(wanted) > 1 and any(_compounded(wanted, word) for word in text):
            return True
    return False


def _derived(name: Word, text: Iterable[Word]) -> bool:
    stem = name.folded[: max(_SHORTEST_STEM, len(name.folded) - 2)]
    return any(word.folded.startswith(stem) for word in text)


def _compounded(wanted: Sequence[Word], word: Word) -> bool:
    """Whether `word` begins like the first of the words wanted and goes on with the stem of the last."""
    beginning, stem = wanted[0].folded[:_CLIPPED], wanted[-1].folded[:-1]
    return len(stem) >= _CLIPPED and word.folded.startswith(beginning) and stem in word.folded[_CLIPPED:]


def _has_one_more(concept: Concept, unit: Unit, context: Context) -> bool:
    in_target = sum(m.concept.id == concept.id for m in mentions(unit.target, context.target, context))
    in_source = sum(m.concept.id == concept.id for m in mentions(unit.source, context.source, context))
    return in_target > in_source
