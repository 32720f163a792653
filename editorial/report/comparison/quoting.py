"""Whether a note repeats the words that its issue marks."""

from __future__ import annotations

from editorial.model import Issue

_LONGEST = 60
"""What is longer is marked in the text anyway, and drowns the message when it is repeated."""
_SURE = 5
"""Characters from which words in a message are the marked ones, and no chance."""


def quoted(issue: Issue, message: str) -> str:
    """The marked words, "" where they are long or blank, or where the message says them itself."""
    text = issue.text.strip()
    said = f"“{text}”" in message or f"«{text}»" in message or (len(text) >= _SURE and text in message)
    return "" if len(text) > _LONGEST or said else text
