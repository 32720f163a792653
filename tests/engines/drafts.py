"""Bitexts for the tests of engines, made without the formats."""

from __future__ import annotations

from editorial.model import Bitext, Block, BlockKind, Document, Prose, Segment


def draft(*paragraphs: str, language: str = "en") -> Bitext:
    """A draft without an original: a block and a segment a paragraph."""
    text = "\n\n".join(paragraphs) + "\n"
    blocks, segments, at = [], [], 0
    for index, paragraph in enumerate(paragraphs):
        prose = Prose.of(paragraph, at)
        blocks.append(Block(BlockKind.PARAGRAPH, prose))
        segments.append(Segment(index, index, prose))
        at += len(paragraph) + 2
    return Bitext.alone(Document("draft.txt", text, language, "plaintext", tuple(blocks), tuple(segments)))
