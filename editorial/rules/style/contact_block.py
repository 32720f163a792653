"""The contact block: present, with a telephone or an e-mail address that works from abroad."""

from __future__ import annotations

from collections.abc import Iterator

from editorial.bitext.sides import primary
from editorial.model import Bitext, Block, Dimension, Issue, Message, Region, Severity
from editorial.rules.rule import Context, Explanation, Rule
from editorial.rules.style.contacts import domestic_numbers, heading, is_reachable, opening

_LONG = 120


def check(bitext: Bitext, context: Context) -> Iterator[Issue]:  # noqa: ARG001
    """A block without telephone and address, Russian numbers without +7, and against the original a lost block."""
    document = bitext.target
    at = heading(document)
    if at is None:
        yield from _missing(bitext)
    elif not is_reachable(document.blocks[at:]):
        message = Message("The contact block has neither telephone nor e-mail")
        yield RULE.issue(document, _line(document.blocks[at]), message)
    if primary(document) == "en":
        for region, put in domestic_numbers(document):
            yield RULE.issue(document, region, Message("This number cannot be dialled from abroad"), suggestions=(put,))


def _missing(bitext: Bitext) -> Iterator[Issue]:
    document, source = bitext.target, bitext.source
    if not document.blocks or is_reachable(document.blocks):
        return
    end = document.blocks[-1].region.end
    if source is not None and heading(source) is not None and is_reachable(source.blocks):
        yield RULE.issue(document, Region(end, end), Message("The original ends with whom to contact"))
    elif source is None and document.words >= _LONG:
        message = Message("A release ends with whom to contact")
        yield RULE.issue(document, Region(end, end), message, severity=Severity.INFO, confidence=0.5)


def _line(block: Block) -> Region:
    found = opening(block)
    text = found[0].rstrip(" :—–") if found else block.text
    start = block.text.index(text)
    return block.prose.locate(start, start + len(text))


RULE = Rule(
    code="contact-block",
    dimension=Dimension.STYLE,
    error_type="organizational-style",
    severity=Severity.WARNING,
    languages=frozenset({"en", "ru"}),
    explanation=Explanation(
        what="A contact block without telephone and e-mail address, one that only the original has, or a Russian "
        "telephone number with 8 in an English text. Without any contact a remark says so.",
        why="A journalist with a question and a deadline calls somebody else.",
        wrong="Media contact:\nAnna Serova, 8 (4842) 55-55-55",
        right="Media contact:\nAnna Serova, +7 4842 55-55-55",
        reference="MQM: Style > Organizational style; ITU-T E.123",
    ),
    check_document=check,
)
