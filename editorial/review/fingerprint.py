"""Fingerprints: what makes an issue the same issue in the next run, although lines moved.

A fingerprint is made of the rule, the normalised sentence, the words at fault and a count for sentences that hold the
same words twice; never of a line number.
"""

from __future__ import annotations

import hashlib
import unicodedata
from bisect import bisect_right
from collections import Counter
from collections.abc import Iterable
from dataclasses import replace

from editorial.model import Document, Issue, Segment


def stamped(document: Document, issues: Iterable[Issue]) -> tuple[Issue, ...]:
    """The issues, each with its fingerprint, in the order given."""
    seen: Counter[tuple[str, str, str]] = Counter()
    out = []
    for issue in issues:
        key = (issue.code, context(document, issue), normal(issue.text))
        seen[key] += 1
        digest = hashlib.sha256("\x1f".join((*key, str(seen[key]))).encode()).hexdigest()
        out.append(replace(issue, fingerprint=digest[:20]))
    return tuple(out)


def context(document: Document, issue: Issue) -> str:
    """The words by which an issue is known again: the sentences it touches, normalised.

    What stands between sentences is known by the words that bear witness (an omission's, say), else by the sentences on
    both sides.
    """
    first = max(0, bisect_right(document.segments, issue.region.start, key=_start) - 1)
    last = bisect_right(document.segments, issue.region.end, lo=first, key=_start)
    touched = [segment for segment in document.segments[first:last] if segment.region.overlaps(issue.region)]
    if not touched and issue.source is not None and issue.source.text.strip():
        return normal(issue.source.text)
    return normal(" ".join(segment.text for segment in touched or document.segments[first : first + 2]))


def _start(segment: Segment) -> int:
    return segment.region.start


def normal(text: str) -> str:
    """A text without regard to capitals and white space."""
    return " ".join(unicodedata.normalize("NFC", text).casefold().split())
