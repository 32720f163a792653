"""The review: engines are asked, rules judge, and what they say becomes a report.

`Reviewer` keeps engines, glossary and dictionary open between documents and between edits. Reviewing a bitext again
after an edit asks the engines about the changed units only, so that a workbench calls `review` on every change.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from types import TracebackType

from editorial.bitext.lexicon import open_lexicon
from editorial.bitext.names.renderings import renderings
from editorial.config import Config
from editorial.engines.contract import EngineSpec, Finding
from editorial.engines.registry import ENGINES
from editorial.model import Bitext, Document, DocumentReport, EngineState, Excerpt, Issue, Lexicon, Severity
from editorial.review import comments
from editorial.review.engine_pool import EnginePool
from editorial.review.fingerprint import stamped
from editorial.review.knowledge import house_words, knowledge_of
from editorial.review.merging import merged
from editorial.review.names import NameFinder
from editorial.review.nearby import NearbyChecks
from editorial.review.selection import chosen, selected
from editorial.review.settings import adjusted
from editorial.rules.rule import Context, Rule
from editorial.termbase.glossary import Concept, Glossary, Status
from editorial.termbase.sources import of_settings


class Reviewer:
    """Reviews bitexts with one set of settings; not to be used by two threads at once.

    Where none are given, the glossary is that of the settings, and the lexicon the dictionaries that are here and the
    glossary's words.

    Raises:
        ConfigError: when the settings name a rule or an engine that does not exist.
        GlossaryError: when a glossary cannot be read.
    """

    def __init__(
        self,
        config: Config,
        *,
        glossary: Glossary | None = None,
        lexicon: Lexicon | None = None,
        specs: Sequence[EngineSpec] = ENGINES,
    ) -> None:
        self.config = config
        self.rules = selected(config)
        self.glossary = of_settings(config) if glossary is None else glossary
        self.lexicon = open_lexicon(map(_wordings, self.glossary)) if lexicon is None else lexicon
        self._pool = EnginePool(config, specs)
        self._names = NameFinder()
        self._nearby = NearbyChecks()
        self._words: dict[str, frozenset[str]] = {}

    def __enter__(self) -> Reviewer:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def close(self) -> None:
        """Let go of the engines."""
        self._pool.close()

    def use_glossary(self, glossary: Glossary) -> None:
        """Go by another glossary from the next review on; the dictionary stays."""
        self.glossary = glossary
        self._words.clear()
        self._nearby.forget()

    def engines(self) -> Mapping[str, EngineState]:
        """What became of every engine so far."""
        return {**self._pool.states, **self._names.states}

    def review(self, bitext: Bitext) -> DocumentReport:
        """Every issue of the bitext's target, in the order of the text; suppressed where a comment in it says so."""
        config = self.config.for_path(bitext.target.path)
        rules = [rule for rule in self._rules(config) if _applies(rule, bitext)]
        context = self._context(bitext, rules, config)
        issues = merged(adjusted(self._found(rules, context), config), {rule.code: rule for rule in self.rules})
        return comments.applied(DocumentReport(bitext, stamped(bitext.target, issues)))

    def _found(self, rules: Sequence[Rule], context: Context) -> Iterator[Issue]:
        """What all checks find, in the order of the rules."""
        by_code: dict[str, list[Issue]] = {rule.code: [] for rule in rules}
        for issue in self._nearby.issues(rules, context):
            by_code[issue.code].append(issue)
        for rule in rules:
            yield from by_code[rule.code]
            yield from _checked(rule, context)

    def _rules(self, config: Config) -> tuple[Rule, ...]:
        return self.rules if config is self.config else chosen(config)

    def _context(self, bitext: Bitext, rules: Sequence[Rule], config: Config) -> Context:
        wants_names = any(rule.names for rule in rules)
        source_names = self._names.names(bitext.source) if wants_names and bitext.source else ()
        knowledge = knowledge_of(bitext, self._house_words(bitext.target.language), self.lexicon, source_names)
        return Context(
            config=config,
            bitext=bitext,
            glossary=self.glossary,
            findings=self._pool.findings(bitext, knowledge, codes=frozenset(rule.code for rule in rules)),
            source_names=source_names,
            target_names=self._names.names(bitext.target) if wants_names else (),
            renderings=tuple(renderings(bitext, source_names, self.glossary)),
            lexicon=self.lexicon,
            known=knowledge.known,
        )

    def _house_words(self, language: str) -> frozenset[str]:
        """Found once a language: a workbench reviews after every edit."""
        if language not in self._words:
            self._words[language] = house_words(self.glossary, language)
        return self._words[language]


def _wordings(concept: Concept) -> Mapping[str, tuple[str, ...]]:
    languages = {term.language for term in concept.terms}
    return {tag: concept.wordings(tag, Status.PREFERRED, Status.ADMITTED) for tag in languages}


def _applies(rule: Rule, bitext: Bitext) -> bool:
    if rule.needs_source and bitext.source is None:
        return False
    return rule.languages is None or _primary(bitext.target) in rule.languages


def _primary(document: Document) -> str:
    return document.language.partition("-")[0]


def _checked(rule: Rule, context: Context) -> Iterator[Issue]:
    """What a rule finds in the whole document and in the engines' findings."""
    if rule.check_document is not None:
        yield from rule.check_document(context.bitext, context)
    if rule.check_finding is not None:
        for finding in context.findings.get(rule.code, ()):
            if rule.check_finding(finding, context):
                yield _issue_of(rule, finding, context.bitext)


def _issue_of(rule: Rule, finding: Finding, bitext: Bitext) -> Issue:
    witness = finding.source
    source = Excerpt.of(bitext.source, witness) if witness and bitext.source else None
    return rule.issue(
        bitext.target,
        finding.region,
        finding.message,
        suggestions=finding.suggestions,
        severity=Severity.INFO if finding.doubtful else None,
        confidence=finding.probability,
        engine=finding.engine,
        engine_rule=finding.engine_rule,
        source=source,
        reasons=finding.reasons,
    )
