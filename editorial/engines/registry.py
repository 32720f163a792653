"""Every engine there is, in the order in which they are asked: embedded ones first."""

from __future__ import annotations

from editorial.engines import harper, russian
from editorial.engines.contract import EngineSpec
from editorial.engines.languagetool import engine as languagetool
from editorial.engines.proofreader import spec as proofreader

ENGINES: tuple[EngineSpec, ...] = (
    proofreader.SPEC,
    harper.SPEC,
    russian.SPEC,
    languagetool.SPEC,
)
