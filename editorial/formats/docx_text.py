"""The text of a Word document's XML (WordprocessingML, ECMA-376 part 1, section 17), and its changes put back."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING

from editorial.model import BlockKind

if TYPE_CHECKING:
    from lxml.etree import _Element as Element

_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_FALLBACK = "{http://schemas.openxmlformats.org/markup-compatibility/2006}Fallback"
_SPACE = "{http://www.w3.org/XML/1998/namespace}space"
_TEXT = f"{_W}t"
_SIGNS = {
    f"{_W}tab": "\t",
    f"{_W}br": "\u2028",
    f"{_W}cr": "\u2028",
    f"{_W}noBreakHyphen": "\u2011",
    f"{_W}softHyphen": "\u00ad",
}
"""Elements that stand for one character; a line break within a paragraph is U+2028, as `\\n` parts paragraphs."""
_NEWLINE = re.compile("[\r\n]")
_LEFT_OUT = {f"{_W}{name}" for name in ("del", "moveFrom", "pPr", "rPr", "instrText", "txbxContent")} | {_FALLBACK}


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A `w:p`, the elements in it that hold its text, in order, and the text of each."""

    element: Element
    holders: tuple[Element, ...]
    texts: tuple[str, ...]

    @property
    def text(self) -> str:
        return "".join(self.texts)


def paragraphs(root: Element) -> Iterator[Paragraph]:
    """Every paragraph of a document, those in tables and text boxes too, in the order of the XML."""
    for element in root.iter(f"{_W}p"):
        if next(element.iterancestors(_FALLBACK), None) is None:
            holders = tuple(_holders(element))
            yield Paragraph(element, holders, tuple(_held(holder) for holder in holders))


def _holders(element: Element) -> Iterator[Element]:
    for child in element:
        if child.tag in _LEFT_OUT:
            continue
        if child.tag == _TEXT or (child.tag in _SIGNS and element.tag == f"{_W}r"):
            yield child
        else:
            yield from _holders(child)


def _held(holder: Element) -> str:
    return _NEWLINE.sub(" ", holder.text or "") if holder.tag == _TEXT else _SIGNS[str(holder.tag)]


def kind(paragraph: Paragraph, styles: Mapping[str, str]) -> BlockKind:
    """What a paragraph is, by its style's name (`styles`: names by id), its numbering and its place in a table."""
    element = paragraph.element
    style = element.find(f"{_W}pPr/{_W}pStyle")
    name = styles.get(style.get(f"{_W}val", ""), "") if style is not None else ""
    if name.startswith(("heading", "title", "subtitle")):
        return BlockKind.HEADING
    if next(element.iterancestors(f"{_W}tc"), None) is not None:
        return BlockKind.TABLE_CELL
    if name.startswith("list") or element.find(f"{_W}pPr/{_W}numPr") is not None:
        return BlockKind.LIST_ITEM
    return BlockKind.QUOTATION if "quote" in name else BlockKind.PARAGRAPH


def style_names(root: Element) -> dict[str, str]:
    """The names of the styles in `styles.xml`, in small letters, by their ids (which each language of Word has own)."""
    found = {}
    for style in root.iter(f"{_W}style"):
        name = style.find(f"{_W}name")
        if name is not None:
            found[style.get(f"{_W}styleId", "")] = name.get(f"{_W}val", "").lower()
    return found


def put(paragraph: Paragraph, text: str) -> None:
    """Give a paragraph another text; every run keeps its looks, and new text takes those of the text it replaces.

    Where that cannot be, as with a word put between two tabs, the whole text goes into the first run.
    """
    new = _distributed(paragraph, text)
    if "".join(new) != text:
        new = _in_one(paragraph, text)
    for holder, old, held in zip(paragraph.holders, paragraph.texts, new, strict=True):
        _set(holder, old, held)
    if not new:
        run = paragraph.element.makeelement(f"{_W}r")
        run.append(run.makeelement(_TEXT))
        paragraph.element.append(run)
        _set(run[0], "", text)


def _distributed(paragraph: Paragraph, text: str) -> list[str]:
    """What each holder holds of the new text, by the differences to the old."""
    from difflib import SequenceMatcher

    owners = [number for number, held in enumerate(paragraph.texts) for _ in held]
    new = ["" for _ in paragraph.holders]
    for tag, start, end, first, last in SequenceMatcher(None, paragraph.text, text, autojunk=False).get_opcodes():
        if tag == "equal":
            for at in range(start, end):
                new[owners[at]] += paragraph.text[at]
        elif first < last:
            owner = _able(paragraph, owners[start if start < end or start == 0 else start - 1] if owners else 0)
            if owner is not None:
                new[owner] += text[first:last]
    return new


def _in_one(paragraph: Paragraph, text: str) -> list[str]:
    first = _able(paragraph, 0)
    return [text if number == (first or 0) else "" for number in range(len(paragraph.holders))]


def _able(paragraph: Paragraph, owner: int) -> int | None:
    """The nearest holder that can take any text: a tab cannot."""
    able = (number for number, holder in enumerate(paragraph.holders) if holder.tag == _TEXT)
    return min(able, key=lambda number: abs(number - owner), default=None)


def _set(holder: Element, old: str, new: str) -> None:
    if new == old:
        return
    if not new and holder.tag != _TEXT:
        _remove(holder)
        return
    if holder.tag != _TEXT:
        holder.tag = _TEXT
        holder.attrib.clear()
    holder.text = new
    holder.set(_SPACE, "preserve")


def _remove(holder: Element) -> None:
    parent = holder.getparent()
    if parent is not None:
        parent.remove(holder)
