"""A reviewer that answers at once and grows: the embedded engines first, the slow ones when they have started.

LanguageTool's server takes seconds to its first answer. Until then the reviewer does without it, and the screen says
that it is starting; then another reviewer takes over, with the engines of the first still open.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace

import msgspec

from editorial.config import Config
from editorial.engines.contract import Engine, EngineFailed, EngineMissing, EngineSpec, Knowledge
from editorial.model import Bitext
from editorial.review.engine_pool import wanted_engines
from editorial.review.reviewer import Reviewer


class GrowingReviewer:
    """`reviewer` is the one to ask now; `make` makes reviewers and is replaced in tests."""

    def __init__(
        self,
        config: Config,
        specs: Sequence[EngineSpec],
        make: Callable[[Config, Sequence[EngineSpec]], Reviewer],
    ) -> None:
        self._config = config
        self._specs = specs
        self._make = make
        self._opened: dict[str, Engine] = {}
        self._failed: dict[str, EngineMissing | EngineFailed] = {}
        wanted = wanted_engines(config, specs)
        self.starting: tuple[str, ...] = tuple(s.name for s in specs if s.name in wanted and not s.embedded)
        quick = tuple(s.name for s in specs if s.name in wanted and s.embedded)
        embedded = [self._shared(spec) for spec in specs if spec.embedded]
        self.reviewer = make(msgspec.structs.replace(config, engines=quick), embedded)

    def grow(self, bitext: Bitext) -> bool:
        """Start the slow engines by asking them about the first unit of a draft; whether `reviewer` is another now."""
        if not self.starting:
            return False
        for spec in self._specs:
            if spec.name in self.starting:
                try:
                    engine = spec.open(self._config)
                    engine.inspect(bitext, [unit for unit in bitext.units if unit.target][:1], Knowledge())
                    self._opened[spec.name] = engine
                except (EngineMissing, EngineFailed) as error:
                    self._failed[spec.name] = error
        self.reviewer = self._make(self._config, [self._shared(spec) for spec in self._specs])
        self.starting = ()
        return True

    def close(self) -> None:
        """Let go of every engine that was opened."""
        for engine in self._opened.values():
            engine.close()
        self._opened.clear()

    def _shared(self, spec: EngineSpec) -> EngineSpec:
        """The engine, opened once for both reviewers; what failed once is said again and not tried again."""

        def opened(config: Config) -> Engine:
            if spec.name in self._failed:
                raise self._failed[spec.name]
            if spec.name not in self._opened:
                self._opened[spec.name] = spec.open(config)
            return self._opened[spec.name]

        return replace(spec, open=opened)
