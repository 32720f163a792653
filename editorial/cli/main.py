"""`editorial`: finds the command, and imports only that command's module."""

from __future__ import annotations


def main() -> int:
    """The console script."""
    raise NotImplementedError
