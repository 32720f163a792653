"""An open draft: its text as the editor has it, and the pair and the issues as they were found and have moved since."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path

from lsprotocol.types import TextDocumentContentChangeEvent, TextDocumentContentChangePartial

from editorial.formats import registry
from editorial.lsp.positions import Places
from editorial.model import Bitext, DocumentReport, Issue, Region
from editorial.review.editing.changes import Edit, Side, minimal
from editorial.review.editing.shifting import Edits, edited_bitext, shifted

_LANGUAGE_FORMATS = {"markdown": "markdown", "html": "html", "plaintext": "plaintext", "text": "plaintext"}
"""Formats by the editor's names of languages, for files whose suffix tells nothing."""

_STRUCTURE = frozenset("\r\n<>&`*_[]|#\\")
"""What may part paragraphs or make markup: an edit with one of these in it has the draft parsed anew."""


def format_of(path: Path, language_id: str) -> str | None:
    """The name of the format of a draft; None when its text is not what is in the file, as in Word's."""
    known = registry.of_path(path)
    if known.package is not None:
        return None
    if path.suffix.lower() in registry.SUFFIXES:
        return known.name
    return _LANGUAGE_FORMATS.get(language_id, known.name)


@dataclass(slots=True)
class Draft:
    """What is known of one open draft.

    `revision` counts what has happened to the text, so that a review of an older one is told; `bitext` is the pair of
    the last review and `issues` what it found, both with the edits made since; `parted` says that these edits may have
    changed the structure, so that the pair must be read anew. `language` is the interface's, "" before a review.
    """

    uri: str
    path: Path
    format: str
    text: str
    version: int | None
    encoding: str
    revision: int = 0
    bitext: Bitext | None = None
    issues: tuple[Issue, ...] = field(default_factory=tuple)
    parted: bool = True
    language: str = ""

    @property
    def places(self) -> Places:
        """Positions in the text as it is now."""
        return Places(self.text, self.encoding)

    def change(self, changes: Sequence[TextDocumentContentChangeEvent], version: int | None) -> None:
        """Take over what was typed."""
        for change in changes:
            self._edit(self._edit_of(change))
        self.version = version
        self.revision += 1

    def reviewed(self, report: DocumentReport, language: str) -> None:
        """Take over what a review of the text as it is now has found."""
        self.bitext = report.bitext
        self.issues = report.issues
        self.parted = report.bitext.source is None
        self.language = language

    def issues_at(self, region: Region) -> Iterator[Issue]:
        """The issues that touch a region; a place touches what begins or ends there."""
        for issue in self.issues:
            if issue.region.start <= region.end and region.start <= issue.region.end:
                yield issue

    def _edit_of(self, change: TextDocumentContentChangeEvent) -> Edit:
        if isinstance(change, TextDocumentContentChangePartial):
            region = self.places.region(change.range)
            return minimal(Edit(Side.TARGET, region.start, self.text[region.start : region.end], change.text))
        return minimal(Edit(Side.TARGET, 0, self.text, change.text))

    def _edit(self, edit: Edit) -> None:
        self.text = edit.apply(self.text)
        self.parted = self.parted or not _STRUCTURE.isdisjoint(edit.before + edit.after)
        if self.bitext is not None:
            self.bitext = edited_bitext(self.bitext, Edits([edit]))
        moved = ((issue, shifted(issue.region, edit)) for issue in self.issues)
        self.issues = tuple(replace(issue, region=region) for issue, region in moved if region is not None)
