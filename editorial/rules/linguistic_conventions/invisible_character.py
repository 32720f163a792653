"""Rule `invisible-character`: characters that nobody sees and that break words."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator

from editorial.model import Applicability, Block, Dimension, Issue, Message, Severity
from editorial.rules.rule import Context, Explanation, Rule

EXPLANATION = Explanation(
    what="A soft hyphen, zero-width space, byte-order mark, direction mark or control character stands in the text.",
    why="It comes along with text pasted from web pages and PDF files; search and spelling checkers fail on the word, "
    "and a hyphen appears where no line ends.",
    wrong="The phar\u00admaceutical cluster",
    right="The pharmaceutical cluster",
    reference="MQM: Linguistic conventions > Character encoding",
)
_INVISIBLE = re.compile(
    "[\u0000-\u0008\u000b\u000e-\u001f\u007f-\u009f\u00ad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180e\u200b"
    "\u200c\u200e\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\u206a-\u206f\u3164\ufeff\ufff9-\ufffb]+"
    r"|(?<=[^\W_])\u200d+"
)
_MOJIBAKE_CONTROLS = re.compile(r"[ÐÑÂÃâРС][\x80-\x9f]|[\x80-\x9f][\x80-\xff]")


def check(block: Block, context: Context) -> Iterator[Issue]:
    """Runs of invisible characters; those within garbled text are that rule's."""
    garbled = {m.start() + n for m in _MOJIBAKE_CONTROLS.finditer(block.text) for n in (0, 1)}
    for match in _INVISIBLE.finditer(block.text):
        if match.start() in garbled:
            continue
        char = match.group()[0]
        name = unicodedata.name(char, f"U+{ord(char):04X}")
        yield RULE.issue(
            context.target,
            block.prose.locate(*match.span()),
            Message.of("An invisible character ({name}) stands here.", name=name),
            suggestions=("",),
            fix=Applicability.SAFE,
        )


RULE = Rule(
    code="invisible-character",
    dimension=Dimension.LINGUISTIC_CONVENTIONS,
    error_type="character-encoding",
    severity=Severity.WARNING,
    explanation=EXPLANATION,
    check_block=check,
)
