"""Harper (harper-py): in process, with chosen rules (`data/harper.yml`) and its dictionary as one voice on spelling.

Harper counts code points when it is told that the text is plain, so its spans need no conversion. On 175,552 words
of edited English the chosen rules raised 5 findings and its dictionary 173, before words too far from any known one
were left out; most were slips, missing apostrophes and names of programs.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from functools import cache
from importlib import resources
from typing import TYPE_CHECKING, Any

from editorial.config import Config
from editorial.engines import spelling
from editorial.engines.contract import UNLOADABLE, Engine, EngineFailed, EngineMissing, EngineSpec, Finding, Knowledge
from editorial.engines.passages import Scope, passages
from editorial.model import Bitext, Message, Prose, Unit

if TYPE_CHECKING:
    import harper

NAME = "harper"
SPELLING = "SpellCheck"
PROBABILITY = 0.9
SUGGESTIONS = 3
# "an historic" is good English, "Company A" no article, and how an acronym is read aloud Harper cannot know.
NOT_AN_ARTICLE = re.compile(r"\s(?:[A-Z]{2,}|histori|honor|herb|hotel|habitual)|[^\s]|\s[^A-Za-z]")


def chosen_rules() -> Mapping[str, str]:
    """Harper's rules that speak here, each with the code of its issues."""
    from ruamel.yaml import YAML

    text = (resources.files(__package__) / "data" / "harper.yml").read_text(encoding="utf-8")
    return {rule: code for code, rules in YAML(typ="safe").load(text).items() for rule in rules}


_LOWER_CASE = re.compile(r"(?<![\w'’-])[a-z]+(?:['’-][a-z]+)*(?![\w'’-])")


class Harper:
    """The engine; loading takes half a second."""

    def __init__(self, module: Any, codes: Mapping[str, str]) -> None:
        self._codes = codes
        self._linter: harper.Linter = module.Linter()
        known = module.get_default_lint_config()
        self._grammar: dict[str, bool | None] = {rule: rule in codes for rule in known}
        self._everything = {**self._grammar, SPELLING: True}

    @property
    def version(self) -> str:
        from importlib.metadata import version

        return version("harper-py")

    def inspect(self, bitext: Bitext, units: Sequence[Unit], knowledge: Knowledge) -> tuple[Finding, ...]:
        scope = Scope(units)
        meant = spelling.recurring(block.text for block in bitext.target.blocks)
        found = []
        for prose in passages(bitext, units):
            # Harper builds an index for its first unknown word, a name most often: it is asked about spelling only
            # where a word is judged and no other list knows it.
            doubted = _has_doubted_words(prose.text, knowledge)
            self._linter.set_lint_config(self._everything if doubted else self._grammar)
            try:
                lints = _thread().submit(self._lints, prose.text).result()
            except (RuntimeError, ValueError) as error:
                raise EngineFailed("{engine} gave up: {reason}", engine="Harper", reason=error) from error
            for rule, hits in lints.items():
                found += [_finding(rule, lint, prose, self._codes) for lint in hits if _counts(rule, lint, prose)]
        wanted = (finding for finding in found if scope.holds(finding.region))
        return tuple(sorted(_spelt(wanted, bitext, knowledge, meant), key=lambda finding: finding.region))

    def close(self) -> None:
        """Nothing is held outside this process."""

    def _lints(self, text: str) -> Mapping[str, Sequence[harper.Lint]]:
        found: Mapping[str, Sequence[harper.Lint]] = self._linter.organized_lints(
            text, language="plaintext", dedup=False
        )
        return found


@cache
def _thread() -> ThreadPoolExecutor:
    """The one thread that Harper works in: its index of spellings takes 1.3 s, and every thread builds its own."""
    return ThreadPoolExecutor(max_workers=1, thread_name_prefix="harper")


def _has_doubted_words(text: str, knowledge: Knowledge) -> bool:
    return any(
        spelling.is_judged(text, word.start(), word.end()) and not spelling.is_known(word[0], knowledge)
        for word in _LOWER_CASE.finditer(text)
    )


def _counts(rule: str, lint: harper.Lint, prose: Prose) -> bool:
    """Leave out what Harper is known to get wrong."""
    if rule == SPELLING:
        return spelling.is_judged(prose.text, lint.span.start, lint.span.end)
    if rule == "AnA":
        after = prose.text[lint.span.end : lint.span.end + 12]
        inside = lint.problem_text[0].isupper() and not _starts_sentence(prose.text, lint.span.start)
        return not inside and NOT_AN_ARTICLE.match(after) is None
    if rule == "PronounVerbAgreement":
        return bool(lint.suggestions) and lint.problem_text != "further"
    return True


def _starts_sentence(text: str, at: int) -> bool:
    before = text[:at].rstrip(" \"'“‘«(")
    return not before or before[-1] in ".!?:\n"


def _finding(rule: str, lint: harper.Lint, prose: Prose, codes: Mapping[str, str]) -> Finding:
    return Finding(
        code="spelling" if rule == SPELLING else codes[rule],
        region=prose.locate(lint.span.start, lint.span.end),
        message=Message.of("{explanation}", explanation=lint.message),
        suggestions=tuple(_replacement(lint, s) for s in lint.suggestions),
        engine=NAME,
        probability=PROBABILITY,
        engine_rule=rule,
    )


def _replacement(lint: harper.Lint, suggestion: harper.Suggestion) -> str:
    """What to put in place of the whole span."""
    text = suggestion.replacement_text
    return lint.problem_text + text if suggestion.kind.name == "INSERT_AFTER" else text


def _spelt(
    findings: Iterator[Finding], bitext: Bitext, knowledge: Knowledge, meant: frozenset[str]
) -> Iterator[Finding]:
    """Without the words that somebody else knows, and without those to which no known word comes near."""
    for finding in findings:
        if finding.engine_rule != SPELLING:
            yield replace(finding, suggestions=finding.suggestions[:SUGGESTIONS])
            continue
        word = bitext.target.excerpt(finding.region)
        near = spelling.near(word, (*spelling.plurals(word), *finding.suggestions))
        if near and word not in meant and not spelling.is_known(word, knowledge):
            message = Message.of("no dictionary knows the word “{word}”", word=word)
            yield replace(finding, message=message, suggestions=near[:SUGGESTIONS])


def open_harper(_: Config) -> Engine:
    """Load Harper.

    Raises:
        EngineMissing: when harper-py cannot be imported on this machine.
    """
    try:
        import harper
    except ImportError as error:
        raise EngineMissing(UNLOADABLE, engine="Harper", reason=error, hint="pip install harper-py==0.2.0") from error
    return Harper(harper, chosen_rules())


SPEC = EngineSpec(
    name=NAME,
    embedded=True,
    languages=frozenset({"en"}),
    codes=frozenset({"spelling", "real-word", "article", "preposition", "agreement", "verb-form", "grammar"}),
    open=open_harper,
    answers_for=frozenset({"spelling", "grammar"}),
)
