"""What is offered to pre-commit, GitHub and GitLab runs as it is written."""

from __future__ import annotations

import csv
import json
import os
import re
import shlex
import subprocess
import sys
import tomllib
from pathlib import Path
from typing import Any

import pytest
import yaml

from editorial.config import Config, convert
from editorial.review.editing.suppressions import load

ROOT = Path(__file__).parent.parent
PAGE = (ROOT / "docs" / "ci.md").read_text(encoding="utf-8")
HOOKS = {hook["id"]: hook for hook in yaml.safe_load((ROOT / ".pre-commit-hooks.yaml").read_text())}
DOUBLED = "In May the the plant opened.\n"


@pytest.fixture(autouse=True)
def in_a_folder_of_its_own(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("EDITORIAL_CACHE", str(tmp_path / "cache"))
    monkeypatch.setenv("PATH", f"{Path(sys.executable).parent}{os.pathsep}{os.environ['PATH']}")
    Path("a.en.md").write_text(DOUBLED)


def blocks(language: str) -> list[str]:
    return re.findall(rf"```{language}\n(.*?)```", PAGE, re.DOTALL)


@pytest.mark.parametrize(("name", "code", "left"), [("editorial", 1, DOUBLED), ("editorial-fix", 0, None)])
def test_a_hook_runs_as_pre_commit_would_run_it(name: str, code: int, left: str | None) -> None:
    hook = HOOKS[name]
    command = [*shlex.split(hook["entry"]), *hook["args"], "a.en.md"]
    assert re.search(hook["files"], "a.en.md")
    assert subprocess.run(command, capture_output=True, check=False).returncode == code
    assert Path("a.en.md").read_text() == (left or "In May the plant opened.\n")


@pytest.fixture
def repository(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The drafts as a git repository, everything committed."""
    for name, value in {"NAME": "anna", "EMAIL": "anna@localhost"}.items():
        monkeypatch.setenv(f"GIT_AUTHOR_{name}", value)
        monkeypatch.setenv(f"GIT_COMMITTER_{name}", value)
    git("init", "--quiet", ".")
    git("add", "a.en.md")
    git("commit", "--quiet", "--message", "drafts")
    return tmp_path


def git(*arguments: str) -> None:
    subprocess.run(["git", *arguments], check=True, capture_output=True)


def precommit(*arguments: str) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-m", "pre_commit", *arguments]
    environment = {**os.environ, "PRE_COMMIT_HOME": str(Path("home").absolute())}
    return subprocess.run(command, capture_output=True, text=True, check=False, env=environment)


@pytest.mark.usefixtures("repository")
def test_pre_commit_runs_the_hooks() -> None:
    """pre-commit itself, on a commit; its hooks run the program that is installed here, which saves another install."""
    hooks = [{**hook, "language": "system"} for hook in HOOKS.values()]
    Path(".pre-commit-config.yaml").write_text(yaml.safe_dump({"repos": [{"repo": "local", "hooks": hooks}]}))
    assert precommit("install").returncode == 0
    Path("a.en.md").write_text(f"{DOUBLED}\nIt will ship in June.\n")
    Path("notes.json").write_text('{"the": "the the"}\n')
    git("add", "a.en.md", "notes.json", ".pre-commit-config.yaml")
    refused = subprocess.run(["git", "commit", "--message", "x"], capture_output=True, text=True, check=False)
    said = refused.stdout + refused.stderr
    assert refused.returncode == 1
    assert "a.en.md:1:8: ✗ repeated-word" in said
    assert "notes.json" not in said
    # The second hook has mended the draft, which is to be added again.
    assert Path("a.en.md").read_text() == "In May the plant opened.\n\nIt will ship in June.\n"
    git("add", "a.en.md")
    git("commit", "--message", "x")


def test_pre_commit_finds_the_hooks_in_order() -> None:
    assert precommit("validate-manifest", str(ROOT / ".pre-commit-hooks.yaml")).returncode == 0


def test_a_reader_of_sarif_reads_the_report() -> None:
    Path("b.en.md").write_text("🙂 It is is <here> & “there”.\n")
    command = ["editorial", "check", ".", "--engines", "embedded", "--select", "repeated-word", "--format", "sarif"]
    assert subprocess.run([*command, "--output", "out.sarif"], check=False).returncode == 1
    told = subprocess.run(["sarif", "csv", "out.sarif", "--output", "out.csv"], capture_output=True, check=False)
    assert told.returncode == 0
    with Path("out.csv").open(encoding="utf-8", newline="") as file:
        rows = [(row["Severity"], row["Code"], row["Location"], row["Line"]) for row in csv.DictReader(file)]
    assert sorted(rows) == [("error", "repeated-word", "a.en.md", "1"), ("error", "repeated-word", "b.en.md", "1")]


def step() -> dict[str, Any]:
    action = yaml.safe_load((ROOT / "action.yml").read_text())
    (found,) = [one for one in action["runs"]["steps"] if one.get("name") == "Check"]
    return dict(found)


@pytest.mark.parametrize(("paths", "code"), [("a.en.md\n", 1), ("b c.en.md\n\n", 0), ("nowhere.md", 2)])
def test_the_step_of_the_action_runs(paths: str, code: int) -> None:
    Path("b c.en.md").write_text("All is well.\n")
    environment = {
        **os.environ,
        "PATHS": paths,
        "ARGUMENTS": "--engines embedded --select repeated-word",
        "SARIF": "out.sarif",
        "GITHUB_STEP_SUMMARY": "summary.md",
    }
    shell = ["bash", "--noprofile", "--norc", "-eo", "pipefail", "-c", step()["run"]]
    done = subprocess.run(shell, env=environment, capture_output=True, text=True, check=False)
    assert done.returncode == code
    assert done.stdout.startswith("::error file=a.en.md,line=1") is (code == 1)
    if code < 2:
        assert Path("summary.md").read_text().startswith("## editorial")
        assert len(json.loads(Path("out.sarif").read_text())["runs"][0]["results"]) == code


def test_the_action_passes_every_input_on_and_none_into_the_shell() -> None:
    text = (ROOT / "action.yml").read_text()
    declared = yaml.safe_load(text)["inputs"]
    assert set(re.findall(r"inputs\.([\w-]+)", text)) == set(declared)
    assert "${{" not in step()["run"]


def test_the_example_for_gitlab_runs() -> None:
    job = next(yaml.safe_load(block)["editorial"] for block in blocks("yaml") if "codequality" in block)
    command = next(shlex.split(line) for line in job["script"] if line.startswith("editorial"))
    Path("drafts").mkdir()
    Path("a.en.md").rename("drafts/a.en.md")
    assert subprocess.run(command, capture_output=True, check=False).returncode == 1
    report = json.loads(Path(job["artifacts"]["reports"]["codequality"]).read_text())
    assert [entry["location"]["path"] for entry in report if entry["check_name"] == "repeated-word"] == [
        "drafts/a.en.md"
    ]


def test_the_examples_of_settings_and_suppressions_are_valid() -> None:
    for block in blocks("toml"):
        assert isinstance(convert(tomllib.loads(block), path=Path("editorial.toml"), text=block), Config)
    (entries,) = [block for block in blocks("yaml") if "until:" in block]
    Path("editorial-ignore.yml").write_text(entries)
    assert load(Path("editorial-ignore.yml"))[0].author == "anna"
