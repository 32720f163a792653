"""American and British spellings in one text, or the ones that the profile does not want."""

from __future__ import annotations

from collections.abc import Iterator

from editorial.model import Applicability, Bitext, Dimension, Issue, Message, Severity
from editorial.rules.locale_conventions.spellings import variants
from editorial.rules.profiles import profile
from editorial.rules.rule import Context, Explanation, Rule

_SPOKEN = frozenset({"program", "programs", "programme", "programmes"})
"""British English has both words, one for computers."""


def check(bitext: Bitext, context: Context) -> Iterator[Issue]:
    """The rarer variant's words, or those that the profile does not have; names keep their own spelling."""
    found = list(variants(bitext.target))
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
