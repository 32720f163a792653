"""A report as bytes and back: MessagePack of the model's own values, compressed.

A message's arguments may be values of any kind; a report with one that would not come back as it was is not kept.
"""

from __future__ import annotations

import zlib
from collections.abc import Mapping
from dataclasses import replace
from typing import Any

import msgspec

from editorial.model import DocumentReport, EngineState, Excerpt, Issue, Message, SuppressedIssue

_INSIDE = "\0message"


class Unkeepable(Exception):
    """The report holds a value that cannot be kept."""


class Record(msgspec.Struct, frozen=True):
    """A report, and what became of the engines while it was made."""

    report: DocumentReport
    engines: dict[str, EngineState]


def encoded(record: Record) -> bytes:
    """The record as bytes.

    Raises:
        Unkeepable: when an argument of a message is no text, number, truth value or message.
    """
    report = _with_issues(record.report, _flat)
    return zlib.compress(msgspec.msgpack.encode(Record(report, record.engines)), 1)


def decoded(data: bytes) -> Record:
    """The record in bytes.

    Raises:
        ValueError: when they are broken, or not of this version.
    """
    try:
        record = msgspec.msgpack.decode(zlib.decompress(data), type=Record)
    except (zlib.error, msgspec.DecodeError) as error:
        raise ValueError(str(error)) from error
    return Record(_with_issues(record.report, _round), record.engines)


def _with_issues(report: DocumentReport, turned: Any) -> DocumentReport:
    return replace(
        report,
        issues=tuple(_turned(issue, turned) for issue in report.issues),
        suppressed=tuple(
            SuppressedIssue(_turned(one.issue, turned), one.kind, one.reason) for one in report.suppressed
        ),
    )


def _turned(issue: Issue, turned: Any) -> Issue:
    source = Excerpt(issue.source.region, issue.source.text) if issue.source else None
    return replace(issue, message=turned(issue.message), reasons=tuple(map(turned, issue.reasons)), source=source)


def _flat(message: Message) -> Message:
    return Message(message.template, {name: _kept(value) for name, value in message.arguments.items()})


def _kept(value: object) -> object:
    if isinstance(value, Message):
        inner = _flat(value)
        return {_INSIDE: inner.template, "arguments": inner.arguments}
    # A subclass (of an enumeration, say) would come back as its base, and may be written otherwise.
    if type(value) in (str, int, float, bool, type(None)):
        return value
    raise Unkeepable(type(value).__name__)


def _round(message: Message) -> Message:
    return Message(message.template, {name: _back(value) for name, value in message.arguments.items()})


def _back(value: object) -> object:
    if isinstance(value, Mapping) and _INSIDE in value:
        return _round(Message(value[_INSIDE], value["arguments"]))
    return value
