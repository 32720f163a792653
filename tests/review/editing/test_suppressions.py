"""What is ignored for good is in a file that people and checks read."""

from __future__ import annotations

from pathlib import Path

import pytest
from test_session import issue, opened

from editorial.config import Config, ConfigError
from editorial.model import DocumentReport
from editorial.review.editing.changes import Dismissal, Scope
from editorial.review.editing.suppressions import FILE_NAME, change, dismissals, load, without_suppressed

HERE = Dismissal("real-word", "inn", "", Scope.HERE, "a pub: «Inn»")
ALWAYS = Dismissal("spelling", "Teh", "", Scope.ALWAYS)
ONCE = Dismissal("real-word", "if", "f", Scope.ONCE)


def test_here_and_always_are_kept_and_once_is_not(tmp_path: Path) -> None:
    draft = tmp_path / "spring" / "en.md"
    config = Config(root=str(tmp_path))
    change(config, draft, added=[HERE, ALWAYS, ONCE, HERE])
    assert [(one.code, one.text, one.path, one.reason) for one in load(tmp_path / FILE_NAME)] == [
        ("real-word", "inn", "spring/en.md", "a pub: «Inn»"),
        ("spelling", "Teh", "", ""),
    ]
    assert "«Inn»" in (tmp_path / FILE_NAME).read_text(encoding="utf-8")
    assert [one.text for one in dismissals(config, draft)] == ["inn", "Teh"]
    assert [one.text for one in dismissals(config, tmp_path / "other.md")] == ["Teh"]
    change(config, draft, removed=[HERE])
    assert [one.text for one in dismissals(config, draft)] == ["Teh"]


def test_a_report_leaves_out_what_is_suppressed_and_only_that(tmp_path: Path) -> None:
    session = opened()
    target = session.bitext.target
    issues = tuple(one.issue for one in session.occurrences)
    config = Config(root=str(tmp_path))
    report = DocumentReport(session.bitext, issues)
    assert without_suppressed(report, config) == report
    change(config, Path(target.path), added=[ALWAYS])
    assert [one.text for one in without_suppressed(report, config).issues] == ["inn", "if", "inn"]
    assert (
        issue(target, "Teh", "The", code="other")
        in without_suppressed(
            DocumentReport(session.bitext, (issue(target, "Teh", "The", code="other"),)), config
        ).issues
    )


@pytest.mark.parametrize(("until", "kept"), [("2001-01-01", 4), ("9999-01-01", 3)])
def test_an_entry_counts_until_its_date(tmp_path: Path, until: str, kept: int) -> None:
    session = opened()
    text = f"- {{code: spelling, text: Teh, until: '{until}'}}\n"
    (tmp_path / FILE_NAME).write_text(text, encoding="utf-8")
    report = DocumentReport(session.bitext, tuple(one.issue for one in session.occurrences))
    assert len(without_suppressed(report, Config(root=str(tmp_path))).issues) == kept


@pytest.mark.parametrize("text", ["- code: x\n", "- {code: x, text: y, path: z, colour: red}\n", "- [", "5"])
def test_a_file_that_is_not_as_it_should_be_is_named_and_left_alone(tmp_path: Path, text: str) -> None:
    file = tmp_path / FILE_NAME
    file.write_text(text, encoding="utf-8")
    with pytest.raises(ConfigError, match=FILE_NAME):
        change(Config(root=str(tmp_path)), tmp_path / "en.md", added=[ALWAYS])
    assert file.read_text(encoding="utf-8") == text
