"""Every rule against its examples, through the same review that users run."""

from __future__ import annotations

from collections import Counter
from functools import cache
from pathlib import Path

import casebook
import msgspec
import pytest

from editorial import formats
from editorial.bitext.alignment import align
from editorial.bitext.lexicon import open_lexicon
from editorial.bitext.segmentation import segmented
from editorial.config import Config
from editorial.model import Bitext, Document, Lexicon
from editorial.review.reviewer import Reviewer
from editorial.rules.registry import RULES
from editorial.termbase.glossary import Glossary
from editorial.termbase.sources import of_settings
from editorial.termbase.yaml_file import load

ALL = tuple(casebook.cases())


@cache
def lexicon() -> Lexicon | None:
    return open_lexicon()


@cache
def reviewer(settings: bytes) -> Reviewer:
    config = msgspec.json.decode(settings, type=Config)
    return Reviewer(config, glossary=starter_glossary(), lexicon=lexicon())


@cache
def starter_glossary() -> Glossary:
    return of_settings(Config())


def document(text: str, *, language: str, kind: str) -> Document:
    path = Path(f"{language}.{'md' if kind == 'markdown' else 'txt'}")
    return segmented(formats.read(path, data=text.encode(), format=kind), language)


def bitext(case: casebook.Case) -> Bitext:
    target = document(case.target, language=case.target_language, kind=case.format)
    if case.source is None:
        return Bitext.alone(target)
    other = "ru" if case.target_language == "en" else "en"
    source = document(case.source, language=other, kind=case.format)
    return align(source, target, lexicon=lexicon())


def reviewer_for(case: casebook.Case, folder: Path) -> Reviewer:
    settings = {"engines": "embedded", "select": [case.code], **case.config}
    if case.glossary is None:
        return reviewer(msgspec.json.encode(settings))
    path = folder / "glossary.yml"
    path.write_text(case.glossary, encoding="utf-8")
    return Reviewer(msgspec.convert(settings, Config), glossary=load([path]), lexicon=lexicon())


@pytest.mark.parametrize("case", ALL, ids=lambda case: case.name)
def test_example(case: casebook.Case, tmp_path: Path) -> None:
    pair = bitext(case)
    issues = reviewer_for(case, tmp_path).review(pair).issues
    found = [(i.region.start, i.region.end, pair.target.excerpt(i.region)) for i in issues]
    marked = [(e.start, e.end, case.target[e.start : e.end]) for e in case.expected]
    assert found == marked
    for issue, expected in zip(issues, case.expected, strict=True):
        if expected.suggestion is not None:
            assert issue.suggestions[:1] == (expected.suggestion,)


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.code)
def test_every_rule_has_examples_in_its_folder(rule: object) -> None:
    folder = rule.dimension.value.replace("-", "_")
    kinds = Counter(
        "bad" if case.expected else "good" for case in casebook.read(casebook.CASES / folder / f"{rule.code}.md")
    )
    assert kinds["bad"] >= 10
    assert kinds["good"] >= 20


def test_every_example_belongs_to_a_rule() -> None:
    assert {case.code for case in ALL} <= {rule.code for rule in RULES}


def test_codes_are_unique() -> None:
    assert len({rule.code for rule in RULES}) == len(RULES)


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.code)
def test_a_rule_is_named_after_its_file(rule: object) -> None:
    check = rule.check_block or rule.check_unit or rule.check_document or rule.check_finding
    module = f"editorial.rules.{rule.dimension.value.replace('-', '_')}.{rule.code.replace('-', '_')}"
    assert __import__(module, fromlist=["RULE"]).RULE is rule
    assert check is not None
