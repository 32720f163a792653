"""Where the prose inside a Markdown block stands: markdown-it-py's inline parser, made to tell its places.

markdown-it-py gives inline tokens no offsets. Its rules are kept as they are, and each is wrapped so that what it
leaves behind says where in the block's content it came from; nothing is pending between two rules, and no two texts
are joined.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from enum import Enum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from markdown_it import MarkdownIt
    from markdown_it.rules_inline import StateInline
    from markdown_it.token import Token

    InlineRule = Callable[[StateInline, bool], bool]

_START, _END = "start", "end"
_BREAK = re.compile(r"<br\s*/?>", re.IGNORECASE)


class InlineKind(Enum):
    """What a piece of a block's content is to the prose."""

    PROSE = "prose"
    """Prose as it stands."""
    CHARACTER = "character"
    """An entity: `text` is the character that it stands for."""
    NEWLINE = "newline"
    BREAK = "break"
    """A `<br>`: what follows is a line of its own."""
    GAP = "gap"
    """Something left out: code, HTML, an image."""


@dataclass(frozen=True, slots=True)
class InlinePiece:
    """A region of a block's content."""

    kind: InlineKind
    start: int
    end: int
    text: str = ""


def inline_parser() -> MarkdownIt:
    """CommonMark with tables and strikethrough, whose inline tokens hold their places in `Token.meta`."""
    from markdown_it import MarkdownIt, rules_inline

    markdown = MarkdownIt("commonmark").enable(["table", "strikethrough"]).disable(["text_join", "fragments_join"])
    rules: dict[str, InlineRule] = {
        "text": rules_inline.text,
        "newline": rules_inline.newline,
        "escape": rules_inline.escape,
        "backticks": rules_inline.backtick,
        "strikethrough": rules_inline.strikethrough.tokenize,
        "emphasis": rules_inline.emphasis.tokenize,
        "link": rules_inline.link,
        "image": rules_inline.image,
        "autolink": rules_inline.autolink,
        "html_inline": rules_inline.html_inline,
        "entity": rules_inline.entity,
    }
    for name, rule in rules.items():
        markdown.inline.ruler.at(name, _placed(rule))
    markdown.inline.ruler.push("literal", _placed(_literal))
    return markdown


def inline_pieces(tokens: Iterable[Token] | None, *, base: int = 0) -> Iterator[InlinePiece]:
    """The prose of an inline token's children, in the order of the content; `base` is where their content begins."""
    for token in tokens or ():
        start, end = base + token.meta[_START], base + token.meta[_END]
        match token.type:
            case "text":
                yield InlinePiece(InlineKind.PROSE, start, start + len(token.content))
            case "text_special" if token.info == "escape":
                yield InlinePiece(InlineKind.PROSE, end - len(token.content), end)
            case "text_special" if len(token.content) == 1:
                yield InlinePiece(InlineKind.CHARACTER, start, end, token.content)
            case "softbreak" | "hardbreak":
                yield InlinePiece(InlineKind.NEWLINE, start, end)
            case "image":
                yield InlinePiece(InlineKind.GAP, start, start)
                yield from inline_pieces(token.children, base=start + len("!["))
                yield InlinePiece(InlineKind.GAP, end, end)
            case "html_inline" if _BREAK.match(token.content):
                yield InlinePiece(InlineKind.BREAK, start, end)
            case "code_inline" | "html_inline" | "text_special":
                yield InlinePiece(InlineKind.GAP, start, end)


def _literal(state: StateInline, silent: bool) -> bool:
    """The parser's own last resort, as a rule: a character that no rule wants is text."""
    if not silent:
        state.append_pending(state.src[state.pos])
    state.pos += 1
    return True


def _placed(rule: InlineRule) -> InlineRule:
    """`rule`, its tokens marked with the region of the content that it consumed."""

    def wrapped(state: StateInline, silent: bool) -> bool:
        start, first = state.pos, len(state.tokens)
        if not rule(state, silent):
            return False
        if silent:
            return True
        if state.pending:
            state.pushPending()
        _mark(state.tokens[first:], state.src, start=start, end=state.pos)
        return True

    return wrapped


def _mark(tokens: Iterable[Token], source: str, *, start: int, end: int) -> None:
    """Texts get their own place, in their order; a text that the source does not hold so (a decoded URL) is emptied."""
    at = start
    for token in tokens:
        if _START in token.meta:
            continue
        token.meta[_START], token.meta[_END] = start, end
        if token.type == "text":
            found = source.find(token.content, at, end)
            token.content = token.content if found >= 0 else ""
            token.meta[_START] = at = max(found, at)
            at += len(token.content)
