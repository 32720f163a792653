"""The score of the pair on a page: MQM by the issues left, and chrF2 against the machine where it was asked."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from textual import on
from textual.content import Content

from editorial.model import Severity
from editorial.report.scores.distribution import bar, distribution
from editorial.review.editing.changes import Side
from editorial.tui.screens.dialogs import Page
from editorial.tui.screens.terming import Terming
from editorial.tui.word_messages import PairScored
from editorial.tui.words import PairScore

if TYPE_CHECKING:
    from editorial.review.scoring.mqm import MqmScore
    from editorial.review.second_opinion import Opinion

BARS = 24
MOST = 6


class Rating(Terming):
    """Shows the score as it stands, edits and ignored issues included."""

    def action_score(self) -> None:
        session = self.session
        if session is None:
            return
        bitext, engines = session.bitext, dict(self.engines)
        issues = tuple(one.issue for one in session.occurrences if one.side is Side.TARGET)
        self.status().busy(self.say("Scoring…"))
        self.try_to(lambda: PairScored(self.desk.services.words.score(bitext, issues, engines)))

    @on(PairScored)
    def pair_scored(self, event: PairScored) -> None:
        self.status().idle("")
        content = Content("\n").join([*self._mqm(event.score.mqm), *self._machine(event.score)])
        self.app.push_screen(Page(self.say("Score"), content, hint=self.say("Esc closes")))

    def _mqm(self, score: MqmScore) -> Iterator[Content]:
        yield Content.styled(f"MQM  {score.quality:.2f}", "bold $text-accent")
        yield Content(
            self.say(
                "{points} points: {normed} per 1,000 words; errors {errors}, warnings {warnings}, notes {info}",
                points=f"{score.penalty:g}",
                normed=f"{score.normed:.1f}",
                errors=score.severities.get(Severity.ERROR, 0),
                warnings=score.severities.get(Severity.WARNING, 0),
                info=score.severities.get(Severity.INFO, 0),
            )
        )
        worst = sorted((unit for unit in score.units if unit.penalty), key=lambda unit: -unit.penalty)[:MOST]
        for unit in worst:
            drawn = bar(unit.penalty / worst[0].penalty, BARS // 2)
            yield Content.assemble(f"{unit.unit:>5}  ", (f"{drawn:<{BARS // 2}}", "$text-error"), f" {unit.penalty:g}")
        yield Content.styled(score.signature, "$muted")

    def _machine(self, score: PairScore) -> Iterator[Content]:
        yield Content("")
        if score.likeness is None:
            yield Content.styled(
                self.say("No row has the machine's wording yet; {key} asks for all of them.", key=self.key("ask_all")),
                "$muted",
            )
            return
        value, signature = score.likeness
        title = self.say(
            "chrF2 {value} against the machine, rows: {count}", value=f"{value:.2f}", count=len(score.opinions)
        )
        yield Content.styled(title, "bold $text-accent")
        yield from self._spread(score.opinions)
        rows = ", ".join(str(one.unit) for one in score.opinions[:MOST])
        yield Content(
            self.say("Least alike: rows {rows} ({key} goes there)", rows=rows, key=self.key("next_difference"))
        )
        yield Content.styled(signature, "$muted")

    def _spread(self, opinions: tuple[Opinion, ...]) -> Iterator[Content]:
        classes = distribution([one.chrf for one in opinions])
        highest = max(one.count for one in classes)
        for one in classes:
            drawn = bar(one.count / highest, BARS)
            yield Content.assemble(f"{one.label:>8}  ", (f"{drawn:<{BARS}}", "$text-accent"), f" {one.count or '·'}")
