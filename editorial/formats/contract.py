"""What a format is: a name, the suffixes it goes by, and how its decoded text becomes blocks."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from editorial.model import Block, Document


@dataclass(frozen=True, slots=True)
class Content:
    """What a format finds in a decoded file: the prose in blocks, in their order, and the language the file states.

    `language` is a BCP 47 tag, "" when the file says nothing.
    """

    blocks: tuple[Block, ...]
    language: str = ""


@dataclass(frozen=True, slots=True)
class Package:
    """How a format is read and written whose file is no text: `Document.text` is then the text found in it.

    `unpack` takes the bytes and the path (for the words of an error) and gives the text and its content; `reparse`
    gives the content of an edited text; `pack` gives the bytes of the document's file with the document's text.
    """

    unpack: Callable[[bytes, str], tuple[str, Content]]
    reparse: Callable[[Document, str], Content]
    pack: Callable[[Document], bytes]


@dataclass(frozen=True, slots=True)
class Format:
    """A format of drafts; `suffixes` are lower-case, with their dot. `parse` takes the whole decoded file."""

    name: str
    suffixes: tuple[str, ...]
    parse: Callable[[str], Content]
    package: Package | None = None
