"""One error is one issue."""

from __future__ import annotations

import pytest

from editorial.model import Dimension, Excerpt, Issue, Message, Region, Severity
from editorial.review.merging import merged
from editorial.rules.rule import Explanation, Rule, every_finding


def rule(code: str, *, yields_to: frozenset[str] = frozenset()) -> Rule:
    return Rule(
        code=code,
        dimension=Dimension.STYLE,
        error_type="x",
        severity=Severity.ERROR,
        explanation=Explanation("a", "b", "c", "d"),
        yields_to=yields_to,
        check_finding=every_finding,
    )


RULES = {
    r.code: r
    for r in (rule("real-word"), rule("spelling", yields_to=frozenset({"real-word"})), rule("number-mismatch"))
}


def issue(code: str, start: int, end: int, **more: object) -> Issue:
    values = {"confidence": 0.5, "engine": "rules", "suggestions": ("x",), **more}
    return Issue(code, Dimension.STYLE, "x", Severity.ERROR, Message("m"), Region(start, end), "t", **values)


def test_the_more_particular_rule_speaks() -> None:
    out = merged([issue("spelling", 3, 6), issue("real-word", 4, 6), issue("spelling", 9, 12)], RULES)
    assert [(i.code, i.region.start) for i in out] == [("real-word", 4), ("spelling", 9)]


def evidence(start: int, end: int) -> Excerpt:
    return Excerpt(Region(start, end), "s" * (end - start))


@pytest.mark.parametrize(
    ("theirs", "left"),
    [
        (evidence(10, 20), ["real-word"]),
        (evidence(30, 35), ["real-word", "spelling"]),
        (None, ["real-word"]),
    ],
)
def test_an_issue_of_a_whole_sentence_yields_where_its_evidence_is_the_same(
    theirs: Excerpt | None, left: list[str]
) -> None:
    out = merged([issue("spelling", 0, 50, source=theirs), issue("real-word", 4, 6, source=evidence(12, 18))], RULES)
    assert sorted(i.code for i in out) == left


def test_the_same_evidence_is_one_error_wherever_it_is_told() -> None:
    out = merged(
        [issue("spelling", 0, 5, source=evidence(3, 9)), issue("real-word", 40, 46, source=evidence(3, 9))], RULES
    )
    assert [i.code for i in out] == ["real-word"]


def test_two_engines_on_the_same_words_are_one_issue_with_both_suggestions() -> None:
    found = [
        issue("spelling", 3, 6, engine="harper", confidence=0.6, suggestions=("a", "b")),
        issue("spelling", 3, 6, engine="languagetool", confidence=0.9, suggestions=("b", "c")),
    ]
    (one,) = merged(found, RULES)
    assert one.engine == "languagetool"
    assert one.suggestions == ("b", "c", "a")
    assert [str(reason) for reason in one.reasons] == ["harper finds it too"]


def test_suggestions_for_other_words_are_not_mixed() -> None:
    found = [
        issue("spelling", 3, 6, engine="languagetool", confidence=0.9, suggestions=("b",)),
        issue("spelling", 3, 8, engine="harper", suggestions=("two words",)),
    ]
    assert merged(found, RULES)[0].suggestions == ("b",)


def test_one_rule_may_say_two_things_of_the_same_words() -> None:
    assert len(merged([issue("number-mismatch", 3, 6), issue("number-mismatch", 3, 6)], RULES)) == 2


def test_issues_come_in_the_order_of_the_text() -> None:
    found = [issue("real-word", 9, 10), issue("number-mismatch", 1, 2, confidence=0.1)]
    assert [i.region.start for i in merged(found, RULES)] == [1, 9]
