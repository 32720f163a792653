"""Whether a concept of the source is there in the target, by whatever the house accepts as a mention of it."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from editorial.model import Lexicon, Region, Segment
from editorial.rules.rule import Context
from editorial.rules.terminology.mentions import Mention
from editorial.termbase.glossary import Concept, ConceptType, Status
from editorial.termbase.matching import morphology
from editorial.termbase.words import Word, words

_SMALL = "of the a an for in and to on at with by и в на с по о от для"
_FUNCTION_WORDS = frozenset(_SMALL.split())
_SHORTEST_STEM = 4


def scattered(concept: Concept, segments: Sequence[Segment], language: str) -> bool:
    """Whether all words of an allowed wording are there, apart or in another order: "Kaluga and Tula Regions".

    Of a place of one word any derivative will do: "Russian" for «Россия».
    """
    text = [word for segment in segments for word in words(segment.text)]
    rules = morphology(language)
    keys = set().union(*(rules.keys(word) for word in text))
    for wording in concept.wordings(language, Status.PREFERRED, Status.ADMITTED):
        wanted = [word for word in words(wording) if word.folded not in _FUNCTION_WORDS]
        if wanted and all(keys & rules.keys(word) for word in wanted):
            return True
        if concept.type is ConceptType.PLACE and len(wanted) == 1 and _derived(wanted[0], text):
            return True
    return False


def _derived(name: Word, text: Iterable[Word]) -> bool:
    stem = name.folded[: max(_SHORTEST_STEM, len(name.folded) - 2)]
    return any(word.folded.startswith(stem) for word in text)


def place_of(mention: Mention, source: Sequence[Segment], target: Sequence[Segment], context: Context) -> Region:
    """Where the target speaks of the concept: words that the dictionary knows as translations of the mention's words.

    Without any, the target segment at the same place in the unit.
    """
    if context.lexicon is not None and context.source is not None:
        found = _translated(mention, target, context.lexicon, (context.source.language, context.target.language))
        if found is not None:
            return found
    share = source.index(mention.segment) / max(len(source) - 1, 1)
    return target[round(share * (len(target) - 1))].region


def _translated(
    mention: Mention, target: Sequence[Segment], lexicon: Lexicon, languages: tuple[str, str]
) -> Region | None:
    source, draft = (language.partition("-")[0] for language in languages)
    wanted = {
        translation
        for word in mention.match.words
        for translation in lexicon.translations(word.folded, source=source, target=draft)
    }
    best: tuple[int, Region] | None = None
    for segment in target:
        run: list[Word] = []
        for word in [*words(segment.text), None]:
            fits = word is not None and word.folded not in _FUNCTION_WORDS and _keys(word, draft) & wanted
            if fits and word is not None and (not run or not word.gap):
                run.append(word)
                continue
            if run and (best is None or len(run) > best[0]):
                best = (len(run), segment.locate(run[0].start, run[-1].end))
            run = [word] if fits and word is not None else []
    needed = max(1, len(mention.match.words) - 1)
    return best[1] if best is not None and best[0] >= needed else None


def _keys(word: Word, language: str) -> frozenset[str]:
    return morphology(language).keys(word)
