"""Rule `currency-format`: an amount of money is not written in the house's way, or in two ways in one text."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator

from editorial.bitext.sides import primary
from editorial.model import Bitext, Dimension, Issue, Severity
from editorial.rules.locale_conventions.amounts import amounts, usual, written
from editorial.rules.locale_conventions.figure_styles import figure_style
from editorial.rules.locale_conventions.rewriting import rewritten
from editorial.rules.rule import Context, Explanation, Rule

EXPLANATION = Explanation(
    what="A currency's code where the house has its symbol (EUR 1 billion for €1 billion) or the other way round, a "
    "symbol after the amount or parted from it, rubles beside roubles.",
    why="One currency written one way throughout is what a reader expects of an edited text.",
    wrong="The fund invested EUR 1 billion, and 5$ million more went to the clinic.",
    right="The fund invested €1 billion, and $5 million more went to the clinic.",
    reference="MQM: Locale conventions > Currency format",
)
RUBLE = re.compile(r"\b([Rr])(o?)u(bles?)\b")


def check(bitext: Bitext, context: Context) -> Iterator[Issue]:
    """One issue for each amount that the house, or the rest of the text, writes otherwise."""
    language = primary(context.target)
    style = figure_style(language, context.config)
    if style is None or language != "en":
        return
    found = amounts(bitext.target)
    wanted = style.currency or usual(found)
    for segment, quantity in found:
        put = written(segment.text, quantity, wanted)
        if put is not None:
            yield rewritten(RULE, bitext.target, segment.locate(quantity.start, quantity.end), put)
    yield from _rubles(bitext, style.ruble)


def _rubles(bitext: Bitext, wanted: str | None) -> Iterator[Issue]:
    found = [(s, m) for s in bitext.target.segments for m in RUBLE.finditer(s.text)]
    counts = Counter(bool(m[2]) for _, m in found)
    british = wanted == "rouble" if wanted else counts[True] >= counts[False]
    for segment, match in found:
        if bool(match[2]) is not british:
            put = f"{match[1]}{'o' if british else ''}u{match[3]}"
            yield rewritten(RULE, bitext.target, segment.locate(*match.span()), put)


RULE = Rule(
    code="currency-format",
    dimension=Dimension.LOCALE_CONVENTIONS,
    error_type="currency-format",
    severity=Severity.WARNING,
    explanation=EXPLANATION,
    languages=frozenset({"en"}),
    check_document=check,
)
