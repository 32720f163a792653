"""Rule `number-format`: a figure is written the other language's way: 1,5 million, 25 000 people, «1.5 млн.»."""

from __future__ import annotations

import re
from collections.abc import Iterator
from fractions import Fraction

from editorial.bitext.quantities import Figure, Form, Kind, Quantity, quantities
from editorial.bitext.quantities.vocabulary import vocabulary
from editorial.bitext.quantities.writing import number
from editorial.bitext.sides import primary
from editorial.model import Applicability, Bitext, Dimension, Document, Issue, Message, Segment, Severity
from editorial.rules.locale_conventions.figure_styles import FigureStyle, figure_style
from editorial.rules.rule import Context, Explanation, Rule

EXPLANATION = Explanation(
    what="The decimal mark or the separator of thousands is the other language's: English has 1.5 and 10,000, "
    "Russian 1,5 and 10 000. In Russian «млн», «млрд» and «трлн» have no full stop; in English no space stands "
    "before %.",
    why="1,5 and 10.000 mean other amounts to an English reader, and «млн.» looks like the end of a sentence.",
    wrong="The plant invested 1,5 million euros.",
    right="The plant invested 1.5 million euros.",
    reference="MQM: Locale conventions > Number format",
)
KINDS = (Kind.NUMBER, Kind.MEASURE, Kind.MONEY, Kind.PERCENTAGE, Kind.PERCENTAGE_POINT)
DECIMAL = {".": re.compile(r"\d+,(?!\d{3}(?!\d))\d+"), ",": re.compile(r"\d+\.(?!\d{3}(?!\d))\d+")}
GROUPS = {
    ".": re.compile(r"\d{1,3}(?:([ \u00a0\u202f\u2009'’])\d{3})(?:\1\d{3})*(?:[.,]\d+)?"),
    ",": re.compile(
        r"\d{1,3}(?:(['’])\d{3})(?:\1\d{3})*(?:[.,]\d+)?|\d{1,3}(?:,\d{3}){2,}(?:\.\d+)?|\d{1,3}[.,]000|\d{1,3}(?:\.\d{3}){2,}"
    ),
}
POINT = re.compile(r"(?<=[\d \u00a0\u202f])(?P<scale>млн|млрд|трлн)\.(?=[ \u00a0\u202f]+[а-яё(₽$€])")
WORDS_PER_COMMA = 100
MANY = 5000
SPACED_PERCENT = re.compile(r"(?<=\d)[ \u00a0\u202f]+%")


def check(bitext: Bitext, context: Context) -> Iterator[Issue]:
    """One issue for each figure with a foreign mark, each full stop after a Russian scale, each space before %."""
    language = primary(context.target)
    style = figure_style(language, context.config)
    if style is None or _without_commas(bitext.target):
        return
    pattern, put = (POINT, r"\g<scale>") if language == "ru" else (SPACED_PERCENT, "%")
    for segment in bitext.target.segments:
        for quantity in quantities(segment.text, language):
            for figure in quantity.figures if quantity.kind in KINDS else ():
                written = _right(segment.text, quantity, figure, style)
                if written is not None and figure.literal is not None:
                    yield _issue(segment, *figure.literal, written, context)
        for match in pattern.finditer(segment.text):
            yield _issue(segment, match.start(), match.end(), match.expand(put), context)


def _without_commas(document: Document) -> bool:
    """Whether something took the punctuation out of the text, so that its figures say nothing of the writer."""
    return document.words > WORDS_PER_COMMA and "," not in document.text[:MANY]


def _right(text: str, quantity: Quantity, figure: Figure, style: FigureStyle) -> str | None:
    if figure.form is not Form.DIGITS or figure.literal is None:
        return None
    literal = text[figure.literal[0] : figure.literal[1]]
    grouped, decimal = GROUPS[style.decimal].fullmatch(literal), DECIMAL[style.decimal].fullmatch(literal)
    if not grouped and (not decimal or (quantity.kind is Kind.NUMBER and figure.scale == 1)):
        return None
    words = vocabulary("en" if style.decimal == "." else "ru")
    whole = literal.endswith(",000") or literal.endswith(".000")
    return number(Fraction(literal[:-4]) * 1000 if whole else figure.value / figure.scale, words, group=words.group)


def _issue(segment: Segment, start: int, end: int, put: str, context: Context) -> Issue:
    here = segment.text[start:end]
    return RULE.issue(
        context.target,
        segment.locate(start, end),
        Message.of("“{here}” is written “{there}” in this language.", here=here, there=put),
        suggestions=(put,),
        fix=Applicability.SAFE,
        confidence=0.9,
    )


RULE = Rule(
    code="number-format",
    dimension=Dimension.LOCALE_CONVENTIONS,
    error_type="number-format",
    severity=Severity.WARNING,
    explanation=EXPLANATION,
    languages=frozenset({"en", "ru"}),
    check_document=check,
)
