"""What `check` makes of suppressions: the file beside the drafts is applied, and what is of no use is said."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from editorial.cli.talk import say
from editorial.config import Config
from editorial.engines.registry import ENGINES
from editorial.messages import interface_language, translate
from editorial.model import Dimension, DocumentReport, EngineState, EngineStatus, Message
from editorial.report.places import shown_path
from editorial.review import comments
from editorial.review.editing import suppressions
from editorial.rules.registry import RULES
from editorial.rules.rule import Rule


def tell_unused(
    reports: Sequence[DocumentReport], config: Config, rules: Sequence[Rule], engines: Mapping[str, EngineState]
) -> None:
    """Say which suppressions suppress nothing.

    Raises:
        ConfigError: when the file of suppressions cannot be read.
    """
    ran = _sure(rules, engines)
    known = frozenset(rule.code for rule in (*RULES, *rules))
    for report in reports:
        path = shown_path(report.document.path)
        for remark in comments.remarks(report, ran=ran, known=known):
            words = translate(remark.message, interface_language(""))
            say(Message.of("{path}:{line}: {words}", path=path, line=remark.line, words=words))
        for entry in suppressions.unused(report, config, ran=ran):
            template = "{file}: suppresses nothing any more: {code} “{text}” in {path}"
            file = suppressions.FILE_NAME
            say(Message.of(template, file=file, code=entry.code, text=entry.text, path=path))


def _sure(rules: Sequence[Rule], engines: Mapping[str, EngineState]) -> frozenset[str]:
    """Codes of the rules that ran with every engine the settings call for, and dimensions that have only such.

    Of others nobody knows what they would have found.
    """
    troubled = (EngineStatus.MISSING, EngineStatus.FAILED)
    absent = [spec for spec in ENGINES if spec.name in engines and engines[spec.name].status in troubled]
    unsure = frozenset(code for spec in absent for code in spec.codes)
    sure = frozenset(rule.code for rule in rules) - unsure
    halved = {rule.dimension.value for rule in (*RULES, *rules) if rule.code not in sure}
    return sure | (frozenset(Dimension) - halved)
