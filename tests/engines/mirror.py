"""A web server for the tests that misbehaves as told: it cuts, refuses, lies or ignores ranges."""

from __future__ import annotations

import threading
from collections import deque
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

Trick = Callable[["Handler", bytes], None]


@dataclass
class Mirror:
    """Serves `files` by path. Each request first uses up one of `tricks`; `requests` holds path and Range of each."""

    files: Mapping[str, bytes]
    tricks: deque[Trick] = field(default_factory=deque)
    requests: list[tuple[str, str | None]] = field(default_factory=list)
    url: str = ""


class Handler(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"
    mirror: Mirror

    def do_GET(self) -> None:
        self.mirror.requests.append((self.path, self.headers["Range"]))
        content = self.mirror.files.get(self.path)
        if content is None:
            self.send_error(404)
        elif self.mirror.tricks:
            self.mirror.tricks.popleft()(self, content)
        else:
            whole(self, content)

    def start_of_range(self) -> int:
        return int((self.headers["Range"] or "bytes=0-").removeprefix("bytes=").partition("-")[0])

    def log_message(self, *_: object) -> None:
        """Quiet."""


def whole(handler: Handler, content: bytes) -> None:
    start = handler.start_of_range()
    handler.send_response(206 if start else 200)
    handler.send_header("Content-Length", str(len(content) - start))
    handler.end_headers()
    handler.wfile.write(content[start:])


def cut(handler: Handler, content: bytes) -> None:
    """Promise everything, send half of what is left, hang up."""
    start = handler.start_of_range()
    rest = content[start:]
    handler.send_response(206 if start else 200)
    handler.send_header("Content-Length", str(len(rest)))
    handler.end_headers()
    handler.wfile.write(rest[: len(rest) // 2])
    handler.wfile.flush()
    handler.close_connection = True


def refuse(handler: Handler, _: bytes) -> None:
    handler.send_error(500)


def lie(handler: Handler, content: bytes) -> None:
    """The right length, other bytes."""
    handler.send_response(200)
    handler.send_header("Content-Length", str(len(content)))
    handler.end_headers()
    handler.wfile.write(bytes(len(content)))


def ignore_range(handler: Handler, content: bytes) -> None:
    handler.send_response(200)
    handler.send_header("Content-Length", str(len(content)))
    handler.end_headers()
    handler.wfile.write(content)


def go_on_and_on(handler: Handler, content: bytes) -> None:
    """More than the file holds."""
    handler.send_response(200)
    handler.send_header("Content-Length", str(3 * len(content)))
    handler.end_headers()
    handler.wfile.write(3 * content)


@contextmanager
def serving(files: Mapping[str, bytes], *tricks: Trick) -> Iterator[Mirror]:
    mirror = Mirror(files, deque(tricks))
    server = ThreadingHTTPServer(("127.0.0.1", 0), type("Own", (Handler,), {"mirror": mirror}))
    server.daemon_threads = True
    mirror.url = f"http://127.0.0.1:{server.server_address[1]}"
    thread = threading.Thread(target=server.serve_forever, daemon=True)
    thread.start()
    try:
        yield mirror
    finally:
        server.shutdown()
        server.server_close()
        thread.join()
