"""Looking an entry up by a word or a text, in any of its forms."""

from __future__ import annotations

from editorial.model import Dimension, Issue
from editorial.termbase.glossary import Concept, Glossary
from editorial.termbase.matching import matcher, morphology
from editorial.termbase.words import fold, words


def search(glossary: Glossary, text: str) -> tuple[Concept, ...]:
    """The entries that `text` mentions, then those with a wording or an id that holds it, in any form of its words."""
    languages = dict.fromkeys(language for concept in glossary for language in concept.languages)
    known = matcher(glossary)
    found = {match.concept.id: match.concept for language in languages for match in known.occurrences(text, language)}
    for concept in glossary:
        if fold(text) in fold(concept.id) or any(_holds(term.text, text, term.language) for term in concept.terms):
            found.setdefault(concept.id, concept)
    return tuple(found.values())


def _holds(wording: str, text: str, language: str) -> bool:
    rules = morphology(language)
    keys = frozenset().union(*(rules.keys(word) for word in words(wording)))
    wanted = words(text)
    return bool(wanted) and all(keys & rules.keys(word) for word in wanted)


def entry_of(issue: Issue, glossary: Glossary) -> Concept | None:
    """The entry that an issue of terminology is about; its `origin` is the file and the line to open."""
    if issue.dimension is not Dimension.TERMINOLOGY or issue.engine_rule is None:
        return None
    return glossary.find(issue.engine_rule)
