"""How hard a text is to read: sentences, paragraphs, passives, nouns made from verbs, and Flesch's reading ease."""

from editorial.rules.readability.measure import Band, Readability, readability

__all__ = ["Band", "Readability", "readability"]
