"""Rule `date-format`: a date is not written in the house's way, or the other language's way."""

from __future__ import annotations

from collections.abc import Iterator

from editorial.bitext.sides import primary
from editorial.model import Bitext, Dimension, Issue, Severity
from editorial.rules.locale_conventions.date_choices import dated, parted, right, usual
from editorial.rules.locale_conventions.figure_styles import figure_style
from editorial.rules.locale_conventions.rewriting import rewritten
from editorial.rules.rule import Context, Explanation, Rule

EXPLANATION = Explanation(
    what="A date in digits where English wants the month's name, an ordinal (“December 12th”), the other order of day "
    "and month than the profile's or the rest of the text's, a capital in a Russian month.",
    why="12.06.2014 is June to a Russian and December to an American, and a text that mixes orders looks unedited.",
    wrong="The exhibition opened on 12.06.2014.",
    right="The exhibition opened on June 12, 2014.",
    reference="MQM: Locale conventions > Date format",
)


def check(bitext: Bitext, context: Context) -> Iterator[Issue]:
    """One issue for each date that is not in the order, or in the form, of the house."""
    language = primary(context.target)
    style = figure_style(language, context.config)
    if style is None:
        return
    dates = dated(bitext.target, language)
    wanted = style.date_order or usual(dates, language)
    for one in dates:
        put = right(one, wanted, style, language)
        if put is not None and put != one.text:
            digits = one.text[0].isdigit() and one.text[-1].isdigit()
            region = one.segment.locate(one.start, one.quantity.end)
            yield rewritten(RULE, bitext.target, region, put, severity=Severity.WARNING if digits else None)
    for segment, found in parted(bitext.target) if language == "en" else ():
        yield rewritten(RULE, bitext.target, segment.locate(*found.span("date")), f"{found['month']} {found['day']}")


RULE = Rule(
    code="date-format",
    dimension=Dimension.LOCALE_CONVENTIONS,
    error_type="date-format",
    severity=Severity.INFO,
    explanation=EXPLANATION,
    languages=frozenset({"en", "ru"}),
    check_document=check,
)
