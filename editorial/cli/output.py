"""Where a command's product goes: standard output, or a file written whole."""

from __future__ import annotations

import sys
from pathlib import Path

from editorial.formats.saving import save


def write(text: str, path: str | None = None) -> None:
    """Write text as UTF-8 to the file, or to standard output; newlines stay as they are."""
    if path is None:
        sys.stdout.flush()
        sys.stdout.buffer.write(text.encode())
        sys.stdout.flush()
    else:
        save(Path(path), text.encode())
