"""The issues that were there when a house began: they are known, and only new ones fail a check.

An entry is a rule, a path beside the baseline's file and a normalised sentence, with how many such issues there were;
never a line, so that text may move. The file is JSON, one entry a line, sorted, so that a diff of it reads well.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import replace
from pathlib import Path
from typing import Literal

import msgspec

from editorial.config import ConfigError
from editorial.model import DocumentReport, Issue, SuppressedIssue, SuppressionKind
from editorial.review.fingerprint import context

SCHEMA: Literal["editorial-baseline/1"] = "editorial-baseline/1"


class Entry(msgspec.Struct, frozen=True, forbid_unknown_fields=True, order=True):
    """`count` issues of rule `code` in the sentence; `path` is relative to the baseline's folder, with slashes."""

    path: str
    code: str
    sentence: str
    count: int = 1


class _File(msgspec.Struct, forbid_unknown_fields=True, kw_only=True):
    schema: Literal["editorial-baseline/1"]
    issues: list[Entry]


Key = tuple[str, str, str]


class Baseline:
    """Known issues, kept in one file.

    Raises:
        ConfigError: when the file is missing, cannot be read, or is no baseline; the message names it.
    """

    def __init__(self, path: Path) -> None:
        self._folder = path.resolve().parent
        self._known: Counter[Key] = Counter()
        try:
            for entry in msgspec.json.decode(path.read_bytes(), type=_File).issues:
                self._known[entry.path, entry.code, entry.sentence] += entry.count
        except FileNotFoundError as error:
            template = "{path}: there is no such baseline; --write-baseline {path} makes one"
            raise ConfigError(template, path=path) from error
        except (OSError, msgspec.DecodeError, UnicodeDecodeError) as error:
            template = "{path}: {reason}; --write-baseline {path} writes it anew"
            raise ConfigError(template, path=path, reason=error) from error

    def applied(self, report: DocumentReport) -> DocumentReport:
        """The report with the issues that are known put among the suppressed ones.

        Of three like issues where two were known the last in the text is new.
        """
        left = Counter(self._known)
        new, known = [], list(report.suppressed)
        for issue in report.issues:
            key = _key(report, issue, self._folder)
            if left[key] > 0:
                left[key] -= 1
                known.append(SuppressedIssue(issue, SuppressionKind.BASELINE))
            else:
                new.append(issue)
        return replace(report, issues=tuple(new), suppressed=tuple(known))

    def stale(self, reports: Sequence[DocumentReport]) -> tuple[Entry, ...]:
        """What is known of these drafts, or of files that are gone, and was not found; `count` is how many too many."""
        found = Counter(
            _key(report, one.issue, self._folder)
            for report in reports
            for one in report.suppressed
            if one.kind is SuppressionKind.BASELINE
        )
        seen = {relative(report.document.path, self._folder) for report in reports}
        return tuple(
            sorted(
                Entry(*key, count - found[key])
                for key, count in self._known.items()
                if count > found[key] and (key[0] in seen or not (self._folder / key[0]).exists())
            )
        )


def written(reports: Iterable[DocumentReport], path: Path) -> bytes:
    """The baseline's file, to be written to `path`, that knows every issue of the reports."""
    counts = Counter(_key(report, issue, path.resolve().parent) for report in reports for issue in report.issues)
    lines = [msgspec.json.encode(entry).decode() for entry in sorted(Entry(*key, n) for key, n in counts.items())]
    body = ",\n".join(f"  {line}" for line in lines)
    return f'{{"schema": "{SCHEMA}", "issues": [\n{body}\n]}}\n'.encode()


def relative(path: str, folder: Path) -> str:
    """A draft's path from a folder on, with slashes; absolute when it lies elsewhere."""
    full = Path(path).resolve()
    return full.relative_to(folder).as_posix() if full.is_relative_to(folder) else full.as_posix()


def _key(report: DocumentReport, issue: Issue, folder: Path) -> Key:
    return relative(report.document.path, folder), issue.code, context(report.document, issue)
