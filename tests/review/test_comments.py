"""Suppressions in the draft: where each directive reaches, and what is said of those that are of no use."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from editorial import formats
from editorial.bitext.segmentation import segmented
from editorial.config import Config
from editorial.model import Bitext, DocumentReport, SuppressionKind
from editorial.review import comments
from editorial.review.reviewer import Reviewer
from editorial.rules.registry import RULES
from editorial.termbase.glossary import Glossary

REVIEWER = Reviewer(Config(select=("repeated-word", "double-space")), glossary=Glossary())
RAN = frozenset({"repeated-word", "double-space", "linguistic-conventions"})
KNOWN = frozenset(rule.code for rule in RULES)


def reviewed(text: str, name: str = "x.md") -> DocumentReport:
    document = segmented(formats.read(name, data=text.encode()), "en")
    return REVIEWER.review(Bitext.alone(document))


def left(text: str, name: str = "x.md") -> list[str]:
    return [issue.text for issue in reviewed(text, name).issues]


def said(text: str) -> list[tuple[int, str]]:
    found = comments.remarks(reviewed(text), ran=RAN, known=KNOWN)
    return [(remark.line, str(remark.message)) for remark in found]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The the one.\n\nTwo two.\n", ["The the", "Two two"]),
        ("<!-- editorial: ignore-file repeated-word -->\n\nThe the one.\n\nTwo two.\n", []),
        ("The the one.\n\n<!-- editorial: ignore-file repeated-word -->\n", []),
        ("<!-- editorial: ignore-next-line repeated-word -->\nThe the one.\n\nTwo two.\n", ["Two two"]),
        (
            "<!-- editorial: ignore-next-line repeated-word -->\r\n\r\n \r\nThe the one.\r\n\r\nTwo two.\r\n",
            ["Two two"],
        ),
        ("<!-- editorial: ignore-next-line double-space -->\nThe the one.\n", ["The the"]),
        ("<!-- editorial: ignore-next-line dash, repeated-word (why not) -->\nThe the one.\n", []),
        ("<!-- editorial: ignore-next-line linguistic-conventions -->\nThe the one.\n", []),
        ("<!-- editorial: ignore-next-line -->\nThe the one.\n", ["The the"]),
        ("<!-- editorial: ignore-next-line repeated-word -->", []),
        ("<!--editorial:ignore-next-line\n  repeated-word\n-->\nThe the one.\n", []),
        ("<!-- ignore-file repeated-word -->\n\nThe the one.\n", ["The the"]),
        (
            "One one.\n\n<!-- editorial: ignore-start repeated-word -->\n\nTwo two.\n\n"
            "<!-- editorial: ignore-end -->\n\nSix six.\n",
            ["One one", "Six six"],
        ),
        ("<!-- editorial: ignore-start repeated-word -->\n\nTwo two.\n", ["Two two"]),
    ],
)
def test_a_directive_reaches_so_far(text: str, expected: list[str]) -> None:
    assert left(text if text.count("\n") else f"{text}\n\nA word.\n") == expected


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("```html\n<!-- editorial: ignore-file repeated-word -->\n```\n\nThe the one.\n", "x.md"),
        ("~~~\n<!-- editorial: ignore-next-line repeated-word -->\n~~~\nThe the one.\n", "x.md"),
        ("    <!-- editorial: ignore-file repeated-word -->\n\nThe the one.\n", "x.md"),
        ("Write `<!-- editorial: ignore-file repeated-word -->` so.\n\nThe the one.\n", "x.md"),
        ("\\<!-- editorial: ignore-file repeated-word -->\n\nThe the one.\n", "x.md"),
        ("---\ntitle: <!-- editorial: ignore-file repeated-word -->\n---\n\nThe the one.\n", "x.md"),
        ("<script>\n<!-- editorial: ignore-file repeated-word -->\n</script>\n<p>The the one.</p>\n", "x.html"),
    ],
)
def test_an_example_of_a_comment_is_none(text: str, name: str) -> None:
    assert left(text, name) == ["The the"]
    if name == "x.md":
        assert said(text) == []


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("> <!-- editorial: ignore-file repeated-word -->\n\nThe the one.\n", "x.md"),
        ("- One.\n\n  <!-- editorial: ignore-file\n  repeated-word -->\n\nThe the one.\n", "x.md"),
        ("A word. <!-- editorial: ignore-file repeated-word -->\n\nThe the one.\n", "x.md"),
        ("<div>\n<!-- editorial: ignore-file repeated-word -->\n</div>\n\nThe the one.\n", "x.md"),
        ("---\nlang: en\n---\n\n<!-- editorial: ignore-next-line repeated-word -->\nThe the one.\n", "x.md"),
        ("<body>\r\n<!-- editorial: ignore-file repeated-word -->\r\n<p>The the one.</p></body>\n", "x.html"),
        ("<p><!-- editorial: ignore-file repeated-word -->The the one.</p>\n", "x.html"),
    ],
)
def test_a_comment_is_found_wherever_markup_may_stand(text: str, name: str) -> None:
    assert left(text, name) == []


@pytest.mark.parametrize(
    ("text", "name", "expected"),
    [
        ("A word.\n\nThe the one.\n", "x.md", "A word.\n\n{}The the one.\n"),
        ("# The the one\n\nA word.\n", "x.md", "{}# The the one\n\nA word.\n"),
        ("Some words\nthe the one.\n", "x.md", None),
        ("- The the one.\n", "x.md", None),
        ("> The the one.\n", "x.md", None),
        ("| a | b |\n|---|---|\n| The the | x |\n", "x.md", None),
        ("<b>\n <p class='a'>The the one.</p></b>\n", "x.html", "<b>\n{} <p class='a'>The the one.</p></b>\n"),
        ("<p\nclass='a'>The the one.</p>\n", "x.html", None),
        ("The the one.\n", "x.txt", None),
    ],
)
def test_a_comment_is_put_above_where_it_changes_nothing_else(text: str, name: str, expected: str | None) -> None:
    report = reviewed(text, name)
    (issue,) = report.issues
    place = comments.place_above(report.document, issue)
    assert (None if place is None else f"{text[:place]}{{}}{text[place:]}") == expected
    if expected is not None:
        assert left(expected.format(f"{comments.next_line(issue.code)}\n"), name) == []


def test_html_has_comments_and_plain_text_has_none() -> None:
    text = "<!-- editorial: ignore-next-line repeated-word -->\n<p>The the one.</p>\n"
    assert left(text, "x.html") == []
    assert "The the" in left(text, "x.txt")


def test_the_reason_is_kept() -> None:
    text = "<!-- editorial: ignore-next-line repeated-word (as the\nminister said it) -->\nThe the one.\n"
    (one,) = reviewed(text).suppressed
    assert (one.kind, one.reason) == (SuppressionKind.COMMENT, "as the minister said it")


@pytest.mark.parametrize(
    ("text", "line", "words"),
    [
        ("One.\n\n<!-- editorial: ignore-next-line repeated-word -->\nFine.\n", 3, "nothing to ignore here"),
        ("<!-- editorial: ignore-file linguistic-conventions -->\n\nFine.\n", 1, "nothing to ignore here"),
        ("<!-- editorial: ignore-file -->\n\nFine.\n", 1, "names none"),
        ("<!-- editorial: ignore-file repeated-wrod -->\n\nFine.\n", 1, "did you mean repeated-word?"),
        ("<!-- editorial: ignore-file zzzzzz -->\n\nFine.\n", 1, "`editorial rules` lists them"),
        ("<!-- editorial: ignroe repeated-word -->\n\nFine.\n", 1, "ignroe is none of"),
        ("<!-- editorial: ignore-end -->\n\nFine.\n", 1, "without ignore-start"),
        ("Fine.\n\n<!-- editorial: ignore-start dash -->\n", 3, "without ignore-end"),
    ],
)
def test_a_comment_of_no_use_is_told(text: str, line: int, words: str) -> None:
    ((where, remark),) = said(text)
    assert where == line
    assert words in remark


def test_nothing_is_told_of_a_comment_that_suppresses_or_of_a_rule_that_did_not_run() -> None:
    assert said("<!-- editorial: ignore-file repeated-word -->\n\nThe the one.\n") == []
    assert said("<!-- editorial: ignore-file real-word -->\n\nFine.\n") == []


@given(st.text(alphabet="<!->editorial: ignore-file()start \n", max_size=60))
def test_no_text_breaks_the_reading(text: str) -> None:
    document = segmented(formats.read("x.md", data=f"A.\n\n<!-- editorial: {text} -->\n".encode()), "en")
    directives, remarks = comments.read(document)
    assert all(one.region.end <= len(document.text) for one in directives)
    assert all(1 <= remark.line <= document.text.count("\n") + 1 for remark in remarks)
