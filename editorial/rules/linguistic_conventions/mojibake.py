"""Rule `mojibake`: text that was decoded with the wrong encoding."""

from __future__ import annotations

from collections.abc import Iterator

from editorial.bitext.encodings import garbled
from editorial.model import Block, Dimension, Issue, Message, Severity
from editorial.rules.rule import Context, Explanation, Rule

EXPLANATION = Explanation(
    what="Letters or punctuation were written in one encoding and read in another: â€œ for a quotation mark, "
    "РџСЂРё for “При”, replacement characters, rows of question marks.",
    why="The words cannot be read; what became question marks is lost and must be typed again.",
    wrong="The plantâ€™s output doubled.",
    right="The plant’s output doubled.",
    reference="MQM: Linguistic conventions > Character encoding",
)


def check(block: Block, context: Context) -> Iterator[Issue]:
    """Stretches that decode to sensible text when read anew, and characters that are lost."""
    for stretch in garbled(block.text):
        region = block.prose.locate(stretch.start, stretch.end)
        if stretch.right is None:
            message = Message.of("Characters were lost here in a change of encoding.")
        else:
            message = Message.of("Read in the wrong encoding; “{right}” was written.", right=stretch.right)
        suggestions = () if stretch.right is None else (stretch.right,)
        yield RULE.issue(context.target, region, message, suggestions=suggestions)


RULE = Rule(
    code="mojibake",
    dimension=Dimension.LINGUISTIC_CONVENTIONS,
    error_type="character-encoding",
    severity=Severity.ERROR,
    explanation=EXPLANATION,
    check_block=check,
)
