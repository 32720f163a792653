#!/usr/bin/env python3
"""How long a user waits: `editorial --help`, and one release checked by the embedded engines, process start included.

usage: startup.py [--runs N] [RELEASE [SOURCE]]

RELEASE is a draft to check, one of the samples by default. Prints the median and the range of N runs (5) after one that
does not count, and beside them Python's own start, so that a slow machine shows.
"""

from __future__ import annotations

import argparse
import statistics
import subprocess
import sys
import time
from pathlib import Path

SAMPLE = Path(__file__).parents[1] / "samples" / "pharma-cluster"


def seconds(command: list[str], runs: int) -> list[float]:
    """Wall seconds of each run, the first one left out."""
    taken = []
    for _ in range(runs + 1):
        began = time.perf_counter()
        subprocess.run(command, capture_output=True, check=False)
        taken.append(time.perf_counter() - began)
    return taken[1:]


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("release", nargs="?", default=str(SAMPLE / "en.md"))
    parser.add_argument("source", nargs="?")
    parser.add_argument("--runs", type=int, default=5)
    arguments = parser.parse_args()
    editorial = str(Path(sys.executable).with_name("editorial"))
    check = [editorial, "check", arguments.release, "--engines", "embedded", "--no-cache"]
    pair = ["--source", arguments.source] if arguments.source else []
    for name, command in {
        "python -c pass": [sys.executable, "-c", "pass"],
        "editorial --help": [editorial, "--help"],
        "editorial check RELEASE": [*check, *pair],
    }.items():
        taken = seconds(command, arguments.runs)
        print(f"{name:<26}{statistics.median(taken):7.3f} s   ({min(taken):.3f} to {max(taken):.3f})")


main()
