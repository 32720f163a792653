"""What a format is: a name, the suffixes it goes by, and how its decoded text becomes blocks."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from editorial.model import Block


@dataclass(frozen=True, slots=True)
class Content:
    """What a format finds in a decoded file: the prose in blocks, in their order, and the language the file states.

    `language` is a BCP 47 tag, "" when the file says nothing.
    """

    blocks: tuple[Block, ...]
    language: str = ""


@dataclass(frozen=True, slots=True)
class Format:
    """A format of drafts; `suffixes` are lower-case, with their dot. `parse` takes the whole decoded file."""

    name: str
    suffixes: tuple[str, ...]
    parse: Callable[[str], Content]
