"""Russian."""

from __future__ import annotations

from editorial.languages.language import Language
from editorial.languages.ru.morphology import RussianMorphology
from editorial.languages.vocabulary import abbreviations


def open_language() -> Language:
    """Russian, with its abbreviations; the dictionary is loaded with the first lemma."""
    return Language(tag="ru", name="Русский", morphology=RussianMorphology(), abbreviations=abbreviations(__name__))
