"""The engines of one review: opened when first needed, asked, and their troubles kept as states.

What an engine found in a unit is remembered by the unit's words, so that after an edit only changed units are asked;
but one that judges by the context is asked about all.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor, wait
from dataclasses import dataclass, replace

from editorial.config import Config, ConfigError
from editorial.engines.contract import Engine, EngineFailed, EngineMissing, EngineSpec, Finding, Knowledge
from editorial.model import Bitext, EngineState, EngineStatus, Message, Region, Unit

Key = tuple[str, str, str, int]
"""The target's language, a unit's target as it stands in the file, its source, and where it stands if that matters."""


@dataclass(frozen=True, slots=True)
class _Place:
    """Where a unit stands now, and the words by which answers about it are remembered."""

    unit: Unit
    extent: Region
    source_start: int
    words: tuple[str, str, str]

    @classmethod
    def of(cls, unit: Unit, bitext: Bitext) -> _Place:
        extent = unit.target[0].region.cover(unit.target[-1].region)
        source_start = unit.source[0].region.start if unit.source else 0
        source = " ".join(segment.text for segment in unit.source)
        return cls(unit, extent, source_start, (bitext.target.language, bitext.target.excerpt(extent), source))

    def key(self, spec: EngineSpec) -> Key:
        """What an engine's answer about the unit is remembered by."""
        return (*self.words, self.extent.start if spec.contextual else 0)


class EnginePool:
    """Opens engines lazily and speaks for all of them; to be used by one thread at a time."""

    def __init__(self, config: Config, specs: Sequence[EngineSpec]) -> None:
        wanted = wanted_engines(config, specs)
        self._config = config
        self._wanted = tuple(spec for spec in specs if spec.name in wanted)
        self._engines: dict[str, Engine] = {}
        self._threads: ThreadPoolExecutor | None = None
        self._states = {spec.name: EngineState(EngineStatus.OFF) for spec in specs}
        self._memory: dict[str, dict[Key, tuple[Finding, ...]]] = {spec.name: {} for spec in specs}

    @property
    def states(self) -> Mapping[str, EngineState]:
        """What became of every engine; `OFF` for one that the settings or the selected rules leave out."""
        return dict(self._states)

    def findings(self, bitext: Bitext, knowledge: Knowledge, *, codes: frozenset[str]) -> dict[str, list[Finding]]:
        """What the engines that answer for any of `codes` find in the targets of the units, by code."""
        out: dict[str, list[Finding]] = {}
        places = [_Place.of(unit, bitext) for unit in bitext.units if unit.target]
        asked = [
            spec
            for spec in self._wanted
            if (spec.answers_for or spec.codes) & codes and _speaks(spec, bitext.target.language)
        ]
        self._learn(asked, bitext, places, knowledge)
        for finding in (finding for spec in asked for finding in self._remembered(spec, places)):
            if finding.code in codes:
                out.setdefault(finding.code, []).append(finding)
        return out

    def close(self) -> None:
        """Close every engine that was opened."""
        if self._threads is not None:
            self._threads.shutdown()
            self._threads = None
        for engine in self._engines.values():
            engine.close()
        self._engines.clear()

    def _learn(
        self, asked: Sequence[EngineSpec], bitext: Bitext, places: Sequence[_Place], knowledge: Knowledge
    ) -> None:
        """Ask the engines about the units whose answers they cannot remember."""

        def learn(spec: EngineSpec, new: Sequence[_Place]) -> None:
            if spec.contextual:
                self._memory[spec.name].clear()
            answer = self._ask(spec, bitext, [place.unit for place in new], knowledge)
            if answer is not None:
                self._remember(spec, new, answer)

        unseen = [(spec, self._to_ask(spec, places)) for spec in asked]
        learning = [(spec, new) for spec, new in unseen if new]
        if not learning:
            return
        # Engines spend their time outside the interpreter, so that they answer side by side.
        if self._threads is None:
            self._threads = ThreadPoolExecutor(len(self._wanted), thread_name_prefix="engines")
        asked_now = [self._threads.submit(learn, *each) for each in learning]
        # One that breaks must not leave another at work behind it, which the next review would ask as well.
        wait(asked_now)
        for one in asked_now:
            one.result()

    def _to_ask(self, spec: EngineSpec, places: Sequence[_Place]) -> list[_Place]:
        return [place for place in places if spec.contextual or place.key(spec) not in self._memory[spec.name]]

    def _remembered(self, spec: EngineSpec, places: Sequence[_Place]) -> Iterator[Finding]:
        """What an engine said of the units, where they stand now; nothing of those that it failed at."""
        known = self._memory[spec.name]
        for place in places:
            for finding in known.get(place.key(spec), ()):
                yield _moved(finding, place.extent.start, place.source_start)

    def _remember(self, spec: EngineSpec, places: Sequence[_Place], findings: Sequence[Finding]) -> None:
        ordered = sorted(findings, key=lambda finding: finding.region.start)
        starts = [finding.region.start for finding in ordered]
        for place in places:
            extent = place.extent
            near = ordered[bisect_left(starts, extent.start) : bisect_right(starts, extent.end)]
            own = [finding for finding in near if finding.region.end <= extent.end]
            self._memory[spec.name][place.key(spec)] = tuple(_moved(f, -extent.start, -place.source_start) for f in own)

    def _ask(
        self, spec: EngineSpec, bitext: Bitext, units: Sequence[Unit], knowledge: Knowledge
    ) -> tuple[Finding, ...] | None:
        """The engine's findings, or None when it is missing or failed, which its state then says."""
        if self._states[spec.name].status is EngineStatus.MISSING:
            return None
        try:
            engine = self._engines.get(spec.name) or spec.open(self._config)
            self._engines[spec.name] = engine
            found = engine.inspect(bitext, units, knowledge)
        except EngineMissing as error:
            self._states[spec.name] = EngineState(EngineStatus.MISSING, hint=error.hint)
            return None
        except EngineFailed as error:
            self._states[spec.name] = EngineState(EngineStatus.FAILED, hint=_told(error))
            return None
        # A failure on an earlier document stays said although the engine has recovered since.
        if self._states[spec.name].status is not EngineStatus.FAILED:
            self._states[spec.name] = EngineState(EngineStatus.OK, version=engine.version)
        return found


