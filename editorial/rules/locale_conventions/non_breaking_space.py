"""Plain spaces in Russian where a line must not break: № 5, А. С. Пушкин, 14 %, 25 млн."""

from __future__ import annotations

import re
from collections.abc import Iterator

from editorial.model import Applicability, Bitext, Dimension, Issue, Message, Region, Severity
from editorial.rules.rule import Context, Explanation, Rule

_UNITS = (
    r"(?:%|‰|₽|\$|€|°|(?:тыс|руб|коп|кв|куб|чел)(?:\.|(?!\w))|(?:млн|млрд|трлн|км|см|мм|м|га|кг|г|т|л|кВт|МВт|ГВт)(?!\w)"
    r"|(?:январ|феврал|март|апрел|июн|июл|август|сентябр|октябр|ноябр|декабр)[ая](?!\w)|мая(?!\w)|(?:г|гг|в|вв)\.|год(?:а|у|ом|ов)?(?!\w))"
)
_PLACE = (
    rf"(?:[№§](?P<a>GAP)(?=\d)|(?<![\w-])[А-ЯЁ]\.(?P<b>GAP)(?=[А-ЯЁ](?:\.|[а-яё]{{2,}}))|\d(?P<c>GAP)(?={_UNITS})"
    r"|(?<!\w)(?:г|д|с|п|р|ул|пр|им|см|рис|стр)\.(?P<d>GAP)(?=[А-ЯЁ\d]))"
)
_PLAIN = re.compile(_PLACE.replace("GAP", " "))
_ANY = re.compile(_PLACE.replace("GAP", "[\u00a0\u202f]"))


def check(bitext: Bitext, context: Context) -> Iterator[Issue]:  # noqa: ARG001
    """Every place in a text that keeps such spaces elsewhere; a text without any has one remark for all."""
    document = bitext.target
    places = [b.prose.locate(*m.span(m.lastgroup or 0)) for b in document.blocks for m in _PLAIN.finditer(b.text)]
    if any(_ANY.search(block.text) for block in document.blocks):
        for region in places:
            yield _issue(bitext, region, Message("A line must not break here"))
    elif places:
        yield _issue(
            bitext, places[0], Message.of("A line must not break here; {count} such places", count=len(places))
        )


def _issue(bitext: Bitext, region: Region, message: Message) -> Issue:
    return RULE.issue(bitext.target, region, message, suggestions=("\u00a0",), fix=Applicability.SAFE, confidence=0.8)


RULE = Rule(
    code="non-breaking-space",
    dimension=Dimension.LOCALE_CONVENTIONS,
    error_type="punctuation",
    severity=Severity.INFO,
    languages=frozenset({"ru"}),
    explanation=Explanation(
        what="A plain space between a figure and its unit, between initials and surname, after № or before "
        "«года». A text "
        "without a single non-breaking space has one remark.",
        why="Print and pages break lines at plain spaces, and leave 25 on one line and «млн» on the next.",
        wrong="Резидент вложил 25 млн рублей; ещё 40\u00a0млн дал фонд.",
        right="Резидент вложил 25\u00a0млн рублей; ещё 40\u00a0млн дал фонд.",
        reference="Мильчин А. Э., Чельцова Л. К. Справочник издателя и автора",
    ),
    check_document=check,
)
