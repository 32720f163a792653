"""Russian names in Latin letters: every accepted spelling, the press's choice, and how near a wrong one comes."""

from editorial.bitext.transliteration.resemblance import similarity
from editorial.bitext.transliteration.systems import press_spelling, spellings

__all__ = ["press_spelling", "similarity", "spellings"]
