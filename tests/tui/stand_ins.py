"""Stand-ins for engines: a reviewer that finds planted words at once, and units paired in order."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Collection, Mapping, Sequence
from pathlib import Path

from editorial import formats
from editorial.bitext import sidecar
from editorial.bitext.pairing import Pair
from editorial.bitext.segmentation import segmented
from editorial.config import Config
from editorial.formats import saving
from editorial.model import (
    Applicability,
    Bitext,
    Dimension,
    Document,
    DocumentReport,
    EngineState,
    EngineStatus,
    Excerpt,
    Issue,
    Message,
    Region,
    Severity,
    State,
    Unit,
)
from editorial.review.editing import suppressions
from editorial.review.editing.changes import Dismissal
from editorial.rules.rule import Explanation
from editorial.tui.app import EditorialApp
from editorial.tui.real_services import RealServices
from editorial.tui.real_words import RealWords

RU = (
    "# Калужский фармацевтический кластер даст 14 % выпуска области к 2020 году\n\n"
    "Новый завод в Калуге открыли 12 декабря 2013 года. Он будет выпускать препарат для ранней диагностики "
    "инфаркта миокарда. В проект вложено 1,2 млрд евро.\n\n"
    "Рахимджан Розиев сказал: «Мы должны предлагать все услуги — от идеи до вывода на рынок». "
    "Сейчас в портфеле парка около 70 проектов.\n\n"
    "Кластер объединяет более 50 компаний. Производство сертифицировано по стандарту GMP.\n"
)

EN = (
    "# Kaluga Pharmaceutical Cluster to Account for 14% if the Region's Output by 2020\n\n"
    "The new plant inn Kaluga was opened on December 12, 2013. It will make a drug for the early diagnosis of "
    "myocardial infraction. EUR 1.3 billion was invested in the project.\n\n"
    "Rakhimdzhan Roziev said: “We should offer all services inn full – from an idea to the market”.  "
    "The park's portfolio now holds about 70 projects at various stages .\n\n"
    "The cluster unites over 50 companies.\n"
)

L, A, D = Dimension.LINGUISTIC_CONVENTIONS, Dimension.ACCURACY, Dimension.DESIGN_AND_MARKUP
SAFE, UNSAFE = Applicability.SAFE, Applicability.UNSAFE

WRONG = "“{text}” is a word, but not the one meant here"
FIGURE = "The original has another figure than “{text}”"
CALQUE = "“{text}” follows the Russian word too closely"
SPACES, SPACE = "Two spaces between sentences", "A space before a full stop"

Planted = tuple[str, str, Dimension, Severity, tuple[str, ...], Applicability, str, str]

PLANTED: tuple[Planted, ...] = (
    (r"\binn\b", "real-word", L, Severity.ERROR, ("in", "inner"), UNSAFE, "", WRONG),
    (r"\bif\b(?= the Region)", "real-word", L, Severity.ERROR, ("of",), UNSAFE, "", WRONG),
    (r"\binfraction\b", "real-word", L, Severity.ERROR, ("infarction",), UNSAFE, "инфаркта", WRONG),
    (r"EUR 1\.3 billion", "number-mismatch", A, Severity.ERROR, ("EUR 1.2 billion",), UNSAFE, "1,2 млрд евро", FIGURE),
    (r"(?<=”\.)  (?=The)", "double-space", D, Severity.WARNING, (" ",), SAFE, "", SPACES),
    (r" (?=\.)", "space-before-punctuation", D, Severity.WARNING, ("",), SAFE, "", SPACE),
    (r"\bunites\b", "calque", Dimension.STYLE, Severity.INFO, ("brings together",), UNSAFE, "объединяет", CALQUE),
)
"""Pattern, code, dimension, severity, suggestions, fix, words of the source that bear witness, message."""


class QuickReviewer:
    """Finds what `PLANTED` describes."""

    def __init__(self) -> None:
        self.reviews = 0

    def review(self, bitext: Bitext) -> DocumentReport:
        self.reviews += 1
        return DocumentReport(bitext, tuple(sorted(_issues(bitext), key=lambda issue: issue.region)))

    def engines(self) -> Mapping[str, EngineState]:
        return {
            "ngram": EngineState(EngineStatus.OK, "5.1"),
            "harper": EngineState(EngineStatus.OK, "0.2"),
            "languagetool": EngineState(EngineStatus.MISSING, None, "editorial setup"),
        }

    def close(self) -> None:
        """Nothing to let go of."""


def _issues(bitext: Bitext) -> list[Issue]:
    found = []
    for pattern, code, dimension, severity, suggestions, fix, witness, words in PLANTED:
        for at, match in enumerate(re.finditer(pattern, bitext.target.text)):
            region = Region(match.start(), match.end())
            found.append(
                Issue(
                    code, dimension, "planted", severity, Message(words, {"text": match.group()}), region,
                    match.group(), suggestions, 0.97, "ngram", None, fix, _witness(bitext.source, witness),
                    (Message("the words around it speak for “{word}”", {"word": suggestions[0]}),) if witness else (),
                    hashlib.sha256(f"{code}{match.group()}{at}".encode()).hexdigest()[:12],
                )
            )  # fmt: skip
    return found


def _witness(source: Document | None, words: str) -> Excerpt | None:
    at = source.text.find(words) if source is not None and words else -1
    return Excerpt(Region(at, at + len(words)), words) if at >= 0 else None


def paired(source: Document | None, target: Document) -> Bitext:
    """Sentences in their order."""
    if source is None:
        return Bitext.alone(target)
    longer = max(len(source.segments), len(target.segments))
    units = (Unit(at + 1, source.segments[at : at + 1], target.segments[at : at + 1]) for at in range(longer))
    return Bitext(target, source, tuple(units))


class QuickServices:
    """Real files, quick findings."""

    def __init__(self, reviewer: QuickReviewer | None = None, *, config: Config | None = None) -> None:
        self._reviewer = reviewer or QuickReviewer()
        self.words = RealWords(config or Config(glossaries=()))

    def pairs(self, paths: Sequence[str]) -> tuple[Pair, ...]:
        return tuple(Pair(None, Path(path)) for path in paths)

    def open(self, pair: Pair) -> Bitext:
        target = segmented(formats.read(pair.target), "en")
        source = None if pair.source is None else segmented(formats.read(pair.source), "ru")
        return sidecar.apply(paired(source, target))

    def reparse(self, bitext: Bitext) -> Bitext:
        target = segmented(formats.with_text(bitext.target, bitext.target.text), "en")
        source = bitext.source
        return paired(None if source is None else segmented(formats.with_text(source, source.text), "ru"), target)

    def reviewer(self) -> QuickReviewer:
        return self._reviewer

    def starting(self) -> tuple[str, ...]:
        return ()

    def grow(self, bitext: Bitext) -> bool:
        return False

    def leave_out(self) -> tuple[str, ...]:
        return ()

    def save(self, document: Document) -> None:
        saving.save(document.path, formats.encode(document))

    def text(self, document: Document) -> str | None:
        try:
            return formats.read(document.path, format=document.format).text
        except formats.UnreadableFile:
            return None

    def terms(self, bitext: Bitext, unit: Unit) -> tuple[str, ...]:
        held = any("инфаркта" in segment.text for segment in unit.source)
        return ("инфаркт миокарда — myocardial infarction",) if held else ()

    def comments(self, bitext: Bitext) -> dict[int, str]:
        return RealServices(Config()).comments(bitext)

    def by_hand(self, bitext: Bitext) -> frozenset[int]:
        return RealServices(Config()).by_hand(bitext)

    def keep_pairing(self, bitext: Bitext, by_hand: Collection[int]) -> None:
        RealServices(Config()).keep_pairing(bitext, by_hand)

    def keep_notes(self, bitext: Bitext, states: Mapping[int, State], comments: Mapping[int, str]) -> None:
        RealServices(Config()).keep_notes(bitext, states, comments)

    def dismissals(self, document: Document) -> tuple[Dismissal, ...]:
        return suppressions.dismissals(Config(), Path(document.path))

    def dismiss(self, document: Document, dismissal: Dismissal, *, withdrawn: bool) -> None:
        added, removed = ((), (dismissal,)) if withdrawn else ((dismissal,), ())
        suppressions.change(Config(), Path(document.path), added=added, removed=removed)

    def explanation(self, code: str) -> Explanation | None:
        if code != "real-word":
            return None
        return Explanation("A right word in the wrong place.", "No dictionary sees it.", "He went inn.", "He went in.")

    def export(self, kind: str, bitext: Bitext, issues: Sequence[Issue], engines: Mapping[str, EngineState]) -> str:
        from editorial.tui.exporting import exported

        return exported(kind, bitext, issues, engines, language="en")

    def close(self) -> None:
        """Nothing to let go of."""


def pair_in(folder: Path, *, ru: str | None = RU, en: str = EN) -> Pair:
    """A pair of files in a folder."""
    target = folder / "plant" / "en.md"
    target.parent.mkdir(parents=True, exist_ok=True)
    target.write_text(en, encoding="utf-8", newline="")
    if ru is None:
        return Pair(None, target)
    (folder / "plant" / "ru.md").write_text(ru, encoding="utf-8", newline="")
    return Pair(folder / "plant" / "ru.md", target)


def workbench(pair: Pair, *, language: str = "en", services: QuickServices | None = None) -> EditorialApp:
    """The program on a pair, with the stand-ins."""
    config = Config(interface="ru" if language == "ru" else "en")
    return EditorialApp([pair], config, services=services or QuickServices())
