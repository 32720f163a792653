"""Suppressions in the draft itself, as comments of Markdown and HTML.

    <!-- editorial: ignore-next-line real-word, hype (as the minister said it) -->
    <!-- editorial: ignore-file dash -->
    <!-- editorial: ignore-start style (the sponsor's own text) --> … <!-- editorial: ignore-end -->

A comment names rules or dimensions, and the reason stands in brackets. The next line is the next that is not blank. A
comment without a code suppresses nothing, so that no comment turns every rule off; nor does one that is shown as code.
"""

from __future__ import annotations

import difflib
import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from editorial.formats.page_comments import comments_in
from editorial.model import (
    BlockKind,
    Dimension,
    Document,
    DocumentReport,
    Issue,
    Message,
    Region,
    SuppressedIssue,
    SuppressionKind,
)

FORMATS = frozenset({"markdown", "html"})
DIRECTIVES = ("ignore-file", "ignore-next-line", "ignore-start", "ignore-end")

_COMMENT = re.compile(
    r"<!--\s*editorial:\s*(?P<directive>\S*)(?P<codes>[^(]*?)(?:\((?P<reason>.*?)\))?\s*-->", re.DOTALL
)
_TAGS = re.compile(r"\s*(?:<[^<>]*>\s*)*")
_MARKS = re.compile(r" {0,3}(?:#{1,6}[ \t]+)?[*_]*")
_NEXT_LINE = re.compile(r"[^\S\r\n]*(?:\r\n?|\n)(?:[^\S\r\n]*(?:\r\n?|\n))*(?P<line>[^\r\n]*)")


@dataclass(frozen=True, slots=True)
class Directive:
    """Issues of `code` (a rule's or a dimension's) that begin in `region` do not count; `line` is the comment's."""

    code: str
    region: Region
    reason: str
    line: int

    def speaks_of(self, issue: Issue) -> bool:
        inside = self.region.start <= issue.region.start <= self.region.end
        return inside and self.code in (issue.code, issue.dimension.value)


@dataclass(frozen=True, slots=True)
class Remark:
    """Something to tell of a comment on a line of the draft."""

    line: int
    message: Message


def applied(report: DocumentReport) -> DocumentReport:
    """The report with the issues that a comment speaks of put among the suppressed ones."""
    directives, _ = read(report.document)
    if not directives:
        return report
    kept, suppressed = [], list(report.suppressed)
    for issue in report.issues:
        directive = next((one for one in directives if one.speaks_of(issue)), None)
        if directive is None:
            kept.append(issue)
        else:
            suppressed.append(SuppressedIssue(issue, SuppressionKind.COMMENT, directive.reason))
    return replace(report, issues=tuple(kept), suppressed=tuple(suppressed))


def remarks(report: DocumentReport, *, ran: frozenset[str], known: frozenset[str]) -> tuple[Remark, ...]:
    """What is wrong with the comments of a draft: they cannot be read, name no rule, or suppress nothing.

    `ran` are the rules, and the dimensions all of whose rules, had their say: of others nothing can be said. `known`
    are all codes.
    """
    directives, troubles = read(report.document)
    out = list(troubles)
    for one in directives:
        if one.code not in known and one.code not in set(Dimension):
            near = difflib.get_close_matches(one.code, [*known, *Dimension], n=1)
            hint = Message.of("did you mean {code}?", code=near[0]) if near else Message("`editorial rules` lists them")
            out.append(Remark(one.line, Message.of("no rule is called {code}: {hint}", code=one.code, hint=hint)))
        elif one.code in ran and not _used(one, report):
            out.append(Remark(one.line, Message.of("nothing to ignore here for {code}: take it out", code=one.code)))
    return tuple(sorted(out, key=lambda remark: remark.line))


def read(document: Document) -> tuple[tuple[Directive, ...], tuple[Remark, ...]]:
    """The directives in a draft's comments, and what is wrong with them; none in formats without comments."""
    if document.format not in FORMATS:
        return (), ()
    found = tuple(_found(document))
    directives = tuple(one for one in found if isinstance(one, Directive))
    return directives, tuple(one for one in found if isinstance(one, Remark))


def next_line(code: str) -> str:
    """The comment that suppresses issues of a rule in the line below it."""
    return f"<!-- editorial: ignore-next-line {code} -->"


def place_above(document: Document, issue: Issue) -> int | None:
    """The offset of the line that an issue stands in, where a comment above it is possible and changes nothing else.

    In Markdown a comment parts a paragraph and a list, so that the line must be a paragraph's or a heading's first.
    """
    block = next((one for one in document.blocks if one.region.contains(issue.region)), None)
    if block is None or document.format not in FORMATS:
        return None
    _, column = document.position(issue.region.start)
    start = issue.region.start - column + 1
    before = document.text[start : block.region.start] if block.region.start >= start else None
    if document.format == "html":
        return start if before is not None and _TAGS.fullmatch(before) else None
    plain = block.kind in (BlockKind.PARAGRAPH, BlockKind.HEADING)
    return start if plain and before is not None and _MARKS.fullmatch(before) else None


def _found(document: Document) -> Iterator[Directive | Remark]:
    opened: list[tuple[re.Match[str], int]] = []
    for match in _real(document):
        line, _ = document.position(match.start())
        match match["directive"]:
            case "ignore-file":
                yield from _directives(match, line, Region(0, len(document.text)))
            case "ignore-next-line":
                yield from _directives(match, line, _next_line(document, match.end()))
            case "ignore-start":
                opened.append((match, line))
            case "ignore-end":
                if not opened:
                    yield Remark(line, Message("ignore-end without ignore-start"))
                    continue
                start, where = opened.pop()
                yield from _directives(start, where, Region(start.end(), match.start()))
            case other:
                words = Message.of("{word} is none of {known}", word=other or "…", known=", ".join(DIRECTIVES))
                yield Remark(line, words)
    for _, where in opened:
        yield Remark(where, Message("ignore-start without ignore-end: it suppresses nothing"))


def _real(document: Document) -> Iterator[re.Match[str]]:
    """What reads as a directive and is a comment indeed, not an example of one in a stretch of code."""
    found = list(_COMMENT.finditer(document.text))
    starts = {region.start for region in comments_in(document.text, document.format)} if found else set()
    return (match for match in found if match.start() in starts)


def _directives(match: re.Match[str], line: int, region: Region) -> Iterator[Directive | Remark]:
    codes = [code for code in re.split(r"[\s,]+", match["codes"]) if code]
    if not codes:
        yield Remark(line, Message("a comment names the rules that it suppresses; this one names none"))
    for code in codes:
        yield Directive(code, region, " ".join((match["reason"] or "").split()), line)


def _next_line(document: Document, offset: int) -> Region:
    match = _NEXT_LINE.match(document.text, offset)
    return Region(*match.span("line")) if match else Region(offset, offset)


def _used(directive: Directive, report: DocumentReport) -> bool:
    return any(one.kind is SuppressionKind.COMMENT and directive.speaks_of(one.issue) for one in report.suppressed)
