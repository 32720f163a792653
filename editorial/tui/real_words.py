"""The program's own memory, machine, glossary and scores for the workbench, opened when they are first wanted."""

from __future__ import annotations

import threading
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from editorial.config import Config
from editorial.model import Bitext, Document, DocumentReport, EngineState, Issue, Message, Unit
from editorial.tui.words import NewTerm, Offer, PairScore, TermSeen

if TYPE_CHECKING:
    from editorial.memory import Proposal
    from editorial.memory.store import Memory
    from editorial.review.machine import Machine
    from editorial.review.second_opinion import Opinion
    from editorial.termbase.glossary import Concept
    from editorial.termbase.matching import Matcher

LEAST = 0.7
"""Similarity from which on the memory's units are proposed."""
NONE_THERE = "{place}: there is no translation memory"


class RealWords:
    """Safe to ask from several threads."""

    def __init__(self, config: Config) -> None:
        self._config = config
        self._lock = threading.Lock()
        self._memory: Memory | None = None
        self._matcher: Matcher | None = None
        self.changed = False

    def matcher(self) -> Matcher:
        """The house's glossary, ready to be looked up.

        Raises:
            GlossaryError: when a file of it cannot be read.
        """
        with self._lock:
            if self._matcher is None:
                from editorial.termbase.matching import Matcher
                from editorial.termbase.sources import of_settings

                self._matcher = Matcher(of_settings(self._config))
            return self._matcher

    # Proposals

    def offers(self, bitext: Bitext, unit: Unit) -> tuple[Offer, ...]:
        if bitext.source is None or not unit.source:
            return ()
        text = " ".join(segment.text for segment in unit.source)
        memory = self._opened()
        source, target = bitext.source.language, bitext.target.language
        found = () if memory is None else memory.proposals(text, source=source, target=target, least=LEAST)
        return (*(Offer(one.text, _of_memory(one)) for one in found), *self._of_machine(bitext, unit))

    def _of_machine(self, bitext: Bitext, unit: Unit) -> Iterator[Offer]:
        if not self._config.provider:
            return
        machine = self._service(bitext)
        texts = [segment.text for segment in unit.source]
        answers = machine.remembered(texts)
        if all(text in answers for text in texts):
            yield Offer(" ".join(answers[text] for text in texts), Message.of("machine: {name}", name=machine.provider))

    def machine(self, bitext: Bitext, texts: Sequence[str] | None) -> tuple[Machine, tuple[str, ...]]:
        from editorial.review.machine import check_allowed, segments_of

        machine = self._service(bitext)
        asked = dict.fromkeys(segments_of(bitext) if texts is None else texts)
        answers = machine.remembered(asked)
        wanted = tuple(text for text in asked if text not in answers)
        if wanted:
            check_allowed(bitext, self._config)
        return machine, wanted

    def ranking(self, bitext: Bitext) -> tuple[Opinion, ...]:
        from editorial.review.machine import segments_of
        from editorial.review.second_opinion import opinions

        return opinions(bitext, self._service(bitext).remembered(segments_of(bitext)))

    def _service(self, bitext: Bitext) -> Machine:
        from editorial.review.machine import Machine, NotAllowed

        if not self._config.provider:
            words = 'the settings name no translation service; provider = "libretranslate" in editorial.toml names one'
            raise NotAllowed(Message.of(words))
        place = self._config.memory_place()
        return Machine.between(bitext, self._config.provider, self._config.provider_url, place=place)

    def _opened(self) -> Memory | None:
        """The memory, None where there is none."""
        with self._lock:
            if self._memory is None:
                from editorial.memory import MemoryUnusable, open_memory

                try:
                    self._memory = open_memory(self._config.memory, root=self._config.root, create=False)
                except MemoryUnusable as error:
                    if error.message.template != NONE_THERE:
                        raise
            return self._memory

    # Glossary

    def seen(self, bitext: Bitext, unit: Unit) -> tuple[TermSeen, ...]:
        matcher = self.matcher()
        found: dict[str, tuple[Concept, str, str, bool]] = {}
        if bitext.source is not None:
            for segment in unit.source:
                for match in matcher.matches(segment, bitext.source.language):
                    words = segment.text[match.start : match.end]
                    found.setdefault(match.concept.id, (match.concept, words, "", False))
        for segment in unit.target:
            for match in matcher.matches(segment, bitext.target.language):
                concept, source, words, allowed = found.get(match.concept.id, (match.concept, "", "", False))
                if not words or (match.term.allowed and not allowed):
                    words, allowed = segment.text[match.start : match.end], match.term.allowed
                found[match.concept.id] = (concept, source, words, allowed)
        seen = (TermSeen(*one) for one in found.values())
        # What only the translation mentions, and may, is as often an everyday word as it is the term.
        return tuple(one for one in seen if one.source or not one.allowed or bitext.source is None)

    def entry_of(self, issue: Issue) -> Concept | None:
        from editorial.termbase.search import entry_of

        return entry_of(issue, self.matcher().glossary)

    def new_term(self, bitext: Bitext, source: str, target: str) -> NewTerm:
        from editorial.termbase.dictionary_form import dictionary_form
        from editorial.termbase.errors import GlossaryError, Problem
        from editorial.termbase.glossary import Origin
        from editorial.termbase.sources import writable

        paths = writable(self._config)
        if not paths:
            words = Message.of('the settings name no glossary of the house; glossaries = ["starter", "house.yml"] does')
            raise GlossaryError([Problem(Origin("editorial.toml", 1), words)])
        begins = [
            ""
            if document is None
            else dictionary_form(text, document.language, begins_sentence=_begins(document, text))
            for document, text in ((bitext.source, source), (bitext.target, target))
        ]
        return NewTerm(begins[0], begins[1], paths[0])

    def add_term(self, bitext: Bitext, source: str, target: str, path: Path | str) -> Concept:
        from editorial.termbase.addition import add_entry, new_entry, same
        from editorial.termbase.errors import GlossaryError, Problem

        glossary = self.matcher().glossary
        wordings = {bitext.target.language.partition("-")[0]: target}
        if bitext.source is not None:
            wordings = {bitext.source.language.partition("-")[0]: source, **wordings}
        entry = new_entry(wordings, taken={concept.id for concept in glossary})
        known = same(entry, glossary)
        if known is not None:
            raise GlossaryError([Problem(known.origin, Message.of("entry '{id}' says so already", id=known.id))])
        added = add_entry(path, entry)
        with self._lock:
            self._matcher = None
            self.changed = True
        return added

    # Scores

    def score(self, bitext: Bitext, issues: Sequence[Issue], engines: Mapping[str, EngineState]) -> PairScore:
        from editorial.review.scoring.mqm import mqm, signature
        from editorial.review.second_opinion import likeness
        from editorial.review.selection import chosen

        config = self._config.for_path(bitext.target.path)
        signed = signature(config, engines, [rule.code for rule in chosen(config)])
        score = mqm(DocumentReport(bitext, tuple(issues)), config.mqm, signature=signed)
        if not config.provider or bitext.source is None:
            return PairScore(score)
        found = self.ranking(bitext)
        return PairScore(score, found, likeness(found))

    def close(self) -> None:
        with self._lock:
            if self._memory is not None:
                self._memory.close()


def _of_memory(one: Proposal) -> Message:
    template = "memory: {percent} % alike, {standing}, {where}"
    return Message.of(
        "memory: {percent} % alike, {standing}, translated the other way, {where}" if one.unit.reversed else template,
        percent=int(one.similarity * 100),
        standing=Message(one.unit.standing.value),
        where=" ".join(filter(None, (one.unit.release or one.unit.origin, one.unit.date[:10]))) or "—",
    )


def _begins(document: Document, text: str) -> bool:
    """Whether a sentence of the document begins with these words, so that their capital proves nothing."""
    return any(segment.text.lstrip("«“\"'").startswith(text) for segment in document.segments)
