"""Suggestions put in place of the words at fault, until nothing more is to be done.

In one round the fixes are applied in the order of the text; of two that touch the same words the one that stands first
is applied, and of two that begin together the shorter. What they uncover is fixed in the next round. A text that comes
back ends the rounds; of the texts that then take turns the least (by code points) is kept, so that fixing once more
changes nothing.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace
from html import escape

from editorial import formats
from editorial.bitext.segmentation import segmented
from editorial.model import Applicability, Bitext, Document, DocumentReport, Issue, Lexicon, Region
from editorial.review.drafts import paired
from editorial.termbase.application import applied

MOST_ROUNDS = 20
"""A rule that answers its own suggestion with another one for ever is stopped here."""

Review = Callable[[Bitext], DocumentReport]


@dataclass(frozen=True, slots=True)
class Fixed:
    """A draft after fixing: the report on the new text, and the issues settled, in the order they were."""

    report: DocumentReport
    settled: tuple[Issue, ...]


def settle(bitext: Bitext, review: Review, *, lexicon: Lexicon | None, unsafe: bool = False) -> Fixed:
    """Review and fix by turns until a review finds nothing to fix; `unsafe` fixes count where it says so."""
    report = review(bitext)
    texts = [report.document.text]
    reports = [report]
    settled: list[Issue] = []
    while len(texts) <= MOST_ROUNDS:
        document, done = fixed(report, unsafe=unsafe)
        if not done:
            break
        if document.text in texts:
            turns = texts.index(document.text)
            report = min(reports[turns:], key=lambda one: one.document.text)
            break
        report = review(with_target(report.bitext, document, lexicon=lexicon))
        texts.append(document.text)
        reports.append(report)
        settled += done
    return Fixed(report, tuple(settled))


def fixed(report: DocumentReport, *, unsafe: bool = False) -> tuple[Document, tuple[Issue, ...]]:
    """One round: the document with the fixes in it, without segments, and the issues settled.

    A fix that would turn a paragraph into two, or into none, is left to a person.
    """
    document = report.document
    chosen = [_written(document, issue) for issue in report.issues if fixable(document, issue, unsafe=unsafe)]
    text, done = _applied(document, chosen)
    if not done:
        return document, ()
    return formats.with_text(document, text), done


def fixable(document: Document, issue: Issue, *, unsafe: bool) -> bool:
    """Whether the first suggestion may and can be put in place: it is one, it is allowed, and no markup goes lost."""
    if not issue.suggestions or issue.fix is None or issue.suggestions[0] == document.excerpt(issue.region):
        return False
    if issue.fix is Applicability.UNSAFE and not unsafe:
        return False
    return holds_no_markup(document, issue.region) and _encodable(issue.suggestions[0], document.encoding.name)


def with_target(bitext: Bitext, target: Document, *, lexicon: Lexicon | None) -> Bitext:
    """The pair with another text of the draft, segmented and aligned anew."""
    return paired(bitext.source, segmented(target, bitext.target.language or None), lexicon=lexicon)


def _applied(document: Document, issues: Sequence[Issue]) -> tuple[str, tuple[Issue, ...]]:
    text, done = applied(document.text, issues)
    if not done or _same_blocks(document, text):
        return text, done
    kept = [issue for issue in done if _same_blocks(document, applied(document.text, [issue])[0])]
    text, done = applied(document.text, kept)
    return (text, done) if _same_blocks(document, text) else (document.text, ())


def _same_blocks(document: Document, text: str) -> bool:
    if not text.strip():
        return False
    after = formats.with_text(document, text).blocks
    return [block.kind for block in after] == [block.kind for block in document.blocks]


def as_written(document: Document, suggestion: str) -> str:
    """A suggestion as the document's format writes it."""
    return escape(suggestion, quote=False) if document.format == "html" else suggestion


def _written(document: Document, issue: Issue) -> Issue:
    return replace(issue, suggestions=(as_written(document, issue.suggestions[0]),))


def holds_no_markup(document: Document, region: Region) -> bool:
    """Whether a region is prose and nothing else, so that other words may take its place."""
    for block in document.blocks:
        if block.region.contains(region):
            shared = (min(run.end, region.end) - max(run.start, region.start) for run in block.prose.runs)
            return sum(length for length in shared if length > 0) == len(region)
    return False


def _encodable(text: str, encoding: str) -> bool:
    try:
        text.encode(encoding)
    except UnicodeEncodeError:
        return False
    return True


def count(settled: Iterable[Issue]) -> dict[str, int]:
    """How many issues of each code were settled, in the order of the codes."""
    counts: dict[str, int] = {}
    for issue in settled:
        counts[issue.code] = counts.get(issue.code, 0) + 1
    return dict(sorted(counts.items()))
