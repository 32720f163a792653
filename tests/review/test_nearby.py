"""Checks of blocks and of units: what they get to see is enough for them, and what is remembered is what is right."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import cache
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from editorial import formats
from editorial.bitext.alignment import align
from editorial.bitext.quantities import neighbourhood
from editorial.bitext.segmentation import segmented
from editorial.config import Config
from editorial.model import Bitext, Block, Dimension, Document, Issue, Message, Region, Severity, Unit
from editorial.review.editing.changes import Side
from editorial.review.editing.session import Session
from editorial.review.nearby import NearbyChecks
from editorial.review.reviewer import Reviewer
from editorial.rules.registry import RULES
from editorial.rules.rule import NEIGHBOURS, Context, Explanation, Rule
from editorial.termbase.glossary import Glossary

SAMPLES = Path(__file__).parents[2] / "samples"
PAIRS = [(name, draft) for name in ("industrial-park", "pharma-cluster") for draft in ("en", "ru")]
RULES_ALONE = Config(engines=())


@cache
def house() -> Reviewer:
    """A reviewer whose glossary and dictionary the others share."""
    return Reviewer(RULES_ALONE)


def reviewer() -> Reviewer:
    return Reviewer(RULES_ALONE, glossary=house().glossary, lexicon=house().lexicon)


@cache
def sample(name: str, draft: str) -> Bitext:
    """A sample with one of its languages under review, in which figures are wrong, doubled and in other sentences."""
    documents = {tag: segmented(formats.read(SAMPLES / name / f"{tag}.md"), tag) for tag in ("en", "ru")}
    target = documents.pop(draft)
    spoiled = "\n\n".join(_spoiled(target.text.split("\n\n")))
    (source,) = documents.values()
    return align(source, segmented(formats.with_text(target, spoiled), draft), lexicon=house().lexicon)


def _spoiled(paragraphs: Sequence[str]) -> Iterator[str]:
    figures: list[str] = []
    for number, text in enumerate(paragraphs):
        paragraph = text
        here = re.findall(r"\d+", paragraph)
        if number % 3:
            for old, new in zip(here, figures, strict=False):
                paragraph = paragraph.replace(old, new, 1)
        yield paragraph
        figures = here


# What a check gets to see is enough


@pytest.mark.parametrize(("name", "draft"), PAIRS)
def test_the_whole_bitext_tells_a_check_of_a_unit_no_more_than_its_neighbours(name: str, draft: str) -> None:
    bitext = sample(name, draft)
    context = Context(RULES_ALONE, bitext, house().glossary, lexicon=house().lexicon)
    rules = [rule for rule in RULES if rule.check_unit and (rule.languages is None or draft in rule.languages)]
    alone = [replace(rule, check_document=None, check_block=None) for rule in rules]
    nearby = list(NearbyChecks().issues(alone, context))
    whole = [
        issue for unit in bitext.units for rule in rules if rule.check_unit for issue in rule.check_unit(unit, context)
    ]
    assert nearby == whole
    assert "number-mismatch" in {issue.code for issue in whole}


def test_figures_are_not_looked_for_further_away() -> None:
    assert neighbourhood.NEIGHBOURS <= NEIGHBOURS


# What is remembered is right

WORDS = [
    *("", " ", "  ", " ,", ". .", "\n", "\u00a0", "\u00ad", " - ", "“", "”", "«", "»", "(", ")", '"', "a", "о", "ж"),
    *(" 15", "25 million ", " 1,5", "2024", " May 5", "5 мая ", " на 7 %", "$40 million", " in total 12 "),
    *(" not ", " не ", " the the ", "TK", " [name]", "Share this", "РџСЂРё", " Kaluga region ", " infraction "),
    *(" Ivan Petrov ", "Пётр Лаврин ", " actual ", "инфаркт миокарда", " a hour", " an plant", "https://a.example/b "),
    *(" in order to ", " world-class ", "является ", "Embargoed until 9 May", "said", "MOSCOW, May 5 — ", " (WHO) "),
]
edits = st.tuples(st.sampled_from(Side), st.floats(0, 1, exclude_max=True), st.integers(0, 12), st.sampled_from(WORDS))


def edited(session: Session, side: Side, where: float, length: int, words: str) -> None:
    start = int(where * len(session.document(side).text))
    session.rewrite(Region(start, min(start + length, len(session.document(side).text))), words, side=side)


@settings(max_examples=25)
@given(pair=st.sampled_from(PAIRS), chosen=st.lists(edits, min_size=1, max_size=4), undone=st.booleans())
def test_a_reviewer_that_remembers_says_what_a_new_one_says(
    pair: tuple[str, str], chosen: list[tuple[Side, float, int, str]], undone: bool
) -> None:
    session, warm = Session(sample(*pair)), reviewer()
    warm.review(session.bitext)
    for edit in chosen:
        edited(session, *edit)
        warm.review(session.bitext)
    if undone:
        session.undo()
    assert warm.review(session.bitext) == reviewer().review(session.bitext)


def test_it_says_the_same_when_the_text_is_parsed_anew_in_another_order() -> None:
    bitext, warm = sample("pharma-cluster", "en"), reviewer()
    warm.review(bitext)
    paragraphs = bitext.target.text.split("\n\n")
    turned = "\n\n".join([paragraphs[0], *reversed(paragraphs[1:]), *paragraphs[2:4]])
    target = segmented(formats.with_text(bitext.target, turned), "en")
    assert bitext.source is not None
    again = align(bitext.source, target, lexicon=house().lexicon)
    assert warm.review(again) == reviewer().review(again)


# What is looked at again

EXPLANATION = Explanation(what="", why="", wrong="", right="")


class Watched:
    """A rule that finds the word "slip", and remembers what it was shown."""

    def __init__(self) -> None:
        self.blocks: list[str] = []
        self.units: list[int] = []
        self.rule = Rule(
            code="watched",
            dimension=Dimension.STYLE,
            error_type="",
            severity=Severity.INFO,
            explanation=EXPLANATION,
            check_block=self._block,
            check_unit=self._unit,
        )

    def _block(self, block: Block, context: Context) -> Iterator[Issue]:
        self.blocks.append(context.target.text.strip())
        assert block.text == self.blocks[-1]
        at = block.text.find("slip")
        if at >= 0:
            yield self.rule.issue(context.target, block.prose.locate(at, at + 4), Message("a slip"))

    def _unit(self, unit: Unit, context: Context) -> Iterator[Issue]:
        self.units.append(len(context.bitext.units))
        assert unit in context.bitext.units
        yield from ()


def document(text: str) -> Document:
    return segmented(formats.read(Path("en.txt"), data=text.encode()), "en")


def found(checks: NearbyChecks, watched: Watched, text: str) -> list[Region]:
    context = Context(Config(), Bitext.alone(document(text)), Glossary(()))
    return [issue.region for issue in checks.issues([watched.rule], context)]


PARAGRAPHS = [f"Paragraph {name} has a slip." for name in ("one", "two", "three", "four", "five", "six", "seven")]


def test_after_an_edit_one_block_and_the_units_around_it_are_looked_at() -> None:
    checks, watched = NearbyChecks(), Watched()
    found(checks, watched, "\n\n".join(PARAGRAPHS))
    assert watched.blocks == PARAGRAPHS
    assert watched.units == [3, 4, 5, 5, 5, 4, 3]
    watched.blocks.clear()
    watched.units.clear()
    text = "\n\n".join([PARAGRAPHS[0] + " Really.", *PARAGRAPHS[1:]])
    assert found(checks, watched, text) == [Region(at, at + 4) for at in _places(text)]
    assert watched.blocks == [PARAGRAPHS[0] + " Really."]
    assert len(watched.units) == 4


def _places(text: str) -> list[int]:
    return [at for at in range(len(text)) if text.startswith("slip", at)]


def test_another_glossary_has_everything_looked_at() -> None:
    checks, watched = NearbyChecks(), Watched()
    found(checks, watched, PARAGRAPHS[0])
    checks.forget()
    found(checks, watched, PARAGRAPHS[0])
    assert watched.blocks == [PARAGRAPHS[0]] * 2


def test_words_that_are_gone_are_forgotten() -> None:
    checks, watched = NearbyChecks(), Watched()
    for text in (PARAGRAPHS[0], PARAGRAPHS[1], PARAGRAPHS[0]):
        found(checks, watched, text)
    assert watched.blocks == [PARAGRAPHS[0], PARAGRAPHS[1], PARAGRAPHS[0]]
