"""The proofreader's entry among the engines; imports nothing heavy."""

from __future__ import annotations

from editorial.config import Config
from editorial.engines.contract import Engine, EngineSpec

CODES = frozenset(
    {"real-word", "article", "preposition", "agreement", "verb-form", "missing-word", "repeated-word"},
)


def _open(config: Config) -> Engine:
    from editorial.engines.proofreader.engine import open_engine

    return open_engine(config)


SPEC = EngineSpec(
    name="proofreader",
    embedded=True,
    languages=frozenset({"en"}),
    codes=CODES,
    open=_open,
    contextual=True,
)
