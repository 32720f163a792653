"""How fast an archive is checked: the first run, the second with nothing changed, and a third with one file changed.

    python benchmarks/archive.py FOLDER [--count 1000] [--jobs 2]

The folder's first drafts are copied to a temporary one, and `editorial check` runs on the copy as a user types it, with
the embedded engines and a cache of its own. The figures are wall-clock times of the whole command, its start included.
"""

from __future__ import annotations

import argparse
import os
import resource
import shutil
import subprocess
import sys
import tempfile
import time
from pathlib import Path


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--count", type=int, default=1000)
    parser.add_argument("--jobs", type=int, default=2)
    arguments = parser.parse_args()
    drafts = sorted(path for path in arguments.folder.iterdir() if path.is_file())[: arguments.count]
    with tempfile.TemporaryDirectory() as folder:
        here = Path(folder)
        (here / "drafts").mkdir()
        copies = [Path(shutil.copy(path, here / "drafts" / path.name)) for path in drafts]
        words = sum(len(path.read_text(encoding="utf-8").split()) for path in copies)
        print(f"{len(copies)} drafts, {words} words, --jobs {arguments.jobs}")
        spent = processor()
        first = timed(here, arguments.jobs)
        spent = processor() - spent
        print(f"first run                 {first:7.1f} s  {words / first:,.0f} words/s")
        print(f"  processor time          {spent:7.1f} s  {spent / words * 1000:.2f} s a thousand words")
        second = timed(here, arguments.jobs)
        print(f"second, nothing changed   {second:7.1f} s  {second / first:.1%} of the first")
        with copies[0].open("a", encoding="utf-8") as file:
            file.write("\nOne line more was was added.\n")
        print(f"third, one draft changed  {timed(here, arguments.jobs):7.1f} s")


def processor() -> float:
    """Seconds of processor time that the commands run so far have taken, which a busy machine lengthens less."""
    used = resource.getrusage(resource.RUSAGE_CHILDREN)
    return used.ru_utime + used.ru_stime


def timed(here: Path, jobs: int) -> float:
    """Seconds that one check of everything takes."""
    options = ["--engines", "embedded", "--format", "json", "--output", str(here / "report.json"), "--jobs", str(jobs)]
    command = [str(Path(sys.executable).with_name("editorial")), "check", str(here / "drafts"), *options]
    start = time.perf_counter()
    done = subprocess.run(command, env={**os.environ, "EDITORIAL_CACHE": str(here / "cache")}, check=False)
    if done.returncode not in (0, 1):
        raise SystemExit(f"check ended with {done.returncode}")
    return time.perf_counter() - start


if __name__ == "__main__":
    main()
