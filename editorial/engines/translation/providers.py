"""The services that deep-translator speaks to, and what each wants and allows.

Left out of deep-translator's list: Linguee and PONS, which are dictionaries of single words, and ChatGPT, whose
adapter needs a version of `openai` that is no longer published for this Python.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Protocol

from editorial.engines.contract import EngineFailed, EngineMissing
from editorial.engines.keys import secret
from editorial.engines.translation.courier import carried
from editorial.engines.translation.troubles import of_exception
from editorial.model import Message


class Translate(Protocol):
    """What deep-translator's classes have in common."""

    def translate(self, text: str) -> str: ...


@dataclass(frozen=True, slots=True)
class Provider:
    """A service. `secrets` are its options and the names of the secrets they take; `needs_key` whether it works
    without; `url` whether it takes an address. A text of more than `longest` characters, or of more than `encoded`
    bytes in a URL, is sent in parts; `interval` is the least time between two requests, in seconds."""

    name: str
    class_name: str
    secrets: Mapping[str, str] = field(default_factory=dict)
    needs_key: bool = True
    url: bool = False
    longest: int = 4500
    encoded: int = 15_000
    interval: float = 0.0

    @property
    def key(self) -> str | None:
        """The name of its first secret, None where it wants none."""
        return next(iter(self.secrets.values()), None)


PROVIDERS = {
    provider.name: provider
    for provider in (
        # Five requests a second are what Google allows to a page without a key.
        Provider("google", "GoogleTranslator", interval=0.2),
        Provider("mymemory", "MyMemoryTranslator", longest=450, encoded=2_800, interval=0.2),
        # Its usual server takes no request line of more than 4,094 bytes, and deep-translator writes the text there.
        Provider(
            "libretranslate",
            "LibreTranslator",
            {"api_key": "LIBRETRANSLATE_API_KEY"},
            needs_key=False,
            url=True,
            longest=2000,
            encoded=3_500,
        ),
        Provider("deepl", "DeeplTranslator", {"api_key": "DEEPL_API_KEY"}, encoded=7_000),
        Provider("microsoft", "MicrosoftTranslator", {"api_key": "MICROSOFT_API_KEY"}),
        Provider("yandex", "YandexTranslator", {"api_key": "YANDEX_API_KEY"}),
        Provider("qcri", "QcriTranslator", {"api_key": "QCRI_API_KEY"}, encoded=7_000),
        Provider("papago", "PapagoTranslator", {"client_id": "PAPAGO_CLIENT_ID", "secret_key": "PAPAGO_SECRET_KEY"}),
        Provider("baidu", "BaiduTranslator", {"appid": "BAIDU_APPID", "appkey": "BAIDU_APPKEY"}, interval=1.0),
    )
}

_CODES = {"mymemory": {"ru": "ru-RU", "en": "en-US"}}


def open_provider(name: str, *, source: str, target: str, url: str | None = None) -> Translate:
    """A translator between two languages (primary subtags).

    Raises:
        EngineMissing: when the service wants a key and neither the environment nor the keyring has one.
        EngineFailed: when the provider does not know a language, or cannot be reached to ask.
    """
    import deep_translator
    from deep_translator.exceptions import InvalidSourceOrTargetLanguage, LanguageNotSupportedException

    provider = PROVIDERS[name]
    codes = _CODES.get(name, {})
    options: dict[str, object] = {"source": codes.get(source, source), "target": codes.get(target, target)}
    options |= _secrets(provider)
    if url:
        options["custom_url"] = url.rstrip("/") + "/"
    translator_class = getattr(deep_translator, provider.class_name)
    carried(translator_class)
    try:
        translator: Translate = translator_class(**options)
    except (LanguageNotSupportedException, InvalidSourceOrTargetLanguage) as error:
        template = "{name} does not translate {source} into {target}"
        raise EngineFailed(template, name=name, source=source, target=target) from error
    except Exception as error:
        raise EngineFailed("{name}: {problem}", name=name, problem=of_exception(error).message) from error
    return translator


def _secrets(provider: Provider) -> dict[str, object]:
    options: dict[str, object] = {}
    for option, name in provider.secrets.items():
        key = secret(name)
        if not key and provider.needs_key:
            hint = "set {key} in the environment, or keep it in the keyring: keyring set editorial {key}"
            raise EngineMissing("{name} wants a key", name=provider.name, hint=Message.of(hint, key=name))
        # deep-translator refuses to start without some key, although a server of one's own wants none.
        options[option] = key or "none"
    if provider.name == "deepl":
        # Keys of the free plan end so, and go to another address (DeepL's API reference, "Authentication").
        options["use_free_api"] = str(options["api_key"]).endswith(":fx")
    return options
