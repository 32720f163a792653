"""A command line that means nothing, told with the way to write it."""

from __future__ import annotations

from editorial.model.troubles import Trouble


class Misuse(Trouble):
    """What was typed cannot be done; the message names it and the remedy."""
