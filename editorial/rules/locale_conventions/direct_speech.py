"""Direct speech in an English text punctuated as Russian would, for the rule `quotation-marks`."""

from __future__ import annotations

import re
from collections.abc import Iterator

from editorial.model import Message

_SAID = (
    r"(?:said|says|told|tells|added|adds|noted|notes|stressed|stresses|explained|explains|shared|shares|commented|"
    r"comments|stated|states|emphasi[sz]ed|underlined|reported|reports|concluded|believes|summed up)"
)
_DASH = re.compile(rf"(?:[,.!?][”\"]|[”\"],)(?P<dash> ?[-–—] ?)(?={_SAID}\b)")
_NO_COMMA = re.compile(
    r"[“\"](?P<speech>[A-Z][^“”\"]{20,}[\w)])(?P<mark>[”\"]) "
    rf"(?:(?:he|she|they|I) {_SAID}\b|{_SAID} (?:[A-Z]|he\b|she\b|the\b)|(?:[A-Z][\w.-]+ ){{1,3}}{_SAID}\b)"
)
_DIALOGUE = re.compile(rf"^\s*(?:[-–—] ?)?(?P<speech>[A-Z][^\n“”\"]{{10,}}?[,.!?]) [-–—] (?={_SAID}\b)")

Place = tuple[int, int, str, Message]
"""Start and end in the text, what to put there, and why."""


def russian_punctuation(text: str) -> Iterator[Place]:
    """Dashes between a quotation and its speaker, dialogue after a dash, a closing mark without its comma."""
    for found in _DASH.finditer(text):
        why = Message("English sets no dash between a quotation and its speaker")
        yield (*found.span("dash"), " ", why)
    for found in _NO_COMMA.finditer(text):
        why = Message("A comma parts the quotation from its speaker")
        yield (*found.span("mark"), f",{found['mark']}", why)
    dialogue = _DIALOGUE.match(text)
    if dialogue:
        why = Message("English sets direct speech in quotation marks, not after a dash")
        start, end = dialogue.start(), dialogue.end()
        yield start, end, f"“{dialogue['speech']}” ", why
