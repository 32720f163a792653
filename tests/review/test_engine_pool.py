"""Engines are asked lazily and once for the same words, and their troubles are said."""

from __future__ import annotations

import time
from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path

import pytest

from editorial import formats
from editorial.bitext.segmentation import segmented
from editorial.config import Config, ConfigError
from editorial.engines.contract import Engine, EngineFailed, EngineMissing, EngineSpec, Finding, Knowledge
from editorial.model import Bitext, EngineStatus, Message, Unit
from editorial.review.engine_pool import EnginePool, unmet, wanted_engines

CODES = frozenset({"real-word"})


@dataclass(slots=True)
class Marker:
    """An engine that holds every "inn" to be wrong."""

    asked: list[str] = field(default_factory=list)
    version: str = "1"
    closed: bool = False

    def inspect(self, bitext: Bitext, units: Sequence[Unit], knowledge: Knowledge) -> tuple[Finding, ...]:
        out = []
        for segment in (s for unit in units for s in unit.target):
            self.asked.append(segment.text)
            at = segment.text.find("inn")
            if at >= 0:
                out.append(Finding("real-word", segment.locate(at, at + 3), Message("m"), ("in",), "marker"))
        return tuple(out)

    def close(self) -> None:
        self.closed = True


def spec(opener: object, name: str = "marker", *, embedded: bool = True, contextual: bool = False) -> EngineSpec:
    def opened(_: Config) -> Engine:
        return opener()  # type: ignore[operator, no-any-return]

    return EngineSpec(name, embedded, frozenset({"en"}), CODES, opened, contextual=contextual)


def bitext(text: str, language: str = "en") -> Bitext:
    return Bitext.alone(segmented(formats.read(Path("x.txt"), data=text.encode()), language))


def found(pool: EnginePool, text: str) -> list[tuple[int, int]]:
    answers = pool.findings(bitext(text), Knowledge(), codes=CODES)
    return [(f.region.start, f.region.end) for f in answers.get("real-word", [])]


def test_after_an_edit_only_the_changed_sentence_is_asked_and_findings_move() -> None:
    engine = Marker()
    pool = EnginePool(Config(), [spec(lambda: engine)])
    assert found(pool, "We work. It is inn the field.\n") == [(15, 18)]
    engine.asked.clear()
    assert found(pool, "We all work. It is inn the field.\n") == [(19, 22)]
    assert engine.asked == ["We all work."]


class Doubter(Marker):
    """An engine that lets "inn" pass where the document speaks of hotels, and where it stands first."""

    def inspect(self, bitext: Bitext, units: Sequence[Unit], knowledge: Knowledge) -> tuple[Finding, ...]:
        found = Marker.inspect(self, bitext, units, knowledge)
        return () if "hotel" in bitext.target.text else found[1:]


def test_an_engine_that_judges_by_the_context_is_asked_again_when_that_changes() -> None:
    pool = EnginePool(Config(), [spec(Doubter, contextual=True)])
    assert found(pool, "It is inn the field. We work. It is inn the field.\n") == [(36, 39)]
    assert found(pool, "It is inn the field. A hotel works.\n") == []
    assert found(pool, "It was inn the sea. We work. It is inn the field.\n") == [(35, 38)]


def test_an_engine_is_not_opened_for_rules_that_do_not_want_it() -> None:
    pool = EnginePool(Config(), [spec(lambda: pytest.fail("opened"))])
    assert pool.findings(bitext("Inn."), Knowledge(), codes=frozenset({"dash"})) == {}
    assert pool.states["marker"].status is EngineStatus.OFF


def test_an_engine_is_not_asked_about_a_language_it_does_not_know() -> None:
    pool = EnginePool(Config(), [spec(lambda: pytest.fail("opened"))])
    assert pool.findings(bitext("Завод.", "ru"), Knowledge(), codes=CODES) == {}


def missing() -> Marker:
    raise EngineMissing("not here", hint="editorial setup")


def failing() -> Marker:
    raise EngineFailed("it died", hint="start it again")


@pytest.mark.parametrize(
    ("opener", "status", "hint"),
    [(missing, EngineStatus.MISSING, "editorial setup"), (failing, EngineStatus.FAILED, "it died; start it again")],
)
def test_trouble_is_a_state_and_the_other_engines_still_answer(opener: object, status: EngineStatus, hint: str) -> None:
    pool = EnginePool(Config(), [spec(opener, "bad"), spec(Marker, "good")])
    assert found(pool, "It is inn the field.") == [(6, 9)]
    assert pool.states["bad"].status is status
    assert str(pool.states["bad"].hint) == hint
    assert pool.states["good"].status is EngineStatus.OK
    assert pool.states["good"].version == "1"


def test_a_failure_on_one_document_stays_said_after_a_later_success() -> None:
    tries = iter([failing, Marker])

    def now_and_then() -> Marker:
        return next(tries)()

    pool = EnginePool(Config(), [spec(now_and_then)])
    assert found(pool, "It is inn the field.") == []
    assert found(pool, "It is inn the field.") == [(6, 9)]
    assert pool.states["marker"].status is EngineStatus.FAILED


def test_what_is_asked_for_must_take_part() -> None:
    specs = [spec(missing, "far", embedded=False), spec(Marker, "near")]
    for engines, expected in (("auto", ()), ("all", ("far",)), ("far", ("far",)), ("embedded", ())):
        config = Config(engines=engines)
        pool = EnginePool(config, specs)
        found(pool, "It is inn the field.")
        assert unmet(config, pool.states) == expected


def test_engines_are_chosen_by_set_or_name() -> None:
    specs = [spec(Marker, "far", embedded=False), spec(Marker, "near")]
    assert wanted_engines(Config(engines="embedded"), specs) == {"near"}
    assert wanted_engines(Config(engines="auto"), specs) == {"near", "far"}
    assert wanted_engines(Config(engines=("far",)), specs) == {"far"}
    with pytest.raises(ConfigError, match="no engine is called 'fra'"):
        wanted_engines(Config(engines="fra"), specs)


def test_closing_closes_what_was_opened() -> None:
    engine = Marker()
    pool = EnginePool(Config(), [spec(lambda: engine)])
    found(pool, "It is inn the field.")
    pool.close()
    assert engine.closed


def test_an_engine_that_breaks_leaves_no_other_at_work_behind_it() -> None:
    slow = Marker()

    def broken() -> Marker:
        raise ZeroDivisionError

    def opened() -> Marker:
        time.sleep(0.2)
        return slow

    pool = EnginePool(Config(), [spec(broken, "broken"), spec(opened, "slow")])
    with pytest.raises(ZeroDivisionError):
        found(pool, "It is inn the field.\n")
    assert slow.asked == ["It is inn the field."]
    pool.close()
    assert slow.closed
