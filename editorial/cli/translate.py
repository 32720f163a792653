"""`editorial translate`: a first draft by a machine translation service that the user names."""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

from editorial import directories, formats
from editorial.cli.exit_codes import ExitCode
from editorial.cli.settings import add_config_option, config_from
from editorial.config import ConfigError
from editorial.engines.translation import PROVIDERS, open_provider, patient
from editorial.formats.saving import save
from editorial.memory.machine import MachineMemory
from editorial.messages import interface_language, translate
from editorial.model import Document
from editorial.review.drafts import open_document

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
    add_config_option(parser)


def run(arguments: argparse.Namespace) -> int:
    """Translate segment by segment, and write the draft whole.

    Raises:
        ConfigError: when the settings forbid it, TARGET exists, or `--url` does not go with the provider.
        EngineFailed: when the service fails; what it translated is kept for the next run.
    """
    _refuse(arguments)
    document = open_document(Path(arguments.source))
    language = arguments.to or ("en" if document.language.startswith("ru") else "ru")
    characters = sum(len(segment.text) for segment in document.segments)
    where = arguments.url or arguments.provider
    _say(f"{document.path}: {len(document.segments)} segments, {characters} characters go to {where}")
    text = _translated(document, language, arguments)
    save(Path(arguments.output), formats.encode(formats.with_text(document, text)))
    _say(f"{arguments.output}: written; `editorial check {arguments.output} --source {arguments.source}` reviews it")
    return ExitCode.OK


def _refuse(arguments: argparse.Namespace) -> None:
    if config_from(arguments, [arguments.source]).embargo:
        raise ConfigError("the settings say embargo = true: drafts do not leave this machine")
    if Path(arguments.output).exists() and not arguments.force:
        raise ConfigError(f"{arguments.output} exists; --force replaces it")
    if arguments.url and not PROVIDERS[arguments.provider].url:
        raise ConfigError(f"{arguments.provider} takes no --url; libretranslate does")


def _translated(document: Document, language: str, arguments: argparse.Namespace) -> str:
    """The text with every segment translated, all that stands between the segments as it was."""
    source = document.language.partition("-")[0]
    ask = patient(open_provider(arguments.provider, source=source, target=language, url=arguments.url))
    pieces, last = [], 0
    with MachineMemory(directories.cache() / "machine.sqlite") as memory:
        for number, segment in enumerate(document.segments, start=1):
            question = (arguments.provider, arguments.url or "", source, language, segment.text)
            answer = memory.get(*question)
            if answer is None:
                answer = ask(segment.text)
                memory.put(*question, answer=answer)
            pieces += [document.text[last : segment.region.start], answer]
            last = segment.region.end
            if sys.stderr.isatty():
                print(f"\r\x1b[K{number}/{len(document.segments)}", end="", file=sys.stderr, flush=True)  # noqa: T201
    if sys.stderr.isatty():
        print("\r\x1b[K", end="", file=sys.stderr)  # noqa: T201
    return "".join(pieces) + document.text[last:]


def _say(text: str) -> None:
    print(f"editorial: {text}", file=sys.stderr)  # noqa: T201
