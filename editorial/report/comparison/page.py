"""The two versions as one self-contained page: nothing is loaded from anywhere, so that a draft can be sent round."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache
from importlib import resources
from typing import TYPE_CHECKING

from editorial.messages import translate
from editorial.model import DocumentReport, Report, Severity
from editorial.report.comparison.opinion_section import second_opinion
from editorial.report.comparison.quoting import quoted
from editorial.report.comparison.rows import rows, unplaced
from editorial.report.plural import counted
from editorial.report.readability.picture import pictures
from editorial.report.text_report import verdict_lines
from editorial.review.second_opinion import Opinion
from editorial.rules.registry import BY_CODE

if TYPE_CHECKING:
    from jinja2 import Template


def emit(report: Report, *, language: str, opinions: Sequence[Opinion] = (), provider: str = "") -> str:
    """The page, as HTML with its style and script inside; `opinions` are those of the machine called `provider`."""
    files = resources.files(__package__)
    return _template().render(
        language=language,
        say=lambda text: translate(text, language),
        counted=lambda number, noun: counted(number, noun, language),
        documents=[_document(part, language) for part in report.documents],
        counts={severity.value: report.count(severity) for severity in reversed(list(Severity))},
        verdict=tuple(verdict_lines(report, language)),
        codes=sorted({issue.code for issue in report.issues()}),
        engines=sorted(report.engines.items()),
        opinion=second_opinion(opinions, provider=provider, language=language),
        style=files.joinpath("page.css").read_text(encoding="utf-8") + _held("readability/picture.css"),
        script=files.joinpath("page.js").read_text(encoding="utf-8"),
    )


def _document(part: DocumentReport, language: str) -> dict[str, object]:
    table = rows(part)
    source = part.bitext.source
    return {
        "path": part.document.path,
        "language": part.document.language,
        "source": {"path": source.path, "language": source.language} if source else None,
        "pictures": pictures(part),
        "rows": table,
        "unplaced": unplaced(part, table),
        "issues": {number: _issue(part, number, language) for number in range(1, len(part.issues) + 1)},
    }


def _issue(part: DocumentReport, number: int, language: str) -> dict[str, object]:
    issue = part.issues[number - 1]
    message = translate(issue.message, language)
    return {
        "code": issue.code,
        "severity": issue.severity.value,
        "text": quoted(issue, message),
        "message": message,
        "why": translate(BY_CODE[issue.code].explanation.why, language),
        "reasons": [translate(reason, language) for reason in issue.reasons],
        "suggestions": issue.suggestions[:3],
        "source": issue.source.text if issue.source else "",
    }


@cache
def _template() -> Template:
    from jinja2 import Environment, FunctionLoader

    environment = Environment(autoescape=True, trim_blocks=True, lstrip_blocks=True, loader=FunctionLoader(_held))
    return environment.get_template("comparison/page.html.jinja")


def _held(name: str) -> str:
    """A file beside the code of the reports, by its path from there."""
    return resources.files("editorial.report").joinpath(name).read_text(encoding="utf-8")
