"""The LanguageTool server, really started, killed, stopped, blocked and broken."""

from __future__ import annotations

import os
import signal
import socket
import subprocess
import sys
import threading
import time
from collections.abc import Iterator
from pathlib import Path

import psutil
import pytest
from drafts import draft

from editorial.config import Config
from editorial.engines.contract import EngineFailed, EngineMissing, Finding, Knowledge
from editorial.engines.languagetool import engine, server
from editorial.engines.languagetool.engine import LanguageTool
from editorial.engines.languagetool.java import Java

TEXT = "The board has approved an plan to expand the plant."
RUSSIAN = "Выпуск вырос на 17,6 процентов за год."


def inspected(languagetool: LanguageTool, text: str = TEXT, *, language: str = "en") -> tuple[Finding, ...]:
    bitext = draft(text, language=language)
    return languagetool.inspect(bitext, bitext.units, Knowledge())


def ended(pid: int, within: float = 10) -> bool:
    deadline = time.monotonic() + within
    while time.monotonic() < deadline:
        if not psutil.pid_exists(pid) or psutil.Process(pid).status() == psutil.STATUS_ZOMBIE:
            return True
        time.sleep(0.05)
    return False


class Launcher:
    """Starts servers and remembers them."""

    def __init__(self, runtime: Java, jars: Path) -> None:
        self.servers: list[server.Server] = []
        self._runtime, self._jars = runtime, jars

    def __call__(self) -> server.Server:
        self.servers.append(server.start(self._runtime, self._jars))
        return self.servers[-1]


@pytest.fixture
def launcher(runtime: Java, jars: Path) -> Iterator[Launcher]:
    made = Launcher(runtime, jars)
    yield made
    for running in made.servers:
        running.stop()


def test_finds_errors_and_listens_on_the_loopback_address_only(languagetool: LanguageTool) -> None:
    found = inspected(languagetool)
    assert {"article"} <= {finding.code for finding in found}
    assert languagetool.process is not None
    sockets = psutil.Process(languagetool.process).net_connections(kind="inet")
    addresses = {c.laddr.ip.removeprefix("::ffff:") for c in sockets if c.status == psutil.CONN_LISTEN}
    assert addresses == {"127.0.0.1"}
    remote = {c.raddr.ip.removeprefix("::ffff:") for c in sockets if c.raddr}
    assert remote <= {"127.0.0.1"}


def test_the_check_ignores_proxies(languagetool: LanguageTool, monkeypatch: pytest.MonkeyPatch) -> None:
    inspected(languagetool)
    for name in ("http_proxy", "HTTP_PROXY", "all_proxy", "ALL_PROXY"):
        monkeypatch.setenv(name, "http://127.0.0.1:9")
    assert inspected(languagetool)


def test_java_killed_between_checks_and_in_mid_check(launcher: Launcher) -> None:
    languagetool = LanguageTool(launcher, version="6.8")
    expected = inspected(languagetool, RUSSIAN, language="ru")
    assert expected
    first = languagetool.process
    assert first is not None
    os.kill(first, signal.SIGKILL)
    assert ended(first)
    assert inspected(languagetool, RUSSIAN, language="ru") == expected

    second = languagetool.process
    assert second not in (None, first)
    os.kill(second or 0, signal.SIGSTOP)
    answers: list[tuple[Finding, ...]] = []
    asking = threading.Thread(target=lambda: answers.append(inspected(languagetool, RUSSIAN, language="ru")))
    asking.start()
    time.sleep(0.5)
    assert not answers
    os.kill(second or 0, signal.SIGKILL)
    asking.join(timeout=300)
    assert answers == [expected]
    languagetool.close()


def test_java_that_hangs_is_replaced_once_and_then_said(launcher: Launcher) -> None:
    def hanging() -> server.Server:
        running = launcher()
        os.kill(running.pid, signal.SIGSTOP)
        return running

    languagetool = LanguageTool(hanging, version="6.8", timeout=1.0)
    with pytest.raises(EngineFailed, match="no answer within 1 seconds") as caught:
        inspected(languagetool, RUSSIAN, language="ru")
    assert "editorial doctor" in str(caught.value.hint)
    assert len(launcher.servers) == 2
    assert all(ended(running.pid) for running in launcher.servers)


def test_java_that_dies_again_and_again(launcher: Launcher) -> None:
    def dying() -> server.Server:
        running = launcher()
        os.kill(running.pid, signal.SIGKILL)
        assert ended(running.pid)
        return running

    languagetool = LanguageTool(dying, version="6.8")
    with pytest.raises(EngineFailed, match="started twice and gave up twice"):
        inspected(languagetool)
    assert languagetool.process is None


def test_a_blocked_port_is_passed_by(runtime: Java, jars: Path) -> None:
    with socket.socket() as blocker:
        blocker.bind((server.HOST, 0))
        blocker.listen()
        ports = iter([blocker.getsockname()[1], server.free_port()])
        running = server.start(runtime, jars, choose_port=lambda: next(ports))
        try:
            assert running.port != blocker.getsockname()[1]
            assert running.is_alive()
        finally:
            running.stop()
    assert ended(running.pid)


def test_every_port_is_blocked(runtime: Java, jars: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(server, "PORTS_TRIED", 2)
    with socket.socket() as blocker:
        blocker.bind((server.HOST, 0))
        blocker.listen()
        with pytest.raises(EngineFailed, match="found no free port"):
            server.start(runtime, jars, choose_port=lambda: blocker.getsockname()[1])


def test_a_damaged_jar_is_said_with_its_remedy(runtime: Java, jars: Path, tmp_path: Path) -> None:
    for jar in jars.glob("*.jar"):
        (tmp_path / jar.name).symlink_to(jar)
    broken = tmp_path / "languagetool-server-6.8.jar"
    broken.unlink()
    broken.write_bytes(bytes((jars / broken.name).stat().st_size))
    with pytest.raises(EngineFailed, match=r"ended at once: .*HTTPServer") as caught:
        server.start(runtime, tmp_path)
    assert caught.value.hint is not None
    assert "editorial setup" in str(caught.value.hint)


def test_a_server_that_never_listens(jars: Path, tmp_path: Path) -> None:
    script = tmp_path / "java"
    script.write_text("#!/bin/sh\nexec sleep 60\n", encoding="utf-8")
    script.chmod(0o755)
    with pytest.raises(EngineFailed, match="did not listen within"):
        server.start(Java(script, "17"), jars, timeout=0.3)


def test_nothing_is_left_behind_when_the_program_is_killed(runtime: Java, jars: Path) -> None:
    script = (
        "import sys, time; from pathlib import Path\n"
        "from editorial.engines.languagetool import server; from editorial.engines.languagetool.java import Java\n"
        "running = server.start(Java(Path(sys.argv[1]), '17'), Path(sys.argv[2]))\n"
        "print(running.pid, flush=True); time.sleep(600)"
    )
    program = subprocess.Popen([sys.executable, "-c", script, runtime.path, jars], stdout=subprocess.PIPE, text=True)
    assert program.stdout is not None
    pid = int(program.stdout.readline())
    assert psutil.pid_exists(pid)
    program.kill()
    program.wait()
    program.stdout.close()
    assert ended(pid)


def test_stopping_twice_is_harmless(runtime: Java, jars: Path) -> None:
    running = server.start(runtime, jars)
    running.stop()
    running.stop()
    assert not running.is_alive()
    assert ended(running.pid)


def test_not_set_up(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("EDITORIAL_DATA", str(tmp_path))
    with pytest.raises(EngineMissing) as caught:
        engine.open_languagetool(Config())
    assert caught.value.hint == "editorial setup"
