"""Choices of the profile in English: per cent, months, small numbers, the serial comma, capitals in headlines."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from typing import Any

from editorial.bitext.sides import primary
from editorial.languages.vocabulary import vocabulary
from editorial.model import Bitext, BlockKind, Dimension, Issue, Message, Segment, Severity
from editorial.rules.profiles import Profile, profile
from editorial.rules.rule import Context, Explanation, Rule
from editorial.rules.styles import styles
from editorial.rules.styles.reviewing import broken

Change = tuple[int, int, str]
_PER_CENT = {"symbol": "%", "percent": " percent", "per-cent": " per cent"}
_PERCENT = re.compile(r"(?<=\d)(?:\s?%| per ?cent\b)")
_ITEM = r"[\w’'-]+(?: [\w’'-]+){0,2}"
_SERIAL = re.compile(rf"(?:{_ITEM}), {_ITEM}(?P<comma>,) (?:and|or) (?=[\w’'-]+)")
_PLAIN_LIST = re.compile(r"(?<![\w’'-])[\w’'-]+, [\w’'-]+(?P<comma>) (?:and|or) [\w’'-]+[.,;!?]")
_DIGIT = re.compile(r"(?<![\w$€£₽.,:/+#№-])(?P<digit>[1-9]) (?P<after>[a-z][\w’.'-]*)")
_LONG = 4
_TITLE_SHARE = 0.75


def check(bitext: Bitext, context: Context) -> Iterator[Issue]:
    """One remark for each place that the profile wants otherwise; "any" is silence."""
    document, choices = bitext.target, profile(context.config)
    for broken_check, style, region, better in broken(document, styles(context.config)):
        yield RULE.issue(
            document,
            region,
            Message.of("{message}", message=broken_check.message),
            suggestions=() if better is None else (better,),
            severity=Severity(broken_check.severity),
            engine_rule=broken_check.name,
            reasons=(Message.of("A rule of the house, from the style file {path}.", path=style.path),),
        )
    if primary(document) != "en":
        return
    for segment in document.segments:
        heading = document.block_of(segment).kind is BlockKind.HEADING
        changes = _headline(segment, choices) if heading else ()
        for start, end, put in (*changes, *_figures(segment.text, choices), *_commas(segment.text, choices)):
            here = segment.text[start:end].strip() or ","
            message = Message.of("The profile writes “{there}”", there=put.strip() or "—")
            if heading and not put:
                message = Message("The profile writes headlines like sentences")
            elif not put:
                message = Message.of("The profile has no “{here}” here", here=here)
            suggestions = () if heading and not put else (put,)
            yield RULE.issue(document, segment.locate(start, end), message, suggestions=suggestions, confidence=0.7)


def _figures(text: str, choices: Profile) -> Iterator[Change]:
    if choices.percent != "any":
        wanted = _PER_CENT[choices.percent]
        yield from ((m.start(), m.end(), wanted) for m in _PERCENT.finditer(text) if m[0] != wanted)
    if choices.months != "any":
        yield from _months(text, short=choices.months == "short")
    if choices.numbers_in_words:
        words = _vocabulary()
        for found in _DIGIT.finditer(text):
            if (
                int(found["digit"]) <= choices.numbers_in_words
                and found["after"].rstrip(".") not in words["units"].split()
            ):
                yield found.start(), found.end("digit"), words["words"][int(found["digit"])]
        for found in re.finditer(r"(?<=[\w,] )(?P<word>[a-z]+)(?= [a-z])", text):
            number = words["numbers"].get(found["word"])
            if number and number > choices.numbers_in_words:
                yield found.start(), found.end(), str(number)


def _months(text: str, *, short: bool) -> Iterator[Change]:
    for full, brief in _vocabulary()["months"].items():
        here, there = (full, brief) if short else (brief, full)
        for found in re.finditer(rf"(?<!\w){re.escape(here)}(?= \d{{1,2}}(?!\d))", text):
            yield found.start(), found.end(), there


def _commas(text: str, choices: Profile) -> Iterator[Change]:
    if choices.serial_comma == "never":
        yield from ((*m.span("comma"), "") for m in _SERIAL.finditer(text) if "," not in text[m.end() : m.end() + 30])
    elif choices.serial_comma == "always":
        yield from ((*m.span("comma"), ",") for m in _PLAIN_LIST.finditer(text))


def _headline(segment: Segment, choices: Profile) -> Iterator[Change]:
    words = list(re.finditer(r"[^\W\d_][\w’'-]*", segment.text))
    small = _vocabulary()["small"]
    if choices.headline_capitals == "title":
        for n, word in enumerate(words):
            if word[0].islower() and (n == 0 or word[0] not in small):
                yield word.start(), word.end(), word[0][0].upper() + word[0][1:]
    elif choices.headline_capitals == "sentence":
        long = [w[0] for w in words[1:] if len(w[0]) >= _LONG]
        if len(long) >= _LONG and sum(w[0].isupper() for w in long) > _TITLE_SHARE * len(long):
            yield 0, len(segment.text), ""


@cache
def _vocabulary() -> dict[str, Any]:
    return vocabulary(__package__ or "", "house_style")


RULE = Rule(
    code="house-style",
    dimension=Dimension.STYLE,
    error_type="third-party-style",
    severity=Severity.INFO,
    explanation=Explanation(
        what="What the profile chooses in English: per cent, short months, small numbers in words, the serial "
        "comma, capitals "
        "in headlines; and the house's own rules without code. "
        "The profile “house” chooses none of them.",
        why="Each choice is as good as the other; a house has made one.",
        wrong="Output rose 12 percent on December 3.",
        right="Output rose 12% on Dec. 3.",
        reference="The profiles, docs/profiles.md; MQM: Style > Third-party style",
    ),
    check_document=check,
)
