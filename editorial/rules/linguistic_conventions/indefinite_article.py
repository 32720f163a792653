"""“a” before a vowel sound and “an” before a consonant, where no reading of the next word makes it right."""

from __future__ import annotations

import re
from collections.abc import Iterator

from editorial.languages.english_articles import like_article
from editorial.model import Applicability, Issue, Message, Segment, Unit
from editorial.rules.rule import Context, Rule

_PLACE = re.compile(r"(?<![\w’'&/?.-])(?P<article>An?|an?)\s+[\"“‘'(]?(?P<next>[A-Za-z0-9][\w’'&-]*(?:[.,]\d+)*)")
# “an historic” has its defenders, “herb” and “homage” are read both ways.
_EITHER_WAY = re.compile(r"(?:histor|herb|homage|hotel|hilario|hallucin|habitu|hereditar|hyster)", re.IGNORECASE)
# Behind these “a” is no article but a letter or a slip of another kind: “subsection a of”.
_NO_NOUN_PHRASE = frozenset(("a", "an", "the", "and", "or", "of", "in", "on", "as", "at", "by", "from", "to", "un"))
# Capitals that some read letter by letter and others as a word: SQL, FAQ, UN.
_READ_BOTH_WAYS = re.compile(r"(?:U|[FHLMNRSX][AEIOUY]|S[CHKLMNPQT]|F[LR])[A-Z]*s?(?![^-])")
_FOREIGN = re.compile(r"[^\W\d_a-zA-Z]")


def wrong_indefinite_articles(unit: Unit, context: Context, rule: Rule) -> Iterator[Issue]:
    """One issue for each."""
    for segment in unit.target:
        for match in _PLACE.finditer(segment.text):
            proper = like_article(match["article"], match["next"])
            if proper != match["article"] and _is_certain(match["next"]) and not _is_a_letter(match, segment):
                region = segment.locate(match.start("article"), match.end("article"))
                said = {"next": match["next"], "article": proper.lower()}
                message = Message.of("“{next}” is read with “{article}” before it", **said)
                yield rule.issue(context.target, region, message, suggestions=(proper,), fix=Applicability.SAFE)


def _is_certain(following: str) -> bool:
    """Whether everybody reads the word with the same first sound."""
    if following.lower() in _NO_NOUN_PHRASE or _EITHER_WAY.match(following) or _FOREIGN.search(following):
        return False
    return not _READ_BOTH_WAYS.match(following)


def _is_a_letter(match: re.Match[str], segment: Segment) -> bool:
    """Whether a capital A inside the sentence names something: vitamin A, Group A."""
    inside = bool(segment.text[: match.start()].strip(" \"“‘'("))
    return inside and match["article"][0] == "A"


__all__ = ["wrong_indefinite_articles"]
