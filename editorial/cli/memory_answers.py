"""What a memory answered, as text and as JSON."""

from __future__ import annotations

import json
from collections.abc import Sequence

from editorial.memory import Proposal
from editorial.memory.counts import Count
from editorial.messages import interface_language, translate
from editorial.model import Message


def as_text(answers: Sequence[Proposal], *, phrase: bool) -> str:
    """A paragraph a unit: similarity and provenance, the source, what it became."""
    lines = []
    for answer in answers:
        unit = answer.unit
        turned = _told("translated the other way") if unit.reversed else ""
        about = [unit.standing.value, turned, unit.release or unit.origin, unit.author, unit.date[:10]]
        share = "" if phrase else f"{answer.similarity:.0%}  "
        languages = f"{unit.source_language} → {unit.target_language}"
        lines += [f"{share}{languages}  {' · '.join(filter(None, about))}", f"  {unit.source}", f"  {answer.text}", ""]
    return "\n".join(lines) or _told("nothing like it") + "\n"


def as_json(answers: Sequence[Proposal]) -> str:
    """A list of objects."""
    rows = [
        {
            "similarity": answer.similarity,
            "source": answer.unit.source,
            "target": answer.unit.target,
            "proposal": answer.text,
            "source_language": answer.unit.source_language,
            "target_language": answer.unit.target_language,
            "reversed": answer.unit.reversed,
            "state": answer.unit.standing.value,
            "origin": answer.unit.origin,
            "author": answer.unit.author,
            "release": answer.unit.release,
            "date": answer.unit.date,
        }
        for answer in answers
    ]
    return json.dumps(rows, ensure_ascii=False, indent=1) + "\n"


def counts_as_text(name: str, counts: Sequence[Count]) -> str:
    """The memory's name and a line a language pair and state."""
    lines = [name]
    lines += [f"{row.units:>10,}  {row.source} → {row.target}  {row.standing.value}" for row in counts]
    total = Message.of("{count} units", count=f"{sum(row.units for row in counts):,}")
    return "\n".join([*lines, translate(total, interface_language(""))]) + "\n"


def counts_as_json(name: str, counts: Sequence[Count]) -> str:
    """An object with the memory's name and a list of counts."""
    rows = [
        {"source": row.source, "target": row.target, "state": row.standing.value, "units": row.units} for row in counts
    ]
    return json.dumps({"memory": name, "units": rows}, ensure_ascii=False, indent=1) + "\n"


def _told(text: str) -> str:
    return translate(text, interface_language(""))
