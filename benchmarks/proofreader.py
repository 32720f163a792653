#!/usr/bin/env python3
"""Scores the proofreader beside Harper and LanguageTool on texts with planted errors; measures its speed and memory.

usage: proofreader.py KIND=SETDIR… [--bench FOLDER] [--languagetool URL] [--segments N]

KIND is realword, article or grammar. With --bench a set that does not exist is made from `dev.ru` and `dev.en` of that
folder by its `inject.py`. A SETDIR holds clean.en.txt, bad.en.txt with planted errors, paragraphs apart by
blank lines, truth.tsv (paragraph, start, end, wrong, right; code points of bad.en.txt) and maybe source.ru.txt, the
original. The program runs whole, at its default thresholds, with the original and without; of Harper, in process, and
of a LanguageTool server any alert that touches a planted error counts, and every alert on the clean text is an alarm.
"""

from __future__ import annotations

import argparse
import json
import os
import shlex
import subprocess
import sys
import tempfile
import time
import urllib.parse
import urllib.request
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

CODES = {
    "realword": "real-word",
    "article": "article",
    "grammar": "preposition,agreement,verb-form,real-word",
}
_LONGEST_ALERT = 60
"""Code points; Harper's longer alerts are about the length of sentences."""


@dataclass(frozen=True, slots=True)
class Planted:
    """One error: its paragraph, its code points in the bad text, what stands there and what should."""

    paragraph: int
    start: int
    end: int
    wrong: str
    right: str


@dataclass(frozen=True, slots=True)
class Alert:
    """One alert: code points in its text, and the first suggestion if there is one."""

    start: int
    end: int
    suggestion: str | None


@dataclass(frozen=True, slots=True)
class Score:
    """A row of the table."""

    recall: float
    right_of_found: float
    """Share of the errors found whose first suggestion is the right text."""
    alarms: float
    """On the clean text, for 1,000 words."""
    words_a_second: float

    def row(self, name: str) -> str:
        """The row as text."""
        figures = f"{self.recall:7.3f}  {self.right_of_found:9.3f}  {self.alarms:7.2f}  {self.words_a_second:8.0f}"
        return f"{name:34}{figures}"


Checker = Callable[[Path], list[Alert]]
"""Finds alerts in a text file."""


def editorial(command: str, codes: str, source: Path | None) -> Checker:
    """The program through its command line."""

    def check(target: Path) -> list[Alert]:
        extra = ["--source", str(source)] if source else []
        report = json.loads(run(command, target, codes, *extra).said)
        issues = [issue for document in report["documents"] for issue in document["issues"]]
        return [Alert(i["start"], i["end"], (*i["suggestions"], None)[0]) for i in issues]

    return check


@dataclass(frozen=True, slots=True)
class Run:
    """One run of the program: what it said, and what it took."""

    said: str
    wall: float
    """Seconds."""
    processor: float
    """Seconds of all its threads."""
    megabytes: float


def run(command: str, target: Path, codes: str, *extra: str) -> Run:
    """Runs `editorial check` on a file, without its cache."""
    call = [*shlex.split(command), "check", str(target), "--select", codes, "--format", "json", "--no-cache", *extra]
    began = time.perf_counter()
    with subprocess.Popen(call, stdout=subprocess.PIPE, text=True) as process:
        said = process.stdout.read() if process.stdout else ""
        _, status, used = os.wait4(process.pid, 0)
        process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode not in (0, 1):
        sys.exit(process.returncode)
    return Run(said, time.perf_counter() - began, used.ru_utime + used.ru_stime, used.ru_maxrss / 1024)


def by_paragraph(check: Callable[[str], list[Alert]], most: int) -> Checker:
    """A checker of strings as a checker of files, of the first `most` paragraphs."""

    def whole(target: Path) -> list[Alert]:
        found, at = [], 0
        for paragraph in paragraphs(target)[:most]:
            found += [Alert(at + a.start, at + a.end, a.suggestion) for a in check(paragraph)]
            at += len(paragraph) + 2
        return found

    return whole


def harper() -> Callable[[str], list[Alert]]:
    """Harper in process, with the rules it has on."""
    import harper as library

    linter = library.Linter()

    def check(text: str) -> list[Alert]:
        spans = [lint.span for lint in linter.lint(text)]
        return [Alert(s.start, s.end, None) for s in spans if s.end - s.start < _LONGEST_ALERT]

    return check


def languagetool(url: str) -> Callable[[str], list[Alert]]:
    """A LanguageTool server, with the rules it has on."""

    def check(text: str) -> list[Alert]:
        data = urllib.parse.urlencode({"language": "en-US", "text": text}).encode()
        with urllib.request.urlopen(url + "/v2/check", data) as answer:
            matches = json.load(answer)["matches"]
        return [
            Alert(m["offset"], m["offset"] + m["length"], next((r["value"] for r in m["replacements"]), None))
            for m in matches
        ]

    return check


