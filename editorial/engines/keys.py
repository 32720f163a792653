"""Secrets: from the environment or the system's keyring, never from the command line or a file of the project."""

from __future__ import annotations

import os

SERVICE = "editorial"
"""The name under which the keyring keeps what belongs to this program: `keyring set editorial NAME`."""


def secret(name: str) -> str | None:
    """The secret called `name` (that of an environment variable), or None where there is none."""
    return os.environ.get(name) or from_keyring(name)


def from_keyring(name: str) -> str | None:
    """What the system's keyring keeps under `name`; None where it has nothing or there is no keyring."""
    import keyring
    from keyring.errors import KeyringError

    try:
        return keyring.get_password(SERVICE, name) or None
    except (KeyringError, RuntimeError, OSError):
        # Backends fail each in its own way where no desktop session runs; a machine without a keyring has no secret.
        return None
