"""English."""

from __future__ import annotations

from editorial.languages.en.morphology import EnglishMorphology
from editorial.languages.language import Language
from editorial.languages.vocabulary import abbreviations


def open_language() -> Language:
    """English, with its abbreviations; the dictionary is loaded with the first lemma."""
    return Language(tag="en", name="English", morphology=EnglishMorphology(), abbreviations=abbreviations(__name__))