def paragraphs(path: Path) -> list[str]:
    """The paragraphs of a text file."""
    return path.read_text(encoding="utf-8").rstrip("\n").split("\n\n")


def score(kind: str, folder: Path, check: Checker, most: int) -> Score:
    """How a checker does on the first `most` paragraphs of a set."""
    bad, clean = folder / "bad.en.txt", folder / "clean.en.txt"
    planted = [p for p in read_truth(folder / "truth.tsv") if p.paragraph < most]
    limit = sum(len(p) + 2 for p in paragraphs(clean)[:most])
    began = time.perf_counter()
    alerts = check(bad)
    took = time.perf_counter() - began
    over = [[a for a in alerts if touches(kind, a, p)] for p in planted]
    right = sum(any(a.suggestion == p.right for a in found) for p, found in zip(planted, over, strict=True))
    words = sum(len(p.split()) for p in paragraphs(clean)[:most])
    hits = sum(map(bool, over))
    alarms = sum(a.start < limit for a in check(clean))
    return Score(hits / len(planted), right / max(1, hits), 1000 * alarms / words, words / took)


def touches(kind: str, alert: Alert, planted: Planted) -> bool:
    """Whether an alert is about a planted error; a missing article may be shown on either side of its place."""
    if kind == "article":
        return alert.start <= planted.end and alert.end >= planted.start
    return alert.start < planted.end and alert.end > planted.start


def read_truth(path: Path) -> list[Planted]:
    """The planted errors of a set."""
    rows = (line.split("\t") for line in path.read_text(encoding="utf-8").splitlines())
    return [Planted(int(n), int(start), int(end), wrong, right) for n, start, end, wrong, right in rows]


def table(kind: str, folder: Path, given: argparse.Namespace) -> None:
    """Prints the rows of one set."""
    everything = len(paragraphs(folder / "clean.en.txt"))
    source = folder / "source.ru.txt"
    rows: list[tuple[str, Checker, int]] = [
        ("editorial", editorial(given.command, CODES[kind], None), everything),
        *(
            [("editorial, with the original", editorial(given.command, CODES[kind], source), everything)]
            * source.exists()
        ),
        ("Harper", by_paragraph(harper(), given.segments), given.segments),
    ]
    if given.languagetool:
        rows.append(("LanguageTool", by_paragraph(languagetool(given.languagetool), given.segments), given.segments))
    print(f"\n{kind}: {folder}\n{'':34} recall  corrected   alarms   words/s")
    for name, check, most in rows:
        print(score(kind, folder, check, most).row(name))


def speed(target: Path, command: str) -> None:
    """Prints what all the proofreader's rules take together over a text, and what the start alone takes."""
    everything = ",".join(sorted({code for codes in CODES.values() for code in codes.split(",")} | {"missing-word"}))
    words = len(target.read_text(encoding="utf-8").split())
    whole = run(command, target, everything)
    with tempfile.TemporaryDirectory() as scratch:
        small = Path(scratch, "one.en.txt")
        small.write_text("The company opened a new plant in May.\n", encoding="utf-8")
        start = run(command, small, everything)
    print(f"\nspeed: {target}, {words} words, all rules of the proofreader")
    print(f"{words / whole.wall:.0f} words/s in {whole.wall:.1f} s; {whole.processor:.1f} s of processor time")
    print(f"{whole.megabytes:.0f} MB; a text of one sentence {start.wall:.2f} s")


def make(kind: str, folder: Path, bench: Path) -> None:
    """Plants errors of a kind in the texts of the benchmark's folder."""
    call = [sys.executable, str(bench / "inject.py"), kind, str(bench / "dev.ru"), str(bench / "dev.en"), str(folder)]
    subprocess.run(call, check=True, stdout=subprocess.DEVNULL)


def main(arguments: Sequence[str] | None = None) -> None:
    """Scores every set that was given."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("sets", nargs="+", metavar="KIND=SETDIR")
    parser.add_argument("--bench", type=Path, metavar="FOLDER", help="where inject.py, dev.ru and dev.en are")
    parser.add_argument("--languagetool", metavar="URL")
    parser.add_argument("--segments", type=int, default=400, help="paragraphs that Harper and LanguageTool are asked")
    parser.add_argument("--command", default="editorial")
    given = parser.parse_args(arguments)
    for item in given.sets:
        kind, _, folder = item.partition("=")
        if given.bench and not Path(folder).exists():
            make(kind, Path(folder), given.bench)
        table(kind, Path(folder), given)
    speed(Path(folder) / "bad.en.txt", given.command)


if __name__ == "__main__":
    main()
