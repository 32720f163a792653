"""How a house uses its glossary: occurrences, wrong wordings, terms passed over, entries without a hit."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, field

from editorial.model import Bitext, Document, Segment
from editorial.termbase.glossary import Concept, Glossary
from editorial.termbase.matching import Matcher, TermMatch


@dataclass(slots=True)
class Use:
    """The use of a concept: occurrences by status, units whose target passes the concept over, issues ignored."""

    concept: Concept
    wordings: Counter[str] = field(default_factory=Counter)
    right: int = 0
    wrong: int = 0
    overridden: int = 0
    ignored: int = 0
    documents: int = 0

    @property
    def occurrences(self) -> int:
        return self.right + self.wrong


def usage(glossary: Glossary, bitexts: Iterable[Bitext], ignored: Counter[str] | None = None) -> tuple[Use, ...]:
    """The use of every concept in the drafts (targets) of `bitexts`, in the glossary's order.

    `ignored` counts, by concept, the issues that editors have set aside.
    """
    matcher = Matcher(glossary)
    uses = {concept.id: Use(concept, ignored=(ignored or Counter())[concept.id]) for concept in glossary}
    for bitext in bitexts:
        seen: set[str] = set()
        for unit in bitext.units:
            here = _matches(matcher, unit.target, bitext.target)
            there = _matches(matcher, unit.source, bitext.source)
            for match in here:
                _count(uses[match.concept.id], match, any(m.concept.id == match.concept.id for m in there))
                seen.add(match.concept.id)
            mentioned = {match.concept.id for match in here}
            meant = {match.concept.id for match in there if not match.term.broader and not match.term.calque}
            for identifier in meant - mentioned if unit.target else ():
                uses[identifier].overridden += 1
        for identifier in seen:
            uses[identifier].documents += 1
    return tuple(uses.values())


def _matches(matcher: Matcher, segments: Iterable[Segment], document: Document | None) -> list[TermMatch]:
    if document is None:
        return []
    return [match for segment in segments for match in matcher.occurrences(segment.text, document.language)]


def _count(use: Use, match: TermMatch, witnessed: bool) -> None:
    if match.term.calque and not witnessed:
        return
    use.wordings[match.term.text] += 1
    if match.term.allowed:
        use.right += 1
    else:
        use.wrong += 1
