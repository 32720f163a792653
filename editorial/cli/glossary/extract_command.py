"""`editorial glossary extract SOURCE TARGET`, or a folder: term candidates from real releases."""

from __future__ import annotations

import argparse
from pathlib import Path
from typing import TYPE_CHECKING

from editorial.cli.exit_codes import ExitCode
from editorial.cli.glossary.selection import add_glossary_option, glossary_files, say
from editorial.cli.output import write

if TYPE_CHECKING:
    from editorial.model import Unit

_LITTLE = 100
HELP = "find term candidates in releases, as a glossary file for review"


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """The releases, and how much to show."""
    parser.add_argument(
        "paths", nargs="+", metavar="PATH", help=say("an original and its translation, or folders of releases")
    )
    parser.add_argument("--lang", metavar="LANG", help=say("candidates of this language alone"))
    parser.add_argument(
        "--least", type=int, metavar="N", help=say("units that must hold a candidate; 2, or 1 in fewer than 100 units")
    )
    parser.add_argument("--limit", type=int, default=200, metavar="N", help=say("how many candidates to write"))
    parser.add_argument("-o", "--output", metavar="FILE", help=say("where to write; else standard output"))
    add_glossary_option(parser)


def run(arguments: argparse.Namespace) -> int:
    """Write the candidates that the glossary does not have."""
    from editorial.termbase.extraction import as_yaml, bilingual, monolingual
    from editorial.termbase.yaml_file import load

    known = load(glossary_files(arguments))
    if arguments.lang:
        from editorial.cli.glossary.releases import documents

        found = documents(arguments.paths)
        segments = [s.text for one in found if _is(one.language, arguments.lang) for s in one.segments]
        languages = (arguments.lang, "")
        pairs = monolingual(segments, arguments.lang, known, least=_least(arguments, len(segments)))
    else:
        from editorial.bitext.lexicon import open_lexicon

        units, languages = _aligned(arguments.paths)
        pairs = bilingual(units, languages, known, least=_least(arguments, len(units)), lexicon=open_lexicon())
    write(as_yaml(pairs[: arguments.limit], languages), arguments.output)
    return ExitCode.OK


def _least(arguments: argparse.Namespace, units: int) -> int:
    """As many as named; in little text a term may occur once."""
    return int(arguments.least) if arguments.least is not None else 1 if units < _LITTLE else 2


def _is(language: str, wanted: str) -> bool:
    return language.partition("-")[0] == wanted.partition("-")[0]


def _aligned(paths: list[str]) -> tuple[list[Unit], tuple[str, str]]:
    """The units of all pairs, and their languages; two files are an original and its translation."""
    from editorial.bitext.lexicon import open_lexicon
    from editorial.bitext.pairing import Pair
    from editorial.cli.glossary.releases import bitexts
    from editorial.review.drafts import open_pair

    if len(paths) == 2 and all(Path(path).is_file() for path in paths):
        found = [open_pair(Pair(Path(paths[0]), Path(paths[1])), lexicon=open_lexicon())]
    else:
        found = [bitext for bitext in bitexts(paths) if bitext.source is not None]
    languages = next(((b.source.language, b.target.language) for b in found if b.source), ("ru", "en"))
    return [unit for bitext in found for unit in bitext.units], languages
