"""The proofreader as an engine of the review: units in, findings out."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property, partial

from editorial.config import Config
from editorial.engines.contract import UNLOADABLE, EngineFailed, EngineMissing, Finding, Knowledge
from editorial.engines.proofreader.edits import CODES
from editorial.engines.proofreader.hearing import MOST, Hearing, heard, probability, reach
from editorial.engines.proofreader.join import Verdict
from editorial.engines.proofreader.line import Line
from editorial.engines.proofreader.proofreader import Proofreader, Sentence, proofreader
from editorial.engines.proofreader.recall import Recall
from editorial.engines.proofreader.tense import retells
from editorial.engines.proofreader.usage import Usage
from editorial.engines.proofreader.witness import SourceWitness, Witnesses
from editorial.engines.proofreader.wording import message, reasons, replacement, span
from editorial.model import Bitext, BlockKind, Message, Segment, Unit

NAME = "proofreader"
VERSION = "6"
_SUGGESTIONS = 3
_ALTERNATIVE = 4.0


@dataclass(frozen=True)
class ProofreadingEngine:
    """Finds wrong words, articles, prepositions, forms, missing and doubled words in English targets."""

    config: Config

    @property
    def version(self) -> str:
        return VERSION

    @cached_property
    def _recall(self) -> Recall:
        return Recall(proofreader())

    @cached_property
    def _witnesses(self) -> Witnesses:
        return Witnesses()

    @property
    def _reader(self) -> Proofreader:
        return self._recall.reader

    def inspect(self, bitext: Bitext, units: Sequence[Unit], knowledge: Knowledge) -> tuple[Finding, ...]:
        """Findings in the target segments of `units`."""
        asked = [(unit, segment) for unit in units for segment in unit.target]
        headings = [bitext.target.block_of(segment).kind is BlockKind.HEADING for _, segment in asked]
        try:
            sentences = self._recall.read([segment.text for _, segment in asked], headings)
        except (RuntimeError, ValueError, IndexError) as error:
            raise EngineFailed("the proofreading model could not read the text: {reason}", reason=error) from error
        found: list[Finding] = []
        usage: Usage | None = None
        witnesses = self._witnesses.call(bitext, units, knowledge.lexicon)
        for (unit, segment), sentence in zip(asked, sentences, strict=True):
            if sentence.verdicts:
                usage = usage or Usage.of(bitext.target.text, self._reader.known)
                found += self._findings(segment, sentence, (witnesses.get(unit.id), usage), knowledge)
        return tuple(found)

    def close(self) -> None:
        """Nothing to let go of: the models are shared by the process."""

    def _findings(
        self, segment: Segment, sentence: Sentence, witnesses: tuple[SourceWitness | None, Usage], knowledge: Knowledge
    ) -> Iterator[Finding]:
        witness, usage = witnesses
        lowest = min(map(self._least, self._reader.join.limits))
        for verdict in sentence.verdicts:
            if probability(verdict.log_odds + MOST) < lowest:
                continue
            word = sentence.line.words[verdict.best.edit.at]
            document = partial(usage.weight, at=segment.locate(word.start, word.end).start)
            if probability(reach(verdict, witness, document)) < lowest:
                continue
            if self._is_known(sentence.line, verdict, knowledge):
                continue
            hearing = heard(verdict, word.lower, witness, document)
            if retells(sentence.line, hearing.verdict.best.edit, self._reader.known):
                continue
            if probability(hearing.verdict.log_odds) >= self._least(CODES[hearing.verdict.best.edit.change]):
                yield self._finding(segment, sentence.line, hearing)

    def _least(self, code: str) -> float:
        """The probability from which the house wants to hear of an error."""
        return self.config.threshold(code, self._reader.join.limits[code].least)

    def _is_known(self, line: Line, verdict: Verdict, knowledge: Knowledge) -> bool:
        """Whether the house knows the word that stands there; everyday words, parts of terms too, do not count."""
        written = line.words[verdict.best.edit.at].lower
        return written in knowledge.known and not self._reader.known.is_common(written)

    def _finding(self, segment: Segment, line: Line, hearing: Hearing) -> Finding:
        verdict, testimony = hearing.verdict, hearing.testimony
        edit, sure = verdict.best.edit, probability(verdict.log_odds)
        why = reasons(line, verdict.best, sure)
        if testimony is not None:
            why = (Message.of("the original has «{word}»", word=testimony.word), *why)
        return Finding(
            code=CODES[edit.change],
            region=segment.locate(*span(line, edit)),
            message=message(line, edit),
            suggestions=_suggestions(line, verdict),
            engine=NAME,
            probability=sure,
            doubtful=sure < self._reader.join.limits[CODES[edit.change]].sure,
            engine_rule=edit.change.name.lower().replace("_", "-"),
            reasons=why,
            source=testimony.region if testimony else None,
        )


def _suggestions(line: Line, verdict: Verdict) -> tuple[str, ...]:
    """The best correction, then others of the same place and reach, if they are nearly as good."""
    best = verdict.best
    reach = span(line, best.edit)
    near = [
        other.edit
        for other in verdict.others
        if other.edit.replaces == best.edit.replaces
        and span(line, other.edit) == reach
        and other["gain"] > best["gain"] - _ALTERNATIVE
    ]
    return tuple(dict.fromkeys(replacement(line, edit) for edit in (best.edit, *near)))[:_SUGGESTIONS]


def open_engine(config: Config) -> ProofreadingEngine:
    """The engine, its models loaded.

    Raises:
        EngineMissing: when onnxruntime, tokenizers or pocketsphinx is not installed.
        EngineFailed: when the package came without the model.
    """
    engine = ProofreadingEngine(config)
    try:
        _ = engine._reader
    except ImportError as error:
        hint = f"pip install {error.name or 'editorial'}"
        raise EngineMissing(UNLOADABLE, engine=NAME, reason=error, hint=hint) from error
    except OSError as error:
        raise EngineFailed(UNLOADABLE, engine=NAME, reason=error, hint=Message("reinstall editorial")) from error
    return engine


__all__ = ["ProofreadingEngine", "open_engine"]
