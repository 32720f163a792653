"""Russian in process: chosen rules of pylat-ru (a native port of LanguageTool's Russian rules), pymorphy3 on spelling.

pylat-ru is young, so that it is pinned, and everything that is asked of it stands in this file.
On 26,237 words of Russian news, pymorphy3 and simplemma together let 11 words through as misspelt, and 10 were.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from importlib import resources
from typing import TYPE_CHECKING

from editorial.config import Config
from editorial.engines import russian_words
from editorial.engines.contract import UNLOADABLE, Engine, EngineFailed, EngineMissing, EngineSpec, Finding, Knowledge
from editorial.engines.passages import Scope, passages
from editorial.model import Bitext, Message, Prose, Unit

if TYPE_CHECKING:
    from pylat_ru import LanguageToolRU, RuleMatch

NAME = "russian"
PROBABILITY = 0.85
SPELLING_PROBABILITY = 0.9
SUGGESTIONS = 3
RECURRING = 3
DECIMAL = re.compile(r"\d,\d+[ \u00a0\u202f]+$")
"""A decimal figure takes the genitive singular («2,4 процентного пункта»); the rules on 2, 3 and 4 do not know that."""
MARKUP = re.compile(r"</?suggestion>")
WORD = re.compile(r"(?<![\w\u0301-])[а-яё]+(?![\w\u0301-])")


def chosen_rules() -> Mapping[str, str]:
    """pylat-ru's rules that speak here, each with the code of its issues."""
    from ruamel.yaml import YAML

    text = (resources.files(__package__) / "data" / "russian.yml").read_text(encoding="utf-8")
    return {rule: code for code, rules in YAML(typ="safe").load(text).items() for rule in rules}


class Russian:
    """The engine."""

    def __init__(self, rules: LanguageToolRU, codes: Mapping[str, str]) -> None:
        self._rules = rules
        self._codes = codes
        for rule in rules.grammar_engine.get_all_rules():
            if rule.id not in codes:
                rules.grammar_engine.disable_rule(rule.id)
        for native in rules.java_rules_engine.rules:
            rules.java_rules_engine.disable_rule(native.rule_id)

    @property
    def version(self) -> str:
        from importlib.metadata import version

        return f"pylat-ru {version('pylat-ru')}, pymorphy3 {version('pymorphy3')}"

    def inspect(self, bitext: Bitext, units: Sequence[Unit], knowledge: Knowledge) -> tuple[Finding, ...]:
        scope = Scope(units)
        counts = Counter(word for block in bitext.target.blocks for word in WORD.findall(block.text))
        found: list[Finding] = []
        for prose in passages(bitext, units):
            found += self._grammar(prose)
            found += _spelling(prose, knowledge, counts)
        return tuple(sorted((f for f in found if scope.holds(f.region)), key=lambda finding: finding.region))

    def close(self) -> None:
        """Nothing is held outside this process."""

    def _grammar(self, prose: Prose) -> Iterator[Finding]:
        try:
            matches = self._rules.check(prose.text)
        except Exception as error:
            raise EngineFailed(
                "{engine} gave up: {reason}", engine="pylat-ru", reason=f"{type(error).__name__}: {error}"
            ) from error
        for match in matches:
            code = self._codes.get(match.rule_id)
            if code is not None and not DECIMAL.search(prose.text, 0, match.offset):
                yield _finding(match, code, prose)


def _finding(match: RuleMatch, code: str, prose: Prose) -> Finding:
    return Finding(
        code=code,
        region=prose.locate(match.offset, match.offset + match.length),
        message=Message.of("{explanation}", explanation=MARKUP.sub("", match.message)),
        suggestions=tuple(match.replacements[:SUGGESTIONS]),
        engine=NAME,
        probability=PROBABILITY,
        engine_rule=match.rule_id,
    )


def _spelling(prose: Prose, knowledge: Knowledge, counts: Mapping[str, int]) -> Iterator[Finding]:
    for place in WORD.finditer(prose.text):
        word = place.group()
        if counts[word] >= RECURRING or not russian_words.is_misspelt(word, knowledge):
            continue
        yield Finding(
            code="spelling",
            region=prose.locate(*place.span()),
            message=Message.of("no dictionary knows the word “{word}”", word=word),
            suggestions=russian_words.corrections(word)[:SUGGESTIONS],
            engine=NAME,
            probability=SPELLING_PROBABILITY,
            engine_rule="pymorphy3",
        )


def open_russian(_: Config) -> Engine:
    """Load pylat-ru.

    Raises:
        EngineMissing: when it cannot be imported.
        EngineFailed: when it cannot be loaded.
    """
    try:
        from pylat_ru import LanguageToolRU
    except ImportError as error:
        hint = "pip install pylat-ru==0.1.0a0"
        raise EngineMissing(UNLOADABLE, engine="pylat-ru", reason=error, hint=hint) from error
    try:
        return Russian(LanguageToolRU(), chosen_rules())
    except (OSError, ValueError, LookupError) as error:
        raise EngineFailed(
            UNLOADABLE, engine="pylat-ru", reason=error, hint="pip install --force-reinstall pylat-ru"
        ) from error


SPEC = EngineSpec(
    name=NAME,
    embedded=True,
    languages=frozenset({"ru"}),
    codes=frozenset({"spelling", "grammar", "agreement", "preposition"}),
    open=open_russian,
)
