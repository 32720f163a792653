"""Where the program keeps what it fetched and what it remembers, on every system (platformdirs).

`EDITORIAL_DATA` and `EDITORIAL_CACHE` name other folders, for machines with a fixed layout and for tests.
"""

from __future__ import annotations

import os
from pathlib import Path

import platformdirs


def data() -> Path:
    """Engines and dictionaries that `editorial setup` fetched."""
    return Path(os.environ.get("EDITORIAL_DATA") or platformdirs.user_data_dir("editorial", appauthor=False))


def cache() -> Path:
    """What may be thrown away at any time."""
    return Path(os.environ.get("EDITORIAL_CACHE") or platformdirs.user_cache_dir("editorial", appauthor=False))
