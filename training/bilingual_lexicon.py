"""Makes the English-Russian lexicon that the package carries (`editorial/bitext/lexicon_data/*.tsv`).

    python -m training.bilingual_lexicon MUELLER ENRU OUT

MUELLER is the folder of Debian's `mueller7-dict` (`/usr/share/dictd`; GPL-2.0-or-later, (C) 1996 S. Starostin,
1999-2000 E. S. Cymbalyuk), ENRU that of the npm package `enru-dict` (`package/data`; MIT, (C) 2017 Liudmila
Vasnetsova).
Both are reduced to pairs of dictionary forms of content words, of which the English one is in some use.
Wants wordfreq, for the uses.
"""

from __future__ import annotations

import argparse
import gzip
import json
import re
from collections import defaultdict
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import pymorphy3
import simplemma
from wordfreq import zipf_frequency

IN_USE = 2.1
"""Zipf frequency that the English word must have; the Russian one is rarer by nature, each form counting alone."""
RUSSIAN_IN_USE = 1.5
RUSSIAN = re.compile(r"[а-яё]+(?:-[а-яё]+)*")
ENGLISH = re.compile(r"[a-z]+(?:[-'][a-z]+)*")
FUNCTION_WORDS = frozenset({"PREP", "CONJ", "PRCL", "NPRO", "INTJ"})
PER_WORD = 14
"""Mueller's first so many translations of a word; later ones are phrases and rarities."""
VERB = re.compile(r"(?:[ыи]ва|[ауеияю]|ну|ова|ева)?(?:ть|ти|чь)(?:ся)?$")
MUTATED = {"жд": "д", "щ": "т", "ж": "д", "ч": "т", "ш": "с", "вл": "в", "мл": "м", "пл": "п", "бл": "б"}
MUTATIONS = re.compile(r"(?:жд|щ|ж|ч|ш|вл|мл|пл|бл)$")
"""What a stem's last consonant becomes in one of the two aspects: ответ-ить, отвеч-ать."""
MORPHOLOGY = pymorphy3.MorphAnalyzer()


@cache
def russian_lemma(word: str) -> str | None:
    """Dictionary form of a content word, ё as е; None for function words and unknown ones."""
    best = MORPHOLOGY.parse(word)[0]
    if best.tag.POS in FUNCTION_WORDS or not best.is_known:
        return None
    lemma: str = best.normal_form.replace("ё", "е")
    return lemma if len(lemma) > 2 and zipf_frequency(lemma, "ru") >= RUSSIAN_IN_USE else None


@cache
def english_lemma(word: str) -> str | None:
    """Dictionary form of a word in use."""
    lemma: str = simplemma.lemmatize(word, lang="en").lower()
    return lemma if len(lemma) > 1 and zipf_frequency(lemma, "en") >= IN_USE else None


def mueller(folder: Path) -> Iterator[tuple[str, str]]:
    """Headwords and the single Russian words of their translations, without the examples."""
    data = gzip.decompress((folder / "mueller7.dict.dz").read_bytes())
    for line in (folder / "mueller7.index").read_text(encoding="utf-8").splitlines():
        headword, start, length = line.split("\t")
        if not ENGLISH.fullmatch(headword):
            continue
        entry = data[base64(start) : base64(start) + base64(length)].decode("utf-8")
        entry = re.sub(r"\[[^]]*\]|\([^)]*\)|_[^ ]+\.", " ", entry.partition("\n")[2])
        words: list[str] = []
        for part in re.split(r"[,;)]|\n\s+[а-я]\)|\d\)", entry):
            text = re.sub(r"[A-Za-z'\-]{2,}.*", "", part, flags=re.DOTALL).lower()
            found = RUSSIAN.findall(text)
            if 0 < len(found) <= 2:
                words += found
        for word in words[:PER_WORD]:
            yield headword, word


def enru(folder: Path) -> Iterator[tuple[str, str]]:
    """The pairs of both directions that are single words."""
    for english, russian in json.loads((folder / "enru.dict.json").read_text("utf-8", "replace")).items():
        yield english.lower(), russian.lower()
    for russian, english in json.loads((folder / "ruen.dict.json").read_text("utf-8", "replace")).items():
        yield english.lower(), russian.lower()


def share_between_aspects(to_english: dict[str, set[str]]) -> None:
    """Gives both verbs of an aspect pair (сообщать, сообщить) what either has."""
    partners: dict[str, list[str]] = defaultdict(list)
    for word in to_english:
        if VERB.search(word) and "INFN" in MORPHOLOGY.parse(word)[0].tag:
            stem = MUTATIONS.sub(lambda m: MUTATED[m[0]], VERB.sub("", word))
            if len(stem) > 3:
                partners[stem].append(word)
    for verbs in partners.values():
        together = set().union(*(to_english[verb] for verb in verbs))
        for verb in verbs:
            to_english[verb] = set(together)


def base64(digits: str) -> int:
    """A number of a dictd index."""
    alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/"
    value = 0
    for digit in digits:
        value = value * 64 + alphabet.index(digit)
    return value


def write(path: Path, table: dict[str, set[str]]) -> None:
    """Lines of a word, a tab and its translations, in the order of their UTF-8 bytes, as the reader's search wants."""
    lines = [f"{word}\t{' '.join(sorted(table[word]))}\n".encode() for word in table]
    path.write_bytes(b"".join(sorted(lines, key=lambda line: line.partition(b"\t")[0])))


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("mueller", type=Path)
    parser.add_argument("enru", type=Path)
    parser.add_argument("out", type=Path)
    arguments = parser.parse_args()
    to_english: dict[str, set[str]] = defaultdict(set)
    for english, russian in (*mueller(arguments.mueller), *enru(arguments.enru)):
        if not ENGLISH.fullmatch(english) or not RUSSIAN.fullmatch(russian):
            continue
        left, right = english_lemma(english), russian_lemma(russian)
        if left and right:
            to_english[right].add(left)
    share_between_aspects(to_english)
    to_russian: dict[str, set[str]] = defaultdict(set)
    for russian, translations in to_english.items():
        for english in translations:
            to_russian[english].add(russian)
    arguments.out.mkdir(parents=True, exist_ok=True)
    write(arguments.out / "en-ru.tsv", to_russian)
    write(arguments.out / "ru-en.tsv", to_english)


if __name__ == "__main__":
    main()
