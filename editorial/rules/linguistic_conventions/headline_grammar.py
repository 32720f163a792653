"""Sentences of running text in the grammar of headlines: a subject with "to" and a verb, and nothing finite."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from editorial.languages.english_forms import is_plural
from editorial.languages.vocabulary import vocabulary
from editorial.model import BlockKind, Issue, Message, Segment, Unit
from editorial.rules.rule import Context, Rule

_TO = re.compile(r"(?P<subject>[^\W\d_][\w’'-]*) (?P<to>to (?P<verb>[a-z]+))\b")
_WORD = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)*|[’'][a-z]{1,2}\b")
_DETERMINER = re.compile(
    r"\b(?:the|a|an|our|its|their|his|her|my|your|of|in|for|with|by|and|to|from|at|on|all|new|\d[\d.,]*|[\w’]+’s?)\s+$",
    re.IGNORECASE,
)
_SENTENCE = 5


def sentences_without_verb(unit: Unit, context: Context, rule: Rule) -> Iterator[Issue]:
    """One issue for each such sentence outside of headings, lists and tables."""
    for segment in unit.target:
        block = context.target.block_of(segment)
        if block.kind is not BlockKind.PARAGRAPH or not re.search(r"[.!][”\"»’)]*\.?$|[”\"»]\.?$", segment.text):
            continue
        for start, end, plural, verb in _fragments(segment):
            yield rule.issue(
                context.target,
                segment.locate(start, end),
                Message("A headline's grammar in running text: the sentence has no finite verb"),
                suggestions=(f"will {verb}", f"{'are' if plural else 'is'} to {verb}"),
                confidence=0.85,
            )


def _fragments(segment: Segment) -> Iterator[tuple[int, int, bool, str]]:
    for part in re.finditer(r"[^“”«»:;]+", segment.text):
        match = next((m for m in _TO.finditer(part[0]) if _is_headline(part[0], m)), None)
        if match and len(part[0].split()) >= _SENTENCE:
            start = part.start() + match.start("to")
            yield start, start + len(match["to"]), is_plural(match["subject"]), match["verb"]


def _is_headline(text: str, match: re.Match[str]) -> bool:
    words = _words()
    if match["verb"] not in words["verbs"] or _is_in_capitals(text):
        return False
    lead, subject = text[: match.start("subject")], match["subject"]
    named = subject[0].isupper() and (lead.strip()[-1:].isalpha() or not lead.strip())
    if not named and subject.lower() not in words["subjects"]:
        return False
    if re.search(r"\b(?:for|by|of|to|with|on|than|as|as well as)\s+(?:[\w’-]+\s+){0,3}$", _clause(lead)):
        return False
    return not any(
        _may_be_finite(found, text, words, object_follows=found.start() > match.start())
        for found in _WORD.finditer(text)
        if not match.start() <= found.start() < match.end()
    )


def _clause(lead: str) -> str:
    """What stands before the subject, without an opening phrase up to the first run of names."""
    opening = re.match(r"\W*(?:According to|In|By|From|Under|After) (?:[a-z0-9’']+[ ,]*)+", lead)
    return lead[opening.end() :] if opening else lead


def _may_be_finite(found: re.Match[str], text: str, words: dict[str, frozenset[str]], *, object_follows: bool) -> bool:
    """Whether a word may be the sentence's verb; past the infinitive stand plural nouns, which are not."""
    word = found[0].lower().replace("’", "'")
    determined = bool(_DETERMINER.search(text[: found.start()]))
    if word in words["pronouns"] or (word in words["finite"] and not (word.endswith("s") and determined)):
        return True
    if word.endswith("ed") and len(word) > 4 and not determined:
        return True
    if not found[0][0].islower() or not word.endswith("s") or word.endswith("ss"):
        return False
    if object_follows:
        return bool({word[:-1], word[:-2]} & words["verbs"])
    return not determined


def _is_in_capitals(text: str) -> bool:
    letters = re.findall(r"[^\W\d_]{4,}", text)
    return bool(letters) and sum(word[0].isupper() for word in letters) > 0.7 * len(letters)


@cache
def _words() -> dict[str, frozenset[str]]:
    data = vocabulary(__package__ or "", "missing_word")
    return {kind: frozenset(str(words).split()) for kind, words in data.items()}
