"""Plain text: paragraphs between blank lines, hard-wrapped or one a line, lists and headings.

Nothing in plain text says whether a newline ends a paragraph or only a line, so the lines themselves are asked: a
line goes on into the next when the next one's first word would not have fitted in the width of the lines around it.
A heading stands alone between blank lines, leads a paragraph, or is the file's first line.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from editorial.formats.contract import Content, Format
from editorial.formats.lines import Line, lines
from editorial.formats.prose import Piece, gathered
from editorial.model import Block, BlockKind

_WIDEST = 120
"""Characters: nobody wraps by hand beyond this, so that a longer line is a whole paragraph."""
_NARROWEST = 50
"""Characters: lines that are all shorter are an address or a list, not a wrapped paragraph."""
_SLACK = 0.85
"""How full a line must be, of the widest one around it, to count as wrapped by hand."""
_HEADING_WORDS = 25

_MARKER = re.compile(r"\s*(?:[-*+•·▪●‣–]|\(?(?:\d{1,2}|[a-zа-я])[.)])\s+(?=\S)")
_SEPARATOR = re.compile(r"\s*([=\-_*~#+—–])(?:\s*\1){2,}\s*")
_CLOSERS = r"""["'”’»)\]]*"""
_FINAL = re.compile(rf"{_CLOSERS}[.!?…]{_CLOSERS}\s*\Z")
_STOP = re.compile(rf"{_CLOSERS}[.!?…:;]{_CLOSERS}\s*\Z")
_HEADING_STOP = re.compile(rf"{_CLOSERS}[.!?…:;,]{_CLOSERS}\s*\Z")
_CAPITAL = re.compile(r"""\A\s*["'“«„(\[]?(?:[A-ZА-ЯЁ]|\d)""")
_LETTER = re.compile(r"[^\W\d_]")
_CONTACT = re.compile(r"@|://|www\.|(?:\d[\s().-]*){6}")


def parse(text: str) -> Content:
    """The blocks of a plain text."""
    blocks: list[Block] = []
    for group in _groups(text):
        for number, paragraph in enumerate(paragraphs := list(_paragraphs(group))):
            following = paragraphs[number + 1] if number + 1 < len(paragraphs) else None
            leads = number == 0 and (following is None or len(following[0].text) > _WIDEST or len(following) > 1)
            blocks.append(_block(text, paragraph, first=not blocks, leads=leads))
    return Content(tuple(blocks))


def _groups(text: str) -> Iterator[list[Line]]:
    """Lines that no blank or drawn line parts."""
    group: list[Line] = []
    for line in lines(text):
        if not line.blank and not _SEPARATOR.fullmatch(line.text):
            group.append(line)
        elif group:
            yield group
            group = []
    if group:
        yield group


def _paragraphs(group: Sequence[Line]) -> Iterator[list[Line]]:
    paragraph = [group[0]]
    width = max(len(line.text.rstrip()) for line in group)
    one_a_line = len(group) > 2 and (_all(_FINAL, group) or _all(_CAPITAL, group))
    for line in group[1:]:
        if one_a_line or _begins(line, paragraph) or not _goes_on(line, paragraph, width=width):
            yield paragraph
            paragraph = []
        paragraph.append(line)
    yield paragraph


def _all(pattern: re.Pattern[str], group: Sequence[Line]) -> bool:
    return all(pattern.search(line.text) for line in group)


def _begins(line: Line, paragraph: Sequence[Line]) -> bool:
    """Whether a line is the first of a paragraph by its own looks: a list item, or an indented first line."""
    listed = _MARKER.match(paragraph[0].text)
    if _MARKER.match(line.text):
        return bool(listed or _STOP.search(paragraph[-1].text))
    indented = line.indent > 0 and paragraph[-1].indent == 0
    return indented and not listed and not _runs_on(line, paragraph[-1])


def _goes_on(line: Line, paragraph: Sequence[Line], *, width: int) -> bool:
    """Whether `line` continues the paragraph: by its indent in a list, its small letter, or a full line before it."""
    last = paragraph[-1]
    if line.indent > paragraph[0].indent and _MARKER.match(paragraph[0].text):
        return True
    filled = len(last.text.rstrip()) + 1 + len(_first_word(line))
    return _runs_on(line, last) or (_NARROWEST <= width <= _WIDEST and filled > _SLACK * width)


def _runs_on(line: Line, last: Line) -> bool:
    """Whether the sentence of the line before goes on: a small letter follows no stop, nor a contact."""
    if _STOP.search(last.text) or (_CONTACT.search(line.text) and len(last.text) < _NARROWEST):
        return False
    return _first_word(line)[0].islower()


def _first_word(line: Line) -> str:
    return line.text.split(maxsplit=1)[0]


def _block(text: str, paragraph: Sequence[Line], *, first: bool, leads: bool) -> Block:
    marker = _MARKER.match(paragraph[0].text)
    prose = gathered(text, _pieces(paragraph, skipped=marker.end() if marker else paragraph[0].indent))
    if marker:
        return Block(BlockKind.LIST_ITEM, prose)
    heads = (first or (leads and len(paragraph) == 1)) and _is_heading(prose.text, first=first)
    return Block(BlockKind.HEADING if heads else BlockKind.PARAGRAPH, prose)


def _is_heading(prose: str, *, first: bool) -> bool:
    """Short, with no final stop and no address; the first of a file may ask, exclaim or be wrapped."""
    if len(prose.split()) > _HEADING_WORDS or not _LETTER.search(prose) or _CONTACT.search(prose):
        return False
    return not _HEADING_STOP.search(prose) or (first and prose.endswith(("!", "?")))


def _pieces(paragraph: Sequence[Line], *, skipped: int) -> Iterator[Piece]:
    """Regions of the paragraph's prose: newlines are kept, white space around them and the marker are not."""
    for line, after in zip(paragraph, [*paragraph[1:], None], strict=True):
        start = line.start + (skipped if line is paragraph[0] else line.indent)
        yield Piece(start, line.start + len(line.text.rstrip()))
        if after is not None:
            yield Piece(line.end, after.start)


FORMAT = Format("plaintext", (".txt", ".text"), parse)
