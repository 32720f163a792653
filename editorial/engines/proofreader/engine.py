"""The proofreader as an engine of the review: units in, findings out."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from math import exp

from editorial.config import Config
from editorial.engines.contract import EngineFailed, EngineMissing, Finding, Knowledge
from editorial.engines.proofreader.edits import CODES
from editorial.engines.proofreader.join import Verdict
from editorial.engines.proofreader.line import Line
from editorial.engines.proofreader.proofreader import Proofreader, Sentence, proofreader
from editorial.engines.proofreader.witness import SourceWitness, Testimony
from editorial.engines.proofreader.wording import message, reasons, replacement, span
from editorial.model import Bitext, BlockKind, Message, Segment, Unit

NAME = "proofreader"
VERSION = "1"
_FOR, _AGAINST = 2.5, 3.0
"""What a witness adds to the log odds when the original has the proposed word only, or takes when it has the written
word only. Set by hand: the training text has no originals."""
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
    def _reader(self) -> Proofreader:
        return proofreader()

    def inspect(self, bitext: Bitext, units: Sequence[Unit], knowledge: Knowledge) -> tuple[Finding, ...]:
        """Findings in the target segments of `units`."""
        asked = [(unit, segment) for unit in units for segment in unit.target]
        headings = [bitext.target.block_of(segment).kind is BlockKind.HEADING for _, segment in asked]
        try:
            sentences = self._reader.read([segment.text for _, segment in asked], headings)
        except (RuntimeError, ValueError, IndexError) as error:
            raise EngineFailed(f"the proofreading model could not read the text: {error}") from error
        found: list[Finding] = []
        for (unit, segment), sentence in zip(asked, sentences, strict=True):
            if sentence.verdicts:
                witness = _witness(bitext, unit, knowledge)
                found += self._findings(segment, sentence, witness, knowledge)
        return tuple(found)

    def close(self) -> None:
        """Nothing to let go of: the models are shared by the process."""

    def _findings(
        self, segment: Segment, sentence: Sentence, witness: SourceWitness | None, knowledge: Knowledge
    ) -> Iterator[Finding]:
        thresholds = self._reader.join.thresholds
        for verdict in sentence.verdicts:
            code = CODES[verdict.best.edit.change]
            least = self.config.threshold(code, thresholds[code])
            if _probability(verdict.log_odds + _FOR) < least or self._is_known(sentence.line, verdict, knowledge):
                continue
            odds, testimony = _heard(verdict, sentence.line, witness)
            if _probability(odds) >= least:
                yield self._finding(segment, sentence.line, verdict, _probability(odds), testimony)

    def _is_known(self, line: Line, verdict: Verdict, knowledge: Knowledge) -> bool:
        """Whether the house knows the word that stands there; everyday words, parts of terms too, do not count."""
        written = line.words[verdict.best.edit.at].lower
        return written in knowledge.known and not self._reader.known.is_common(written)

    def _finding(
        self, segment: Segment, line: Line, verdict: Verdict, probability: float, testimony: Testimony | None
    ) -> Finding:
        edit = verdict.best.edit
        why = reasons(line, verdict.best, probability)
        if testimony is not None:
            why = (Message.of("the original has «{word}»", word=testimony.word), *why)
        return Finding(
            code=CODES[edit.change],
            region=segment.locate(*span(line, edit)),
            message=message(line, edit),
            suggestions=_suggestions(line, verdict),
            engine=NAME,
            probability=probability,
            engine_rule=edit.change.name.lower().replace("_", "-"),
            reasons=why,
            source=testimony.region if testimony else None,
        )


def _witness(bitext: Bitext, unit: Unit, knowledge: Knowledge) -> SourceWitness | None:
    if bitext.source is None or not unit.source:
        return None
    return SourceWitness(unit.source, bitext.source.language, bitext.target.language, knowledge.lexicon)


def _probability(log_odds: float) -> float:
    return 1 / (1 + exp(-log_odds))


def _heard(verdict: Verdict, line: Line, witness: SourceWitness | None) -> tuple[float, Testimony | None]:
    """The log odds after the witness was heard, and what it said for the proposed word."""
    edit = verdict.best.edit
    if witness is None or not edit.replaces or CODES[edit.change] != "real-word":
        return verdict.log_odds, None
    proposed, standing = witness.supports(edit.word), witness.supports(line.words[edit.at].lower)
    if proposed and not standing:
        return verdict.log_odds + _FOR, proposed
    return verdict.log_odds - (_AGAINST if standing and not proposed else 0.0), None


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
        raise EngineMissing(str(error), hint=f"pip install {error.name or 'editorial'}") from error
    except OSError as error:
        raise EngineFailed(str(error), hint="reinstall editorial") from error
    return engine


__all__ = ["ProofreadingEngine", "open_engine"]
