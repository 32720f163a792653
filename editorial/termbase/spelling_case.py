"""Which capitals an occurrence must have to be a term."""

from __future__ import annotations

from collections.abc import Sequence
from enum import Enum

from editorial.termbase.glossary import NAMES, Concept, Term
from editorial.termbase.wording import Wording
from editorial.termbase.words import Word, fold


class CaseDemand(Enum):
    """What the capitals must be.

    `EXACT`: as in the entry. `VARIANT`: as in the entry, because another wording of the concept differs by capitals
    alone; where a sentence begins or a headline has capitals throughout, they tell nothing, and the allowed wording is
    assumed (`FAULTY_VARIANT` is the other).
    `CAPITALS`: an abbreviation, in capitals. `INITIAL`: a name of one word, which begins with a capital.
    """

    ANY = "any"
    INITIAL = "initial"
    CAPITALS = "capitals"
    EXACT = "exact"
    VARIANT = "variant"
    FAULTY_VARIANT = "faulty-variant"


def demand(concept: Concept, term: Term) -> CaseDemand:
    """What an entry asks of the capitals of a term."""
    folded = fold(term.text)
    rivals = [other for other in concept.terms_in(term.language) if other is not term and fold(other.text) == folded]
    if any(other.text.lower() == term.text.lower() for other in rivals):
        return CaseDemand.VARIANT if term.allowed else CaseDemand.FAULTY_VARIANT
    if concept.case_sensitive:
        return CaseDemand.EXACT
    letters = [character for character in term.text if character.isalpha()]
    if len(letters) > 1 and all(map(str.isupper, letters)) and " " not in term.text:
        return CaseDemand.CAPITALS
    one_word = " " not in term.text and term.text[:1].isupper()
    return CaseDemand.INITIAL if concept.type in NAMES and one_word else CaseDemand.ANY


def satisfies(demand: CaseDemand, wording: Wording, found: Sequence[Word], text: Sequence[Word], at: int) -> bool:
    """Whether the words `found` (the first is `text[at]`) have the capitals that `demand` asks for."""
    if demand is CaseDemand.ANY:
        return True
    if demand is CaseDemand.CAPITALS:
        return all(word.text.removesuffix("s").isupper() or word.text.isdigit() for word in found)
    if demand is CaseDemand.INITIAL:
        return found[0].text[:1].isupper()
    pairs = [(slot.word.text, word.text) for slot, word in zip(wording, found, strict=True)]
    if demand in {CaseDemand.VARIANT, CaseDemand.FAULTY_VARIANT} and found[0].text[:1].isupper():
        first_of_sentence = at == 0 or text[at].gap[-1:] in {".", "!", "?"}
        if _in_title_case(text) or (first_of_sentence and (len(pairs) == 1 or pairs[0][0][:1].islower())):
            return demand is CaseDemand.VARIANT
    return all(_shape(entry) == _shape(here) for entry, here in pairs)


def _shape(word: str) -> str:
    letters = word.removesuffix("s") if len(word) > 2 else word
    if len(letters) > 1 and letters.isupper():
        return "capitals"
    return "initial" if word[:1].isupper() else "small"


def _in_title_case(text: Sequence[Word]) -> bool:
    long = [word for word in text if len(word.text) > 3 and not word.text.isdigit()]
    return len(long) > 2 and all(word.text[:1].isupper() for word in long)
