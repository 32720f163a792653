"""Language tags in the names of files and folders."""

from __future__ import annotations

import re

_CODES = """
    aa ab af ak am an ar as av ay az ba be bg bi bm bn bo br bs ca ce ch co cr cs cu cv cy da de dv dz ee el en eo es
    et eu fa ff fi fj fo fr fy ga gd gl gn gu gv ha he hi ho hr ht hu hy hz ia id ie ig ii ik io is it iu ja jv ka kg
    ki kj kk kl km kn ko kr ks ku kv kw ky la lb lg li ln lo lt lu lv mg mh mi mk ml mn mr ms mt my na nb nd ne ng nl
    nn no nr nv ny oc oj om or os pa pi pl ps pt qu rm rn ro ru rw sa sc sd se sg si sk sl sm sn so sq sr ss st su sv
    sw ta te tg th ti tk tl tn to tr ts tt tw ty ug uk ur uz ve vi vo wa wo xh yi yo za zh zu
"""
_ISO_639_1 = frozenset(_CODES.split())
_WORDS = "am an as be co cv he id ii io is it la li lo ms my na no om or pa pi so ss st ta te ti to vi"
"""Codes that name a folder or a file more often for another reason: `it/`, `my/`, `cv.md`."""
_AMBIGUOUS = frozenset(_WORDS.split())

TAG = r"[a-z]{2}(?:[-_](?:[A-Z][a-z]{3}[-_])?[A-Z]{2})?"
"""A pattern of what looks like a tag: `en`, `en-GB`, `pt_BR`, `sr-Latn-RS`."""
_TAG = re.compile(TAG)


def is_tag(text: str) -> bool:
    """Whether a part of a path names a language with a two-letter code of ISO 639."""
    return _TAG.fullmatch(text) is not None and text[:2] in _ISO_639_1


def is_telling(tag: str) -> bool:
    """Whether a tag names a language even where nothing else speaks for that."""
    return tag[:2] not in _AMBIGUOUS
