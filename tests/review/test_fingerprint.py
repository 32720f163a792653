"""A fingerprint survives moved lines and tells twins apart."""

from __future__ import annotations

from pathlib import Path

from editorial import formats
from editorial.bitext.segmentation import segmented
from editorial.config import Config
from editorial.model import Bitext
from editorial.review.reviewer import Reviewer
from editorial.termbase.glossary import Glossary

REVIEWERS = {code: Reviewer(Config(select=(code,)), glossary=Glossary()) for code in ("repeated-word", "double-space")}


def fingerprints(text: str, code: str = "repeated-word") -> list[str]:
    document = segmented(formats.read(Path("x.txt"), data=text.encode()), "en")
    return [issue.fingerprint for issue in REVIEWERS[code].review(Bitext.alone(document)).issues]


def test_moving_a_sentence_keeps_its_fingerprint() -> None:
    (alone,) = fingerprints("The the plant opened.\n")
    (moved,) = fingerprints("Another paragraph.\n\nThe the plant  opened.\n")
    assert alone == moved


def test_the_same_error_twice_is_two_fingerprints() -> None:
    first, second = fingerprints("The the plant opened.\n\nThe the plant opened.\n")
    assert first != second


def test_another_sentence_is_another_issue() -> None:
    assert fingerprints("The the plant opened.") != fingerprints("The the plant closed.")


def test_an_issue_between_sentences_is_known_by_both() -> None:
    first, second = fingerprints("It came.  It went. It stayed.  It left.\n", "double-space")
    (alone,) = fingerprints("A new line.\n\nIt came. It went. It stayed.  It left.\n", "double-space")
    assert alone == second != first
