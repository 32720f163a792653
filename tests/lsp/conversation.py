"""An editor for tests: pygls' own client, which starts `editorial lsp` and talks with it over stdio."""

from __future__ import annotations

import ast
import asyncio
import re
import sys
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path
from typing import Any

from lsprotocol import types
from pygls.lsp.client import LanguageClient

WAIT = 60.0
"""Seconds: engines are loaded with the first question, and the machine may be busy."""


class Conversation:
    """One editor and one server."""

    def __init__(self, client: LanguageClient) -> None:
        self.client = client
        self.messages: list[types.ShowMessageParams] = []
        self.registered: list[types.Registration] = []
        self.stderr = ""
        self._told: dict[str, list[types.PublishDiagnosticsParams]] = {}
        self._news = asyncio.Condition()
        self._versions: dict[str, int] = {}

        @client.feature(types.TEXT_DOCUMENT_PUBLISH_DIAGNOSTICS)
        async def published(params: types.PublishDiagnosticsParams) -> None:
            async with self._news:
                self._told.setdefault(params.uri, []).append(params)
                self._news.notify_all()

        @client.feature(types.WINDOW_SHOW_MESSAGE)
        async def shown(params: types.ShowMessageParams) -> None:
            async with self._news:
                self.messages.append(params)
                self._news.notify_all()

        @client.feature(types.CLIENT_REGISTER_CAPABILITY)
        def register(params: types.RegistrationParams) -> None:
            self.registered += params.registrations

    def open(self, path: Path, *, text: str | None = None, language_id: str = "plaintext", uri: str = "") -> str:
        uri = uri or path.as_uri()
        text = path.read_bytes().decode() if text is None else text
        self._versions[uri] = 1
        item = types.TextDocumentItem(uri, language_id, 1, text)
        self.client.text_document_did_open(types.DidOpenTextDocumentParams(item))
        return uri

    def change(self, uri: str, *changes: types.TextDocumentContentChangeEvent) -> int:
        self._versions[uri] += 1
        document = types.VersionedTextDocumentIdentifier(version=self._versions[uri], uri=uri)
        self.client.text_document_did_change(types.DidChangeTextDocumentParams(document, list(changes)))
        return self._versions[uri]

    def write(self, uri: str, text: str) -> int:
        """The whole text anew."""
        return self.change(uri, types.TextDocumentContentChangeWholeDocument(text))

    def type(self, uri: str, text: str, *, line: int, character: int, end: int | None = None) -> int:
        """Some characters in one line; up to `end` they replace what stands there."""
        last = character if end is None else end
        place = types.Range(types.Position(line, character), types.Position(line, last))
        return self.change(uri, types.TextDocumentContentChangePartial(range=place, text=text))

    def save(self, uri: str) -> None:
        self.client.text_document_did_save(types.DidSaveTextDocumentParams(types.TextDocumentIdentifier(uri)))

    def close(self, uri: str) -> None:
        self.client.text_document_did_close(types.DidCloseTextDocumentParams(types.TextDocumentIdentifier(uri)))

    async def found(self, uri: str, *, version: int | None = 1, after: int = 0) -> list[types.Diagnostic]:
        """The diagnostics for a version of a draft; `after` so many were told of it, whatever their version."""
        async with self._news:
            await asyncio.wait_for(self._news.wait_for(lambda: self._last(uri, version, after) is not None), WAIT)
        last = self._last(uri, version, after)
        assert last is not None
        return list(last.diagnostics)

    def count(self, uri: str) -> int:
        """How often diagnostics were told for a draft."""
        return len(self._told.get(uri, ()))

    async def message(self, number: int = 0) -> types.ShowMessageParams:
        async with self._news:
            await asyncio.wait_for(self._news.wait_for(lambda: len(self.messages) > number), WAIT)
        return self.messages[number]

    async def actions(self, uri: str, range: types.Range, only: list[str] | None = None) -> list[Any]:
        context = types.CodeActionContext([], only=only)
        params = types.CodeActionParams(types.TextDocumentIdentifier(uri), range, context)
        return list(await self.client.text_document_code_action_async(params) or ())

    async def carry_out(self, action: types.Command) -> None:
        """The command of an action: lsprotocol takes an action that has one for the command itself."""
        command = ast.literal_eval(action.command)
        params = types.ExecuteCommandParams(command["command"], command["arguments"])
        await self.client.workspace_execute_command_async(params)

    async def hover(self, uri: str, line: int, character: int) -> str:
        params = types.HoverParams(types.TextDocumentIdentifier(uri), types.Position(line, character))
        told = await self.client.text_document_hover_async(params)
        return "" if told is None else str(told.contents.value)

    async def leave(self) -> int:
        """Say good-bye; the exit code of the server."""
        await self.client.shutdown_async(None)
        self.client.exit(None)
        return await self.ended()

    async def ended(self) -> int:
        process = self.client._server
        assert process is not None
        assert process.stderr is not None
        self.stderr = (await process.stderr.read()).decode()
        return await asyncio.wait_for(process.wait(), WAIT)

    def _last(self, uri: str, version: int | None, after: int) -> types.PublishDiagnosticsParams | None:
        fitting = [one for one in self._told.get(uri, ())[after:] if one.version == version]
        return fitting[-1] if fitting else None


