"""Scores for the terminal: tables, bars of how they are spread, and the lines to look at first."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from rich.console import RenderableType
from rich.table import Table
from rich.text import Text

from editorial.messages import translate
from editorial.model import Message
from editorial.report.scores.card import Mqm, PostEdit, References, Score, ScoreCard, Scored
from editorial.report.scores.distribution import distribution, weakest
from editorial.report.scores.table_parts import WORST, bars, changes, figure, grid, heading, lines, penalties, total

SIGNIFICANT = 0.05


class TableScores:
    """Makes the parts of the table: figures with `width` digits, words in the interface's `language`."""

    def __init__(self, *, language: str, width: int = 2) -> None:
        self._language = language
        self._width = width

    def parts(self, card: ScoreCard) -> Iterator[RenderableType]:
        """What is to be printed, one after the other."""
        if card.references is not None:
            yield from self._references(card.references)
        if card.revision is not None:
            yield from self._revision(card.revision)
        for one in card.mqm:
            yield from self._mqm(one)

    # Against references

    def _references(self, part: References) -> Iterator[RenderableType]:
        yield self._systems(part)
        if part.test is not None:
            yield Text(
                self._say(
                    "p: paired {method}, {samples} samples, against {baseline}; * below {level}",
                    method=part.test.method,
                    samples=part.test.samples,
                    baseline=part.test.baseline,
                    level=SIGNIFICANT,
                ),
                style="dim",
            )
        if len(part.documents) > 1:
            yield self._documents(part)
        for system in part.systems:
            yield from self._spread(system)
        yield from self._signatures(part.systems[0].scores)

    def _systems(self, part: References) -> Table:
        table = grid(self._say("translation"), *map(_title, part.systems[0].scores))
        for system in part.systems:
            table.add_row(system.name, *(self._cell(score) for score in system.scores))
        return table

    def _cell(self, score: Score) -> str:
        text = self._figure(score.score)
        if score.confidence is not None:
            text += f"\nμ {self._figure(score.confidence.mean)} ± {self._figure(score.confidence.margin)}"
        if score.p_value is not None:
            text += f"\np {score.p_value:.4f}{'*' if score.p_value < SIGNIFICANT else ' '}"
        return text

    def _documents(self, part: References) -> Table:
        titles = map(_title, part.systems[0].scores)
        table = grid(self._say("by document"), self._say("lines"), *titles)
        for at, document in enumerate(part.documents):
            for system in part.systems:
                name = document.name if len(part.systems) == 1 else f"{document.name} · {system.name}"
                cells = (self._figure(score.documents[at]) for score in system.scores)
                table.add_row(name, str(document.units), *cells)
        return table

    def _spread(self, system: Scored) -> Iterator[RenderableType]:
        score = next(one for one in system.scores if one.metric == "chrF2")
        yield heading(self._say("{metric} by line: {name}", metric=score.metric, name=system.name))
        yield bars(distribution(score.units))
        worst = weakest(score.units, less_is_better=False, most=WORST)
        if worst:
            yield Text(self._say("the lines to look at first"), style="dim")
            yield lines([(at + 1, self._figure(score.units[at]), system.lines[at]) for at in worst])

    # Against the draft

    def _revision(self, part: PostEdit) -> Iterator[RenderableType]:
        table = grid(self._say("edited from {draft}", draft=part.draft), *map(_title, part.scores))
        table.add_row(part.edited, *(self._cell(score) for score in part.scores))
        yield table
        yield Text(
            self._say(
                "sentences: {kept} kept, {changed} changed, {added} added, {removed} removed",
                kept=part.kept,
                changed=part.changed,
                added=part.added,
                removed=part.removed,
            )
        )
        hter = part.scores[0]
        yield heading(self._say("{metric} by sentence: {name}", metric=hter.metric, name=part.edited))
        yield bars(distribution(hter.units))
        worst = weakest(hter.units, less_is_better=True, most=WORST)
        if worst:
            yield Text(self._say("what changed most"), style="dim")
            yield changes([(at + 1, self._figure(hter.units[at]), part.units[at]) for at in worst])
        yield from self._signatures(part.scores)

    # By issues

    def _mqm(self, one: Mqm) -> Iterator[RenderableType]:
        titles = ("MQM OQS ↑", "ONPT ↓", "APT ↓", self._say("words"), self._say("errors, warnings, remarks"))
        table = grid(self._say("release"), *titles)
        counts = f"{one.error}, {one.warning}, {one.info}"
        table.add_row(one.path or self._say("together"), *self._points(one), str(one.words), counts)
        yield table
        points = ", ".join(
            f"{translate(name, self._language)} {p:g}" for name, p in sorted(one.dimensions.items()) if p
        )
        if points:
            yield Text(self._say("points by dimension: {points}", points=points))
        if any(unit.penalty for unit in one.units):
            yield heading(self._say("points by unit: {name}", name=one.path))
            yield penalties(one.units)
        yield Text(one.signature, style="dim", overflow="fold")

    def _points(self, one: Mqm) -> tuple[str, str, str]:
        return self._figure(one.quality), self._figure(one.normed), total(one.penalty)

    # Words and figures

    def _signatures(self, scores: Iterable[Score]) -> Iterator[Text]:
        for score in scores:
            yield Text(f"{score.metric}|{score.signature}", style="dim", overflow="fold")

    def _figure(self, value: float) -> str:
        return figure(value, self._width)

    def _say(self, template: str, **arguments: object) -> str:
        return translate(Message(template, arguments), self._language)


def _title(score: Score) -> str:
    return f"{score.metric} {'↓' if score.less_is_better else '↑'}"
