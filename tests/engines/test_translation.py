"""Asking a translation service: limits of size and rate, keys, and what goes wrong in words."""

from __future__ import annotations

from urllib.parse import quote

import pytest
import requests
from hypothesis import given
from hypothesis import strategies as st

from editorial.engines import keys
from editorial.engines.contract import EngineMissing
from editorial.engines.translation import PROVIDERS, Provider, open_provider, patient
from editorial.engines.translation.patience import parts
from editorial.engines.translation.troubles import in_answer, of_exception, of_status

SMALL = Provider("small", "None", longest=40, encoded=120)


@given(st.text(st.sampled_from("абв .,;!?xyz"), max_size=300))
def test_parts_hold_the_whole_text_and_fit(text: str) -> None:
    found = list(parts(text, SMALL))
    assert "".join("".join(found).split()) == "".join(text.split())
    assert all(len(part) <= 40 and len(quote(part)) <= 120 for part in found)


def test_a_long_text_is_parted_after_a_sentence() -> None:
    text = "The plant opened in May. It makes vaccines, and more."
    assert list(parts(text, SMALL)) == ["The plant opened in May.", "It makes vaccines, and more."]


def test_the_rate_is_kept() -> None:
    pauses: list[float] = []
    now = iter([10.0, 10.0, 10.05, 10.2])

    class Service:
        def translate(self, text: str) -> str:
            return text

    ask = patient(Service(), Provider("p", "None", interval=0.2), pause=pauses.append, clock=lambda: next(now))
    ask("one")
    ask("two")
    assert pauses == [pytest.approx(0.15)]


def test_a_key_comes_from_the_environment_then_from_the_keyring(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("DEEPL_API_KEY", raising=False)
    monkeypatch.setattr(keys, "from_keyring", {"DEEPL_API_KEY": "kept:fx"}.get)
    translator = open_provider("deepl", source="ru", target="en")
    assert vars(translator)["api_key"] == "kept:fx"
    assert "api-free" in vars(translator)["_base_url"]
    monkeypatch.setenv("DEEPL_API_KEY", "given")
    assert vars(open_provider("deepl", source="ru", target="en"))["api_key"] == "given"


@pytest.mark.parametrize("name", [name for name, provider in PROVIDERS.items() if provider.needs_key and provider.key])
def test_a_service_without_its_key_says_where_to_put_it(name: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(keys, "from_keyring", lambda name: None)
    for secret in PROVIDERS[name].secrets.values():
        monkeypatch.delenv(secret, raising=False)
    with pytest.raises(EngineMissing, match="wants a key") as caught:
        open_provider(name, source="ru", target="en")
    assert str(PROVIDERS[name].key) in str(caught.value.hint)


@pytest.mark.parametrize(
    ("error", "words"),
    [
        (requests.ConnectionError("…url: /translate?auth_key=SECRET&text=Draft"), "cannot be reached"),
        (requests.ReadTimeout("SECRET"), "time-out"),
        (ValueError("Expecting value: SECRET"), r"not an answer of this service \(ValueError\)"),
        (KeyError("translatedText"), "KeyError"),
    ],
)
def test_troubles_are_told_without_keys_and_text(error: Exception, words: str) -> None:
    trouble = of_exception(error)
    assert pytest.approx(0.0) == trouble.wait
    assert not trouble.final
    import re

    assert re.search(words, str(trouble))
    assert "SECRET" not in str(trouble)


@pytest.mark.parametrize(
    ("status", "final"), [(401, True), (403, True), (456, True), (400, True), (429, False), (503, False)]
)
def test_a_status_says_whether_to_try_again(status: int, final: bool) -> None:
    assert of_status(status).final is final


def test_mymemory_warnings_are_no_translations() -> None:
    warning = "MYMEMORY WARNING: YOU USED ALL AVAILABLE FREE TRANSLATIONS FOR TODAY."
    trouble = in_answer(warning, "О фонде")
    assert trouble is not None
    assert trouble.final
    assert in_answer("About the fund", "О фонде") is None
