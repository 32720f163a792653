"""Styles without code: every kind of check by its own examples, errors that name the place, bounded expressions."""

from __future__ import annotations

from pathlib import Path

import msgspec
import pytest

from editorial import formats
from editorial.bitext.segmentation import segmented
from editorial.config import Config, ConfigError, load
from editorial.model import Bitext, Severity
from editorial.review.reviewer import Reviewer
from editorial.rules.styles.checking import violations
from editorial.rules.styles.patterns import found
from editorial.rules.styles.proving import failures
from editorial.rules.styles.style_file import Check, parse, styles
from editorial.termbase.glossary import Glossary

FILE = Path(__file__).with_name("house.yml")
STYLE = parse("house.yml", FILE.read_text(encoding="utf-8"))
KINDS = {"existence", "substitution", "occurrence", "repetition", "consistency", "capitalization", "conditional"}


def test_the_example_has_every_kind_with_examples_that_hold() -> None:
    assert {check.extends for check in STYLE.checks} == KINDS
    assert all(check.good and check.bad for check in STYLE.checks)
    assert failures(STYLE) == []


@pytest.mark.parametrize(
    ("check", "text", "expected"),
    [
        ("empty-words", "A very, really old mill.", [(2, 6, None), (8, 14, None)]),
        ("plain-words", "Utilize it prior to lunch.", [(0, 7, "Use"), (11, 19, "before")]),
        ("one-exclamation", "Oh! No! Why!", [(6, 7, None)]),
        ("twice", "It is is new.", [(3, 8, None)]),
        ("one-spelling", "An e-mail, an e-mail, an email.", [(25, 30, None)]),
        ("headlines", "The Fund Opens New Office", [(0, 25, None)]),
        ("who-explained", "The WHO agreed.", [(4, 7, None)]),
    ],
)
def test_places_and_better_words(check: str, text: str, expected: list[tuple[int, int, str | None]]) -> None:
    named = next(c for c in STYLE.checks if c.name == check)
    assert [(v.start, v.end, v.better) for v in violations(named, [text])] == expected


def test_a_group_of_the_pattern_may_stand_in_the_better_words() -> None:
    check = Check(name="x", extends="substitution", message="x", swap={r"in (\d{4}) year": r"in \1"})
    assert [v.better for v in violations(check, ["It opened in 2012 year."])] == ["in 2012"]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("checks: [{name: x, extends: existence, message: m, token: [a]}]", "token"),
        ("checks: [{name: x, extends: guess, message: m}]", "guess"),
        ("checks: [", "style.yml"),
        ("checks: [{name: x, extends: existence, message: m, tokens: [a], bad: [b]}]", "finds nothing"),
        ("checks: [{name: x, extends: existence, message: m, tokens: [a], good: [a]}]", "is raised"),
        ("checks: [{name: x, extends: existence, message: m, tokens: ['(a'], bad: [a]}]", "(a"),
    ],
)
def test_a_style_that_cannot_be_used_says_where(text: str, words: str) -> None:
    config = msgspec.structs.replace(Config(), styles=("style.yml",), style_texts=(text,))
    with pytest.raises(ConfigError) as error:
        styles(config)
    assert words in str(error.value)


def test_a_runaway_expression_is_stopped() -> None:
    with pytest.raises(ConfigError, match="takes too long"):
        list(found(r"(?:a+)+b(?=\1)?|(a|aa)+$(?!.)b", "a" * 4000 + "c", ignorecase=False))


def test_the_settings_name_styles_and_the_review_uses_them(tmp_path: Path) -> None:
    (tmp_path / "own.yml").write_text(FILE.read_text(encoding="utf-8"), encoding="utf-8")
    (tmp_path / "editorial.toml").write_text('styles = ["own.yml"]\nselect = ["house-style"]\n', encoding="utf-8")
    config = load(tmp_path / "editorial.toml")
    document = segmented(formats.read(Path("en.txt"), data=b"We commenced prior to May. It was very good."), "en")
    with Reviewer(config, glossary=Glossary(())) as reviewer:
        issues = reviewer.review(Bitext.alone(document)).issues
    assert [(i.text, i.severity, i.suggestions, i.engine_rule) for i in issues] == [
        ("commenced", Severity.ERROR, ("start",), "plain-words"),
        ("prior to", Severity.ERROR, ("before",), "plain-words"),
        ("very", Severity.WARNING, (), "empty-words"),
    ]


def test_a_missing_file_is_named(tmp_path: Path) -> None:
    (tmp_path / "editorial.toml").write_text('styles = ["none.yml"]\n', encoding="utf-8")
    with pytest.raises(ConfigError, match=r"none\.yml"):
        load(tmp_path / "editorial.toml")


def test_boilerplates_are_read_with_the_settings(tmp_path: Path) -> None:
    (tmp_path / "about.txt").write_text("The Oka Fund lends money.", encoding="utf-8")
    (tmp_path / "editorial.toml").write_text('boilerplates = ["about.txt"]\n', encoding="utf-8")
    assert load(tmp_path / "editorial.toml").boilerplate_texts == ("The Oka Fund lends money.",)


@pytest.mark.parametrize("name", ["style-texts", "boilerplate-texts"])
def test_what_files_hold_is_no_setting(name: str, tmp_path: Path) -> None:
    (tmp_path / "editorial.toml").write_text(f'{name} = ["x"]\n', encoding="utf-8")
    with pytest.raises(ConfigError, match=name):
        load(tmp_path / "editorial.toml")
