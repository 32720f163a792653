"""Readability in a terminal or a log: a bar for the score and one for each sentence."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from editorial.messages import translate
from editorial.model import DocumentReport
from editorial.report.plural import counted
from editorial.report.readability.reading import Reading, readings

_BARS = "▁▂▃▄▅▆▇█"
_PARTS = " ▏▎▍▌▋▊▉█"
_GAUGE = 20
"""Characters of the gauge, one for five points of a hundred."""
_MOST_BARS = 60


def readability_lines(part: DocumentReport, language: str) -> Iterator[str]:
    """Three lines for each version that is long enough, in the reader's language."""
    for reading in readings(part):
        yield from _lines(reading, language)


def _lines(reading: Reading, language: str) -> Iterator[str]:
    measured, ease = reading.measured, translate("Reading ease", language)
    band = translate(reading.band.value, language)
    yield f"{ease} ({reading.language}): {gauge(reading.ease)} {reading.ease}, {band}"
    told = translate("{mean} words a sentence, {longest} in the longest", language)
    over = sum(sentence.over for sentence in reading.sentences)
    many = translate("{count} over the limit of {limit}", language).format(count=over, limit=reading.limit)
    figures = told.format(mean=round(measured.sentence_words), longest=reading.longest.words)
    yield f"  {bars([s.words for s in reading.sentences])} {figures}{f', {many}' if over else ''}"
    passive = translate("{percent} % of the sentences passive", language)
    nouns = translate("{rate} nouns made from verbs in 100 words", language)
    paragraphs = counted(len(measured.paragraphs), "paragraph", language)
    shares = (
        passive.format(percent=round(100 * measured.passive_share)),
        nouns.format(rate=f"{measured.nouns_per_hundred:.1f}"),
        paragraphs,
    )
    yield f"  {' · '.join(shares)}"


def gauge(score: int) -> str:
    """A score of a hundred as a bar of twenty characters, in eighths of a character."""
    eighths = round(score * _GAUGE * 8 / 100)
    full, rest = divmod(eighths, 8)
    return f"▕{('█' * full + (_PARTS[rest] if rest else '')).ljust(_GAUGE)}▏"


def bars(words: Sequence[int]) -> str:
    """A bar for each sentence, its height by its words; in a long text for some neighbours together, the longest."""
    each = -(-len(words) // _MOST_BARS)
    shown = [max(words[start : start + each]) for start in range(0, len(words), each)]
    top = max(*shown, len(_BARS))
    return "".join(_BARS[max(0, -(-number * len(_BARS) // top) - 1)] for number in shown)
