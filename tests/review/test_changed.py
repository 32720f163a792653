"""Only what git says has changed."""

from __future__ import annotations

import subprocess
from pathlib import Path

import pytest

from editorial import formats
from editorial.bitext.pairing import Pair
from editorial.bitext.segmentation import segmented
from editorial.config import ConfigError
from editorial.model import Bitext, Dimension, DocumentReport, Excerpt, Issue, Message, Region, Severity, Unit
from editorial.review.changed import since

TEXT = "First line.\n\nSecond paragraph,\nin two lines.\n\nThird line.\n\nFourth line.\n"


def git(folder: Path, *arguments: str) -> None:
    identity = ["-c", "user.name=A", "-c", "user.email=a@example.org", "-c", "commit.gpgsign=false"]
    subprocess.run(["git", "-C", str(folder), *identity, *arguments], check=True, capture_output=True)


@pytest.fixture
def repository(tmp_path: Path) -> Path:
    git(tmp_path, "init", "-q", "-b", "main")
    for name in ("черновик 1.en.md", "b.en.md", "b.ru.md"):
        (tmp_path / name).write_text(TEXT, encoding="utf-8")
    git(tmp_path, "add", ".")
    git(tmp_path, "commit", "-q", "-m", "one")
    return tmp_path


def report(path: Path, source: Path | None = None, *, witness: str = "") -> DocumentReport:
    """Issues on the first word of every paragraph, or one on the first paragraph with a witness."""
    document = segmented(formats.read(path), "en")
    original = segmented(formats.read(source), "ru") if source else None
    evidence = None
    if original:
        at = original.text.index(witness)
        evidence = Excerpt(Region(at, at + len(witness)), witness)
    blocks = document.blocks[:1] if original else document.blocks
    issues = tuple(
        Issue("x", Dimension.STYLE, "x", Severity.ERROR, Message("x"), region, block.text.split()[0], source=evidence)
        for block in blocks
        for region in [Region(block.region.start, block.region.start + 5)]
    )
    bitext = Bitext(document, original, (Unit(1, (), ()),)) if original else Bitext.alone(document)
    return DocumentReport(bitext, issues)


def words(changed: DocumentReport) -> list[str]:
    return [issue.text for issue in changed.issues]


@pytest.mark.parametrize(
    ("before", "after", "expected"),
    [
        ("in two lines", "in 2 lines", ["Second"]),
        ("Third line", "Third long line", ["Third"]),
        ("First line.\n\n", "", ["Second"]),
        ("Fourth line.\n", "Fourth line.\n\nFifth.\n", ["Fifth."]),
        ("Third line.\n\n", "", ["Second", "Fourth"]),
        ("line", "line", []),
    ],
)
def test_only_changed_paragraphs_count(repository: Path, before: str, after: str, expected: list[str]) -> None:
    draft = repository / "черновик 1.en.md"
    draft.write_text(TEXT.replace(before, after, 1), encoding="utf-8")
    changes = since("HEAD", [repository])
    assert changes.touches(Pair(None, draft)) is bool(expected)
    assert words(changes.applied(report(draft))) == expected


def test_an_untracked_draft_has_changed_as_a_whole(repository: Path) -> None:
    draft = repository / "new.en.md"
    draft.write_text(TEXT)
    assert len(since("HEAD", [draft]).applied(report(draft)).issues) == 4


def test_what_is_committed_since_a_revision_counts_and_what_is_staged(repository: Path) -> None:
    draft = repository / "b.en.md"
    draft.write_text(TEXT.replace("Third line", "Third one"))
    git(repository, "commit", "-q", "-a", "-m", "two")
    assert not since("HEAD", [repository]).touches(Pair(None, draft))
    draft.write_text(TEXT.replace("Third line", "Third one").replace("First line", "First one"))
    git(repository, "add", ".")
    assert words(since("HEAD", [repository]).applied(report(draft))) == ["First"]
    assert words(since("HEAD~1", [repository]).applied(report(draft))) == ["First", "Third"]


def test_a_change_of_the_original_calls_its_translation_up(repository: Path) -> None:
    source, target = repository / "b.ru.md", repository / "b.en.md"
    source.write_text(TEXT.replace("Fourth line", "Fourth one"))
    changes = since("HEAD", [target])
    assert changes.touches(Pair(source, target))
    assert words(changes.applied(report(target, source, witness="Fourth"))) == ["First"]
    assert words(changes.applied(report(target, source, witness="Third"))) == []


@pytest.mark.parametrize("revision", ["nonsense", "--output=x", ""])
def test_an_unknown_revision_is_an_error(repository: Path, revision: str) -> None:
    with pytest.raises(ConfigError, match="no revision"):
        since(revision, [repository])
    assert not (repository / "x").exists()


def test_outside_a_repository_is_an_error(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("GIT_CEILING_DIRECTORIES", str(tmp_path.parent))
    with pytest.raises(ConfigError, match="--changed"):
        since("HEAD", [tmp_path])
