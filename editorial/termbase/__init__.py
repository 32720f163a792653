"""The glossary: reading and writing, matching with inflection, lint, extraction, exchange."""

from editorial.termbase.errors import GlossaryError, Problem
from editorial.termbase.starters import starter

__all__ = ["GlossaryError", "Problem", "starter"]
