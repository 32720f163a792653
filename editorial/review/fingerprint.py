"""Fingerprints: what makes an issue the same issue in the next run, although lines moved.

A fingerprint is made of the rule, the normalised sentence, the words at fault and a count for sentences that hold the
same words twice; never of a line number.
"""

from __future__ import annotations

import hashlib
import unicodedata
from collections import Counter
from collections.abc import Iterable
from dataclasses import replace

from editorial.model import Document, Issue, Segment


def stamped(document: Document, issues: Iterable[Issue]) -> tuple[Issue, ...]:
    """The issues, each with its fingerprint, in the order given."""
    seen: Counter[tuple[str, str, str]] = Counter()
    out = []
    for issue in issues:
        key = (issue.code, normal(sentence(document, issue)), normal(issue.text))
        seen[key] += 1
        digest = hashlib.sha256("\x1f".join((*key, str(seen[key]))).encode()).hexdigest()
        out.append(replace(issue, fingerprint=digest[:20]))
    return tuple(out)


def sentence(document: Document, issue: Issue) -> str:
    """The sentences that an issue touches, "" when it stands between them."""
    held: list[Segment] = [s for s in document.segments if s.region.overlaps(issue.region)]
    return " ".join(s.text for s in held)


def normal(text: str) -> str:
    """A text without regard to capitals and white space."""
    return " ".join(unicodedata.normalize("NFC", text).casefold().split())
