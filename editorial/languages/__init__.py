"""What is particular to a language, one place a language, found by its BCP 47 tag.

`language("ru")` gives a `Language`; a tag without a place of its own gets the generic one, which knows no inflection.
"""

from editorial.languages.language import Abbreviations, Language, Morphology
from editorial.languages.registry import language
from editorial.languages.words import Token, TokenKind, match_case, tokens

__all__ = ["Abbreviations", "Language", "Morphology", "Token", "TokenKind", "language", "match_case", "tokens"]
