"""The formats of a report, by the name that `--format` takes."""

from __future__ import annotations

from importlib import import_module

from editorial.model import Report

_MODULES = {
    "text": "text_report",
    "json": "json_report",
    "html": "comparison.page",
    "sarif": "sarif_report",
    "junit": "junit_report",
    "github": "github_report",
    "gitlab": "gitlab_report",
    "rdjson": "rdjson_report",
    "markdown": "markdown_report",
}

FORMATS = tuple(_MODULES)


def emit(report: Report, *, format: str, language: str) -> str:
    """The report in one of `FORMATS`, for people in the interface language.

    Only the format asked for is imported: a command that starts for one report would wait for nine.

    Raises:
        KeyError: when there is no such format.
    """
    module = import_module(f"editorial.report.{_MODULES[format]}")
    text: str = module.emit(report, language=language)
    return text
