"""Issues that someone has said are no mistakes, kept in a file beside the drafts, where a check in CI sees it too.

The file is `editorial-ignore.yml`, in the folder of the configuration or else of the draft: a list that reads well in a
diff. An entry without `path` holds for every draft; `until` is a date (ISO 8601) after which it no longer counts.
"""

from __future__ import annotations

import datetime
import getpass
import io
from collections.abc import Iterable, Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any

import msgspec

from editorial.config import Config, ConfigError
from editorial.formats import saving
from editorial.model import DocumentReport, Issue, SuppressedIssue, SuppressionKind
from editorial.review.editing.changes import Dismissal, Scope

FILE_NAME = "editorial-ignore.yml"


class Suppression(msgspec.Struct, frozen=True, forbid_unknown_fields=True, omit_defaults=True):
    """An issue of rule `code` on the words `text` is no mistake; `path` is relative to the file's folder."""

    code: str
    text: str
    path: str = ""
    reason: str = ""
    author: str = ""
    until: str = ""

    def speaks_of(self, issue: Issue, path: str, today: str) -> bool:
        if self.until and self.until < today:
            return False
        return self.code == issue.code and self.text == issue.text and self.path in ("", path)

    @property
    def words(self) -> str:
        """The reason and who gave it, as far as they are known."""
        return f"{self.reason} ({self.author})" if self.reason and self.author else self.reason or self.author


def place(config: Config, draft: Path) -> Path:
    """Where the suppressions of a draft are kept."""
    return (Path(config.root) if config.root else draft.resolve().parent) / FILE_NAME


def load(path: Path) -> tuple[Suppression, ...]:
    """The entries of a file; none when there is no file.

    Raises:
        ConfigError: when the file cannot be read or an entry is not as it should be.
    """
    from ruamel.yaml import YAML
    from ruamel.yaml.error import YAMLError

    try:
        data: Any = YAML(typ="safe").load(path.read_text(encoding="utf-8"))
        return msgspec.convert(data or [], tuple[Suppression, ...], strict=False)
    except FileNotFoundError:
        return ()
    except (OSError, UnicodeDecodeError, YAMLError, msgspec.ValidationError) as error:
        raise ConfigError("{path}: {reason}", path=path, reason=error) from error


def dismissals(config: Config, draft: Path) -> tuple[Dismissal, ...]:
    """What the file says of a draft, for the workbench.

    Raises:
        ConfigError: as `load`.
    """
    file = place(config, draft)
    here, today = _relative(file, draft), _today()
    return tuple(
        Dismissal(one.code, one.text, "", Scope.HERE if one.path else Scope.ALWAYS, one.reason)
        for one in load(file)
        if one.path in ("", here) and not (one.until and one.until < today)
    )


def change(config: Config, draft: Path, *, added: Sequence[Dismissal] = (), removed: Sequence[Dismissal] = ()) -> None:
    """Write down what is ignored from now on, and strike out what no longer is; what is ignored once is not kept.

    Raises:
        ConfigError: when the file there cannot be read, and so must not be written over.
        UnwritableFile: when it cannot be written.
    """
    file = place(config, draft)
    here = _relative(file, draft)
    entries = list(load(file))
    gone = {_key(one, here) for one in removed}
    entries = [one for one in entries if (one.code, one.text, one.path) not in gone]
    known = {(one.code, one.text, one.path) for one in entries}
    for one in added:
        if one.scope is not Scope.ONCE and _key(one, here) not in known:
            known.add(_key(one, here))
            entries.append(Suppression(*_key(one, here), reason=one.reason, author=_author()))
    _write(file, entries)


def without_suppressed(report: DocumentReport, config: Config) -> DocumentReport:
    """The report with the issues that the file of its draft speaks of put among the suppressed ones.

    Raises:
        ConfigError: as `load`.
    """
    draft = Path(report.document.path)
    file = place(config, draft)
    entries = load(file)
    if not entries:
        return report
    here, today = _relative(file, draft), _today()
    kept, suppressed = [], list(report.suppressed)
    for issue in report.issues:
        entry = next((one for one in entries if one.speaks_of(issue, here, today)), None)
        if entry is None:
            kept.append(issue)
        else:
            suppressed.append(SuppressedIssue(issue, SuppressionKind.SIDECAR, entry.words))
    return replace(report, issues=tuple(kept), suppressed=tuple(suppressed))


def unused(report: DocumentReport, config: Config, *, ran: frozenset[str]) -> tuple[Suppression, ...]:
    """The entries on this very draft that suppress none of its issues, because nothing is found or their day is over.

    `report` is what `without_suppressed` gave, `ran` the codes of the rules that had their say. Of an entry for every
    draft one report cannot tell.

    Raises:
        ConfigError: as `load`.
    """
    draft = Path(report.document.path)
    file = place(config, draft)
    here, today = _relative(file, draft), _today()
    found = [one.issue for one in report.suppressed if one.kind is SuppressionKind.SIDECAR]
    return tuple(
        entry
        for entry in load(file)
        if entry.path == here and entry.code in ran and not any(entry.speaks_of(i, here, today) for i in found)
    )


def _write(file: Path, entries: Iterable[Suppression]) -> None:
    from ruamel.yaml import YAML

    yaml = YAML()
    yaml.allow_unicode = True
    yaml.width = 110
    out = io.StringIO()
    out.write("# Issues that are no mistakes. Written by the workbench; edit it as you like.\n")
    data = [msgspec.to_builtins(one) for one in entries]
    if data:
        yaml.dump(data, out)
    if data or file.exists():
        saving.save(file, out.getvalue().encode("utf-8"))


def _key(dismissal: Dismissal, here: str) -> tuple[str, str, str]:
    return dismissal.code, dismissal.text, here if dismissal.scope is Scope.HERE else ""


def _relative(file: Path, draft: Path) -> str:
    try:
        return draft.resolve().relative_to(file.resolve().parent).as_posix()
    except ValueError:
        return draft.resolve().as_posix()


def _today() -> str:
    return datetime.datetime.now(tz=datetime.UTC).date().isoformat()


def _author() -> str:
    try:
        return getpass.getuser()
    except (OSError, KeyError):
        return ""
