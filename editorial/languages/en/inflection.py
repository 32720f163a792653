"""An English word or noun phrase put into the form of another: plural, possessive, -ed, -ing."""

from __future__ import annotations

import re

from editorial.languages.en.morphology import lemmas
from editorial.languages.english_forms import is_plural, plural, singular, verb_like

_LAST_WORD = re.compile(r"[^\W\d_]+\Z")
_POSSESSIVE = re.compile(r"(?:(?<=s)['’]|(?P<mark>['’])s)\Z")


def inflect_like(phrase: str, model: str) -> str:
    """`phrase` with the number, tense and possessive ending of `model`; the last word of each carries them."""
    possessive = _POSSESSIVE.search(model)
    bare = model[: possessive.start()] if possessive else model
    form = _inflected(_POSSESSIVE.sub("", phrase), bare)
    if possessive is None:
        return form
    apostrophe = possessive[0][0]
    return form + (apostrophe if is_plural(form) and form.endswith("s") else f"{apostrophe}s")


def _inflected(phrase: str, model: str) -> str:
    last, like = _LAST_WORD.search(phrase), _LAST_WORD.search(model)
    if last is None or like is None:
        return phrase
    word, form = last[0], like[0]
    if form.lower().endswith(("ing", "ed")) and form.lower() not in lemmas(form):
        return phrase if word.lower().endswith(("ing", "ed")) else phrase[: last.start()] + verb_like(word, form)
    return phrase[: last.start()] + (plural(word) if is_plural(form) else singular(word))
