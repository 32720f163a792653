"""The letter ё: one way in one text, or as the profile says."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache, lru_cache

from editorial.bitext.vocabulary import Wordings, wordings
from editorial.languages.vocabulary import vocabulary
from editorial.model import Applicability, Bitext, Dimension, Issue, Severity
from editorial.rules.locale_conventions.rewriting import rewritten
from editorial.rules.profiles import profile
from editorial.rules.rule import Context, Explanation, Rule


def check(bitext: Bitext, context: Context) -> Iterator[Issue]:
    """Words that always have ё and are written the rarer way of the text; capitals, names above all, are left alone."""
    found = [(s, hit.start, hit.end, hit.value) for s in bitext.target.segments for hit in _index().find(s.text)]
    found = [one for one in found if one[0].text[one[1]].islower() or one[1] == 0]
    found = [one for one in found if _is_word(_put(one[0].text[one[1] : one[2]], one[3]).lower())]
    dotted = sum("ё" in s.text[start:end].lower() for s, start, end, _ in found)
    wanted = profile(context.config).yo
    if wanted == "any" and dotted in (0, len(found)):
        return
    keep = wanted == "always" or (wanted == "any" and dotted * 2 >= len(found))
    for segment, start, end, word in found:
        written = segment.text[start:end]
        if ("ё" in written.lower()) is not keep:
            put = _put(written, word) if keep else _plain(written)
            region = segment.locate(start, start + len(put))
            yield rewritten(RULE, bitext.target, region, put, fix=Applicability.SAFE)


def _put(written: str, word: str) -> str:
    """The word with its ё where the vocabulary has it; the ending stays as it is."""
    at = word.index("ё")
    return f"{written[:at]}{'Ё' if written[at].isupper() else 'ё'}{written[at + 1 :]}"


def _plain(written: str) -> str:
    return written.replace("ё", "е").replace("Ё", "Е")


@lru_cache(maxsize=4096)
def _is_word(dotted: str) -> bool:
    """Whether a dictionary has the word with ё: «тёплый», not «тёплоход»."""
    from editorial.languages.ru.morphology import analyzer

    return bool(analyzer().word_is_known(dotted))


@cache
def _index() -> Wordings[str]:
    words = wordings(vocabulary(__package__ or "", "yo")["words"])
    return Wordings((word, word) for word in words)


RULE = Rule(
    code="yo",
    dimension=Dimension.LOCALE_CONVENTIONS,
    error_type="spelling",
    severity=Severity.INFO,
    languages=frozenset({"ru"}),
    explanation=Explanation(
        what="The letter ё in one word of a text and е in its place in another, or against the profile. Only "
        "words that "
        "are the same word with either letter are looked at.",
        why="Both ways are right; a text that has both was put together from several.",
        wrong="Объём вырос, а отчет ещё не готов.",
        right="Объём вырос, а отчёт ещё не готов.",
        reference="Правила русской орфографии и пунктуации, § 5; the profile's yo",
    ),
    check_document=check,
)
