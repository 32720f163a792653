"""`editorial score`: BLEU, chrF2, chrF++ and TER of a translation against references."""

from __future__ import annotations

import argparse
from pathlib import Path
from typing import Any

import msgspec

from editorial.cli.exit_codes import ExitCode
from editorial.cli.output import write
from editorial.config import ConfigError
from editorial.formats import read
from editorial.messages import interface_language, translate

HELP = "score a translation against references (BLEU, chrF++, TER)"


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Declare the command line."""
    language = interface_language("")
    parser.add_argument(
        "hypothesis", metavar="HYPOTHESIS", help=translate("a translation, one segment a line", language)
    )
    parser.add_argument(
        "references",
        nargs="+",
        metavar="REFERENCE",
        help=translate("a reference, line by line as the translation", language),
    )
    parser.add_argument(
        "--format", choices=["table", "json"], default="table", help=translate("of the scores", language)
    )
    parser.add_argument("--output", metavar="FILE", help=translate("write the scores there", language))


def run(arguments: argparse.Namespace) -> int:
    """Print the scores, each with its signature.

    Raises:
        ConfigError: when a reference has more or fewer lines than the translation.
    """
    hypothesis = _lines(arguments.hypothesis)
    references = [_lines(path) for path in arguments.references]
    for path, lines in zip(arguments.references, references, strict=True):
        if len(lines) != len(hypothesis):
            raise ConfigError(
                f"{path} has {len(lines)} lines and {arguments.hypothesis} {len(hypothesis)}; "
                "line N of one must stand for line N of the other (`editorial align --format tsv` pairs them)"
            )
    from editorial.engines.metrics import scores

    results = [
        {"metric": s.name, "score": s.value, "signature": s.signature, "segments": s.segments}
        for s in scores(hypothesis, references)
    ]
    if arguments.format == "json":
        text = (
            msgspec.json.format(msgspec.json.encode({"segments": len(hypothesis), "scores": results})).decode() + "\n"
        )
    else:
        text = _table(results)
    write(text, arguments.output)
    return ExitCode.OK


def _lines(path: str) -> list[str]:
    return [line.rstrip("\r\n") for line in read(Path(path)).text.splitlines()]


def _table(results: list[dict[str, Any]]) -> str:
    width = max(len(row["metric"]) for row in results)
    return "".join(f"{row['metric']:<{width}}  {row['score']:7.2f}  {row['signature']}\n" for row in results)
