"""Quotations whose speaker the release does not name, and headline figures that only a quotation gives."""

from __future__ import annotations

from collections.abc import Iterator

from editorial.bitext.quotations import Quotation, quotations
from editorial.bitext.sides import primary
from editorial.model import Bitext, BlockKind, Dimension, Document, Issue, Message, Severity
from editorial.rules.rule import Context, Explanation, Rule
from editorial.rules.style.attribution import (
    NAME,
    around,
    block_of,
    is_attributed,
    is_speech_going_on,
    is_under_heading,
    says,
    wording,
)
from editorial.rules.style.headline_claims import claims

_NEAR = 60


def check(bitext: Bitext, context: Context) -> Iterator[Issue]:  # noqa: ARG001
    """Direct speech without a verb of saying and a speaker near it; then the headline's figures."""
    document = bitext.target
    spoken = quotations(document)
    for quotation in spoken:
        at = block_of(quotation, document)
        if document.blocks[at].kind is BlockKind.QUOTATION or is_speech_going_on(document, at):
            continue
        if is_attributed(document, at, spoken):
            yield from _vague(quotation, document, at, spoken)
        else:
            said = says(around(document, at, spoken), primary(document)) or is_under_heading(document, at)
            severity = Severity.INFO if said else Severity.WARNING
            message = Message("Nobody is named who says this")
            yield RULE.issue(document, quotation.region, message, severity=severity, confidence=0.4 if said else 0.8)
    for region, figure in claims(document, spoken):
        message = Message.of("Only a quotation says {figure}: say in the headline, or in the text, whose word it is")
        told = Message.of(message.template, figure=figure)
        yield RULE.issue(document, region, told, severity=Severity.INFO, confidence=0.6)


def _vague(quotation: Quotation, document: Document, at: int, spoken: tuple[Quotation, ...]) -> Iterator[Issue]:
    language = primary(document)
    here = around(document, at, spoken)
    who = wording(language, "vague", here)
    after = here.partition(who)[2][:_NEAR] if who else ""
    if who and not NAME.search(after):
        message = Message.of("“{speaker}” is nobody in particular: name the speaker and the post", speaker=who)
        yield RULE.issue(document, quotation.region, message, severity=Severity.INFO, confidence=0.5)


RULE = Rule(
    code="quotation-attribution",
    dimension=Dimension.STYLE,
    error_type="organizational-style",
    severity=Severity.WARNING,
    languages=frozenset({"en", "ru"}),
    explanation=Explanation(
        what="Direct speech without a verb of saying and a speaker beside it, a speaker who is nobody in particular, "
        "or a figure that the headline gives as fact and only a quotation bears out.",
        why="A newspaper cannot print words that are nobody's, and asks by telephone who said them.",
        wrong="The line opened in May. “We have waited for this for ten years and are very glad.”",
        right="The line opened in May. “We have waited for this for ten years and are very glad,” said Anna Serova, "
        "the director of the plant.",
        reference="MQM: Style > Organizational style; AP Stylebook, attribution",
    ),
    check_document=check,
)
