"""What is worked out from a whole glossary, made once for each of the last few."""

from __future__ import annotations

from collections.abc import Callable
from functools import wraps
from typing import TypeVar

from editorial.termbase.glossary import Glossary

Made = TypeVar("Made")
KEPT = 4


def per_glossary(make: Callable[[Glossary], Made]) -> Callable[[Glossary], Made]:
    """`make`, with its answers for the last glossaries kept: a workbench asks with every key typed.

    A glossary is known again by identity, since to compare ten thousand concepts takes as long as to make anew.
    """
    kept: dict[int, tuple[Glossary, Made]] = {}

    @wraps(make)
    def known(glossary: Glossary) -> Made:
        # The glossary is held beside what was made of it, so that its identity is not given to another.
        entry = kept.get(id(glossary))
        if entry is None:
            if len(kept) >= KEPT:
                kept.pop(next(iter(kept)))
            entry = kept[id(glossary)] = (glossary, make(glossary))
        return entry[1]

    return known
