"""The kinds of mistakes that are planted, each a function that spoils one place of a draft."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache
from typing import TypeVar

import numpy as np

from editorial.engines.proofreader import tags
from editorial.engines.proofreader.candidates import PREPOSITIONS
from editorial.engines.proofreader.candidates import confused as mixed_up
from editorial.engines.proofreader.inflection import NUMBER, number_forms, verb_forms
from editorial.engines.proofreader.lexicon import Lexicon
from editorial.engines.proofreader.slips import neighbours
from training.planting import Draft, Planter

T = TypeVar("T")

_MAIN = PREPOSITIONS[:11]
_MAIN_SET, _ALL_PREPOSITIONS = frozenset(_MAIN), frozenset(PREPOSITIONS)
# What Russian government suggests: «на» is on, in, at, to; «в» in, at, to; «с» with, from; «по» by, on, in.
_GOVERNED = {
    "of": "from for in on by", "in": "on at to of into", "to": "in for on at into of", "for": "on to of from about",
    "on": "in at about for to by", "with": "from by to of", "at": "in on for to by", "by": "with on from of at",
    "from": "of with out by since", "into": "in to on at", "about": "on of for over", "during": "in for on at",
    "among": "between of in", "between": "among of", "through": "by via with", "since": "from for",
    "until": "to before", "within": "in during at", "over": "about on above", "under": "by on below in",
    "against": "to from on for",
}  # fmt: skip
_GOVERNED_SETS = {word: [w for w in others.split() if w in _ALL_PREPOSITIONS] for word, others in _GOVERNED.items()}
_NO_ARTICLE_BEFORE = frozenset((
    "the", "a", "an", "this", "that", "these", "those", "each", "every", "some", "any", "no", "many", "much",
    "more", "most", "such", "other", "both", "which", "what", "whose", "their", "your", "his", "her", "its",
    "our", "my", "all", "another", "either", "neither", "one", "two", "three", "several", "few", "them", "him",
    "us", "me", "it", "you", "he", "she", "they", "we", "who", "when", "where", "how", "why", "whether",
))  # fmt: skip
_CONFUSED = {
    word: [other for other in others if other.isalpha()]
    for word, others in mixed_up().items()
    if word.isalpha() and any(map(str.isalpha, others))
}
_COMMON, _PASSED_OVER = 5.7, 0.6
"""Words mixed up are passed over the oftener the farther above this frequency (Zipf scale) they are."""
_VOWEL = re.compile(r"[aeiou]")


def indefinite(following: str) -> str:
    """`a` or `an`, by the first letter of the next word, as a learner would choose."""
    return "an" if _VOWEL.match(following.lower()) else "a"


@lru_cache(maxsize=65536)
def _mistyped(word: str, known: Lexicon) -> tuple[tuple[str, ...], tuple[float, ...]]:
    slips = {w: k for w, k in neighbours(word, known).items() if len(w) > 1 and w.rstrip("s") != word.rstrip("s")}
    common = {w: (k if known.is_common(w) else 0.1 * k) for w, k in slips.items() if known.frequency(w) > 2.6}
    return tuple(common), tuple(common.values())


def slip(draft: Draft, rng: np.random.Generator, known: Lexicon) -> bool:
    """One word becomes another English word by one slip of the keyboard."""
    places = [i for i, w in enumerate(draft.words) if len(w) > 1 and draft.free(i) and w in known]
    for i in _some(places, rng):
        words, weights = _mistyped(draft.words[i], known)
        if words and sum(weights) >= 0.5:
            total = np.array(weights)
            return draft.replace(i, words[int(rng.choice(len(words), p=total / total.sum()))], known)
    return False


def confused(draft: Draft, rng: np.random.Generator, known: Lexicon) -> bool:
    """One word is mixed up with another that sounds or means alike; few of the commonest, or `to` would be most."""
    for i in _some([i for i, w in enumerate(draft.words) if w in _CONFUSED and draft.free(i)], rng):
        if rng.random() > 10 ** (_PASSED_OVER * (_COMMON - known.frequency(draft.words[i]))):
            continue
        if draft.replace(i, _one(_CONFUSED[draft.words[i]], rng), known):
            return True
    return False


def article_dropped(draft: Draft, rng: np.random.Generator, _: Lexicon) -> bool:
    """An article is left out, as Russian has none."""
    places = [
        i for i, w in enumerate(draft.words[:-1])
        if w in ("the", "a", "an") and draft.free(i) and (draft.words[i + 1].islower() or rng.random() < 0.4)
    ]  # fmt: skip
    if draft.words[0] in ("The", "A", "An") and not draft.touched[0] and rng.random() < 0.25:
        places.append(0)
    return bool(places) and draft.drop(_one(places, rng))


def article_added(draft: Draft, rng: np.random.Generator, known: Lexicon) -> bool:
    """An article stands where none belongs, after a preposition most often."""
    anywhere = rng.random() < 0.25
    places = [
        i
        for i in range(1, len(draft.words))
        if (draft.free(i) or (_loose_name(draft, i) and rng.random() < 0.1))
        and _bare(draft.words[i], draft.words[i - 1])
        and (draft.words[i - 1] in _ALL_PREPOSITIONS or (anywhere and draft.words[i] in known))
    ]
    if not places:
        return False
    i = _one(places, rng)
    return draft.add(i, "the" if rng.random() < 0.5 else indefinite(draft.words[i]), tags.DELETE_ARTICLE)


def _loose_name(draft: Draft, i: int) -> bool:
    word = draft.words[i]
    return word.isalpha() and word.istitle() and not any(draft.touched[i - 1 : i + 2])


def _bare(word: str, before: str) -> bool:
    """Whether `word` behind `before` has no determiner and looks like the beginning of a noun phrase."""
    return len(word) > 3 and word not in _NO_ARTICLE_BEFORE and before not in _NO_ARTICLE_BEFORE and before.isalpha()


def article_exchanged(draft: Draft, rng: np.random.Generator, known: Lexicon) -> bool:
    """`a` stands for `the`, or `the` for `a`; now and then `a` for `an`."""
    places = [i for i, w in enumerate(draft.words[:-1]) if w in ("the", "a", "an") and draft.free(i)]
    if not places:
        return False
    i = _one(places, rng)
    proper = indefinite(draft.words[i + 1])
    if draft.words[i] != "the" and rng.random() < 0.08:
        return draft.replace(i, "an" if draft.words[i] == "a" else "a", known)
    return draft.replace(i, proper if draft.words[i] == "the" else "the", known)


def articles_astray(draft: Draft, rng: np.random.Generator, known: Lexicon) -> bool:
    """Most articles of a sentence go wrong, as with one whose language has none."""
    number = sum(w.lower() in ("the", "a", "an") for w in draft.words)
    ways = (article_dropped, article_dropped, article_added, article_exchanged)
    planted = [_one(ways, rng)(draft, rng, known) for _ in range(number)]
    return any(planted)


def preposition(draft: Draft, rng: np.random.Generator, known: Lexicon) -> bool:
    """A preposition is exchanged for the one that Russian government suggests, or for any."""
    places = [i for i, w in enumerate(draft.words) if w in _ALL_PREPOSITIONS and draft.free(i)]
    return bool(places) and _exchange_preposition(draft, _one(places, rng), rng, known)


def _exchange_preposition(draft: Draft, i: int, rng: np.random.Generator, known: Lexicon) -> bool:
    word = draft.words[i]
    governed = _GOVERNED_SETS.get(word, [])
    others = governed if governed and rng.random() < 0.45 else [p for p in _MAIN if p != word]
    return draft.replace(i, _one(others, rng), known)


def inflected(draft: Draft, rng: np.random.Generator, known: Lexicon) -> bool:
    """A noun changes its number, a verb its form or its agreement."""
    places = [i for i, w in enumerate(draft.words) if (len(w) > 3 or w in NUMBER) and draft.free(i) and w in known]
    for i in _some(places, rng):
        word = draft.words[i]
        ending = word.endswith(("ing", "ed", "s")) or word in NUMBER
        if not ending and rng.random() < 0.65:
            continue
        number, verb = number_forms(word, known), verb_forms(word, known)
        forms = number if number and (word.endswith("s") or not verb or rng.random() < 0.5) else verb
        if forms and draft.replace(i, _one(forms, rng), known):
            return True
    return False


def any_grammar(draft: Draft, rng: np.random.Generator, known: Lexicon) -> bool:
    """A preposition or an inflected word, whichever place comes up."""

    def open_to_change(w: str) -> bool:
        return w in _MAIN_SET or w in NUMBER or (len(w) > 4 and w.endswith(("ing", "ed", "s")) and w in known)

    for i in _some([i for i, w in enumerate(draft.words) if open_to_change(w) and draft.free(i)], rng):
        word = draft.words[i]
        if word in _ALL_PREPOSITIONS:
            return _exchange_preposition(draft, i, rng, known)
        number, verb = number_forms(word, known), verb_forms(word, known)
        forms = number if number and (word in NUMBER or word.endswith("s")) else verb
        if forms and draft.replace(i, _one(forms, rng), known):
            return True
    return False


def left_out(draft: Draft, rng: np.random.Generator, _: Lexicon) -> bool:
    """A small word other than an article is left out."""
    places = [
        i for i, w in enumerate(draft.words[:-1]) if i and w in tags.INSERT and w not in ("the", "a") and draft.free(i)
    ]
    return bool(places) and draft.drop(_one(places, rng))


def doubled(draft: Draft, rng: np.random.Generator, _: Lexicon) -> bool:
    """A word stands twice, or a preposition too many (`discuss about`)."""
    places = [i for i in range(1, len(draft.words)) if draft.free(i)]
    if not places:
        return False
    i = _one(places, rng)
    word = draft.words[i]
    if rng.random() < 0.3 and word not in _ALL_PREPOSITIONS and draft.words[i - 1] not in _ALL_PREPOSITIONS:
        return draft.add(i, _one(list(_MAIN), rng), tags.DELETE_WORD)
    return draft.add(i + 1, word, tags.DELETE_WORD)


def _one(items: Sequence[T], rng: np.random.Generator) -> T:
    return items[int(rng.integers(len(items)))]


def _some(places: list[int], rng: np.random.Generator, most: int = 6) -> list[int]:
    return [places[int(k)] for k in rng.permutation(len(places))[:most]]


KINDS: tuple[Planter, ...] = (
    slip,
    confused,
    article_dropped,
    article_added,
    article_exchanged,
    any_grammar,
    preposition,
    inflected,
    left_out,
    doubled,
    articles_astray,
)
"""In the order of the shares of a course."""
