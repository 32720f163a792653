"""A server that speaks LibreTranslate's API on the loopback address, and misbehaves when told to."""

from __future__ import annotations

import json
import threading
import urllib.parse
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

Behaviour = Callable[[int, str], tuple[int, bytes]]


def uppercase(_: int, text: str) -> tuple[int, bytes]:
    """Every request is answered with the text in capitals."""
    return 200, json.dumps({"translatedText": text.upper()}).encode()


@dataclass(slots=True)
class Server:
    """The server's address and the texts it was asked for, in order."""

    url: str
    asked: list[str] = field(default_factory=list)


@contextmanager
def serving(behaviour: Behaviour = uppercase) -> Iterator[Server]:
    """Run the server; `behaviour` maps the request's number (from 1) and text to a status and a body.

    A status of 0 cuts the connection.
    """
    server = Server("")

    class Handler(BaseHTTPRequestHandler):
        def do_POST(self) -> None:
            query = urllib.parse.parse_qs(urllib.parse.urlsplit(self.path).query)
            text = query["q"][0]
            server.asked.append(text)
            status, body = behaviour(len(server.asked), text)
            if status == 0:
                self.connection.close()
                return
            self.send_response(status)
            self.send_header("Content-Length", str(len(body)))
            self.end_headers()
            self.wfile.write(body)

        def log_message(self, *_: object) -> None:
            """Keep quiet."""

    http = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    server.url = f"http://127.0.0.1:{http.server_port}"
    thread = threading.Thread(target=http.serve_forever, daemon=True)
    thread.start()
    try:
        yield server
    finally:
        http.shutdown()
        http.server_close()
