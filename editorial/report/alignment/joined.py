"""The text of a unit's side as one string, as bilingual formats want it."""

from __future__ import annotations

import re
from collections.abc import Sequence

from editorial.model import Segment

_NOT_IN_XML = re.compile("[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


def joined(segments: Sequence[Segment]) -> str:
    """The segments with a blank between them, line breaks within as blanks."""
    return " ".join(re.sub(r"\s*[\r\n]+\s*", " ", segment.text) for segment in segments)


def xml_text(text: str) -> str:
    """The text without characters that XML 1.0 cannot hold."""
    return _NOT_IN_XML.sub("", text)


def language_tag(tag: str) -> str:
    """A BCP 47 tag, `und` where the language is not known."""
    return tag or "und"
