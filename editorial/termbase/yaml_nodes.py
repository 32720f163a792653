"""YAML as nodes that know their lines, built straight from libyaml's events.

Every scalar stays the text that was written, so that a term "No" or "1.10" is neither a Boolean nor a number.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from editorial.model import Message
from editorial.termbase.errors import GlossaryError, Problem
from editorial.termbase.glossary import Origin


@dataclass(slots=True)
class Scalar:
    """Text. `plain` is whether it stood without quotation marks."""

    text: str
    line: int
    plain: bool


@dataclass(slots=True)
class Sequence:
    """A list."""

    items: list[Node]
    line: int


@dataclass(slots=True)
class Mapping:
    """Keys and values, in the file's order, repeated keys included."""

    items: list[tuple[Scalar, Node]]
    line: int


Node = Scalar | Sequence | Mapping


def compose(text: str, path: str) -> Node | None:
    """The one document in `text`, None when it is empty.

    Raises:
        GlossaryError: when it is not YAML, or uses anchors, aliases or a second document, which no glossary needs.
    """
    import yaml

    loader = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
    try:
        events = yaml.parse(text, Loader=loader)
        return _document(iter(events), path)
    except yaml.YAMLError as error:
        mark = getattr(error, "problem_mark", None)
        reason = getattr(error, "problem", None) or getattr(error, "reason", None) or error
        line = mark.line + 1 if mark else _line_of(text, getattr(error, "position", 0))
        raise _error(path, line, Message.of("not YAML: {reason}", reason=str(reason))) from error


def _document(events: Iterator[Any], path: str) -> Node | None:
    root: Node | None = None
    documents = 0
    for event in events:
        name = type(event).__name__
        if name == "DocumentStartEvent":
            documents += 1
            if documents > 1:
                line = event.start_mark.line + 1
                raise _error(path, line, Message.of("a second YAML document; keep one glossary in a file"))
            root = _node(next(events), events, path)
    return root if not (isinstance(root, Scalar) and root.plain and not root.text) else None


def _node(event: Any, events: Iterator[Any], path: str) -> Node:
    name = type(event).__name__
    line = event.start_mark.line + 1
    if name == "ScalarEvent":
        return Scalar(event.value, line, event.style is None)
    if name == "AliasEvent":
        raise _error(path, line, Message.of("an alias (*{name}); write the value out", name=event.anchor))
    if name == "SequenceStartEvent":
        sequence = Sequence([], line)
        while type(inner := next(events)).__name__ != "SequenceEndEvent":
            sequence.items.append(_node(inner, events, path))
        return sequence
    mapping = Mapping([], line)
    while type(inner := next(events)).__name__ != "MappingEndEvent":
        key = _node(inner, events, path)
        if not isinstance(key, Scalar):
            raise _error(path, line, Message.of("a key must be a word"))
        mapping.items.append((key, _node(next(events), events, path)))
    return mapping


def _error(path: str, line: int, message: Message) -> GlossaryError:
    return GlossaryError([Problem(Origin(path, line), message)])


def _line_of(text: str, position: int) -> int:
    return text.count("\n", 0, position) + 1
