"""Turns an edit into text: what it covers, what to put there, and why."""

from __future__ import annotations

from math import exp

from editorial.engines.proofreader.edits import Change, Edit
from editorial.engines.proofreader.evidence import Evidence
from editorial.engines.proofreader.line import Line
from editorial.engines.proofreader.words import Shape, Word
from editorial.languages.english_articles import indefinite
from editorial.model import Message

_TELLING = 2.3
_MOST = 1e6

MESSAGES = {
    Change.SLIP: "“{written}” is a word, but “{proposed}” seems to be meant",
    Change.CONFUSED: "“{written}” is a word, but “{proposed}” seems to be meant",
    Change.ARTICLE: "The article “{written}” does not fit here, “{proposed}” would",
    Change.DELETE_ARTICLE: "No article is needed here",
    Change.INSERT_ARTICLE: "An article is missing: “{proposed}”",
    Change.PREPOSITION: "The preposition “{written}” does not fit here, “{proposed}” would",
    Change.NUMBER: "“{written}” does not agree with the words around it, “{proposed}” would",
    Change.VERB: "The form “{written}” does not fit here, “{proposed}” would",
    Change.INSERT_WORD: "A word seems to be missing: “{proposed}”",
    Change.DELETE_WORD: "“{written}” seems to be a word too many",
}


def span(line: Line, edit: Edit) -> tuple[int, int]:
    """What an edit covers, in code points of the sentence; a deletion takes the space after the word along."""
    word = line.words[edit.at]
    if edit.change in (Change.DELETE_ARTICLE, Change.DELETE_WORD) and edit.at + 1 < len(line.words):
        return word.start, line.words[edit.at + 1].start
    return word.start, word.end


def replacement(line: Line, edit: Edit) -> str:
    """What to put in place of the span of `edit`, capitalised as the place demands."""
    word = line.words[edit.at]
    if not edit.word:
        return ""
    new = edit.word
    if edit.change in (Change.INSERT_ARTICLE, Change.INSERT_WORD):
        new = indefinite(word.text) if new == "a" else new
        if not line.leads(edit.at):
            return f"{new} {word.text}"
        following = word.lower if word.shape is Shape.LOWER else word.text
        return _capital(f"{new} {following}", word)
    if edit.change is Change.ARTICLE and new in ("a", "an") and edit.at + 1 < len(line.words):
        new = indefinite(line.words[edit.at + 1].text)
    return _capital(new, word)


def _capital(text: str, word: Word) -> str:
    return text[0].upper() + text[1:] if word.text[0].isupper() else text


def message(line: Line, edit: Edit) -> Message:
    """The issue in a sentence."""
    proposed = replacement(line, edit)
    return Message.of(MESSAGES[edit.change], written=line.words[edit.at].text, proposed=proposed)


def reasons(line: Line, best: Evidence, probability: float) -> tuple[Message, ...]:
    """Why the edit is proposed: the model's probability, and the trigrams where they agree."""
    found = [Message.of("the proofreading model is {percent} % sure", percent=min(99, round(100 * probability)))]
    if best.edit.replaces and best["trigrams"] > _TELLING:
        at = best.edit.at
        near = [w.text for w in line.words[max(0, at - 1) : at]], [w.text for w in line.words[at + 1 : at + 2]]
        phrase = " ".join([*near[0], best.edit.word, *near[1]])
        found.append(Message.of("“{phrase}” is {times} times as likely", phrase=phrase, times=_times(best["trigrams"])))
    return tuple(found)


def _times(ratio: float) -> str:
    """A ratio given in nats, to one figure."""
    return f"{float(f'{min(_MOST, exp(ratio)):.0e}'):,.0f}"
