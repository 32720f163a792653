"""A fingerprint survives moved lines and tells twins apart."""

from __future__ import annotations

from pathlib import Path

from editorial import formats
from editorial.bitext.segmentation import segmented
from editorial.config import Config
from editorial.model import Bitext
from editorial.review.reviewer import Reviewer
from editorial.termbase.glossary import Glossary

REVIEWER = Reviewer(Config(select=("repeated-word",)), glossary=Glossary())


def fingerprints(text: str) -> list[str]:
    document = segmented(formats.read(Path("x.txt"), data=text.encode()), "en")
    return [issue.fingerprint for issue in REVIEWER.review(Bitext.alone(document)).issues]


def test_moving_a_sentence_keeps_its_fingerprint() -> None:
    (alone,) = fingerprints("The the plant opened.\n")
    (moved,) = fingerprints("Another paragraph.\n\nThe the plant  opened.\n")
    assert alone == moved


def test_the_same_error_twice_is_two_fingerprints() -> None:
    first, second = fingerprints("The the plant opened.\n\nThe the plant opened.\n")
    assert first != second


def test_another_sentence_is_another_issue() -> None:
    assert fingerprints("The the plant opened.") != fingerprints("The the plant closed.")
