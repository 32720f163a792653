"""Choices of the profile in English: per cent, months, small numbers, the serial comma, capitals in headlines."""

from __future__ import annotations

from collections.abc import Iterator

from editorial.bitext.sides import primary
from editorial.model import Bitext, BlockKind, Dimension, Issue, Message, Severity
from editorial.rules.profiles import profile
from editorial.rules.rule import Context, Explanation, Rule
from editorial.rules.style.profile_choices import changes
from editorial.rules.styles import styles
from editorial.rules.styles.reviewing import broken


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
        for start, end, put in changes(segment.text, choices, heading=heading):
            here = segment.text[start:end].strip() or ","
            message = Message.of("The profile writes “{there}”", there=put.strip() or "—")
            if heading and not put:
                message = Message("The profile writes headlines like sentences")
            elif not put:
                message = Message.of("The profile has no “{here}” here", here=here)
            suggestions = () if heading and not put else (put,)
            yield RULE.issue(document, segment.locate(start, end), message, suggestions=suggestions, confidence=0.7)


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
