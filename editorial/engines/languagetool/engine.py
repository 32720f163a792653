"""The LanguageTool engine: a server of its own, asked chunk by chunk, started again once when it dies or hangs."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from typing import TYPE_CHECKING, Any

from editorial.config import Config
from editorial.engines import russian_words, spelling
from editorial.engines.contract import Engine, EngineFailed, EngineMissing, EngineSpec, Finding, Knowledge
from editorial.engines.installation import languagetool as installation
from editorial.engines.languagetool import java, server
from editorial.engines.languagetool.chunks import Chunk, chunks
from editorial.engines.languagetool.offsets import extent
from editorial.engines.languagetool.server import Server
from editorial.engines.languagetool.vocabulary import Vocabulary, vocabularies
from editorial.engines.passages import Scope, passages
from editorial.model import Bitext, Message, Region, Unit

if TYPE_CHECKING:
    from language_tool_python import Match

    from editorial.engines.languagetool.client import Client

NAME = "languagetool"
SETUP = "editorial setup"
SUGGESTIONS = 5
PROBABILITY = {"spelling": 0.9, "real-word": 0.9, "repeated-word": 0.9, "article": 0.9}
DEFAULT_PROBABILITY = 0.8


class LanguageTool:
    """The engine. `start` gives a running server; `timeout` bounds one request, in seconds."""

    def __init__(self, start: Callable[[], Server], *, version: str, timeout: float | None = None) -> None:
        self._start = start
        self._version = version
        self._timeout = timeout
        self._server: Server | None = None
        self._clients: dict[str, Client] = {}

    @property
    def version(self) -> str:
        return self._version

    @property
    def process(self) -> int | None:
        """Java's process id, None while no server runs."""
        return self._server.pid if self._server else None

    def inspect(self, bitext: Bitext, units: Sequence[Unit], knowledge: Knowledge) -> tuple[Finding, ...]:
        language = bitext.target.language.partition("-")[0]
        vocabulary = vocabularies()[language]
        meant = spelling.recurring(block.text for block in bitext.target.blocks)
        scope = Scope(units)
        found: list[Finding] = []
        restarted = False
        for chunk in chunks(passages(bitext, units)):
            matches, restarted = self._asked(chunk, vocabulary, restarted)
            found += _findings(matches, chunk, vocabulary)
        return tuple(
            finding
            for finding in found
            if scope.holds(finding.region) and _is_credible(finding, bitext, knowledge, meant)
        )

    def close(self) -> None:
        for client in self._clients.values():
            client.close()
        self._clients.clear()
        if self._server:
            self._server.stop()
            self._server = None

    def _asked(self, chunk: Chunk, vocabulary: Vocabulary, restarted: bool) -> tuple[list[Match], bool]:
        """The matches in a chunk, and whether the one restart that a check is granted has been used."""
        from language_tool_python.exceptions import LanguageToolError

        from editorial.engines.languagetool.client import Unreachable

        try:
            return self._client(vocabulary).check(chunk.text), restarted
        except Unreachable as error:
            self.close()
            if not restarted:
                return self._asked(chunk, vocabulary, True)
            raise EngineFailed(
                "LanguageTool's server was started twice and gave up twice: {reason}",
                reason=error,
                hint=Message("try again; `editorial doctor` says whether the installation is whole"),
            ) from error
        except (LanguageToolError, LookupError, TypeError) as error:
            raise EngineFailed("LanguageTool's server answered what cannot be read: {reason}", reason=error) from error

    def _client(self, vocabulary: Vocabulary) -> Client:
        from editorial.engines.languagetool.client import Client

        if self._server is None:
            self._server = self._start()
        client = self._clients.get(vocabulary.language)
        if client is None:
            client = Client(self._server.url, vocabulary.language, timeout=self._timeout)
            client.disabled_categories = set(vocabulary.off_categories)
            client.disabled_rules = set(vocabulary.rules_to_disable)
            self._clients[vocabulary.language] = client
        return client


def _findings(matches: Sequence[Match], chunk: Chunk, vocabulary: Vocabulary) -> Iterator[Finding]:
    text = chunk.text
    for match in matches:
        code = vocabulary.code(match.category, match.rule_id)
        if code is None:
            continue
        try:
            start, end = extent(text, match.offset, match.error_length)
        except ValueError as error:
            raise EngineFailed("LanguageTool's server answered for another text: {reason}", reason=error) from error
        region = chunk.locate(start, end)
        if region is not None:
            yield _finding(match, code, region)


def _finding(match: Any, code: str, region: Region) -> Finding:
    return Finding(
        code=code,
        region=region,
        message=Message.of("{explanation}", explanation=match.message),
        suggestions=tuple(match.replacements[:SUGGESTIONS]),
        engine=NAME,
        probability=PROBABILITY.get(code, DEFAULT_PROBABILITY),
        engine_rule=match.rule_id,
    )


def _is_credible(finding: Finding, bitext: Bitext, knowledge: Knowledge, meant: frozenset[str]) -> bool:
    """On spelling, LanguageTool's dictionary is one voice among several; names are never misspelt."""
    if finding.code != "spelling":
        return True
    region, text = finding.region, bitext.target.text
    word = text[region.start : region.end]
    if bitext.target.language.startswith("ru"):
        return russian_words.is_misspelt(word, knowledge)
    judged = spelling.is_judged(text, region.start, region.end) and word not in meant
    return judged and bool(spelling.near(word, finding.suggestions)) and not spelling.is_known(word, knowledge)


def open_languagetool(_: Config) -> Engine:
    """LanguageTool, whose server starts with the first question.

    Raises:
        EngineMissing: when it was not set up, or there is no Java for it.
    """
    if not installation.is_installed():
        raise EngineMissing("LanguageTool is not set up on this machine", hint=SETUP)
    runtime, jars = java.find(), installation.folder()
    return LanguageTool(lambda: server.start(runtime, jars), version=installation.lock().version)


SPEC = EngineSpec(
    name=NAME,
    embedded=False,
    languages=frozenset({"en", "ru"}),
    codes=frozenset(
        {"spelling", "grammar", "real-word", "article", "agreement", "verb-form", "preposition", "repeated-word"}
    ),
    open=open_languagetool,
    answers_for=frozenset({"spelling", "grammar"}),
)
