"""Alarms per 1,000 words by rule over the releases of an archive: what a rule costs on clean professional text.

    python benchmarks/alarms.py ARCHIVE.tar.xz [--releases 200] [--select CODES] [--engines embedded] [--show CODE]

The releases are every n-th of the archive in the order of their names, so that two runs read the same ones. A text
in which something took the punctuation away says nothing of the rules on sentences and is counted all the same.
"""

from __future__ import annotations

import argparse
import random
import sys
import tarfile
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

from editorial import formats
from editorial.bitext.segmentation import segmented
from editorial.config import Config
from editorial.model import Bitext, DocumentReport, Severity
from editorial.review.reviewer import Reviewer

SEED = 7


def main() -> int:
    """Print the table, the worst rules first."""
    arguments = _arguments()
    select = tuple(code for code in arguments.select.split(",") if code)
    config = Config(select=select, engines=arguments.engines)
    counts: Counter[tuple[str, Severity]] = Counter()
    words = 0
    with Reviewer(config) as reviewer:
        for name, text in releases(Path(arguments.archive), arguments.releases):
            document = segmented(formats.read(Path(name), data=text), arguments.lang)
            report = reviewer.review(Bitext.alone(document))
            words += document.words
            counts.update((issue.code, issue.severity) for issue in report.issues)
            if arguments.show:
                _show(name, report, arguments.show)
    _table(counts, words)
    return 0


def releases(archive: Path, wanted: int) -> Iterator[tuple[str, bytes]]:
    """`wanted` texts of the archive, drawn once and for all."""
    with tarfile.open(archive) as tar:
        members = sorted((m for m in tar.getmembers() if m.isfile()), key=lambda m: m.name)
        drawn = random.Random(SEED).sample(members, min(wanted, len(members)))
        for member in drawn:
            held = tar.extractfile(member)
            if held is not None:
                yield Path(member.name).name, held.read()


def _show(name: str, report: DocumentReport, code: str) -> None:
    text = report.document.text
    for issue in report.issues:
        if issue.code == code:
            before, after = text[max(0, issue.region.start - 60) : issue.region.start], text[issue.region.end :][:60]
            line = f"{before}[{issue.text}]{after}".replace("\n", "⏎")
            print(f"{name} {issue.severity.value} {issue.message}: {line} -> {issue.suggestions[:1]}", file=sys.stderr)


def _table(counts: Counter[tuple[str, Severity]], words: int) -> None:
    per = 1000 / max(words, 1)
    print(f"{words} words\n| rule | error | warning | info |\n|---|---|---|---|")
    codes = {code for code, _ in counts}
    order = sorted(codes, key=lambda c: (-counts[c, Severity.ERROR] - counts[c, Severity.WARNING], c))
    for code in order:
        cells = (counts[code, severity] * per for severity in reversed(list(Severity)))
        print(f"| {code} | {' | '.join(f'{cell:.2f}' for cell in cells)} |")
    for least in (Severity.ERROR, Severity.WARNING):
        total = sum(count for (_, severity), count in counts.items() if severity >= least)
        print(f"{least.value} and above, all rules: {total * per:.2f}")


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("archive")
    parser.add_argument("--releases", type=int, default=200)
    parser.add_argument("--select", default="")
    parser.add_argument("--engines", default="embedded")
    parser.add_argument("--lang", default="en")
    parser.add_argument("--show", default="", metavar="CODE", help="write every alarm of this rule to stderr")
    return parser.parse_args()


if __name__ == "__main__":
    sys.exit(main())
