"""A baseline knows issues by rule, path and sentence, and counts them."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from editorial import formats
from editorial.bitext.segmentation import segmented
from editorial.config import ConfigError
from editorial.model import Bitext, Dimension, DocumentReport, Issue, Message, Region, Severity
from editorial.review.baseline import Baseline, Entry, written

A, B = "The bad ship left.", "A bad bad day ended."


def report(folder: Path, *sentences: str, name: str = "x.txt", word: str = "bad") -> DocumentReport:
    """A draft of these sentences, with an issue on every `word`."""
    text = "\n\n".join(sentences) + "\n"
    document = segmented(formats.read(folder / name, data=text.encode()), "en")
    issues = [
        Issue("rule", Dimension.STYLE, "x", Severity.ERROR, Message("x"), Region(at, at + len(word)), word)
        for at in range(len(text))
        if text.startswith(word, at)
    ]
    return DocumentReport(Bitext.alone(document), tuple(issues))


def baseline(folder: Path, *reports: DocumentReport) -> Baseline:
    path = folder / "baseline.json"
    path.write_bytes(written(reports, path))
    return Baseline(path)


def test_known_issues_are_suppressed_wherever_they_moved(tmp_path: Path) -> None:
    known = baseline(tmp_path, report(tmp_path, A, B))
    moved = known.applied(report(tmp_path, "A new line.", B.replace(" ", "  "), A.upper().replace("BAD", "bad")))
    assert moved.issues == ()
    assert len(moved.suppressed) == 3


def test_one_more_of_the_same_is_new_and_it_is_the_last(tmp_path: Path) -> None:
    known = baseline(tmp_path, report(tmp_path, A))
    twice = known.applied(report(tmp_path, A, A))
    assert [issue.region.start for issue in twice.issues] == [24]


def test_another_path_rule_or_sentence_is_new(tmp_path: Path) -> None:
    known = baseline(tmp_path, report(tmp_path, A))
    assert known.applied(report(tmp_path, A, name="y.txt")).issues
    assert known.applied(report(tmp_path, "The bad ship came.")).issues
    other = report(tmp_path, A)
    assert known.applied(replace(other, issues=(replace(other.issues[0], code="other"),))).issues


def test_what_is_no_longer_found_is_stale(tmp_path: Path) -> None:
    (tmp_path / "unread.txt").write_text("still here")
    known = baseline(
        tmp_path,
        report(tmp_path, A, B),
        report(tmp_path, A, name="unread.txt"),
        report(tmp_path, A, name="gone.txt"),
    )
    after = known.applied(report(tmp_path, A, "A bad day ended."))
    assert known.stale([after]) == (
        Entry("gone.txt", "rule", A.casefold(), 1),
        Entry("x.txt", "rule", B.casefold(), 2),
    )


def test_issues_on_a_place_between_sentences_are_known_too(tmp_path: Path) -> None:
    one = report(tmp_path, A, B)
    between = replace(one, issues=(replace(one.issues[0], region=Region(len(A) + 1, len(A) + 1), text=""),))
    known = baseline(tmp_path, between)
    assert known.applied(between).issues == ()
    elsewhere = report(tmp_path, A, "Another day ended.")
    moved = replace(elsewhere, issues=(replace(between.issues[0], region=Region(len(A) + 1, len(A) + 1)),))
    assert known.applied(moved).issues


@pytest.mark.parametrize("content", [b"", b"[]", b'{"schema": "other/1", "issues": []}', b"\xff"])
def test_a_file_that_is_no_baseline_is_named(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "baseline.json"
    path.write_bytes(content)
    with pytest.raises(ConfigError, match=r"baseline\.json"):
        Baseline(path)


def test_a_missing_baseline_is_an_error_with_the_remedy(tmp_path: Path) -> None:
    with pytest.raises(ConfigError, match="--write-baseline"):
        Baseline(tmp_path / "none.json")


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=40)
@given(st.lists(st.sampled_from([A, B, "Fine."]), min_size=1, max_size=5))
def test_a_baseline_knows_what_it_was_written_from(tmp_path: Path, sentences: list[str]) -> None:
    one = report(tmp_path, *sentences)
    known = baseline(tmp_path, one)
    again = known.applied(report(tmp_path, *reversed(sentences)))
    assert again.issues == ()
    assert known.stale([again]) == ()
    assert written([one], tmp_path / "b.json") == written([report(tmp_path, *reversed(sentences))], tmp_path / "b.json")
