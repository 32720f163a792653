"""Every sentence that reading, pairing and saving may say is translated, with the same arguments."""

from __future__ import annotations

import ast
import string
from importlib import resources
from pathlib import Path

import pytest

from editorial.messages import catalogue

_ROOT = Path(str(resources.files("editorial")))
_FILES = sorted([*(_ROOT / "formats").glob("**/*.py"), _ROOT / "bitext" / "pairing.py"])
_TEMPLATES = sorted(
    {
        node.value
        for file in _FILES
        for node in ast.walk(ast.parse(file.read_text(encoding="utf-8")))
        if isinstance(node, ast.Constant)
        and isinstance(node.value, str)
        and node.value.endswith(".")
        and "{" in node.value
    }
)


def _arguments(template: str) -> set[str]:
    return {name for _, name, _, _ in string.Formatter().parse(template) if name}


@pytest.mark.parametrize("template", _TEMPLATES)
def test_translated(template: str) -> None:
    assert _arguments(catalogue("ru")[template]) == _arguments(template)
