"""The glossary: reading and writing, matching with inflection, lint, extraction, exchange."""
