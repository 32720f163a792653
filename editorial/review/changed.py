"""Only what git says has changed: the drafts, and in them the paragraphs, that differ from a revision.

git is asked with its own words and no shell. A file that git does not track has changed as a whole, and so has a file
that is no text to git (Word's).
"""

from __future__ import annotations

import re
import subprocess
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from editorial.bitext.pairing import Pair
from editorial.config import ConfigError
from editorial.formats import registry
from editorial.model import Bitext, Document, DocumentReport, Issue, Message, Region

Lines = tuple[tuple[int, int], ...]

WHOLE: Lines = ((1, 1 << 60),)

_HUNK = re.compile(r"^@@ -\d+(?:,\d+)? \+(\d+)(?:,(\d+))? @@", re.MULTILINE)


@dataclass(frozen=True, slots=True)
class Changes:
    """The changed lines (first and last, from 1) of every file that changed, by its absolute path."""

    lines: Mapping[Path, Lines]

    def touches(self, pair: Pair) -> bool:
        """Whether a draft or its original has changed."""
        return any(path is not None and path.resolve() in self.lines for path in (pair.target, pair.source))

    def applied(self, report: DocumentReport) -> DocumentReport:
        """The report with the issues alone that stand in changed paragraphs, or bear witness from one."""
        bitext = report.bitext
        target, source = self._regions(bitext.target), self._regions(bitext.source) if bitext.source else ()
        return replace(report, issues=tuple(i for i in report.issues if _in(i, target, source, bitext)))

    def _regions(self, document: Document) -> tuple[Region, ...]:
        """The paragraphs that hold a changed line, with the space after them, where sentences may be missing."""
        lines = self.lines.get(Path(document.path).resolve(), ())
        out = []
        for index, block in enumerate(document.blocks):
            first, _ = document.position(block.region.start)
            last, _ = document.position(block.region.end)
            if any(start <= last and first <= end for start, end in lines):
                following = document.blocks[index + 1 :][:1]
                end = following[0].region.start if following else len(document.text)
                out.append(Region(block.region.start, max(block.region.end, end)))
        return tuple(out)


def since(revision: str, paths: Sequence[str | Path]) -> Changes:
    """What has changed in `paths` since a revision, the working tree's and the index's changes included.

    Raises:
        ConfigError: when git is not there, the paths are in no repository, or it has no such revision.
    """
    folders = {_folder(Path(path)) for path in paths}
    tops = {Path(_git(folder, "rev-parse", "--show-toplevel").strip()) for folder in folders}
    lines: dict[Path, Lines] = {}
    for top in tops:
        lines |= _tracked(top, revision)
        for name in _names(_git(top, "ls-files", "-z", "--others", "--exclude-standard")):
            lines[(top / name).resolve()] = WHOLE
    return Changes(lines)


def _tracked(top: Path, revision: str) -> dict[Path, Lines]:
    # Words that begin with a hyphen would be read as options.
    base = _git(top, "rev-parse", "--verify", "--quiet", "--end-of-options", f"{revision}^{{commit}}", said=revision)
    out: dict[Path, Lines] = {}
    options = ("--no-renames", "--diff-filter=d", base.strip(), "--")
    for name in _names(_git(top, "diff", "--name-only", "-z", *options)):
        text = _git(top, "diff", "--no-color", "--no-ext-diff", "--no-textconv", "--unified=0", *options, name)
        path = (top / name).resolve()
        out[path] = WHOLE if registry.of_path(path).package else _hunks(text)
    return out


def _hunks(diff: str) -> Lines:
    """Changed lines; of a deletion, two lines on both sides of the place, for one of them may be blank."""
    if "@@" not in diff:
        return WHOLE
    found = []
    for match in _HUNK.finditer(diff):
        start, count = int(match[1]), 1 if match[2] is None else int(match[2])
        found.append((start, start + count - 1) if count else (start - 1, start + 2))
    return tuple(found)


def _in(issue: Issue, target: Sequence[Region], source: Sequence[Region], bitext: Bitext) -> bool:
    if any(region.overlaps(issue.region) for region in target):
        return True
    witness = issue.source.region if issue.source else _opposite(issue, bitext)
    return witness is not None and any(region.overlaps(witness) for region in source)


def _opposite(issue: Issue, bitext: Bitext) -> Region | None:
    unit = bitext.unit_at(issue.region)
    return unit.source[0].region.cover(unit.source[-1].region) if unit and unit.source else None


def _names(output: str) -> list[str]:
    return [name for name in output.split("\0") if name]


def _folder(path: Path) -> Path:
    full = path.resolve()
    return full if full.is_dir() else full.parent


def _git(folder: Path, *arguments: str, said: str | None = None) -> str:
    command = ["git", "-C", str(folder), "-c", "core.quotePath=off", *arguments]
    try:
        done = subprocess.run(command, capture_output=True, check=False)
    except OSError as error:
        raise ConfigError("--changed asks git, which cannot be started: {reason}", reason=error.strerror) from error
    if done.returncode == 0:
        return done.stdout.decode(errors="surrogateescape")
    if said is not None:
        template = "--changed: git knows no revision '{revision}' in {folder}; in CI fetch the whole history"
        raise ConfigError(template, revision=said, folder=folder)
    reason = done.stderr.decode(errors="replace").strip().partition("\n")[0]
    raise ConfigError("--changed: {reason} ({folder})", reason=reason or Message("git failed"), folder=folder)
