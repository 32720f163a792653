"""The exit codes of every command."""

from __future__ import annotations

from enum import IntEnum


class ExitCode(IntEnum):
    """0 nothing at or above `--fail-on`; 1 issues; 2 usage, settings or unreadable input; 3 an engine; 130 Ctrl+C."""

    OK = 0
    ISSUES = 1
    USAGE = 2
    ENGINE = 3
    INTERRUPTED = 130
