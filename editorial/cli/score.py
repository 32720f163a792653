"""`editorial score`: a translation against references, an edited text against its draft, a release by its issues."""

from __future__ import annotations

import argparse
from pathlib import Path
from typing import TYPE_CHECKING

from editorial.cli.exit_codes import ExitCode
from editorial.cli.output import write
from editorial.cli.settings import add_review_options, config_from
from editorial.config import Config, ConfigError
from editorial.messages import interface_language, translate

if TYPE_CHECKING:
    from editorial.report.scores.card import ScoreCard
    from editorial.review.scoring.evaluation import Evaluation
    from editorial.review.scoring.mqm import MqmScore
    from editorial.review.scoring.revision import Revision

HELP = "score translations, edits and releases (BLEU, chrF++, TER, HTER, MQM)"

TESTS = ("bootstrap", "randomization")


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Declare the command line."""
    language = interface_language("")

    def say(text: str) -> str:
        return translate(text, language).replace("%", "%%")

    parser.add_argument(
        "hypothesis", metavar="HYPOTHESIS", help=say("a translation, one segment a line, or a folder of them")
    )
    parser.add_argument(
        "references", nargs="*", metavar="REFERENCE", help=say("a reference, line by line as the translation")
    )
    parser.add_argument(
        "--system", metavar="FILE", action="append", default=[], help=say("another translation, compared with it")
    )
    parser.add_argument("--test", choices=TESTS, default=TESTS[0], help=say("how translations are compared in pairs"))
    parser.add_argument("--samples", type=int, metavar="N", default=0, help=say("resamples or trials (1000, 10000)"))
    parser.add_argument("--confidence", action="store_true", help=say("add 95 % confidence intervals"))
    parser.add_argument("--draft", metavar="FILE", help=say("what HYPOTHESIS was edited from: post-edit distance"))
    parser.add_argument("--mqm", action="store_true", help=say("review HYPOTHESIS and weigh its issues (MQM)"))
    parser.add_argument("--source", metavar="FILE", help=say("the original, for --mqm"))
    parser.add_argument(
        "--format", choices=["table", "json", "csv", "html"], default="table", help=say("of the scores")
    )
    parser.add_argument("--width", type=int, metavar="N", default=2, help=say("digits after the point in the table"))
    parser.add_argument("--output", metavar="FILE", help=say("write the scores there"))
    add_review_options(parser)


def run(arguments: argparse.Namespace) -> int:
    """Print the scores, each with its signature.

    Raises:
        ConfigError: when there is nothing to score against, or options do not go together.
        UnevenStreams: when lines of two texts do not stand for each other.
    """
    if not (arguments.references or arguments.draft or arguments.mqm):
        raise ConfigError("name a REFERENCE, or --draft FILE, or --mqm")
    if arguments.system and not arguments.references:
        raise ConfigError("--system compares translations against a REFERENCE; name one")
    if arguments.samples < 0 or not 0 <= arguments.width <= 15:
        raise ConfigError("--samples and --width take numbers from 0 (--width up to 15)")
    config = config_from(arguments, [arguments.hypothesis])
    failed = False
    evaluation = _evaluation(arguments) if arguments.references else None
    revised = _revision(arguments) if arguments.draft else None
    mqm: tuple[MqmScore, ...] = ()
    if arguments.mqm:
        mqm, failed = _mqm(arguments, config)
    from editorial.report.scores.card import score_card

    card = score_card(evaluation, revised, mqm)
    write(_rendered(card, arguments, interface_language(config.interface)), arguments.output)
    return ExitCode.ENGINE if failed else ExitCode.OK


def _evaluation(arguments: argparse.Namespace) -> Evaluation:
    from editorial.engines.metrics import RESAMPLES, PairedTest
    from editorial.review.scoring.evaluation import evaluate
    from editorial.review.scoring.streams import read

    systems = [read(Path(path)) for path in (arguments.hypothesis, *arguments.system)]
    if len({system.path for system in systems}) < len(systems):
        raise ConfigError("two translations have the same name; each --system must be another file")
    samples = arguments.samples
    if len(systems) == 1:
        samples = (samples or RESAMPLES) if arguments.confidence else 0
    references = [read(Path(path)) for path in arguments.references]
    return evaluate(systems, references, test=PairedTest(arguments.test), samples=samples)


def _revision(arguments: argparse.Namespace) -> Revision:
    from editorial.review.drafts import open_document
    from editorial.review.scoring.revision import revision

    edited = open_document(Path(arguments.hypothesis))
    return revision(open_document(Path(arguments.draft), language=edited.language), edited)


def _mqm(arguments: argparse.Namespace, config: Config) -> tuple[tuple[MqmScore, ...], bool]:
    """The score of each release, that of them all behind several, and whether an engine did not do its part."""
    from editorial.bitext.pairing import pairs
    from editorial.review.drafts import open_pair
    from editorial.review.engine_pool import unmet
    from editorial.review.reviewer import Reviewer
    from editorial.review.scoring.mqm import mqm, signature, together

    source = None if arguments.source is None else Path(arguments.source)
    every = pairs([Path(arguments.hypothesis)], source=source, config=config)
    originals = {pair.source.resolve() for pair in every if pair.source is not None}
    found = [pair for pair in every if pair.target.resolve() not in originals]
    with Reviewer(config) as reviewer:
        parts = [reviewer.review(open_pair(pair, lexicon=reviewer.lexicon, config=config)) for pair in found]
        engines = reviewer.engines()
        signed = signature(config, engines, [rule.code for rule in reviewer.rules])
    scores = tuple(mqm(part, config.mqm, signature=signed) for part in parts)
    if len(scores) > 1:
        scores = (*scores, together(scores, config.mqm, name=""))
    return scores, bool(unmet(config, engines))


def _rendered(card: ScoreCard, arguments: argparse.Namespace, language: str) -> str:
    if arguments.format == "json":
        from editorial.report.scores.json_scores import emit as as_json

        return as_json(card)
    if arguments.format == "csv":
        from editorial.report.scores.csv_scores import emit as as_csv

        return as_csv(card)
    if arguments.format == "html":
        from editorial.report.scores.page import emit as as_page

        return as_page(card, language=language, width=arguments.width)
    from editorial.report.scores.terminal import emit as as_table

    return as_table(card, language=language, width=arguments.width, colours=not arguments.output)
