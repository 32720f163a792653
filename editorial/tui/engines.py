"""A reviewer that answers at once and grows: rules alone, then the embedded engines, then those that start slowly.

Loading the models takes a second or more, LanguageTool's server several. Until then the reviewer does without them, and
the screen says which are starting; then another reviewer takes over, with the engines of the one before still open.
"""

from __future__ import annotations

import threading
from collections.abc import Callable, Sequence
from dataclasses import replace

import msgspec

from editorial.config import Config
from editorial.engines.contract import Engine, EngineFailed, EngineMissing, EngineSpec, Knowledge
from editorial.model import Bitext
from editorial.review.engine_pool import wanted_engines
from editorial.review.reviewer import Reviewer
from editorial.review.selection import selected


class GrowingReviewer:
    """`reviewer` is the one to ask now, `starting` the engines it does without. `make` makes reviewers."""

    def __init__(
        self,
        config: Config,
        specs: Sequence[EngineSpec],
        make: Callable[[Config, Sequence[EngineSpec]], Reviewer],
    ) -> None:
        self._config = config
        self._specs = specs
        self._make = make
        self._lock = threading.Lock()
        self._opened: dict[str, Engine] = {}
        self._failed: dict[str, EngineMissing | EngineFailed] = {}
        wanted = wanted_engines(config, specs)
        self._quick = tuple(s.name for s in specs if s.name in wanted and s.embedded)
        self._slow = tuple(s.name for s in specs if s.name in wanted and not s.embedded)
        self._left_out: frozenset[str] = frozenset()
        self._stages: list[Callable[[Bitext], Reviewer]] = [self._with_embedded]
        if self._slow:
            self._stages.append(self._with_all)
        self.starting: tuple[str, ...] = (*self._quick, *self._slow)
        codes = tuple(rule.code for rule in selected(config) if not rule.names)
        # An empty `select` would mean every rule: where each one wants names, there is nothing to begin with.
        begin = msgspec.structs.replace(config, engines=(), select=codes) if codes else None
        self.reviewer = self._with_embedded(None) if begin is None else make(begin, ())

    def grow(self, bitext: Bitext) -> bool:
        """Take the next engines in; whether `reviewer` is another now. `bitext` is what slow ones are asked first."""
        with self._lock:
            if not self._stages:
                return False
            before, self.reviewer = self.reviewer, self._stages.pop(0)(bitext)
            self.starting = self._awaited() if self._stages else ()
            return self.reviewer is not before

    def leave_out(self) -> tuple[str, ...]:
        """Do without the engines that start slowly and are not there yet; their names."""
        left = tuple(name for name in self.starting if name in self._slow)
        self._left_out |= set(left)
        self.starting = tuple(name for name in self.starting if name not in left)
        return left

    def _awaited(self) -> tuple[str, ...]:
        return tuple(name for name in self._slow if name not in self._left_out)

    def _with_embedded(self, _: Bitext | None) -> Reviewer:
        """The embedded engines, which are opened by the review that first asks them."""
        config = msgspec.structs.replace(self._config, engines=self._quick)
        return self._make(config, [self._shared(spec) for spec in self._specs if spec.embedded])

    def _with_all(self, bitext: Bitext) -> Reviewer:
        """Every engine; the slow ones are started here, by a question about the first unit."""
        for spec in self._specs:
            if spec.name not in self._awaited():
                continue
            try:
                engine = spec.open(self._config)
                engine.inspect(bitext, [unit for unit in bitext.units if unit.target][:1], Knowledge())
                self._opened[spec.name] = engine
            except (EngineMissing, EngineFailed) as error:
                self._failed[spec.name] = error
            if spec.name in self._left_out and spec.name in self._opened:
                self._opened.pop(spec.name).close()
        awaited = self._awaited()
        if not awaited:
            return self.reviewer
        engines = (*self._quick, *awaited) if self._left_out else self._config.engines
        config = msgspec.structs.replace(self._config, engines=engines)
        return self._make(config, [self._shared(spec) for spec in self._specs])

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
