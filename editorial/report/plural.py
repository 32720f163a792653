"""Counted nouns in the interface's languages, after the plural rules of Unicode CLDR."""

from __future__ import annotations

_FORMS: dict[str, dict[str, tuple[str, ...]]] = {
    "en": {
        "error": ("error", "errors"),
        "warning": ("warning", "warnings"),
        "info": ("remark", "remarks"),
        "word": ("word", "words"),
        "document": ("document", "documents"),
        "issue": ("issue", "issues"),
        "paragraph": ("paragraph", "paragraphs"),
    },
    "ru": {
        "error": ("ошибка", "ошибки", "ошибок"),
        "warning": ("предупреждение", "предупреждения", "предупреждений"),
        "info": ("замечание", "замечания", "замечаний"),
        "word": ("слово", "слова", "слов"),
        "document": ("документ", "документа", "документов"),
        "issue": ("проблема", "проблемы", "проблем"),
        "paragraph": ("абзац", "абзаца", "абзацев"),
    },
}


def counted(number: int, noun: str, language: str) -> str:
    """A number with its noun: "1 error", "3 ошибки"."""
    forms = _FORMS[language][noun]
    return f"{number:,} {forms[_russian(number) if language == 'ru' else int(number != 1)]}".replace(",", "\u202f")


def _russian(number: int) -> int:
    if number % 10 == 1 and number % 100 != 11:
        return 0
    if 2 <= number % 10 <= 4 and not 12 <= number % 100 <= 14:
        return 1
    return 2
