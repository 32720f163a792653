"""Nothing heavy is imported before it is used, and the core never meets the user interface."""

from __future__ import annotations

import subprocess
import sys

import pytest

HEAVY = {
    "deep_translator",
    "harper",
    "jgo",
    "jinja2",
    "lsprotocol",
    "language_tool_python",
    "lxml",
    "natasha",
    "numpy",
    "onnxruntime",
    "openpyxl",
    "pocketsphinx",
    "pygls",
    "pylat_ru",
    "pymorphy3",
    "requests",
    "sacrebleu",
    "keyring",
    "sqlalchemy",
    "simplemma",
    "slovnet",
    "textual",
    "tokenizers",
}


def loaded_by(code: str) -> set[str]:
    script = f"import sys\n{code}\nprint(' '.join({{name.partition('.')[0] for name in sys.modules}}))"
    run = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=True)
    return set(run.stdout.split("\n")[-2].split())


@pytest.mark.parametrize(
    "code",
    [
        "import editorial",
        "import editorial.model, editorial.config, editorial.rules.registry, editorial.report.emitters",
        "from editorial.cli.main import main\ntry:\n    main(['--help'])\nexcept SystemExit: pass",
        "from editorial.cli.main import main\ntry:\n    main(['check', '--help'])\nexcept SystemExit: pass",
    ],
)
def test_no_engine_is_loaded(code: str) -> None:
    assert not loaded_by(code) & HEAVY


def test_a_review_does_not_load_the_workbench() -> None:
    assert "textual" not in loaded_by("import editorial.review.reviewer, editorial.cli.check")
