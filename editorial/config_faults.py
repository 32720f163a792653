"""What is wrong with a file of settings, told by file, line and key."""

from __future__ import annotations

import difflib
import re
from collections.abc import Mapping
from pathlib import Path
from typing import Any, Literal, get_args, get_origin

from editorial.model import Message


def explained(message: str, fields: Mapping[str, Any], *, path: Path, text: str) -> Message:
    """What msgspec holds against a file, with the line and, where one is near, the key or value that was meant.

    `fields` are the keys that there are, with the types of their values.
    """
    unknown = message.partition("unknown field `")[2].partition("`")[0]
    if not unknown:
        return _unfit(message, fields, path=path, text=text)
    near = difflib.get_close_matches(unknown, fields, n=1)
    line = line_of(text, unknown)
    if not near:
        return Message.of("{path}:{line}: unknown setting '{name}'", path=path, line=line, name=unknown)
    template = "{path}:{line}: unknown setting '{name}'; did you mean '{near}'?"
    return Message.of(template, path=path, line=line, name=unknown, near=near[0])


def _unfit(message: str, fields: Mapping[str, Any], *, path: Path, text: str) -> Message:
    """What is wrong with a value, by its key, which is the last name of the path that msgspec tells."""
    key = re.sub(r"\[[^\]]*\]", "", message.rpartition("$.")[2].rstrip("`")).rpartition(".")[2]
    told = {"path": path, "line": line_of(text, key), "key": key}
    value = message.partition("enum value '")[2].partition("'")[0]
    if value:
        known = [str(one) for one in _choices(fields.get(key))]
        near = difflib.get_close_matches(value, known, n=1)
        told |= {"value": value, "known": ", ".join(filter(None, known))}
        if near:
            template = "{path}:{line}: {key}: '{value}' is none of {known}; did you mean '{near}'?"
            return Message.of(template, **told, near=near[0])
        return Message.of("{path}:{line}: {key}: '{value}' is none of {known}", **told)
    if "matching regex" in message and key == "pattern":
        return Message.of("{path}:{line}: {key}: a pattern holds {{name}} and {{lang}}", **told)
    if "matching regex" in message:
        return Message.of("{path}:{line}: {key}: a language is written as its tag, such as ru or en", **told)
    return Message.of("{path}:{line}: {key}: {reason}", **told, reason=message.partition(" - at ")[0])


def _choices(declared: Any) -> tuple[Any, ...]:
    """The values of a literal type, also of one that may be left out."""
    if get_origin(declared) is Literal:
        return get_args(declared)
    return tuple(value for part in get_args(declared) for value in _choices(part))


def line_of(text: str, key: str) -> int:
    """The line, from 1, in which a key first stands; 1 where it stands in none."""
    for number, line in enumerate(text.splitlines(), start=1):
        if line.lstrip().strip("[]").startswith(key) or f".{key}" in line:
            return number
    return 1
