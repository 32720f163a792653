"""Scores: a translation against references, an edited text against its draft, a release by its issues."""
