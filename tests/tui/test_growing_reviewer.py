"""The embedded engines answer at once; the slow ones join when they have started, and are said while they have not."""

from __future__ import annotations

from collections.abc import Callable, Sequence

import pytest
from stand_ins import EN

from editorial import formats
from editorial.bitext.segmentation import segmented
from editorial.config import Config
from editorial.engines.contract import Engine, EngineMissing, EngineSpec, Finding, Knowledge
from editorial.model import Bitext, EngineState, EngineStatus, Message, Region, Unit
from editorial.review.reviewer import Reviewer
from editorial.termbase.glossary import Glossary
from editorial.tui.engines import LEFT_OUT, GrowingReviewer


class Echo:
    """An engine that finds the first letter of every unit misspelt."""

    version = "1"

    def __init__(self, name: str) -> None:
        self.name = name
        self.closed = False

    def inspect(self, bitext: Bitext, units: Sequence[Unit], knowledge: Knowledge) -> tuple[Finding, ...]:
        starts = [unit.target[0].region.start for unit in units]
        return tuple(Finding("spelling", Region(s, s + 1), Message("x"), ("y",), self.name) for s in starts)

    def close(self) -> None:
        self.closed = True


class Opener:
    """Counts how often an engine is opened; `trouble` is raised instead."""

    def __init__(self, name: str, *, embedded: bool, trouble: EngineMissing | None = None) -> None:
        self.opened: list[Echo] = []
        self.meanwhile: Callable[[], object] | None = None
        """What is done while the engine starts."""
        self._trouble = trouble
        self.spec = EngineSpec(name, embedded, None, frozenset({"spelling"}), self._open)

    def _open(self, _: Config) -> Engine:
        if self.meanwhile is not None:
            self.meanwhile()
        if self._trouble is not None:
            raise self._trouble
        self.opened.append(Echo(self.spec.name))
        return self.opened[-1]


def bitext() -> Bitext:
    data = EN.encode()
    return Bitext.alone(segmented(formats.read("plant.en.md", data=data), "en"))


def growing(*openers: Opener, engines: str | tuple[str, ...] = "auto") -> GrowingReviewer:
    def make(config: Config, specs: Sequence[EngineSpec]) -> Reviewer:
        return Reviewer(config, glossary=Glossary(), specs=specs)

    config = Config(engines=engines, select=("spelling",))
    return GrowingReviewer(config, [opener.spec for opener in openers], make)


def test_the_slow_engine_joins_and_the_quick_one_stays_open() -> None:
    quick, slow = Opener("quick", embedded=True), Opener("slow", embedded=False)
    grows = growing(quick, slow)
    assert grows.starting == ("quick", "slow")
    grows.reviewer.review(bitext())
    assert (quick.opened, slow.opened) == ([], [])
    assert grows.grow(bitext())
    assert grows.starting == ("slow",)
    grows.reviewer.review(bitext())
    assert (len(quick.opened), len(slow.opened)) == (1, 0)
    assert grows.grow(bitext())
    grows.reviewer.review(bitext())
    assert (len(quick.opened), len(slow.opened)) == (1, 1)
    assert {name: s.status for name, s in grows.reviewer.engines().items() if name in ("quick", "slow")} == {
        "quick": EngineStatus.OK,
        "slow": EngineStatus.OK,
    }
    assert not grows.grow(bitext())
    grows.close()
    assert quick.opened[0].closed
    assert slow.opened[0].closed


def test_a_missing_engine_is_said_with_its_remedy() -> None:
    slow = Opener("slow", embedded=False, trouble=EngineMissing("not there", hint="editorial setup"))
    grows = growing(Opener("quick", embedded=True), slow)
    assert grows.grow(bitext())
    assert grows.grow(bitext())
    grows.reviewer.review(bitext())
    state = grows.reviewer.engines()["slow"]
    assert (state.status, state.hint) == (EngineStatus.MISSING, "editorial setup")


@pytest.mark.parametrize("engines", ["embedded", ("quick",)])
def test_engines_that_the_settings_leave_out_are_not_started(engines: str | tuple[str, ...]) -> None:
    slow = Opener("slow", embedded=False)
    grows = growing(Opener("quick", embedded=True), slow, engines=engines)
    assert grows.starting == ("quick",)
    assert grows.grow(bitext())
    assert grows.starting == ()
    assert not grows.grow(bitext())
    assert slow.opened == []


def test_a_slow_engine_that_is_not_waited_for_is_let_go_of_when_it_has_started() -> None:
    quick, slow = Opener("quick", embedded=True), Opener("slow", embedded=False)
    grows = growing(quick, slow)
    assert grows.grow(bitext())
    slow.meanwhile = grows.leave_out
    assert grows.grow(bitext())
    grows.reviewer.review(bitext())
    assert [engine.closed for engine in slow.opened] == [True]
    assert grows.starting == ()
    assert grows.leave_out() == ()
    assert grows.reviewer.engines()["slow"] == EngineState(EngineStatus.MISSING, hint=LEFT_OUT)


def test_what_is_left_out_before_it_starts_is_never_opened_and_others_are() -> None:
    quick, slow = Opener("quick", embedded=True), Opener("slow", embedded=False)
    grows = growing(quick, slow)
    assert grows.leave_out() == ("slow",)
    assert grows.starting == ("quick",)
    assert grows.grow(bitext())
    assert grows.grow(bitext())
    grows.reviewer.review(bitext())
    assert (len(quick.opened), len(slow.opened)) == (1, 0)


def test_what_has_started_is_not_left_out() -> None:
    slow, late = Opener("slow", embedded=False), Opener("late", embedded=False)
    grows = growing(slow, late)
    assert grows.grow(bitext())
    left: list[tuple[str, ...]] = []
    late.meanwhile = lambda: left.append(grows.leave_out())
    assert grows.grow(bitext())
    grows.reviewer.review(bitext())
    assert left == [("late",)]
    assert [engine.closed for engine in slow.opened] == [False]
