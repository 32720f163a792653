"""`editorial glossary apply DRAFT…`: the house's wordings in place of deprecated and forbidden ones."""

from __future__ import annotations

import argparse
import difflib
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from editorial.cli.exit_codes import ExitCode
from editorial.cli.glossary.selection import say, told
from editorial.cli.output import write
from editorial.cli.settings import add_config_option, config_from
from editorial.model import Issue, Message

if TYPE_CHECKING:
    from editorial.model import DocumentReport

HELP = "show or make the replacements that the glossary asks for in drafts"
_AROUND = 60
"""Letters shown on either side of a replacement."""
RULES = ("term-forbidden", "term-deprecated", "term-inconsistent", "do-not-translate")


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """The drafts, and what to do with the replacements."""
    parser.add_argument("paths", nargs="+", metavar="DRAFT", help=say("drafts, or folders of drafts"))
    parser.add_argument("--source", metavar="FILE", help=say("the original of the one draft named"))
    how = parser.add_mutually_exclusive_group()
    how.add_argument("--fix", action="store_true", help=say("make the replacements in the files"))
    how.add_argument("--diff", action="store_true", help=say("print them as a unified diff"))
    how.add_argument("--interactive", action="store_true", help=say("ask about each replacement"))
    parser.add_argument(
        "--glossary", metavar="FILE", action="append", default=[], help=say("a house glossary; may be repeated")
    )
    add_config_option(parser)


def run(arguments: argparse.Namespace) -> int:
    """Show or make the replacements; 1 when some are left to be made."""
    from editorial.bitext.pairing import pairs
    from editorial.review.drafts import open_pair
    from editorial.review.reviewer import Reviewer

    arguments.select, arguments.ignore = ",".join(RULES), None
    config = config_from(arguments, arguments.paths)
    left = 0
    with Reviewer(config) as reviewer:
        for pair in pairs(arguments.paths, source=arguments.source, config=config):
            report = reviewer.review(open_pair(pair, lexicon=reviewer.lexicon))
            left += _handled(report, arguments)
    return ExitCode.ISSUES if left else ExitCode.OK


def _handled(report: DocumentReport, arguments: argparse.Namespace) -> int:
    """How many replacements of a draft are left to be made."""
    from editorial.termbase.application import applied

    document = report.document
    wanted = [issue for issue in report.issues if issue.suggestions]
    if arguments.interactive:
        wanted, refused = _asked(report, wanted)
    else:
        refused = 0
    text, settled = applied(document.text, wanted)
    if arguments.diff:
        write(_diff(document.path, document.text, text))
        return len(settled)
    if arguments.fix or arguments.interactive:
        _save(report, text)
        return refused
    write("".join(_line(report, issue) for issue in settled))
    return len(settled)


def _save(report: DocumentReport, text: str) -> None:
    from editorial.formats import encode, with_text
    from editorial.formats.saving import save

    if text != report.document.text:
        save(Path(report.document.path), encode(with_text(report.document, text)))


def _asked(report: DocumentReport, issues: Sequence[Issue]) -> tuple[list[Issue], int]:
    """The issues that the reader agrees to, and how many not; "a" agrees to all that follow, "q" to none."""
    agreed: list[Issue] = []
    for number, issue in enumerate(issues):
        question = told("replace? [y]es, [n]o, [a]ll, [q]uit ")
        sys.stderr.write(f"{_line(report, issue)}    {_context(report, issue)}\n{question}\n")
        sys.stderr.flush()
        answer = sys.stdin.readline().strip().lower()[:1]
        if answer in {"a", "в"}:
            return [*agreed, *issues[number:]], len(issues) - len(agreed) - len(issues[number:])
        if answer in {"q", ""}:
            break
        if answer in {"y", "д"}:
            agreed.append(issue)
    return agreed, len(issues) - len(agreed)


def _context(report: DocumentReport, issue: Issue) -> str:
    """The words around an issue, which stands in brackets."""
    text, region = report.document.text, issue.region
    before, after = text[: region.start].rpartition("\n")[2], text[region.end :].partition("\n")[0]
    start = "…" + before[-_AROUND:] if len(before) > _AROUND else before
    return f"{start}⟦{issue.text}⟧{after[:_AROUND]}{'…' if len(after) > _AROUND else ''}"


def _line(report: DocumentReport, issue: Issue) -> str:
    line, column = report.document.position(issue.region.start)
    shown = Message.of(
        "{path}:{line}:{column}: {before} → {after} [{code}]",
        path=report.document.path,
        line=line,
        column=column,
        before=issue.text,
        after=issue.suggestions[0],
        code=issue.code,
    )
    return told(shown) + "\n"


def _diff(path: str, before: str, after: str) -> str:
    lines = difflib.unified_diff(
        before.splitlines(keepends=True), after.splitlines(keepends=True), f"a/{path}", f"b/{path}"
    )
    return "".join(line if line.endswith("\n") else f"{line}\n\\ No newline at end of file\n" for line in lines)
