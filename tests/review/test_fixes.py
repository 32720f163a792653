"""Fixes: which are made, in which order, and that making them again changes nothing."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from editorial import formats
from editorial.bitext.segmentation import segmented
from editorial.model import Applicability, Bitext, Dimension, Document, DocumentReport, Issue, Message, Region, Severity
from editorial.review.fixes import MOST_ROUNDS, count, fixable, fixed, settle

SAFE, UNSAFE = Applicability.SAFE, Applicability.UNSAFE


def document(text: str, name: str = "x.txt", encoding: str = "utf-8") -> Document:
    return segmented(formats.read(name, data=text.encode(encoding)), "en")


def issue(start: int, end: int, words: str, *, text: str = "", fix: Applicability | None = SAFE) -> Issue:
    region = Region(start, end)
    kind = Dimension.STYLE
    return Issue("rule", kind, "x", Severity.ERROR, Message("x"), region, text[start:end], (words,), fix=fix)


def at(text: str, words: str, instead: str, *, fix: Applicability | None = SAFE) -> Issue:
    return issue(text.index(words), text.index(words) + len(words), instead, text=text, fix=fix)


def replacing(**instead: str) -> Callable[[Bitext], DocumentReport]:
    """A review that objects to some letters."""

    def review(bitext: Bitext) -> DocumentReport:
        text = bitext.target.text
        found = [
            issue(start, start + len(wrong), right, text=text)
            for wrong, right in instead.items()
            for start in range(len(text))
            if text.startswith(wrong, start)
        ]
        return DocumentReport(bitext, tuple(found))

    return review


def settled(text: str, review: Callable[[Bitext], DocumentReport], name: str = "x.txt") -> str:
    return settle(Bitext.alone(document(text, name)), review, lexicon=None).report.document.text


def test_only_safe_fixes_are_made_unless_all_are_wanted() -> None:
    text = "one two three"
    issues = (at(text, "one", "1"), at(text, "two", "2", fix=UNSAFE), at(text, "three", "3", fix=None))
    report = DocumentReport(Bitext.alone(document(text)), issues)
    assert fixed(report)[0].text == "1 two three"
    assert fixed(report, unsafe=True)[0].text == "1 2 three"


@pytest.mark.parametrize(
    ("issues", "expected"),
    [
        ([(0, 3, "X"), (2, 5, "Y")], "Xdef"),
        ([(2, 5, "Y"), (0, 3, "X")], "Xdef"),
        ([(0, 3, "X"), (0, 2, "Y")], "Ycdef"),
        ([(0, 3, "X"), (3, 5, "Y")], "XYf"),
        ([(1, 2, ""), (4, 4, "!")], "acd!ef"),
    ],
)
def test_of_fixes_that_overlap_the_first_in_the_text_is_made(issues: list[tuple[int, int, str]], expected: str) -> None:
    text = "abcdef"
    report = DocumentReport(Bitext.alone(document(text)), tuple(issue(*one, text=text) for one in issues))
    assert fixed(report)[0].text == expected


def test_what_a_fix_uncovers_is_fixed_in_the_next_round() -> None:
    assert settled("aaaa b", replacing(aa="a")) == "a b"


def test_texts_that_take_turns_end_with_the_least() -> None:
    there, back = replacing(left="right"), replacing(right="left")

    def review(bitext: Bitext) -> DocumentReport:
        return (there if "left" in bitext.target.text else back)(bitext)

    assert settled("the left bank", review) == settled("the right bank", review) == "the left bank"


def test_a_rule_that_never_ends_is_stopped() -> None:
    assert len(settled("b", replacing(b="ab"))) <= MOST_ROUNDS + 1


@settings(max_examples=150)
@given(
    st.text(alphabet="abc ", min_size=1, max_size=24).filter(str.strip),
    st.dictionaries(st.text(alphabet="abc", min_size=1, max_size=3), st.text(alphabet="abc", max_size=2), max_size=3),
)
def test_fixing_once_more_changes_nothing(text: str, instead: dict[str, str]) -> None:
    shrinking = {wrong: right for wrong, right in instead.items() if len(right) < len(wrong)}
    once = settled(text, replacing(**shrinking))
    assert settled(once, replacing(**shrinking)) == once


@given(st.text(alphabet="abc", min_size=1, max_size=6), st.permutations("abc"))
def test_fixing_once_more_changes_nothing_where_texts_take_turns(text: str, letters: list[str]) -> None:
    review = replacing(**dict(zip("abc", letters, strict=True)))
    once = settled(text, review)
    assert settled(once, review) == once


@pytest.mark.parametrize(
    ("name", "text", "words", "instead", "expected"),
    [
        ("x.md", "The **the** ship.\n", "The **the", "The", None),
        ("x.md", "A **bad** word.\n", "bad", "good", "A **good** word.\n"),
        (
            "x.md",
            "See [the the map](https://x.example/the).\n",
            "the the",
            "the",
            "See [the map](https://x.example/the).",
        ),
        ("x.md", "Yes\n\nNo, no.\n", "No, no.", "# No", None),
        ("x.md", "A.\n\nOnly word\n", "Only word", "", None),
        ("x.md", "```\nbad\n```\n\nGood.\n", "bad", "good", None),
        ("x.html", "<p>A&nbsp;— b</p>", "&nbsp;—", "\u00a0—", "<p>A\u00a0— b</p>"),
        ("x.html", "<p>R and D is</p>", "R and D", "R&D <sic>", "<p>R&amp;D &lt;sic&gt; is</p>"),
        ("x.html", '<p title="bad">ok</p>', "bad", "good", None),
        ("x.txt", "Bad\r\nline.\r\n", "Bad", "Good", "Good\r\nline.\r\n"),
    ],
)
def test_markup_stays_whole(name: str, text: str, words: str, instead: str, expected: str | None) -> None:
    report = DocumentReport(Bitext.alone(document(text, name)), (at(text, words, instead),))
    after, done = fixed(report)
    assert bool(done) is (expected is not None)
    assert after.text.rstrip() == (expected or text).rstrip()


def test_a_fix_that_the_encoding_cannot_hold_is_not_made() -> None:
    text = "Завод - в мае, завод открыт.\n" * 4
    draft = document(text, encoding="cp1251")
    assert draft.encoding.name == "windows-1251"
    assert not fixable(draft, at(text, "-", "→"), unsafe=False)
    assert fixable(draft, at(text, "-", "—"), unsafe=False)


def test_what_was_settled_is_counted_by_rule() -> None:
    done = settle(Bitext.alone(document("aaaa b")), replacing(aa="a"), lexicon=None).settled
    assert count(done) == {"rule": 3}