@asynccontextmanager
async def conversation(
    folder: Path, *options: str, encodings: tuple[str, ...] = (), locale: str = "en", watch: bool = False
) -> AsyncIterator[Conversation]:
    """A server that was started and greeted; at the end it is sent away, and it must go."""
    client = LanguageClient("editor", "1")
    one = Conversation(client)
    await client.start_io(str(Path(sys.executable).with_name("editorial")), "lsp", *options, cwd=str(folder))
    capabilities = types.ClientCapabilities(
        general=types.GeneralClientCapabilities(position_encodings=list(encodings) or None),
        text_document=types.TextDocumentClientCapabilities(
            publish_diagnostics=types.PublishDiagnosticsClientCapabilities(related_information=True),
            hover=types.HoverClientCapabilities(content_format=[types.MarkupKind.Markdown]),
        ),
        workspace=types.WorkspaceClientCapabilities(
            did_change_watched_files=types.DidChangeWatchedFilesClientCapabilities(dynamic_registration=watch)
        ),
    )
    parameters = types.InitializeParams(capabilities, locale=locale, root_uri=folder.as_uri())
    await asyncio.wait_for(client.initialize_async(parameters), WAIT)
    client.initialized(types.InitializedParams())
    try:
        yield one
    finally:
        process = client._server
        assert process is not None
        if process.returncode is None:
            assert await one.leave() == 0
        assert "Traceback" not in one.stderr
        await client.stop()


def applied(text: str, edits: list[types.TextEdit], *, encoding: str = "utf-16") -> str:
    """A text with an action's edits in it, as an editor makes them."""
    units = {"utf-8": ("utf-8", 1), "utf-16": ("utf-16-le", 2), "utf-32": ("utf-32-le", 4)}
    codec, width = units[encoding]
    lines = re.split(r"(?<=\n)|(?<=\r)(?!\n)", text)
    starts = [0]
    for one in lines:
        starts.append(starts[-1] + len(one))

    def offset(position: types.Position) -> int:
        data = lines[position.line].encode(codec)
        return starts[position.line] + len(data[: position.character * width].decode(codec))

    for edit in sorted(edits, key=lambda one: offset(one.range.start), reverse=True):
        text = text[: offset(edit.range.start)] + edit.new_text + text[offset(edit.range.end) :]
    return text


def edits(action: types.CodeAction, uri: str) -> list[types.TextEdit]:
    assert action.edit is not None
    assert action.edit.changes is not None
    return list(action.edit.changes[uri])
