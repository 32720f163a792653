"""A rule's page of the manual, for the terminal, the workbench, SARIF and the generated documentation."""

from __future__ import annotations

from editorial.messages import translate
from editorial.rules.rule import Rule


def page(rule: Rule, language: str) -> str:
    """The page as Markdown."""
    text = rule.explanation
    languages = ", ".join(sorted(rule.languages)) if rule.languages else translate("all", language)
    source = translate("yes", language) if rule.needs_source else translate("no", language)
    lines = [
        f"# {rule.code}",
        "",
        f"{rule.dimension.value} / {rule.error_type} · {rule.severity.value}"
        f" · {translate('languages', language)}: {languages}"
        f" · {translate('needs the original', language)}: {source}",
        "",
        translate(text.what, language),
        "",
        translate(text.why, language),
        "",
        *_example(translate("Wrong", language), text.wrong),
        *_example(translate("Right", language), text.right),
    ]
    if text.reference:
        lines.append(f"{translate('Reference', language)}: {text.reference}")
    return "\n".join(lines).rstrip() + "\n"


def _example(title: str, text: str) -> list[str]:
    return [f"{title}:", "", *(f"    {line}" for line in text.splitlines()), ""]
