"""Language tags as BCP 47 writes them: "EN-US" and "en_us" are en-US."""

from __future__ import annotations

from functools import cache


@cache
def canonical(tag: str) -> str:
    """The tag with its subtags in the case that RFC 5646 recommends (section 2.1.1)."""
    first, *rest = tag.replace("_", "-").split("-")
    subtags = [first.lower()]
    for subtag in rest:
        if len(subtag) == 2 and len(subtags[-1]) > 1:
            subtags.append(subtag.upper())
        else:
            subtags.append(subtag.title() if len(subtag) == 4 and subtag.isalpha() else subtag.lower())
    return "-".join(subtags)
