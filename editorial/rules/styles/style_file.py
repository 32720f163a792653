"""Style files: their shape, how they are read, and the examples in them that must hold before they are used."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from typing import Any, Literal

import msgspec

from editorial.config import Config, ConfigError, SeverityName


class Check(msgspec.Struct, frozen=True, forbid_unknown_fields=True, kw_only=True, rename="kebab"):
    """One rule of a house.

    `extends` says what it looks for, in Vale's words: existence (`tokens` are there), substitution (`swap`: pattern to
    better words), occurrence (`tokens` more than `maximum` or fewer than `minimum` times in a sentence, paragraph or
    document), repetition (a token twice in a row), consistency (`either`: pairs of which one text has one),
    capitalization (headings in the case `match`), conditional (`first` wants `second` somewhere in the document).
    Tokens are regular expressions between word boundaries; `raw` ones have none. `good` and `bad` are its tests.
    """

    name: str
    extends: Literal[
        "existence", "substitution", "occurrence", "repetition", "consistency", "capitalization", "conditional"
    ]
    message: str
    severity: SeverityName = "warning"
    language: str = ""
    ignorecase: bool = True
    scope: Literal["sentence", "paragraph", "document", "heading"] = "sentence"
    tokens: tuple[str, ...] = ()
    raw: tuple[str, ...] = ()
    exceptions: tuple[str, ...] = ()
    swap: Mapping[str, str] = {}
    either: Mapping[str, str] = {}
    maximum: int | None = None
    minimum: int | None = None
    match: Literal["sentence", "title", "upper", "lower"] = "sentence"
    first: str = ""
    second: str = ""
    good: tuple[str, ...] = ()
    bad: tuple[str, ...] = ()


class Style(msgspec.Struct, frozen=True, forbid_unknown_fields=True, kw_only=True, rename="kebab"):
    """A file of checks; `path` says where it stands."""

    checks: tuple[Check, ...]
    path: str = ""


def styles(config: Config) -> tuple[Style, ...]:
    """The styles of the settings, each proved by its own examples.

    Raises:
        ConfigError: when a file is not a style or an example does not hold; the message names file and check.
    """
    return tuple(_style(path, text) for path, text in zip(config.styles, config.style_texts, strict=True))


@cache
def _style(path: str, text: str) -> Style:
    from editorial.rules.styles.proving import failures

    style = msgspec.structs.replace(parse(path, text), path=path)
    problems = failures(style)
    if problems:
        raise ConfigError("{path}: {reason}", path=path, reason=problems[0])
    return style


def parse(path: str, text: str) -> Style:
    """The style in a file's text, its examples unproved.

    Raises:
        ConfigError: when it is not YAML or not a style.
    """
    import yaml

    try:
        data: dict[str, Any] = yaml.safe_load(text)
        return msgspec.convert(data, Style)
    except yaml.YAMLError as error:
        raise ConfigError("{path}: {reason}", path=path, reason=error) from error
    except msgspec.ValidationError as error:
        template = "{path}: {reason}; docs/profiles.md shows a style"
        raise ConfigError(template, path=path, reason=_explained(str(error), text)) from error


def _explained(error: str, text: str) -> str:
    """The error with the name of its check."""
    number = error.partition("checks[")[2].partition("]")[0]
    names = [line.partition("name:")[2].strip(" ,}'\"") for line in text.splitlines() if "name:" in line]
    name = names[int(number)] if number.isdigit() and int(number) < len(names) else ""
    return f"{name}: {error}" if name else error
