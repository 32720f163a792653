"""What a rule is: a small frozen value with a pure function.

A rule does no I/O. It gets a block, a unit or the whole bitext, with a `Context` of what the review found out
beforehand, and yields issues, which it makes with `Rule.issue` so that code, dimension and severity stand in one place.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from editorial.bitext.names.people import Person
from editorial.bitext.names.rendering import Rendering
from editorial.config import Config
from editorial.engines.contract import Entity, Finding
from editorial.model import (
    Applicability,
    Bitext,
    Block,
    Dimension,
    Document,
    Excerpt,
    Issue,
    Lexicon,
    Message,
    Region,
    Severity,
    Unit,
)
from editorial.termbase.glossary import Glossary


@dataclass(frozen=True, slots=True)
class Explanation:
    """A rule's page of the manual, in English; the catalogue holds the Russian.

    `wrong` and `right` are the same text before and after, for a rule on two languages with the source line first.
    """

    what: str
    why: str
    wrong: str
    right: str
    reference: str = ""


@dataclass(frozen=True, slots=True)
class Context:
    """What a rule may look at besides the text itself.

    `findings` are the engines' findings on the target, by rule code; `names` are the entities of the document at that
    side, and `renderings` what the target makes of the persons among the source's; `known` are lower-case words that no
    dictionary need know.
    """

    config: Config
    bitext: Bitext
    glossary: Glossary
    findings: Mapping[str, Sequence[Finding]] = field(default_factory=dict)
    source_names: Sequence[Entity] = ()
    target_names: Sequence[Entity] = ()
    renderings: Sequence[tuple[Person, Sequence[Rendering]]] = ()
    lexicon: Lexicon | None = None
    known: frozenset[str] = frozenset()

    @property
    def target(self) -> Document:
        return self.bitext.target

    @property
    def source(self) -> Document | None:
        return self.bitext.source


NEIGHBOURS = 2
"""Units on either side that the check of a unit may look at."""

BlockCheck = Callable[[Block, Context], Iterator[Issue]]
UnitCheck = Callable[[Unit, Context], Iterator[Issue]]
DocumentCheck = Callable[[Bitext, Context], Iterator[Issue]]
FindingCheck = Callable[[Finding, Context], bool]


def every_finding(finding: Finding, context: Context) -> bool:  # noqa: ARG001
    """Pass every finding of the engines on."""
    return True


@dataclass(frozen=True, slots=True, kw_only=True)
class Rule:
    """A rule, with one check or more: on blocks, on units, on the whole document, on the engines' findings of its code.

    `check_block`, `check_unit` and `check_document` yield issues; `check_finding` says whether a finding becomes one.
    The less a check looks at, the less is checked anew after an edit. `check_block` gets a context whose bitext holds
    that block of the target and nothing else; `check_unit` one that holds the unit, `NEIGHBOURS` on either side, and
    the blocks that these are in; to both, findings, names, renderings and known words are empty.
    `languages` are primary subtags of targets it judges, None for all. `needs_source` rules are silent without an
    original. `names` says that it wants entities. `default` is False for a rule that runs only when it is selected.
    `yields_to` are codes of more particular rules: an issue of theirs on the same words silences
    this rule's.
    """

    code: str
    dimension: Dimension
    error_type: str
    severity: Severity
    explanation: Explanation
    languages: frozenset[str] | None = None
    needs_source: bool = False
    names: bool = False
    default: bool = True
    yields_to: frozenset[str] = frozenset()
    check_block: BlockCheck | None = None
    check_unit: UnitCheck | None = None
    check_document: DocumentCheck | None = None
    check_finding: FindingCheck | None = None

    def __post_init__(self) -> None:
        if not (self.check_block or self.check_unit or self.check_document or self.check_finding):
            raise ValueError(f"{self.code}: a rule has a check")

    def issue(
        self,
        document: Document,
        region: Region,
        message: Message,
        *,
        suggestions: Sequence[str] = (),
        severity: Severity | None = None,
        confidence: float = 1.0,
        engine: str = "rules",
        engine_rule: str | None = None,
        fix: Applicability | None = None,
        source: Excerpt | None = None,
        reasons: Sequence[Message] = (),
    ) -> Issue:
        """An issue of this rule in `document`; `fix` is `UNSAFE` by default where there is a suggestion."""
        if fix is None and suggestions:
            fix = Applicability.UNSAFE
        return Issue(
            code=self.code,
            dimension=self.dimension,
            error_type=self.error_type,
            severity=severity or self.severity,
            message=message,
            region=region,
            text=document.excerpt(region),
            suggestions=tuple(suggestions),
            confidence=confidence,
            engine=engine,
            engine_rule=engine_rule,
            fix=fix,
            source=source,
            reasons=tuple(reasons),
        )
