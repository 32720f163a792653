"""Marks that stand beside colours, so that a 16-colour terminal and a colour-blind reader lose nothing."""

from __future__ import annotations

from collections.abc import Iterable

from editorial.model import EngineStatus, Severity, State

SEVERITY = {Severity.ERROR: "✖", Severity.WARNING: "▲", Severity.INFO: "•"}

STATE = {State.INITIAL: " ", State.TRANSLATED: "○", State.REVIEWED: "◐", State.FINAL: "●"}

ENGINE = {EngineStatus.OK: "✓", EngineStatus.MISSING: "○", EngineStatus.FAILED: "✖", EngineStatus.OFF: "–"}

COMMENT = "✎"


def worst(severities: Iterable[Severity]) -> Severity | None:
    """The gravest of them, None when there are none."""
    return max(severities, default=None)
