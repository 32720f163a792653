"""The LanguageTool server process: started on a free port of the loopback address, watched, and always ended."""

from __future__ import annotations

import contextlib
import socket
import subprocess
import sys
import threading
import time
import weakref
from collections import deque
from collections.abc import Callable
from pathlib import Path
from typing import IO

from editorial.engines.contract import EngineFailed
from editorial.engines.languagetool import keeper
from editorial.engines.languagetool.java import Java
from editorial.model import Message

HOST = "127.0.0.1"
START_TIMEOUT = 60.0
PORTS_TRIED = 5
REPAIR = Message("run `editorial setup`, which fetches damaged files anew")

# The C1 compiler alone has the first answer in half the time and costs nothing on texts of this size (measured:
# 4.9 s against 9.6 s with two busy cores). Without IPv6 "localhost" can only be 127.0.0.1.
FLAGS = ("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-Xmx1g", "-Djava.net.preferIPv4Stack=true")
SETTINGS = Path(__file__).with_name("server.properties")


class PortTaken(Exception):
    """Another process came first."""


class Log:
    """The last lines that the server wrote, gathered by a thread of its own so that the server never waits."""

    def __init__(self, stream: IO[bytes]) -> None:
        self._lines: deque[str] = deque(maxlen=300)
        self.listens = threading.Event()
        self._thread = threading.Thread(target=self._gather, args=(stream,), daemon=True)
        self._thread.start()

    def _gather(self, stream: IO[bytes]) -> None:
        with contextlib.suppress(OSError, ValueError):
            for line in stream:
                self._lines.append(line.decode("utf-8", errors="replace").strip())
                if b"Server started" in line:
                    self.listens.set()

    def text(self) -> str:
        """What was written, once the stream has ended or after a moment."""
        self._thread.join(timeout=1)
        return "\n".join(list(self._lines))


class Server:
    """A running server; `pid` is Java's. Make one with `start`."""

    def __init__(self, process: subprocess.Popen[bytes], port: int) -> None:
        if process.stdout is None or process.stderr is None:
            raise ValueError("the keeper's output must be piped")
        self.port = port
        self.pid = int(process.stdout.readline() or 0)
        self.log = Log(process.stderr)
        self._process = process
        # Also runs at interpreter exit; when this process is killed, the keeper does the same.
        self._finalizer = weakref.finalize(self, _end, process)

    @property
    def url(self) -> str:
        return f"http://{HOST}:{self.port}"

    def is_alive(self) -> bool:
        return self._process.poll() is None

    def stop(self) -> None:
        """End Java and wait for it."""
        self._finalizer()


def _end(process: subprocess.Popen[bytes]) -> None:
    """Closing the pipe ends Java; the keeper itself is only killed if it does not follow."""
    if process.stdin:
        with contextlib.suppress(OSError):
            process.stdin.close()
    try:
        process.wait(timeout=5)
    except subprocess.TimeoutExpired:
        process.kill()
        process.wait()
    if process.stdout:
        process.stdout.close()


def free_port() -> int:
    """A port that nobody listens on at this moment."""
    with socket.socket() as probe:
        probe.bind((HOST, 0))
        return int(probe.getsockname()[1])


def start(
    java: Java, jars: Path, *, timeout: float = START_TIMEOUT, choose_port: Callable[[], int] = free_port
) -> Server:
    """Start LanguageTool from `jars` and wait until it listens.

    Raises:
        EngineFailed: when it ends at once, or does not listen within `timeout` seconds.
    """
    for _ in range(PORTS_TRIED):
        server = _launch(java, jars, choose_port())
        try:
            _wait(server, timeout)
        except PortTaken:
            server.stop()
        except BaseException:
            server.stop()
            raise
        else:
            return server
    raise EngineFailed(
        "LanguageTool found no free port on {host} in {count} attempts",
        host=HOST,
        count=PORTS_TRIED,
        hint=Message("end a program that listens on many ports, and try again"),
    )


def _launch(java: Java, jars: Path, port: int) -> Server:
    command = [
        *(sys.executable, "-I", keeper.__file__),
        *(str(java.path), *FLAGS, "-cp", f"{jars}/*", "org.languagetool.server.HTTPServer"),
        *("--port", str(port), "--config", str(SETTINGS)),
    ]
    pipe = subprocess.PIPE
    try:
        # A session of its own: Ctrl-C is for `editorial`, which then closes the pipe.
        process = subprocess.Popen(command, stdin=pipe, stdout=pipe, stderr=pipe, start_new_session=True)
    except OSError as error:
        raise EngineFailed("LanguageTool's server cannot be started: {reason}", reason=error) from error
    return Server(process, port)


def _wait(server: Server, timeout: float) -> None:
    """Wait for the server's own word that it listens; a stranger on the port could answer a health check."""
    deadline = time.monotonic() + timeout
    while not server.log.listens.wait(0.05):
        if not server.is_alive():
            said = server.log.text()
            if "already in use" in said or "BindException" in said or "PortBindingException" in said:
                raise PortTaken
            raise EngineFailed("LanguageTool's server ended at once: {reason}", reason=_gist(said), hint=REPAIR)
        if time.monotonic() > deadline:
            raise EngineFailed(
                "LanguageTool's server did not listen within {seconds} seconds",
                seconds=round(timeout),
                hint=Message("try again when the machine is less busy; `editorial doctor` says whether all is there"),
            )


def _gist(said: str) -> str:
    """The line of Java's output that says most."""
    lines = [line for line in said.splitlines() if line]
    telling = [line for line in lines if "Error" in line or "Exception" in line]
    return (telling or lines or ["it said nothing"])[0][:300]
