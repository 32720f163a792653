"""Whether a draft is ready for publication, in a press office's words, and what to do first."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

from editorial.model import DocumentReport, EngineStatus, Issue, Message, Report, Severity
from editorial.rules.registry import RULES

MOST = 3
_PLACE = {rule.code: number for number, rule in enumerate(RULES)}
_DENSE = 0.025
"""Warnings per word above which a draft without errors is not ready all the same: one in every other sentence."""
_FEW = 5


class Readiness(StrEnum):
    """What the press office may do with the draft."""

    READY = "ready"
    READY_WITH_REMARKS = "ready-with-remarks"
    NOT_READY = "not-ready"

    @property
    def message(self) -> Message:
        """The verdict as a sentence."""
        return _SENTENCES[self]


_SENTENCES = {
    Readiness.READY: Message("Verdict: ready"),
    Readiness.READY_WITH_REMARKS: Message("Verdict: ready, with remarks"),
    Readiness.NOT_READY: Message("Verdict: not ready"),
}


@dataclass(frozen=True, slots=True)
class Task:
    """Something to do before publication: the first of `count` issues of one code in one document."""

    document: DocumentReport
    issue: Issue
    count: int


@dataclass(frozen=True, slots=True)
class Verdict:
    """The readiness of all drafts of a report together, and the most important things to do, best first."""

    readiness: Readiness
    tasks: tuple[Task, ...]


def verdict(report: Report) -> Verdict:
    """The verdict: an error, or warnings in every other sentence, and it is not ready; a warning is a remark.

    With an engine that failed no draft is simply ready, for nobody knows what it would have found.
    """
    tasks = sorted(_tasks(report.documents), key=_order)
    return Verdict(_readiness(report), tuple(tasks[:MOST]))


def _readiness(report: Report) -> Readiness:
    words = sum(part.document.words for part in report.documents)
    warnings = report.count(Severity.WARNING)
    if report.count(Severity.ERROR) or (warnings > _FEW and warnings > _DENSE * words):
        return Readiness.NOT_READY
    failed = any(state.status is EngineStatus.FAILED for state in report.engines.values())
    return Readiness.READY_WITH_REMARKS if warnings or failed else Readiness.READY


def _tasks(documents: Sequence[DocumentReport]) -> list[Task]:
    """One task for each code of a document, remarks left out; the surest issue stands for the others."""
    tasks = []
    for document in documents:
        weighty = [issue for issue in document.issues if issue.severity > Severity.INFO]
        for code in dict.fromkeys(issue.code for issue in weighty):
            same = [issue for issue in weighty if issue.code == code]
            best = max(same, key=lambda i: (i.severity is Severity.ERROR, i.confidence, -i.region.start))
            tasks.append(Task(document, best, len(same)))
    return tasks


def _order(task: Task) -> tuple[int, int, float, int]:
    """Errors first, then in the order in which an editor works, which is that of the registry."""
    error = task.issue.severity is Severity.ERROR
    return -error, _PLACE.get(task.issue.code, len(_PLACE)), -task.issue.confidence, task.issue.region.start
