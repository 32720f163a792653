"""A second process of this program, and messages between the two: MessagePack after its length."""

from __future__ import annotations

import subprocess
import sys
from typing import IO

_LENGTH = 8


def started(module: str, *arguments: str) -> subprocess.Popen[bytes]:
    """A module of this program run by itself, its standard input and output at hand; what it complains of is lost."""
    # -P: a folder named like this package, where the user stands, is none of ours.
    command = [sys.executable, "-P", "-m", module, *arguments]
    return subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL)


def ended(process: subprocess.Popen[bytes]) -> None:
    """End it, whatever it does."""
    process.kill()
    process.communicate()


def put(stream: IO[bytes], message: bytes) -> None:
    """Send a message."""
    stream.write(len(message).to_bytes(_LENGTH, "big"))
    stream.write(message)
    stream.flush()


def take(stream: IO[bytes]) -> bytes:
    """A message, or nothing when the other side has gone."""
    head = stream.read(_LENGTH)
    body = stream.read(int.from_bytes(head, "big")) if len(head) == _LENGTH else b""
    return body if head and len(body) == int.from_bytes(head, "big") else b""
