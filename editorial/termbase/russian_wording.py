"""Russian wordings: head and attributes agree in case and number, what follows the head keeps its case."""

# ruff: noqa: ARG002 - the signatures are those of `Morphology`

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from editorial.languages.russian_forms import Analysis, analyses, inflected
from editorial.termbase.wording import Form, Slot, Wording
from editorial.termbase.words import Word

_CYRILLIC = re.compile(r"[а-яё]")
_GOVERNED = {
    **dict.fromkeys(("без", "для", "до", "из", "от", "после", "против", "около", "вокруг", "среди", "у"), "gent"),
    **dict.fromkeys(("к", "ко", "благодаря", "согласно", "вопреки", "по"), "datv"),
    **dict.fromkeys(("над", "перед", "между"), "ablt"),
    **dict.fromkeys(("о", "об", "при"), "loct"),
    **dict.fromkeys(("про", "через", "сквозь"), "accs"),
}
_PLACE_OR_AIM = {"в": "loct", "во": "loct", "на": "loct", "с": "ablt", "со": "ablt", "за": "ablt", "под": "ablt"}
_LEAST = 0.1
"""A single word counts as the term when its readings as the term have at least this probability together."""


class Russian:
    """Matching and inflection by pymorphy3's analyses."""

    def keys(self, word: Word) -> frozenset[str]:
        if not _CYRILLIC.search(word.folded):
            return frozenset({word.folded})
        return frozenset({word.folded, *(reading.lemma for reading in analyses(word.folded))})

    def wording(self, words: Sequence[Word]) -> Wording:
        head = _head(words)
        return tuple(_slot(words, at, head) for at in range(len(words)))

    def forms(self, wording: Wording, words: Sequence[Word], before: Word | None = None) -> frozenset[Form] | None:
        possible: frozenset[Form] | None = None
        unchanged: frozenset[Form] | None = None
        for slot, word in zip(wording, words, strict=True):
            if slot.role in {"literal", "fixed"}:
                if not _stays(slot, word):
                    return None
                continue
            here = _forms(slot, word)
            if slot.role == "linked" and word.folded == slot.word.folded:
                unchanged = here if unchanged is None else unchanged & here
                continue
            possible = here if possible is None else _agreement(possible, here)
            if not possible:
                return None
        if len(words) == 1 and wording[0].role == "head" and _probability(wording[0], words[0]) < _LEAST:
            return possible if possible and before and _governs(before, possible) else None
        return possible if possible is not None else unchanged or frozenset()

    def may_split(self, word: Word) -> bool:
        return any(reading.word_class == "adjective" for reading in analyses(word.folded))

    def skipped(self, word: Word) -> bool:
        return False

    def inflected(self, wording: Wording, text: str, form: Form) -> str:
        case, number = form
        head = next((slot for slot in wording if slot.role in {"head", "linked"}), None)
        nouns = _readings(head, nominative=True) if head else []
        noun = nouns[0] if nouns else None
        if noun is not None and noun.number == "plur" and not _has_singular(noun):
            number = "plur"
        parts: list[str] = []
        last = 0
        for slot in _joined(wording, text):
            parts.append(text[last : slot.word.start])
            last = slot.word.end
            readings = _readings(slot, nominative=True)
            if slot.role in {"literal", "fixed"} or not readings or not case:
                parts.append(slot.word.text)
                continue
            gender, animate = (noun.gender, noun.animate) if noun else ("", False)
            parts.append(
                inflected(slot.word.text, readings[0], case=case, number=number, gender=gender, animate=animate)
            )
        return "".join([*parts, text[last:]])

    def likeliest(self, forms: frozenset[Form], before: Word | None, words: Sequence[Word]) -> Form:
        governed = _GOVERNED.get(before.folded) if before else None
        wanted = governed or (_PLACE_OR_AIM.get(before.folded) if before else None)
        if not forms:
            return (wanted, "sing") if wanted else ("", "")
        scores = {form: sum(_score(word, form) for word in words) for form in forms}
        return max(
            sorted(forms), key=lambda form: (form[0] == wanted, scores[form], form[0] == "nomn"), default=("", "")
        )


def _joined(wording: Wording, text: str) -> Iterator[Slot]:
    """The slots, those that a hyphen links as one: the dictionary knows which of the parts inflect."""
    linked = [slot for slot in wording if slot.role == "linked"]
    for slot in wording:
        if slot.role != "linked":
            yield slot
        elif slot is linked[0]:
            start, end = slot.word.start, linked[-1].word.end
            whole = text[start:end]
            word = Word(whole, start, end, whole.lower().replace("ё", "е"), slot.word.gap, slot.word.hyphened)
            yield Slot(word, frozenset(reading.lemma for reading in analyses(word.folded)), "head")


