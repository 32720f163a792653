"""`editorial translate`: a first draft from the memory and a translation service that the user names; its review."""

from __future__ import annotations

import argparse
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from editorial import formats
from editorial.bitext.pairing import Pair
from editorial.cli.exit_codes import ExitCode
from editorial.cli.output import write
from editorial.cli.settings import add_config_option, config_from
from editorial.cli.talk import say
from editorial.config import Config, ConfigError
from editorial.engines.translation import PROVIDERS, open_provider, patient
from editorial.formats.saving import save
from editorial.messages import interface_language, translate
from editorial.model import Document, Message, Report
from editorial.review.drafts import open_document, open_pair

if TYPE_CHECKING:
    from editorial.review.drafting.draft import Draft

HELP = "make a first draft with a machine translation service"


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Declare the command line."""
    language = interface_language("")
    parser.add_argument("source", metavar="SOURCE", help=translate("the original", language))
    parser.add_argument(
        "-o", "--output", metavar="TARGET", required=True, help=translate("the draft to write", language)
    )
    parser.add_argument("--provider", choices=sorted(PROVIDERS), required=True, help=translate("the service", language))
    parser.add_argument("--url", metavar="URL", help=translate("the address of your own server", language))
    parser.add_argument("--to", metavar="TAG", help=translate("the target language (BCP 47)", language))
    parser.add_argument("--force", action="store_true", help=translate("replace TARGET where it exists", language))
    parser.add_argument(
        "--dry-run", action="store_true", help=translate("say what would go to whom, and send nothing", language)
    )
    parser.add_argument("--no-review", action="store_true", help=translate("do not review the draft", language))
    add_config_option(parser)


def run(arguments: argparse.Namespace) -> int:
    """Translate segment by segment, write the draft whole, and review it.

    Raises:
        ConfigError: when the settings forbid it, TARGET exists, or `--url` does not go with the provider.
        EngineMissing: when the service wants a key that is not there.
        MemoryUnusable: when the memory cannot be used; nothing has been sent then.
    """
    config = config_from(arguments, [arguments.source])
    _refuse(arguments, config)
    document = open_document(Path(arguments.source))
    target = arguments.to or ("en" if document.language.startswith("ru") else "ru")
    from editorial.memory import open_memory

    with open_memory(config.memory_place()) as memory:
        draft = _draft(document, target, memory, arguments, config)
        draft.look_up()
        _announce(draft, arguments)
        if arguments.dry_run:
            return ExitCode.OK
        missing = draft.missing()
        if missing:
            source = draft.service.source
            translator = open_provider(
                arguments.provider, source=source, target=draft.service.target, url=arguments.url
            )
            draft.ask(patient(translator, PROVIDERS[arguments.provider]), tell=lambda done: _show(done, len(missing)))
            _show(None, 0)
    if draft.failed:
        return _report_failure(draft)
    save(Path(arguments.output), formats.encode(formats.with_text(document, draft.text())))
    _tell_unprotected(draft)
    say(Message.of("{path}: written", path=arguments.output))
    return ExitCode.OK if arguments.no_review else _review(arguments, config, target)


def _refuse(arguments: argparse.Namespace, config: Config) -> None:
    for path in (arguments.source, arguments.output):
        if config.for_path(path).embargo:
            raise ConfigError("{path}: the settings say embargo = true: drafts do not leave this machine", path=path)
    if Path(arguments.output).exists() and not arguments.force:
        raise ConfigError("{path} exists; --force replaces it", path=arguments.output)
    if arguments.url and not PROVIDERS[arguments.provider].url:
        raise ConfigError("{name} takes no --url; libretranslate does", name=arguments.provider)


def _draft(document: Document, target: str, memory: object, arguments: argparse.Namespace, config: Config) -> Draft:
    from editorial.memory.store import Memory
    from editorial.review.drafting.draft import Draft, Service
    from editorial.review.drafting.house_words import HouseWords
    from editorial.termbase.sources import of_settings

    assert isinstance(memory, Memory)
    primary = target.partition("-")[0]
    service = Service(arguments.provider, arguments.url or "", document.language.partition("-")[0], primary)
    return Draft(document, service, HouseWords.of(document, primary, of_settings(config)), memory)


def _announce(draft: Draft, arguments: argparse.Namespace) -> None:
    """Say what goes to whom before anything does."""
    from editorial.review.drafting.draft import Origin

    counts, missing = draft.counts(), draft.missing()
    message = Message.of(
        "{path}: of {all} segments {people} from the memory, {machine} answered before; {count} segments, {characters} "
        "characters go to {where}",
        path=arguments.source,
        all=len(draft.document.segments),
        people=counts[Origin.PEOPLE],
        machine=counts[Origin.MACHINE],
        count=len(missing),
        characters=sum(len(segment.text) for segment in missing),
        where=f"{arguments.provider} ({arguments.url})" if arguments.url else arguments.provider,
    )
    say(message)


def _report_failure(draft: Draft) -> ExitCode:
    for segment, error in draft.failed:
        line, _ = draft.document.position(segment.region.start)
        text = segment.text if len(segment.text) <= 60 else segment.text[:59] + "…"
        template = "{path}:{line}: not translated: «{text}»: {why}"
        say(Message.of(template, path=draft.document.path, line=line, text=text, why=error.message))
    template = (
        "{count} of {all} segments are not translated, so no draft was written; what was translated is kept, and the "
        "same command goes on from there"
    )
    say(Message.of(template, count=_untranslated(draft), all=len(draft.document.segments)))
    return ExitCode.ENGINE


def _untranslated(draft: Draft) -> int:
    return sum(segment.text not in draft.known for segment in draft.document.segments)


def _tell_unprotected(draft: Draft) -> None:
    for segment in draft.unprotected:
        line, _ = draft.document.position(segment.region.start)
        template = "{path}:{line}: the service changed a protected word; see that terms, names and figures are right"
        say(Message.of(template, path=draft.document.path, line=line))


def _review(arguments: argparse.Namespace, config: Config, target: str) -> ExitCode:
    """The draft's own review, on standard output; what it finds is work to do, no failure of the translation."""
    from editorial.report.emitters import emit
    from editorial.review.reviewer import Reviewer

    with Reviewer(config) as reviewer:
        pair = Pair(Path(arguments.source), Path(arguments.output))
        bitext = open_pair(pair, lexicon=reviewer.lexicon, language=target, config=config)
        report = Report((reviewer.review(bitext),), reviewer.engines())
    write(emit(report, format="text", language=interface_language(config.interface)))
    return ExitCode.OK


def _show(done: int | None, count: int) -> None:
    """Progress on a terminal; None wipes it out."""
    if sys.stderr.isatty():
        text = "" if done is None else f"{done}/{count}"
        print(f"\r\x1b[K{text}", end="", file=sys.stderr, flush=True)  # noqa: T201
