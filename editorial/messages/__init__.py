"""The interface's languages: every sentence for people is an English template, and a catalogue translates it.

Catalogues are gettext files, one folder a language (`ru/*.po`), one file a part of the program.
"""

from __future__ import annotations

import locale
import os
from collections.abc import Mapping
from functools import cache
from importlib import resources

from editorial.model import Message

LANGUAGES = ("en", "ru")


def interface_language(setting: str) -> str:
    """`setting` where it names a language, else that of the locale where there is a catalogue for it, else English."""
    if setting:
        return setting
    named = next((v for v in map(os.environ.get, ("LC_ALL", "LC_MESSAGES", "LANG")) if v), "")
    tag = (named or locale.getlocale()[0] or "en").partition("_")[0].lower()
    return tag if tag in LANGUAGES else "en"


def translate(message: Message | str, language: str) -> str:
    """A sentence in the reader's language; a template without a translation stays English."""
    message = Message(message) if isinstance(message, str) else message
    template = catalogue(language).get(message.template, message.template)
    arguments = {
        name: translate(value, language) if isinstance(value, Message) else value
        for name, value in message.arguments.items()
    }
    return template.format(**arguments) if arguments or "{{" in template else template


@cache
def catalogue(language: str) -> Mapping[str, str]:
    """English templates and their translations into `language`; empty for English."""
    if language == "en":
        return {}
    import polib

    folder = resources.files(__package__) / language
    files = [path for path in folder.iterdir() if path.name.endswith(".po")]
    return {e.msgid: e.msgstr for f in files for e in polib.pofile(f.read_text(encoding="utf-8")) if e.translated()}
