"""Planted errors: each can be undone by the edit that it is labelled with."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from editorial.engines.proofreader import tags
from editorial.engines.proofreader.lexicon import lexicon
from editorial.engines.proofreader.line import Line
from editorial.engines.proofreader.words import split
from training.course import COURSE, MISTAKES
from training.mistakes import confused
from training.planting import Draft, Planter, plant

SENTENCES = (
    "The department announced a settlement with the company in the case, which was filed in March.",
    "Officials said that two new laboratories were opened at an industrial park near Kaluga.",
    "Senators have asked the agency for details about the funding of small businesses.",
)
PLANTERS = sorted({planter for planter, _ in MISTAKES}, key=lambda planter: planter.__name__)


def undone(draft: Draft) -> list[str]:
    """The words after every edit was made, in lower case, `an` as `a`."""
    words: list[str] = []
    inserted = {tag: word for word, tag in tags.INSERT.items()}
    for word, right, tag in zip(draft.words, draft.right, draft.tags, strict=True):
        if tag in inserted:
            words.append(inserted[tag])
        if tag not in (tags.DELETE_ARTICLE, tags.DELETE_WORD):
            words.append(right if tag in tags.REPLACE.values() else word)
    return ["a" if w == "an" else w.lower() for w in words]


@pytest.mark.parametrize("planter", PLANTERS, ids=lambda planter: planter.__name__)
@given(sentence=st.sampled_from(SENTENCES), seed=st.integers(0, 2**32))
def test_an_error_is_undone_by_its_label(planter: Planter, sentence: str, seed: int) -> None:
    clean = Line.of(split(sentence), known=lexicon())
    draft = Draft.of(clean)
    planter(draft, np.random.default_rng(seed), lexicon())
    assert undone(draft) == undone(Draft.of(clean))


@given(sentence=st.sampled_from(SENTENCES), seed=st.integers(0, 2**32))
def test_names_and_figures_are_left_alone(sentence: str, seed: int) -> None:
    draft = Draft.of(Line.of(split(sentence), known=lexicon()))
    plant(draft, MISTAKES, np.random.default_rng(seed), lexicon())
    for word, right in zip(draft.words[1:], draft.right[1:], strict=True):
        assert word == right or word.islower()


@pytest.mark.parametrize("planters", [planters for _, planters in COURSE])
def test_shares_add_up(planters: tuple[tuple[Planter, float], ...]) -> None:
    assert sum(share for _, share in planters) == pytest.approx(1.0)


def test_the_same_seed_plants_the_same_errors() -> None:
    drafts = [Draft.of(Line.of(split(SENTENCES[0]), known=lexicon())) for _ in range(2)]
    for draft in drafts:
        plant(draft, MISTAKES, np.random.default_rng(5), lexicon())
    assert drafts[0] == drafts[1]


def test_words_mixed_up_are_seldom_the_commonest() -> None:
    spoilt = []
    for seed in range(200):
        draft = Draft.of(Line.of(split("They want to bring prices down, and to do it soon."), known=lexicon()))
        confused(draft, np.random.default_rng(seed), lexicon())
        spoilt += [right for tag, right in zip(draft.tags, draft.right, strict=True) if tag]
    assert spoilt.count("prices") > 5 * spoilt.count("to") > 0
