"""Drafts are under embargo: a check opens no connection beyond the loopback address."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest

WATCH = """
import json, sys
seen = []
def watch(event, arguments):
    if event == "socket.connect":
        seen.append(str(arguments[1]))
    elif event in ("socket.getaddrinfo", "socket.gethostbyname"):
        seen.append(f"look-up of {arguments[0]}")
sys.addaudithook(watch)
from editorial.cli.main import main
code = main(sys.argv[2:])
open(sys.argv[1], "w").write(json.dumps({"code": code, "seen": seen}))
"""

SAMPLE = Path(__file__).parents[2] / "samples" / "industrial-park"


@pytest.mark.parametrize(
    "command",
    [
        ["check", str(SAMPLE), "--engines", "embedded"],
        ["compare", str(SAMPLE / "ru.md"), str(SAMPLE / "en.md"), "--engines", "embedded"],
        ["align", str(SAMPLE / "ru.md"), str(SAMPLE / "en.md")],
        ["glossary", "lint"],
    ],
    ids=lambda command: command[0],
)
def test_sockets_are_watched(command: list[str], tmp_path: Path) -> None:
    log = tmp_path / "log.json"
    subprocess.run([sys.executable, "-c", WATCH, str(log), *command], capture_output=True, check=True, cwd=tmp_path)
    report = json.loads(log.read_text())
    assert report["code"] in (0, 1)
    assert [address for address in report["seen"] if "127.0.0.1" not in address and "localhost" not in address] == []
