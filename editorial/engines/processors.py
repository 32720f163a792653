"""How many processors an engine may take: every one, or one where several processes review side by side.

Libraries that start a thread for each processor would otherwise start them in every process, and wait for each other.
"""

from __future__ import annotations

import os

_FOR_LIBRARIES = ("OPENBLAS_NUM_THREADS", "OMP_NUM_THREADS", "MKL_NUM_THREADS", "RAYON_NUM_THREADS")
"""Read by the libraries when they are loaded: NumPy's, and those of the tokenizer and of Harper."""

_shared = False


def share() -> None:
    """This process is one of several; to be said before an engine is opened."""
    global _shared  # noqa: PLW0603
    _shared = True
    for name in _FOR_LIBRARIES:
        os.environ.setdefault(name, "1")


def threads() -> int:
    """The threads that a library may start, 0 for as many as there are processors."""
    return 1 if _shared else 0
