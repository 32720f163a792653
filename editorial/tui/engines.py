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
from editorial.model import Bitext, Message
from editorial.review.engine_pool import wanted_engines
from editorial.review.reviewer import Reviewer
from editorial.review.selection import selected

LEFT_OUT = Message("left out until the program starts again")


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
        self._choosing = threading.Lock()
        self._stages: list[Callable[[Bitext], Reviewer]] = [self._with_embedded]
        if self._slow:
            self._stages.append(self._with_all)
        codes = tuple(rule.code for rule in selected(config) if not rule.names)
        # An empty `select` would mean every rule: where each one wants names, there is nothing to begin with.
        begin = msgspec.structs.replace(config, engines=(), select=codes) if codes else None
        self.reviewer = self._with_embedded(None) if begin is None else make(begin, ())

    def grow(self, bitext: Bitext) -> bool:
        """Take the next engines in; whether `reviewer` is another now. `bitext` is what slow ones are asked first."""
        with self._lock:
            if not self._stages:
                return False
            self.reviewer = self._stages.pop(0)(bitext)
            return True

    @property
    def starting(self) -> tuple[str, ...]:
        """The engines that `reviewer` does without because they are not there yet."""
        begun = self._with_embedded not in self._stages
        return (*(() if begun else self._quick), *self._awaited())

    def leave_out(self) -> tuple[str, ...]:
        """Do without the engines that start slowly and are not there yet; their names."""
        with self._choosing:
            left = self._awaited()
            self._failed |= {name: EngineMissing(LEFT_OUT, hint=LEFT_OUT) for name in left}
        return left

    def _awaited(self) -> tuple[str, ...]:
        return tuple(name for name in self._slow if name not in self._opened and name not in self._failed)

    def _with_embedded(self, _: Bitext | None) -> Reviewer:
        """The embedded engines, which are opened by the review that first asks them."""
        config = msgspec.structs.replace(self._config, engines=self._quick)
        return self._make(config, [self._shared(spec) for spec in self._specs if spec.embedded])

    def _with_all(self, bitext: Bitext) -> Reviewer:
        """Every engine; the slow ones are started here, by a question about the first unit."""
        for spec in self._specs:
            if spec.name in self._awaited():
                self._start(spec, bitext)
        return self._make(self._config, [self._shared(spec) for spec in self._specs])

    def _start(self, spec: EngineSpec, bitext: Bitext) -> None:
        try:
            engine = spec.open(self._config)
            engine.inspect(bitext, [unit for unit in bitext.units if unit.target][:1], Knowledge())
        except (EngineMissing, EngineFailed) as error:
            self._failed.setdefault(spec.name, error)
            return
        with self._choosing:
            if spec.name not in self._failed:
                self._opened[spec.name] = engine
                return
        engine.close()

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
