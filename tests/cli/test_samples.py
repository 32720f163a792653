"""The samples, end to end: everything that was planted is found."""

from __future__ import annotations

import json
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Any

import pytest

from editorial.cli.main import main

SAMPLES = Path(__file__).parents[2] / "samples"
FOLDERS = sorted(path.parent for path in SAMPLES.glob("*/expected.json"))


def planted() -> Iterator[Any]:
    for folder in FOLDERS:
        for entry in json.loads((folder / "expected.json").read_text(encoding="utf-8")):
            words = entry.get("text") or entry["source_text"]
            yield pytest.param(folder, entry, id=f"{folder.name}-{entry['code']}-{words[:20]}")


@pytest.fixture(scope="session")
def reports(tmp_path_factory: pytest.TempPathFactory) -> Any:
    @cache
    def report(folder: Path) -> dict[str, Any]:
        output = tmp_path_factory.mktemp("report") / "report.json"
        code = main(["check", str(folder), "--format", "json", "--output", str(output), "--engines", "embedded"])
        assert code == 1
        return json.loads(output.read_text(encoding="utf-8"))

    return report


@pytest.mark.parametrize(("folder", "entry"), planted())
def test_what_was_planted_is_found(folder: Path, entry: dict[str, Any], reports: Any) -> None:
    (document,) = [d for d in reports(folder)["documents"] if d["path"].endswith(entry["file"])]
    matching = [issue for issue in document["issues"] if issue["code"] == entry["code"] and _is(issue, entry)]
    assert matching, [(i["code"], i["text"]) for i in document["issues"]]
    if "suggestion" in entry:
        assert matching[0]["suggestions"][:1] == [entry["suggestion"]]


@pytest.mark.parametrize("folder", FOLDERS, ids=lambda folder: folder.name)
def test_nothing_else_is_called_an_error(folder: Path, reports: Any) -> None:
    expected = json.loads((folder / "expected.json").read_text(encoding="utf-8"))
    for document in reports(folder)["documents"]:
        for issue in document["issues"]:
            if issue["severity"] == "error":
                own = [e for e in expected if document["path"].endswith(e["file"]) and _touches(issue, e)]
                assert own, issue


def _is(issue: dict[str, Any], entry: dict[str, Any]) -> bool:
    if "source_text" in entry:
        return issue["source"] is not None and issue["source"]["text"] == entry["source_text"]
    return bool(issue["text"] == entry["text"])


def _touches(issue: dict[str, Any], entry: dict[str, Any]) -> bool:
    if "source_text" in entry:
        return _is(issue, entry)
    words: str = entry["text"]
    return words in issue["text"] or (bool(issue["text"]) and issue["text"] in words)
