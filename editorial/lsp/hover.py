"""What is told of a place in a draft: its issues with their rules' explanations, and the sentence opposite."""

from __future__ import annotations

import re
from collections.abc import Iterator

from lsprotocol.types import Hover, MarkupContent, MarkupKind

from editorial.lsp.drafts import Draft
from editorial.messages import translate
from editorial.model import Issue, Region
from editorial.rules.registry import BY_CODE

_MARKUP = re.compile(r"([\\`*_\[\]<>#|])")
_MOST_SUGGESTIONS = 5


def hover(draft: Draft, place: Region, *, markdown: bool) -> Hover | None:
    """What to show at a place; None where there is nothing to say. `markdown` says that the editor can show it."""
    writer = _Writer(draft.language, markdown=markdown)
    issues = list(draft.issues_at(place))
    parts = [writer.issue(issue) for issue in issues]
    parts += [writer.line("original: {text}", text) for text in _opposite(draft, place)]
    if not parts:
        return None
    region = issues[0].region if issues else None
    content = MarkupContent(MarkupKind.Markdown if markdown else MarkupKind.PlainText, "\n\n".join(parts))
    return Hover(content, draft.places.range(region) if region else None)


class _Writer:
    """Paragraphs in the reader's language, with or without Markdown."""

    def __init__(self, language: str, *, markdown: bool) -> None:
        self._language = language
        self._markdown = markdown

    def line(self, template: str, text: str) -> str:
        return translate(template, self._language).format(text=self.plain(text))

    def plain(self, text: str) -> str:
        """A text that means nothing as markup, on one line."""
        text = " ".join(text.split())
        return _MARKUP.sub(r"\\\1", text) if self._markdown else text

    def issue(self, issue: Issue) -> str:
        return "\n\n".join(self._paragraphs(issue))

    def _paragraphs(self, issue: Issue) -> Iterator[str]:
        code = f"**{issue.code}**" if self._markdown else issue.code
        message = self.plain(translate(issue.message, self._language))
        yield f"{code} · {translate(issue.severity.value, self._language)} — {message}"
        for reason in issue.reasons:
            yield self.line("why: {text}", translate(reason, self._language))
        if words := [s for s in issue.suggestions if s.strip()][:_MOST_SUGGESTIONS]:
            yield self.line("instead: {text}", " · ".join(words))
        if issue.source is not None and issue.source.text.strip():
            yield self.line("opposite: {text}", issue.source.text)
        if (rule := BY_CODE.get(issue.code)) is not None:
            yield self.plain(translate(rule.explanation.what, self._language))
            yield self.plain(translate(rule.explanation.why, self._language))


def _opposite(draft: Draft, place: Region) -> Iterator[str]:
    unit = draft.bitext.unit_at(place) if draft.bitext is not None else None
    if unit is not None and unit.source:
        yield " ".join(segment.text for segment in unit.source)
