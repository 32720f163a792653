"""`editorial`: finds the command, imports only that command's module, and turns known errors into one clear line."""

from __future__ import annotations

import argparse
import importlib
import os
import sys
from collections.abc import Sequence
from types import ModuleType

from editorial import __version__
from editorial.cli.exit_codes import ExitCode
from editorial.messages import interface_language, translate
from editorial.messages.troubles import is_expected, lines_of

COMMANDS = {
    "check": "review drafts and report what is wrong",
    "lsp": "serve an editor: diagnostics, fixes and explanations while a draft is written",
    "compare": "show the two versions side by side",
    "align": "pair the sentences of two versions and write the pairs",
    "glossary": "look into, check and change the house glossary",
    "translate": "make a first draft with a machine translation service",
    "memory": "keep translations, find them again, exchange them as TMX",
    "score": "score translations, edits and releases (BLEU, chrF++, TER, HTER, MQM)",
    "rules": "list the rules",
    "explain": "explain a rule with an example",
    "schema": "print the JSON Schema of the report, of the scores or of the settings",
    "init": "write a commented editorial.toml",
    "setup": "fetch LanguageTool and the dictionary",
    "doctor": "tell what is installed and what is missing",
}


def main(argv: Sequence[str] | None = None) -> int:
    """The console script; returns the exit code (see `ExitCode`)."""
    arguments = list(sys.argv[1:] if argv is None else argv)
    try:
        return _run(arguments)
    except KeyboardInterrupt:
        _say(translate("stopped", _language()))
        return ExitCode.INTERRUPTED
    except BrokenPipeError:
        # The reader of our output left; Python would complain once more at exit while flushing.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return ExitCode.OK
    except Exception as error:
        if not is_expected(error):
            raise
        for line in lines_of(error, _language()):
            _say(line)
        return ExitCode.ENGINE if _is_of_an_engine(error) else ExitCode.USAGE


def _run(arguments: list[str]) -> int:
    name = arguments[0] if arguments else ""
    if name in COMMANDS:
        module = importlib.import_module(f"editorial.cli.{name}")
        return int(module.run(_parser_of(name, module).parse_args(arguments[1:])))
    parsed = _top_parser().parse_args(arguments)
    from editorial.cli import workbench

    return workbench.run(parsed)


def _parser_of(name: str, module: ModuleType) -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog=f"editorial {name}", description=translate(module.HELP, _language()), allow_abbrev=False
    )
    module.add_arguments(parser)
    return parser


def _top_parser() -> argparse.ArgumentParser:
    language = _language()
    width = max(map(len, COMMANDS)) + 2
    commands = "\n".join(f"  {name:<{width}}{translate(text, language)}" for name, text in COMMANDS.items())
    parser = argparse.ArgumentParser(
        prog="editorial",
        usage="editorial [PATH …] | editorial COMMAND …",
        description=translate(
            "Reads press releases and their translations as the last editor before publication would. "
            "Without a command it opens the workbench on the drafts.",
            language,
        ),
        epilog=f"{translate('commands', language)}:\n{commands}\n\n"
        + translate("`editorial COMMAND --help` tells more of a command", language),
        formatter_class=argparse.RawDescriptionHelpFormatter,
        allow_abbrev=False,
    )
    parser.add_argument("paths", nargs="*", metavar="PATH", help=translate("drafts, or folders of drafts", language))
    parser.add_argument("--version", action="version", version=f"editorial {__version__}")
    return parser


def _language() -> str:
    return interface_language("")


def _say(text: str) -> None:
    print(f"editorial: {text}", file=sys.stderr)  # noqa: T201


def _is_of_an_engine(error: Exception) -> bool:
    from editorial.engines.contract import EngineFailed, EngineMissing

    return isinstance(error, EngineFailed | EngineMissing)
