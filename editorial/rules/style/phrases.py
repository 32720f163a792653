"""Vocabularies of phrases with better wordings: how they are read, found and replaced.

A phrase is a regular expression with three additions, so that a vocabulary reads like the phrases it holds: `<verb>` is
any form of a verb, `[the|a]` is a word that may be there, and a space is any white space.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import cache, lru_cache

from editorial.bitext.vocabulary import Wordings, wordings
from editorial.languages.english_articles import fitted
from editorial.languages.english_forms import verb_like
from editorial.languages.vocabulary import vocabulary
from editorial.languages.words import match_case

_SUGAR = re.compile(r"<(?P<verb>[a-z]+)>|\[(?P<maybe>[^\]]+)\](?P<space> ?)|(?P<group>\((?!\?))|(?P<blank> +)")
_WORD = re.compile(r"[^\W_]+(?:-[^\W_]+)*")
_NEXT = re.compile(r",?\s+(?:that\s+)?(?P<word>\w[\w’'-]*)")
_SHORT = 4
_FORMS = ("ask", "asks", "asked", "asking", "took", "taken")
_FORMS_OF_BE = {
    "is": "asks",
    "are": "ask",
    "am": "ask",
    "was": "asked",
    "were": "asked",
    "been": "taken",
    "being": "asking",
}


@dataclass(frozen=True, slots=True)
class Phrase:
    """An entry of a vocabulary.

    Of `keys`, lower-case words, at least one stands in every text that holds the phrase; empty where none is sure to.
    """

    wrong: str
    right: tuple[str, ...]
    ru: str
    sure: bool
    keys: frozenset[str]

    @property
    def russian(self) -> Wordings[str]:
        """The Russian that causes it."""
        return _wordings(self.ru)


@dataclass(frozen=True, slots=True)
class Hit:
    """`words` are the phrase as it stands, `suggestions` the better wordings in its form and capitals.

    `text[start:end]` is what they replace: an article before the phrase belongs to it where a suggestion wants the
    other one, and the next word where the phrase goes.
    """

    start: int
    end: int
    words: str
    phrase: Phrase
    suggestions: tuple[str, ...]


@cache
def phrases(package: str, name: str, key: str = "phrases") -> tuple[Phrase, ...]:
    """The vocabulary `<package>/<name>.yml`: under `key`, a list of `wrong`, `right`, `ru`, `sure`."""
    return tuple(
        Phrase(
            wrong=entry["wrong"],
            right=tuple(entry["right"]),
            ru=entry.get("ru", ""),
            sure=entry.get("sure", False),
            keys=_keys(entry["wrong"]),
        )
        for entry in vocabulary(package, name)[key]
    )


@lru_cache(maxsize=4096)
def hits(text: str, package: str, name: str, key: str = "phrases") -> tuple[Hit, ...]:
    """Every phrase of the vocabulary in the text, in order; of those that overlap the longest, of equals a sure one."""
    found = [
        Hit(match.start(), match.end(), match[0], phrase, tuple(_suggestions(phrase, match)))
        for phrase in _candidates(text, package, name, key)
        for match in _compiled(phrase.wrong)[0].finditer(text)
    ]
    kept: list[Hit] = []
    for hit in sorted(found, key=lambda h: (h.start - h.end, h.start, not h.phrase.sure)):
        if all(hit.end <= other.start or other.end <= hit.start for other in kept):
            kept.append(hit)
    return tuple(_fitted(hit, text) for hit in sorted(kept, key=lambda h: h.start))


def _fitted(hit: Hit, text: str) -> Hit:
    if "" in hit.suggestions and (after := _NEXT.match(text, hit.end)):
        # What goes takes the next word along, which may become the first of its sentence.
        word = after["word"][0].upper() + after["word"][1:] if text[hit.start].isupper() else after["word"]
        return replace(hit, end=after.end(), suggestions=tuple(better or word for better in hit.suggestions))
    start, end, suggestions = fitted(text, hit.start, hit.end, hit.suggestions)
    return replace(hit, start=start, end=end, suggestions=suggestions)


def _candidates(text: str, package: str, name: str, key: str) -> Iterator[Phrase]:
    index = _index(package, name, key)
    words = ["", *_WORD.findall(text.lower())]
    yield from dict.fromkeys(phrase for word in dict.fromkeys(words) for phrase in index.get(word, ()))


@cache
def _index(package: str, name: str, key: str) -> dict[str, list[Phrase]]:
    index: dict[str, list[Phrase]] = defaultdict(list)
    for phrase in phrases(package, name, key):
        for word in phrase.keys or {""}:
            index[word].append(phrase)
    return index


def _keys(wrong: str) -> frozenset[str]:
    """The word that the phrase cannot do without, the longest; else the forms of its verb or the words of a group.

    A short word, which any text is full of, is a key only where there is nothing else.
    """
    bare = re.sub(r"\(\?<?[!=][^)]*\)", " ", wrong)
    plain = max(
        _WORD.findall(re.sub(r"<[^>]*>|\[[^]]*\]|\([^)]*\)\??|\\\w\+?|\.\{[^}]*\}", " ", bare)), key=len, default=""
    )
    verb, group = re.search(r"<([a-z]+)>", bare), re.search(r"\(([\w |-]+)\)(?!\?)", bare)
    if len(plain) <= _SHORT and verb:
        return forms(verb[1])
    if len(plain) <= _SHORT and group:
        return frozenset(option.split()[0] for option in group[1].lower().split("|"))
    return frozenset({plain.lower()}) if plain else frozenset()


@cache
def _wordings(russian: str) -> Wordings[str]:
    return Wordings((wording, wording) for wording in wordings(russian))


@cache
def _compiled(wrong: str) -> tuple[re.Pattern[str], tuple[int, ...]]:
    """The expression, and the numbers of its groups that `[ ]` and `( )` make, in their order."""
    parts, groups, number, last = [], [], 0, 0
    for sugar in _SUGAR.finditer(wrong):
        parts.append(wrong[last : sugar.start()])
        last = sugar.end()
        number += 1
        if sugar["verb"]:
            parts.append(f"(?P<verb>{'|'.join(sorted(forms(sugar['verb']), key=len, reverse=True))})")
        elif sugar["maybe"]:
            groups.append(number)
            parts.append(rf"(?:({sugar['maybe']})(?:\s+|$))?" if sugar["space"] else rf"(?:\s+({sugar['maybe']}))?")
        elif sugar["group"]:
            groups.append(number)
            parts.append("(")
        else:
            number -= 1
            parts.append(r"\s+")
    text = "".join((*parts, wrong[last:])).replace(r"\s+(?:\s+(", r"(?:\s+(")
    return re.compile(rf"(?<![\w-])(?:{text})(?![\w-])", re.IGNORECASE), tuple(groups)


def forms(verb: str) -> frozenset[str]:
    """Every form of an English verb."""
    return frozenset({"be", *_FORMS_OF_BE}) if verb == "be" else frozenset(verb_like(verb, form) for form in _FORMS)


def _suggestions(phrase: Phrase, match: re.Match[str]) -> Iterator[str]:
    verb = (match.groupdict().get("verb") or "").lower()
    groups = _compiled(phrase.wrong)[1]
    for right in phrase.right:
        text = re.sub(r"<([a-z]+)>", lambda m: _verb(m[1], verb), right)
        text = re.sub(r"\\(\d)", lambda m: match[groups[int(m[1]) - 1]] or "", text)
        yield match_case(match[0].split()[0], " ".join(text.split()))


def _verb(lemma: str, model: str) -> str:
    """The lemma in the form of the model, a form of "be" too; "be" itself in the plural unless the model tells."""
    if lemma == "be" and model in forms("be"):
        return model
    form = _FORMS_OF_BE.get(model, model)
    if lemma != "be":
        return verb_like(lemma, form)
    return {"asks": "is", "asked": "were", "asking": "being"}.get(verb_like("ask", form), "are")
