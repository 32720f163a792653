"""Scores as one self-contained page, with pictures of how they are spread."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from importlib import resources
from itertools import count
from typing import TYPE_CHECKING

from editorial.messages import translate
from editorial.model import Message
from editorial.report.scores.card import Mqm, PostEdit, Score, ScoreCard, Scored
from editorial.report.scores.distribution import Class, distribution
from editorial.report.scores.picture import histogram, strip
from editorial.review.editing.difference import changed_words

if TYPE_CHECKING:
    from jinja2 import Template


@dataclass(frozen=True, slots=True)
class Picture:
    """An SVG drawing and the words under it."""

    svg: str
    title: str


def emit(card: ScoreCard, *, language: str, width: int = 2) -> str:
    """The page as HTML with its style inside; figures with `width` digits after the point."""
    artist = _Artist(language, width)
    return _template().render(
        card=card,
        language=language,
        say=lambda text: translate(text, language),
        say_=lambda text: translate(text, language),
        figure=artist.figure,
        changed=changed_words,
        tested=artist.tested(card),
        pictures_of=lambda system: tuple(artist.of_system(system)),
        revision_pictures=tuple(artist.of_revision(card.revision)) if card.revision else (),
        penalties_of=lambda one: tuple(artist.of_penalties(one)),
        style=resources.files(__package__).joinpath("page.css").read_text(encoding="utf-8"),
    )


class _Artist:
    """Draws the pictures of one page; every picture has a number of its own."""

    def __init__(self, language: str, width: int) -> None:
        self._language = language
        self._width = width
        self._numbers = count(1)

    def figure(self, value: float) -> str:
        return f"{value:.{self._width}f}"

    def tested(self, card: ScoreCard) -> str:
        test = card.references.test if card.references is not None else None
        if test is None:
            return ""
        return self._say(
            "p: paired {method}, {samples} samples, against {baseline}; * below {level}",
            method=test.method,
            samples=test.samples,
            baseline=test.baseline,
            level=0.05,
        )

    def of_system(self, system: Scored) -> Iterator[Picture]:
        score = next(one for one in system.scores if one.metric == "chrF2")
        title = self._say("{metric} by line: {name}", metric=score.metric, name=system.name)
        yield self._histogram(score, title)
        yield self._strip(score, title)

    def of_revision(self, part: PostEdit) -> Iterator[Picture]:
        score = part.scores[0]
        title = self._say("{metric} by sentence: {name}", metric=score.metric, name=part.edited)
        yield self._histogram(score, title)
        yield self._strip(score, title)

    def of_penalties(self, one: Mqm) -> Iterator[Picture]:
        if not any(unit.penalty for unit in one.units):
            return
        title = self._say("points by unit: {name}", name=one.path)
        values = [(f"#{unit.unit}: {unit.penalty:g}. {unit.text}", unit.penalty) for unit in one.units]
        top = max(value for _, value in values)
        words = self._say("In the order of the text; the highest bar is {top} points.", top=f"{top:g}")
        yield Picture(strip(values, top=top, title=title, description=words, number=next(self._numbers)), title)

    def _histogram(self, score: Score, title: str) -> Picture:
        classes = distribution(score.units)
        drawn = histogram(classes, title=title, description=_in_words(classes), number=next(self._numbers))
        return Picture(drawn, title)

    def _strip(self, score: Score, title: str) -> Picture:
        values = [(f"#{at}: {self.figure(value)}", value) for at, value in enumerate(score.units, start=1)]
        words = self._say("In the order of the text, from 0 to 100.")
        drawn = strip(values, top=100.0, title=title, description=words, number=next(self._numbers))
        return Picture(drawn, words)

    def _say(self, template: str, **arguments: object) -> str:
        return translate(Message(template, arguments), self._language)


def _in_words(classes: Sequence[Class]) -> str:
    """The picture for those who do not see it."""
    return "; ".join(f"{one.label}: {one.count}" for one in classes)


@cache
def _template() -> Template:
    from jinja2 import Environment

    environment = Environment(autoescape=True, trim_blocks=True, lstrip_blocks=True)
    return environment.from_string(resources.files(__package__).joinpath("page.html.jinja").read_text(encoding="utf-8"))
