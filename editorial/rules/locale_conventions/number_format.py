"""Rule `number-format`: a figure is written the other language's way: 1,5 million, 25 000 people, «1.5 млн.»."""

from __future__ import annotations

import re
from collections.abc import Iterator

from editorial.bitext.quantities import quantities
from editorial.bitext.sides import primary
from editorial.model import Applicability, Bitext, Dimension, Document, Issue, Segment, Severity
from editorial.rules.locale_conventions.figure_marks import KINDS, in_the_languages_marks
from editorial.rules.locale_conventions.figure_styles import figure_style
from editorial.rules.locale_conventions.rewriting import IN_THIS_LANGUAGE, rewritten
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
                written = in_the_languages_marks(segment.text, quantity, figure, style)
                if written is not None and figure.literal is not None:
                    yield _issue(segment, figure.literal, written, context.target)
        for match in pattern.finditer(segment.text):
            yield _issue(segment, match.span(), match.expand(put), context.target)


def _without_commas(document: Document) -> bool:
    """Whether something took the punctuation out of the text, so that its figures say nothing of the writer."""
    return document.words > WORDS_PER_COMMA and "," not in document.text[:MANY]


def _issue(segment: Segment, span: tuple[int, int], put: str, document: Document) -> Issue:
    region = segment.locate(*span)
    return rewritten(RULE, document, region, put, template=IN_THIS_LANGUAGE, fix=Applicability.SAFE)


RULE = Rule(
    code="number-format",
    dimension=Dimension.LOCALE_CONVENTIONS,
    error_type="number-format",
    severity=Severity.WARNING,
    explanation=EXPLANATION,
    languages=frozenset({"en", "ru"}),
    check_document=check,
)
