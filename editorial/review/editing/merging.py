"""Bringing two people's changes of one text together, line by line."""

from __future__ import annotations

from difflib import SequenceMatcher


def merged(base: str, mine: str, theirs: str) -> tuple[str, int]:
    """The text with the changes of both, and how many stretches both had changed differently; mine win there.

    The method is diff3's: lines that neither changed divide the text into stretches, and a stretch takes the words of
    whoever changed it.
    """
    o, a, b = (text.splitlines(keepends=True) for text in (base, mine, theirs))
    stable = _stable(o, a, b)
    out: list[str] = []
    conflicts = 0
    at = (0, 0, 0)
    for o_line, a_line, b_line in [*stable, (len(o), len(a), len(b))]:
        old, my, their = o[at[0] : o_line], a[at[1] : a_line], b[at[2] : b_line]
        if my == old:
            out.extend(their)
        else:
            out.extend(my)
            conflicts += their not in (old, my)
        if o_line < len(o):
            out.append(o[o_line])
        at = (o_line + 1, a_line + 1, b_line + 1)
    return "".join(out), conflicts


def _stable(o: list[str], a: list[str], b: list[str]) -> list[tuple[int, int, int]]:
    """Line numbers of the lines that all three have, in order."""
    mine, theirs = _matches(o, a), _matches(o, b)
    return [(line, mine[line], theirs[line]) for line in range(len(o)) if line in mine and line in theirs]


def _matches(old: list[str], new: list[str]) -> dict[int, int]:
    matcher = SequenceMatcher(None, old, new, autojunk=False)
    return {m.a + k: m.b + k for m in matcher.get_matching_blocks() for k in range(m.size)}
