"""python -m training CORPUS WORK [--steps N] [--seed N]: makes the model, or goes on where it stopped."""

from __future__ import annotations

import argparse
from pathlib import Path

from training.prepare import prepare
from training.start import start
from training.train import Plan, train


def main() -> None:
    """Runs the recipe from the corpora to the files in the package."""
    parser = argparse.ArgumentParser(prog="python -m training", description=__doc__)
    parser.add_argument("corpus", type=Path)
    parser.add_argument("work", type=Path)
    parser.add_argument("--steps", type=int, default=3700)
    parser.add_argument("--seed", type=int, default=1)
    given = parser.parse_args()
    given.work.mkdir(parents=True, exist_ok=True)
    beginning = start(given.seed)
    prepare(given.corpus, given.work, beginning.tokenizer)
    train(beginning, given.work, Plan(given.steps, given.seed))


if __name__ == "__main__":
    main()
