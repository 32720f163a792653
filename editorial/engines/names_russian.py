"""Names in Russian: slovnet's tagger with the models that natasha carries, dictionary forms by pymorphy3.

natasha itself is not imported: it needs pymorphy2, which needs `pkg_resources` and fails on current Pythons. Its models
are read where it is installed. Reading takes half a second, a paragraph some 3 ms.

Limits: kinds are what news taught the tagger; a name it misses in one place it may find in another; the dictionary form
of a foreign surname is pymorphy3's guess.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import cached_property, lru_cache
from importlib import import_module
from importlib.util import find_spec
from pathlib import Path
from typing import Any

from editorial.engines import russian_surnames
from editorial.engines.contract import EngineFailed, EngineMissing, Entity, EntityKind
from editorial.engines.russian_words import analyser
from editorial.model import Document

KINDS = {"PER": EntityKind.PERSON, "LOC": EntityKind.PLACE, "ORG": EntityKind.ORGANISATION}
_PARAGRAPHS = 4096
WORD = re.compile(r"[А-Яа-яЁё]+(?:-[А-Яа-яЁё]+)*")


class RussianNames:
    """The recogniser; models are read with the first question."""

    @property
    def version(self) -> str:
        from importlib.metadata import version

        return f"natasha {version('natasha')}, slovnet {version('slovnet')}"

    def entities(self, document: Document) -> tuple[Entity, ...]:
        """Names in the order of the text.

        Raises:
            EngineMissing: when natasha is not installed.
            EngineFailed: when its models cannot be read.
        """
        found = []
        for block in document.blocks:
            for start, end, kind in self._remembered(block.text):
                text = block.text[start:end]
                found.append(Entity(kind, block.prose.locate(start, end), text, normal_form(text, kind)))
        return tuple(found)

    @cached_property
    def _remembered(self) -> Callable[[str], tuple[tuple[int, int, EntityKind], ...]]:
        """The names of the last few thousand paragraphs: after an edit all but one are the same."""
        return lru_cache(maxsize=_PARAGRAPHS)(self._names)

    def _names(self, text: str) -> tuple[tuple[int, int, EntityKind], ...]:
        if not WORD.search(text):
            return ()
        return tuple((span.start, span.stop, KINDS[span.type]) for span in self._tagger(text).spans)

    @cached_property
    def _tagger(self) -> Any:
        spec = find_spec("natasha")
        if spec is None or spec.origin is None:
            raise EngineMissing("{engine} is not installed", engine="natasha", hint="pip install natasha")
        models = Path(spec.origin).parent / "data"
        try:
            tagger = import_module("slovnet").NER.load(models / "model" / "slovnet_ner_news_v1.tar")
            tagger.navec(_embeddings(models / "emb" / "navec_news_v1_1B_250K_300d_100q.tar"))
        except (ImportError, OSError, ValueError, LookupError) as error:
            raise EngineFailed(
                "natasha's models cannot be read: {reason}",
                reason=error,
                hint="pip install --force-reinstall natasha slovnet navec",
            ) from error
        return tagger


def _embeddings(path: Path) -> Any:
    """Navec's embeddings without the tables for word similarity, which take longer to compute than all the rest."""
    import numpy

    navec = import_module("navec.navec")

    class Lean(navec.PQ):  # type: ignore[misc, name-defined]
        def precompute(self) -> None:
            self.qdims = numpy.arange(self.qdim)

    with navec.Tar(path) as tar:
        meta = navec.Meta.from_file(tar.load(navec.META))
        vocabulary = navec.Vocab.from_file(tar.load(navec.VOCAB))
        return navec.Navec(meta, vocabulary, Lean.from_file(tar.load(navec.PQ_)))


def normal_form(text: str, kind: EntityKind) -> str:
    """The nominative of a name: every word of a person's, and of others the words up to the first noun.

    What follows the first noun depends on it ("института атомной энергетики") and stays as it is.
    """
    if "«" in text or '"' in text or "“" in text:
        return text
    gender = _gender(text) if kind is EntityKind.PERSON else None
    out: list[str] = []
    at = 0
    ended = False
    for place in WORD.finditer(text):
        out.append(text[at : place.start()])
        word = place.group()
        parse = None if ended else _parse(word, kind, gender)
        own = _by_ending(word, parse, gender, text) if kind is EntityKind.PERSON else None
        out.append(own or _nominative(word, parse, gender or _head_gender(text)))
        ended = ended or (kind is not EntityKind.PERSON and parse is not None and "NOUN" in parse.tag)
        at = place.end()
    return "".join((*out, text[at:]))


def _by_ending(word: str, parse: Any, gender: str | None, name: str) -> str | None:
    """The nominative of a word that no dictionary has, where its ending settles it."""
    if parse is None or parse.is_known:
        return None
    return russian_surnames.nominative(word, gender, oblique=russian_surnames.is_oblique(name))


def _parse(word: str, kind: EntityKind, gender: str | None) -> Any:
    """The likeliest reading of a word of a name, None for one that is not inflected."""
    parses = [p for p in analyser().parse(word) if "NOUN" in p.tag or "ADJF" in p.tag or "PRTF" in p.tag]
    if not parses or word.isupper():
        return None
    if kind is EntityKind.PERSON:
        own = [p for p in parses if {"Name", "Surn", "Patr"} & set(p.tag.grammemes) and "plur" not in p.tag]
        parses = own or parses
        if gender:
            parses = [p for p in parses if gender in p.tag] or parses
    elif kind is EntityKind.PLACE:
        parses = [p for p in parses if "Geox" in p.tag] or parses
    return parses[0]


def _gender(text: str) -> str | None:
    """A person's grammatical gender, from the first name or the patronymic."""
    for word in WORD.findall(text):
        for parse in analyser().parse(word):
            if ("Name" in parse.tag or "Patr" in parse.tag) and "plur" not in parse.tag and parse.tag.gender:
                return str(parse.tag.gender)
    return None


def _head_gender(text: str) -> str | None:
    """The gender of the first noun, which the adjectives before it agree with."""
    for word in WORD.findall(text):
        parse = next((p for p in analyser().parse(word) if "ADJF" not in p.tag), None)
        if parse is not None and "NOUN" in parse.tag:
            if "plur" in parse.tag:
                return "plur"
            return str(parse.tag.gender) if parse.tag.gender else None
    return None


def _nominative(word: str, parse: Any, gender: str | None) -> str:
    if parse is None:
        return word
    wanted = {"nomn"} | ({gender} if gender and "NOUN" not in parse.tag else set())
    form = parse.inflect(wanted) or parse.inflect({"nomn"})
    return _cased(form.word if form else word.lower(), word)


def _cased(form: str, like: str) -> str:
    """`form` with capitals where the parts of `like` have them."""
    parts = zip(form.split("-"), like.split("-"), strict=False)
    return "-".join(new.capitalize() if old[:1].isupper() else new for new, old in parts)
