"""Files that the reader takes away from a review; each is written beside the draft and never over it."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from pathlib import Path

from editorial.formats import saving
from editorial.messages import interface_language
from editorial.model import Bitext, DocumentReport, EngineState, Issue, Report


def exported(
    kind: str, bitext: Bitext, issues: Sequence[Issue], engines: Mapping[str, EngineState], *, language: str
) -> str:
    """Write one of `SUFFIXES`; the path of what was written.

    Raises:
        UnwritableFile: when the folder cannot be written to.
    """
    report = Report((DocumentReport(bitext, tuple(issues)),), engines)
    draft = Path(bitext.target.path)
    path = draft.with_name(draft.stem + SUFFIXES[kind])
    saving.save(path, _EMITTERS[kind](report, interface_language(language)).encode("utf-8"))
    return str(path)


SUFFIXES = {
    "report": ".report.html",
    "json": ".report.json",
    "table": ".table.tsv",
    "text": ".finished.txt",
    "tmx": ".tmx",
}
"""The kinds of files, and how their names end."""


def _in(format: str) -> Callable[[Report, str], str]:
    """The emitter that `--format` knows by the name."""

    def emit(report: Report, language: str) -> str:
        from editorial.report import emitters

        return emitters.emit(report, format=format, language=language)

    return emit


def _aligned(format: str) -> Callable[[Report, str], str]:
    """The format of an alignment by its name."""

    def emit(report: Report, language: str) -> str:
        from editorial.report.alignment import emitters

        return emitters.emit(report.documents[0].bitext, format=format, language=language)

    return emit


def _finished(report: Report, _: str) -> str:
    """The target as it will be read: its blocks, a blank line between them."""
    return "\n\n".join(block.text for block in report.documents[0].document.blocks) + "\n"


_EMITTERS: Mapping[str, Callable[[Report, str], str]] = {
    "report": _in("html"),
    "json": _in("json"),
    "table": _aligned("tsv"),
    "text": _finished,
    "tmx": _aligned("tmx"),
}
