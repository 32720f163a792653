"""The protocol: requests and notifications of LSP 3.17 by pygls, over standard input and output.

pygls keeps texts of its own by `str.splitlines`, which finds lines where an editor has none; ours are kept by `drafts`.
"""

from __future__ import annotations

import asyncio
import contextlib
import logging
import os
from collections.abc import Callable
from pathlib import Path
from typing import Any, BinaryIO

from lsprotocol import types
from pygls.lsp.server import LanguageServer
from pygls.uris import to_fs_path

from editorial import __version__
from editorial.config import FILE_NAME
from editorial.lsp.actions import FIX_ALL, IGNORE
from editorial.lsp.desk import Settings
from editorial.lsp.service import Habits, Service
from editorial.messages import LANGUAGES
from editorial.review.editing.suppressions import FILE_NAME as IGNORE_FILE

log = logging.getLogger(__name__)

WATCHED = (FILE_NAME, "pyproject.toml", IGNORE_FILE, "*.yml", "*.yaml", "*.editorial.json")
"""Names of files that a review depends on: settings, suppressions, glossaries, styles, pairings by hand."""


def serve(settings: Settings, *, reader: BinaryIO, writer: BinaryIO, language: str) -> bool:
    """Serve one editor until it leaves; whether it said good-bye as it should. `language` is that of the locale."""
    # pygls logs tracebacks; what a person must know is shown in the editor.
    logging.getLogger("pygls").addHandler(logging.NullHandler())
    logging.getLogger("pygls").propagate = False
    server = Server(settings, language)
    server.start_io(reader, writer)
    server.service.close()
    return server.dismissed


class Server(LanguageServer):
    """Translates between the protocol and the service."""

    def __init__(self, settings: Settings, language: str) -> None:
        super().__init__("editorial", __version__, types.TextDocumentSyncKind.Incremental)
        self.service = Service(self, settings)
        self.dismissed = False
        self._language = language
        self._root = Path.cwd()
        self._loop: asyncio.AbstractEventLoop | None = None
        self._register()

    # What the service tells the editor

    def publish(self, uri: str, version: int | None, found: list[types.Diagnostic]) -> None:
        self.text_document_publish_diagnostics(types.PublishDiagnosticsParams(uri, found, version))

    def show(self, text: str, *, error: bool) -> None:
        kind = types.MessageType.Error if error else types.MessageType.Warning
        self.window_show_message(types.ShowMessageParams(kind, f"editorial: {text}"))

    def call(self, work: Callable[[], None]) -> None:
        if self._loop is not None:
            # At the end the loop may be closed before the last review is.
            with contextlib.suppress(RuntimeError):
                self._loop.call_soon_threadsafe(self._guarded(lambda _: work()), None)

    def report_server_error(self, error: Exception, source: Any) -> None:  # noqa: ARG002
        self.service.show(error)

    # What the editor tells the service

    def _register(self) -> None:
        kinds = [types.CodeActionKind.QuickFix, FIX_ALL]
        features: dict[str, tuple[Callable[[Any], object], object]] = {
            types.INITIALIZE: (self._initialize, None),
            types.INITIALIZED: (self._initialized, None),
            types.TEXT_DOCUMENT_DID_OPEN: (self._open, None),
            types.TEXT_DOCUMENT_DID_CHANGE: (self._change, None),
            types.TEXT_DOCUMENT_DID_SAVE: (lambda p: self.service.refresh(p.text_document.uri), None),
            types.TEXT_DOCUMENT_DID_CLOSE: (lambda p: self.service.forget(p.text_document.uri), None),
            types.TEXT_DOCUMENT_CODE_ACTION: (self._actions, types.CodeActionOptions(code_action_kinds=kinds)),
            types.TEXT_DOCUMENT_HOVER: (lambda p: self.service.hover(p.text_document.uri, p.position), None),
            types.WORKSPACE_DID_CHANGE_WATCHED_FILES: (lambda _: self.service.refresh(), None),
            types.SHUTDOWN: (self._shutdown, None),
            types.EXIT: (self._exit, None),
        }
        for name, (handler, options) in features.items():
            self.feature(name, options)(self._guarded(handler))

        @self.command(IGNORE)
        def ignore(uri: str, code: str, text: str, scope: str) -> None:
            self._guarded(lambda _: self.service.ignore(uri, code, text, scope))(None)

    def _guarded(self, handler: Callable[[Any], object]) -> Callable[[Any], object]:
        """The handler, its errors shown to the person instead of sent as a traceback."""

        def guarded(params: Any) -> object:
            try:
                return handler(params)
            except Exception as error:
                log.debug("a message of the editor's failed", exc_info=True)
                self.service.show(error)
                return None

        return guarded

    def _initialize(self, params: types.InitializeParams) -> None:
        self._loop = asyncio.get_running_loop()
        spoken = (params.locale or "").partition("-")[0].partition("_")[0].lower()
        document = params.capabilities.text_document
        shown = document.publish_diagnostics if document else None
        told = document.hover.content_format if document and document.hover else None
        self.service.habits = Habits(
            encoding=str(getattr(self.workspace.position_encoding, "value", self.workspace.position_encoding)),
            language=spoken if spoken in LANGUAGES else self._language,
            related=bool(shown and shown.related_information),
            markdown=types.MarkupKind.Markdown in (told or ()),
        )
        folder = params.workspace_folders[0].uri if params.workspace_folders else params.root_uri
        self._root = Path((folder and to_fs_path(folder)) or Path.cwd())

    def _initialized(self, _: object) -> None:
        workspace = self.client_capabilities.workspace
        watching = workspace.did_change_watched_files if workspace else None
        if watching is not None and watching.dynamic_registration:
            watchers = [types.FileSystemWatcher(glob_pattern=f"**/{name}") for name in WATCHED]
            options = types.DidChangeWatchedFilesRegistrationOptions(watchers)
            wanted = types.Registration("watch", types.WORKSPACE_DID_CHANGE_WATCHED_FILES, options)
            self.client_register_capability(types.RegistrationParams([wanted]))

    def _open(self, params: types.DidOpenTextDocumentParams) -> None:
        one = params.text_document
        self.service.open(one.uri, self._path(one), one.language_id, text=one.text, version=one.version)

    def _path(self, document: types.TextDocumentItem) -> Path:
        """The draft's path; a draft without a file yet is taken to lie in the folder that is open."""
        path = to_fs_path(document.uri) if document.uri.startswith("file:") else None
        return Path(path) if path else self._root / "untitled"

    def _change(self, params: types.DidChangeTextDocumentParams) -> None:
        self.service.change(params.text_document.uri, params.content_changes, params.text_document.version)

    def _actions(self, params: types.CodeActionParams) -> list[types.CodeAction]:
        return self.service.actions(params.text_document.uri, params.range, params.context.only)

    def _shutdown(self, _: object) -> None:
        self.dismissed = True

    def _exit(self, _: object) -> None:
        # pygls would wait for a thread that reads standard input until the editor closes it, which not every one does.
        self.service.close()
        os._exit(0 if self.dismissed else 1)
