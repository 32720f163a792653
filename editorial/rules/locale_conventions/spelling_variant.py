"""American and British spellings in one text, or the ones that the profile does not want."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from editorial.languages.vocabulary import vocabulary
from editorial.languages.words import match_case
from editorial.model import Applicability, Bitext, Dimension, Issue, Message, Region, Severity
from editorial.rules.profiles import profile
from editorial.rules.rule import Context, Explanation, Rule

_WORD = re.compile(r"(?<![\w@./-])[A-Za-z]{4,}(?![\w@/]|\.\w|-[A-Z])")
_SPOKEN = frozenset({"program", "programs", "programme", "programmes"})
"""British English has both words, one for computers."""


def check(bitext: Bitext, context: Context) -> Iterator[Issue]:
    """The rarer variant's words, or those that the profile does not have; names keep their own spelling."""
    found = list(_variants(bitext))
    wanted = profile(context.config).spelling
    british = sum(is_british for _, _, is_british, _ in found)
    if wanted == "any" and british in (0, len(found)):
        return
    keep_british = wanted == "british" or (wanted == "any" and british * 2 > len(found))
    for region, word, is_british, other in found:
        if is_british is keep_british or (keep_british and word.lower() in _SPOKEN):
            continue
        variant = Message("British") if is_british else Message("American")
        yield RULE.issue(
            bitext.target,
            region,
            Message.of("“{word}” is {variant} spelling; the text has the other", word=word, variant=variant),
            suggestions=(other,),
            fix=Applicability.SAFE,
            confidence=0.85,
        )


def _variants(bitext: Bitext) -> Iterator[tuple[Region, str, bool, str]]:
    american, british = _spellings()
    for segment in bitext.target.segments:
        for found in _WORD.finditer(segment.text):
            word = found[0].lower()
            other = american.get(word) or british.get(word)
            if other is None or (found[0][0].isupper() and not _begins(segment.text, found)):
                continue
            region = segment.locate(*found.span())
            yield region, found[0], word in british, match_case(found[0], other)


def _begins(text: str, found: re.Match[str]) -> bool:
    """Whether the word opens the sentence and no name: the next word is in small letters."""
    after = text[found.end() :].lstrip()
    return found.start() == 0 and not after[:1].isupper()


@cache
def _spellings() -> tuple[dict[str, str], dict[str, str]]:
    """American to British, and British to American."""
    american: dict[str, str] = {}
    for entry in vocabulary(__package__ or "", "spelling_variant")["pairs"]:
        ((pair, endings),) = entry.items()
        us, uk = pair.split("/")
        for ending in ("", *endings.split()):
            american[us + ending] = uk + ending
    return american, {uk: us for us, uk in american.items()}


RULE = Rule(
    code="spelling-variant",
    dimension=Dimension.LOCALE_CONVENTIONS,
    error_type="spelling",
    severity=Severity.WARNING,
    languages=frozenset({"en"}),
    explanation=Explanation(
        what="American and British spellings side by side in one text, or the ones that the profile does not want.",
        why="Either is right; both together tell that several hands wrote and none edited.",
        wrong="The center employs 300 people, and its labour costs are low.",
        right="The center employs 300 people, and its labor costs are low.",
        reference="MQM: Locale conventions; the profile's spelling",
    ),
    check_document=check,
)
