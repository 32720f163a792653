"""A machine's translations of a pair's segments: what was answered once is remembered, only the rest is asked for.

Nothing leaves this machine unless the user names a provider and no embargo lies on the draft.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass

from editorial.config import Config
from editorial.engines.contract import EngineFailed
from editorial.engines.translation import PROVIDERS, open_provider, patient
from editorial.memory.machine import MachineMemory
from editorial.model import Bitext, Message, Trouble


class NotAllowed(Trouble):
    """What was wanted would send a draft away, or cannot be asked for."""


@dataclass(frozen=True, slots=True)
class Machine:
    """A provider between two languages (primary subtags); `url` is the address of a server of one's own, "" for none.

    `place` is the memory that keeps the answers, "" for the user's own.

    Answers are shared with `editorial translate`, which asks segment by segment, too.
    """

    provider: str
    url: str
    source: str
    target: str
    place: str = ""

    @classmethod
    def between(cls, bitext: Bitext, provider: str, url: str = "", *, place: str = "") -> Machine:
        """The provider for a pair's languages.

        Raises:
            NotAllowed: when there is no such provider, or it takes no address.
        """
        if provider not in PROVIDERS:
            names = ", ".join(sorted(PROVIDERS))
            raise NotAllowed(Message.of("there is no provider {name}; there are: {names}", name=provider, names=names))
        if url and not PROVIDERS[provider].url:
            raise NotAllowed(Message.of("{name} takes no address; libretranslate does", name=provider))
        source = "" if bitext.source is None else bitext.source.language
        return cls(provider, url, source.partition("-")[0], bitext.target.language.partition("-")[0], place)

    @property
    def where(self) -> str:
        """Who a text goes to."""
        return f"{self.provider} ({self.url})" if self.url else self.provider

    def remembered(self, texts: Iterable[str]) -> dict[str, str]:
        """Those of the texts that the machine has answered before, with its answers."""
        with MachineMemory(self.place) as memory:
            answers = {text: memory.get(*self._question(text)) for text in texts}
        return {text: answer for text, answer in answers.items() if answer is not None}

    def ask(
        self,
        texts: Iterable[str],
        *,
        tell: Callable[[int], None] = lambda _: None,
        stopped: Callable[[], bool] = lambda: False,
    ) -> tuple[dict[str, str], EngineFailed | None]:
        """Translations of the texts, each asked for once and kept at once; `tell` hears how many there are.

        It ends early when `stopped` says so, or with the service's failure, which comes back beside what was answered.

        Raises:
            EngineMissing: when the service wants a key that is not there.
            EngineFailed: when the service does not know a language.
        """
        translator = open_provider(self.provider, source=self.source, target=self.target, url=self.url or None)
        translate = patient(translator, PROVIDERS[self.provider])
        answers: dict[str, str] = {}
        with MachineMemory(self.place) as memory:
            for text in dict.fromkeys(texts):
                if stopped():
                    break
                try:
                    answers[text] = translate(text)
                except EngineFailed as error:
                    return answers, error
                memory.put(*self._question(text), answer=answers[text])
                tell(len(answers))
        return answers, None

    def _question(self, text: str) -> tuple[str, str, str, str, str]:
        return self.provider, self.url, self.source, self.target, text


def segments_of(bitext: Bitext) -> tuple[str, ...]:
    """The segments of the original that stand in a unit, each text once, in their order."""
    return tuple(dict.fromkeys(segment.text for unit in bitext.units for segment in unit.source))


def missing(bitext: Bitext, answers: Mapping[str, str]) -> tuple[str, ...]:
    """Segments of the original that have no answer yet."""
    return tuple(text for text in segments_of(bitext) if text not in answers)


def check_allowed(bitext: Bitext, config: Config) -> None:
    """See that neither file of a pair may not leave this machine.

    Raises:
        NotAllowed: when the settings lay an embargo on one.
    """
    for document in (bitext.target, bitext.source):
        if document is not None and config.for_path(document.path).embargo:
            message = "{path}: the settings say embargo = true, and drafts do not leave this machine"
            raise NotAllowed(Message.of(message, path=document.path))