def _governs(before: Word, forms: frozenset[Form]) -> bool:
    """Whether the word before shows that a noun follows: a preposition of its case, or an attribute in its form."""
    cases = {_GOVERNED.get(before.folded), _PLACE_OR_AIM.get(before.folded)}
    if any(case in cases for case, _ in forms):
        return True
    return any(r.word_class == "adjective" and (r.case, r.number) in forms for r in analyses(before.folded))


def _head(words: Sequence[Word]) -> int | None:
    """The place of the word that rules the others: the first noun after its attributes, or a verb in front."""
    candidate: int | None = None
    for at, word in enumerate(words):
        readings = [r for r in analyses(word.folded) if r.case == "nomn"] if _CYRILLIC.search(word.folded) else []
        if at == 0 and not readings and any(r.word_class == "verb" for r in analyses(word.folded)):
            return 0
        nouns = any(reading.word_class == "noun" for reading in readings)
        if any(reading.word_class == "adjective" for reading in readings):
            candidate = at if nouns or candidate is None else candidate
            continue
        if nouns:
            return at
        if candidate is not None:
            break
    return candidate


def _slot(words: Sequence[Word], at: int, head: int | None) -> Slot:
    word = words[at]
    readings = analyses(word.folded) if _CYRILLIC.search(word.folded) else ()
    if head is None or not readings or all(r.word_class in {"preposition", "conjunction"} for r in readings):
        return Slot(word, frozenset({word.folded}), "literal")
    nominative = [r for r in readings if r.case == "nomn"]
    linked = word.hyphened or (at + 1 < len(words) and words[at + 1].hyphened)
    if linked and at >= head and any(r.word_class == "noun" for r in nominative):
        return _inflecting(word, [r for r in nominative if r.word_class == "noun"], "linked")
    if at == head:
        return _inflecting(word, [r for r in nominative if r.word_class == "noun"] or nominative or readings, "head")
    adjectives = [r for r in nominative if r.word_class == "adjective"]
    if at < head and adjectives:
        return _inflecting(word, adjectives, "agreeing")
    cases = frozenset(r.case for r in readings if r.case)
    if not cases or at < head:
        return Slot(word, frozenset({word.folded}), "literal")
    verbal = any(r.word_class == "verb" for r in analyses(words[head].folded)) and head == 0
    return Slot(word, frozenset({word.folded, *(r.lemma for r in readings)}), "fixed", frozenset() if verbal else cases)


def _inflecting(word: Word, readings: Sequence[Analysis], role: str) -> Slot:
    return Slot(word, frozenset({word.folded, *(reading.lemma for reading in readings)}), role)


def _readings(slot: Slot, *, nominative: bool) -> list[Analysis]:
    """The readings of the wording's own word, in the role that it plays."""
    found = [r for r in analyses(slot.word.folded) if r.lemma in slot.keys and (r.case == "nomn" or not nominative)]
    if slot.role == "agreeing":
        return [r for r in found if r.word_class == "adjective"]
    return [r for r in found if r.word_class == "noun"] or found


def _forms(slot: Slot, word: Word) -> frozenset[Form]:
    own = {reading.word_class for reading in _readings(slot, nominative=False)}
    classes = own | ({"adjective"} if "verb" in own else set())
    readings = [r for r in analyses(word.folded) if r.lemma in slot.keys and r.word_class in classes]
    return frozenset((reading.case, reading.number) for reading in readings)


def _agreement(one: frozenset[Form], other: frozenset[Form]) -> frozenset[Form]:
    """The forms that both allow; after 2, 3, 4 a plural attribute stands beside a noun in the genitive singular."""
    both = one & other
    if both:
        return both
    if ("gent", "sing") in other and any(number == "plur" and case in {"gent", "nomn", "accs"} for case, number in one):
        return frozenset({("gent", "sing")})
    return frozenset()


def _stays(slot: Slot, word: Word) -> bool:
    if word.folded == slot.word.folded:
        return True
    if slot.role == "literal":
        return False
    readings = [r for r in analyses(word.folded) if r.lemma in slot.keys]
    return any(not slot.cases or reading.case in slot.cases for reading in readings)


def _probability(slot: Slot, word: Word) -> float:
    if word.folded == slot.word.folded and word.text[:1].isupper():
        return 1.0
    classes = {reading.word_class for reading in _readings(slot, nominative=False)}
    readings = [r for r in analyses(word.folded) if r.lemma in slot.keys and r.word_class in classes]
    return sum(reading.score for reading in readings)


def _score(word: Word, form: Form) -> float:
    return max((r.score for r in analyses(word.folded) if (r.case, r.number) == form), default=0.0)


def _has_singular(noun: Analysis) -> bool:
    return any(r.number == "sing" and r.word_class == "noun" for r in analyses(noun.lemma))
