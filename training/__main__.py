"""python -m training CORPUS WORK [--steps N ...] [--seed N]: makes the model, or goes on where it stopped."""

from __future__ import annotations

import argparse
import json
from pathlib import Path

from training import wordlist
from training.export import export
from training.finishing import finish
from training.prepare import prepare
from training.start import start
from training.train import recipe, train

STEPS = [4500, 1000, 5000, 7000, 3800, 3000, 6300, 1800]
DATA = Path(__file__).parent.parent / "editorial" / "engines" / "proofreader" / "data"


def main() -> None:
    """Runs the recipe from the corpora to the files in the package."""
    parser = argparse.ArgumentParser(prog="python -m training", description=__doc__)
    parser.add_argument("corpus", type=Path, help="the folder with senate-train.txt.xz and broad-train.txt.xz")
    parser.add_argument("work", type=Path, help="a folder for checkpoints and the curve")
    parser.add_argument("--steps", type=int, nargs="+", default=STEPS, help="steps of each phase")
    parser.add_argument("--seed", type=int, default=1)
    given = parser.parse_args()
    given.work.mkdir(parents=True, exist_ok=True)
    if not (DATA / "neighbours.npz").exists():
        wordlist.build(given.corpus, DATA)
    beginning = start(given.seed)
    prepare(given.corpus, given.work, beginning.tokenizer)
    weights = train(beginning, given.work, recipe(tuple(given.steps), given.seed))
    export(beginning, weights, DATA)
    figures = finish(given.work, DATA, given.seed)
    (given.work / "figures.json").write_text(json.dumps(figures, indent=2) + "\n", encoding="utf-8")
    print(json.dumps(figures, indent=2))


if __name__ == "__main__":
    main()