def wanted_engines(config: Config, specs: Sequence[EngineSpec]) -> frozenset[str]:
    """The names of the engines that the settings call for.

    Raises:
        ConfigError: when a name is not an engine's.
    """
    names = frozenset(spec.name for spec in specs)
    if config.engines in ("auto", "all"):
        return names
    if config.engines == "embedded":
        return frozenset(spec.name for spec in specs if spec.embedded)
    listed = config.engines.split(",") if isinstance(config.engines, str) else config.engines
    unknown = sorted(set(listed) - names)
    if unknown:
        known = ", ".join(sorted(names))
        template = "no engine is called '{name}'; there are {known}, and the sets auto, all, embedded"
        raise ConfigError(template, name=unknown[0], known=known)
    return frozenset(listed)


def unmet(config: Config, states: Mapping[str, EngineState]) -> tuple[str, ...]:
    """Engines that are missing or failed although the settings ask for them by name or by "all"; failures always."""
    bad = {EngineStatus.FAILED} if config.engines == "auto" else {EngineStatus.FAILED, EngineStatus.MISSING}
    return tuple(name for name, state in states.items() if state.status in bad)


def _told(error: EngineFailed) -> Message:
    """What happened, and what to try."""
    return Message.of("{reason}; {hint}", reason=error.message, hint=error.hint) if error.hint else error.message


def _speaks(spec: EngineSpec, language: str) -> bool:
    return spec.languages is None or language.partition("-")[0] in spec.languages


def _moved(finding: Finding, by: int, source_by: int) -> Finding:
    source = finding.source and _shifted(finding.source, source_by)
    return replace(finding, region=_shifted(finding.region, by), source=source)


def _shifted(region: Region, by: int) -> Region:
    return Region(region.start + by, region.end + by)
