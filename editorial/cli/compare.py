"""`editorial compare`: the two versions side by side, with what the review finds, and a machine's second opinion."""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

from rich.console import Console

from editorial.bitext.pairing import Pair
from editorial.cli.exit_codes import ExitCode
from editorial.cli.output import write
from editorial.cli.settings import add_review_options, config_from
from editorial.cli.talk import say
from editorial.config import Config, ConfigError
from editorial.engines.contract import EngineFailed
from editorial.engines.translation import PROVIDERS
from editorial.messages import interface_language, translate
from editorial.messages.troubles import lines_of
from editorial.model import Bitext, Message, Report
from editorial.review.drafts import open_pair
from editorial.review.engine_pool import unmet
from editorial.review.machine import Machine, check_allowed, missing, segments_of
from editorial.review.reviewer import Reviewer
from editorial.review.second_opinion import Opinion, opinions

HELP = "show the two versions side by side"


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Declare the command line."""
    language = interface_language("")
    parser.add_argument("source", metavar="SOURCE", help=translate("the original", language))
    parser.add_argument("target", metavar="TARGET", help=translate("its translation", language))
    parser.add_argument("--html", metavar="FILE", help=translate("write a page to send round instead", language))
    parser.add_argument(
        "--provider",
        choices=sorted(PROVIDERS),
        help=translate("have this service translate the original, and show where the two differ most", language),
    )
    parser.add_argument("--url", metavar="URL", help=translate("the address of your own server", language))
    add_review_options(parser)


def run(arguments: argparse.Namespace) -> int:
    """Show or write the comparison.

    Raises:
        ConfigError: when options do not go together.
        NotAllowed: when an embargo lies on the draft that would be sent away.
        EngineMissing: when the provider wants a key.
    """
    if arguments.url and not arguments.provider:
        raise ConfigError("--url is the address of a --provider; name it")
    config = config_from(arguments, [arguments.target])
    language = interface_language(config.interface)
    pair = Pair(Path(arguments.source), Path(arguments.target))
    with Reviewer(config) as reviewer:
        bitext = open_pair(pair, lexicon=reviewer.lexicon, config=config)
        found, failure = _second_opinion(bitext, arguments, config) if arguments.provider else ((), None)
        report = Report((reviewer.review(bitext),), reviewer.engines())
    if arguments.html:
        from editorial.report.comparison.page import emit

        write(emit(report, language=language, opinions=found, provider=arguments.provider or ""), arguments.html)
    else:
        from editorial.report.comparison.opinion_table import parts
        from editorial.report.comparison.terminal import show

        opinion = parts(found, provider=arguments.provider or "", language=language)
        show(report.documents[0], language=language, console=Console(), more=opinion)
    for line in lines_of(failure, language) if failure else ():
        say(Message(line))
    return ExitCode.ENGINE if failure or unmet(config, report.engines) else ExitCode.OK


def _second_opinion(
    bitext: Bitext, arguments: argparse.Namespace, config: Config
) -> tuple[tuple[Opinion, ...], EngineFailed | None]:
    """What the machine says, and its failure where it did not say all; who is sent what is told before."""
    machine = Machine.between(bitext, arguments.provider, arguments.url or "", place=config.memory_place())
    answers = machine.remembered(segments_of(bitext))
    wanted, failure = missing(bitext, answers), None
    if wanted:
        check_allowed(bitext, config)
        say(
            Message.of(
                "{path}: segments that go to {where}: {count} ({characters} characters); remembered: {remembered}",
                path=arguments.source,
                where=machine.where,
                count=len(wanted),
                characters=sum(map(len, wanted)),
                remembered=len(answers),
            )
        )
        new, failure = machine.ask(wanted, tell=lambda done: _progress(done, len(wanted)))
        answers |= new
    else:
        say(
            Message.of(
                "{path}: every answer of {where} is remembered; nothing is sent",
                path=arguments.source,
                where=machine.where,
            )
        )
    return opinions(bitext, answers), failure


def _progress(done: int, total: int) -> None:
    if sys.stderr.isatty():
        print(f"\r\x1b[K{done}/{total}", end="\r\x1b[K" if done == total else "", file=sys.stderr, flush=True)  # noqa: T201
