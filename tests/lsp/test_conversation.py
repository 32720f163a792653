"""The language server as an editor meets it: `editorial lsp` is started, and spoken to by a real client."""

from __future__ import annotations

import asyncio
from pathlib import Path

import pytest
from conversation import Conversation, applied, conversation, edits
from lsprotocol import types

from editorial.review.editing import suppressions

QUICK = ("--engines", "embedded", "--select", "repeated-word,double-space,spelling-variant")


def codes(found: list[types.Diagnostic]) -> list[object]:
    return [one.code for one in found]


def line(number: int) -> types.Range:
    return types.Range(types.Position(number, 0), types.Position(number, 200))


def the(actions: list[types.CodeAction], words: str) -> types.CodeAction:
    (found,) = [one for one in actions if words in one.title]
    return found


async def test_diagnostics_come_on_opening_and_follow_what_is_typed(tmp_path: Path) -> None:
    draft = tmp_path / "a.en.md"
    draft.write_text("# News\n\nIn May the the plant opened.\n")
    async with conversation(tmp_path, *QUICK) as editor:
        uri = editor.open(draft, language_id="markdown")
        (one,) = await editor.found(uri)
        assert (one.code, one.source, one.severity) == ("repeated-word", "editorial", types.DiagnosticSeverity.Error)
        assert one.range == types.Range(types.Position(2, 7), types.Position(2, 14))
        version = editor.type(uri, "", line=2, character=10, end=14)
        assert await editor.found(uri, version=version) == []
        version = editor.type(uri, "\nIt was was late.\n", line=3, character=0)
        assert codes(await editor.found(uri, version=version)) == ["repeated-word"]
        version = editor.write(uri, "")
        assert await editor.found(uri, version=version) == []
        editor.close(uri)
        assert await editor.found(uri, version=None) == []


@pytest.mark.parametrize("encoding", ["utf-8", "utf-16", "utf-32"])
async def test_places_are_counted_as_agreed(tmp_path: Path, encoding: str) -> None:
    text = "🙂🙂 Привет\u2028и и пока.\r\n🙂 и и всё.\r\n"
    async with conversation(tmp_path, *QUICK, encodings=(encoding,)) as editor:
        uri = editor.open(tmp_path / "a.ru.txt", text=text)
        found = await editor.found(uri)
        assert codes(found) == ["repeated-word"] * 2
        fixed = text
        for one in reversed(found):
            action = the(await editor.actions(uri, one.range), "Replace with")
            fixed = applied(fixed, edits(action, uri), encoding=encoding)
        assert fixed == "🙂🙂 Привет\u2028и пока.\r\n🙂 и всё.\r\n"
        # The same letters typed at the place that was told: after the emoji of the second line.
        start = found[1].range.start
        version = editor.type(uri, "ах, ", line=start.line, character=start.character)
        moved = await editor.found(uri, version=version)
        width = {"utf-8": 6, "utf-16": 4, "utf-32": 4}[encoding]
        assert moved[1].range.start.character == start.character + width


async def test_what_is_offered_for_an_issue_can_be_done(tmp_path: Path) -> None:
    text = "A plain plain word.\n\nThe colour of  steel.\n\n- An an item.\n"
    draft = tmp_path / "a.en.md"
    draft.write_text(text)
    async with conversation(tmp_path, *QUICK) as editor:
        uri = editor.open(draft, language_id="markdown")
        await editor.found(uri)
        offered = await editor.actions(uri, line(0))
        replace = the(offered, "Replace with “plain”")
        assert replace.is_preferred
        assert codes(replace.diagnostics or []) == ["repeated-word"]
        comment = the(offered, "with a comment")
        written = applied(text, edits(comment, uri))
        assert written.startswith("<!-- editorial: ignore-next-line repeated-word -->\nA plain plain word.\n")
        assert not any("comment" in one.title for one in await editor.actions(uri, line(4)))
        (everything,) = await editor.actions(uri, line(0), only=["source.fixAll"])
        assert everything.kind == "source.fixAll.editorial"
        fixed = applied(text, edits(everything, uri))
        assert fixed == "A plain word.\n\nThe colour of steel.\n\n- An item.\n"
        assert await editor.actions(uri, line(2), only=["refactor"]) == []
        version = editor.write(uri, written)
        assert codes(await editor.found(uri, version=version)) == ["double-space", "repeated-word"]


async def test_an_issue_is_ignored_in_the_file_beside_the_drafts(tmp_path: Path) -> None:
    draft = tmp_path / "a.en.txt"
    draft.write_text("It was was late.\n\nNow now is is the time.\n")
    async with conversation(tmp_path, *QUICK) as editor:
        uri = editor.open(draft)
        assert len(await editor.found(uri)) == 3
        action = the(await editor.actions(uri, line(0)), "in every draft")
        await editor.carry_out(action)
        assert len(await editor.found(uri, after=1)) == 2
        (entry,) = suppressions.load(tmp_path / suppressions.FILE_NAME)
        assert (entry.code, entry.text, entry.path) == ("repeated-word", "was was", "")
        # Someone else strikes it out; the editor tells that a file has changed.
        (tmp_path / suppressions.FILE_NAME).write_text("[]\n")
        change = types.FileEvent((tmp_path / suppressions.FILE_NAME).as_uri(), types.FileChangeType.Changed)
        editor.client.workspace_did_change_watched_files(types.DidChangeWatchedFilesParams([change]))
        assert len(await editor.found(uri, after=2)) == 3


async def test_hovering_explains_and_shows_the_original(tmp_path: Path) -> None:
    (tmp_path / "a.ru.md").write_text("Завод открыли в мае.\n\nОн выпустит 300 машин.\n", encoding="utf-8")
    draft = tmp_path / "a.en.md"
    draft.write_text("The plant opened in May.\n\nIt will make 200 cars.\n")
    async with conversation(tmp_path, "--engines", "embedded", "--select", "number-mismatch") as editor:
        uri = editor.open(draft, language_id="markdown")
        (one,) = await editor.found(uri)
        assert one.code == "number-mismatch"
        (witness,) = one.related_information or ()
        assert witness.location.uri == (tmp_path / "a.ru.md").as_uri()
        assert witness.location.range.start.line == 2
        told = await editor.hover(uri, one.range.start.line, one.range.start.character)
        assert "**number-mismatch** · error" in told
        assert "Он выпустит 300 машин." in told
        assert told.count("\n\n") >= 3
        assert await editor.hover(uri, 0, 4) == "original: Завод открыли в мае."
        # The original is open, too, and not yet saved: what is typed there counts.
        source = editor.open(tmp_path / "a.ru.md", language_id="markdown")
        await editor.found(source)
        editor.type(source, "2", line=2, character=12, end=13)
        assert await editor.found(uri, after=1) == []


async def test_settings_are_the_nearest_and_their_faults_are_shown(tmp_path: Path) -> None:
    settings = tmp_path / "drafts" / "editorial.toml"
    settings.parent.mkdir()
    settings.write_text('[rules.repeated-word]\nseverity = "info"\n\n[rules.double-space]\nseverty = "info"\n')
    draft = settings.parent / "a.en.txt"
    draft.write_text("It was was late.\n")
    async with conversation(tmp_path, *QUICK, watch=True) as editor:
        uri = editor.open(draft)
        shown = await editor.message()
        assert shown.type == types.MessageType.Error
        assert f"{settings}:5: unknown setting 'severty'; did you mean 'severity'?" in shown.message
        editor.type(uri, "x", line=0, character=0)
        settings.write_text('[rules.repeated-word]\nseverity = "info"\n')
        editor.save(uri)
        (one,) = await editor.found(uri, version=2)
        assert one.severity == types.DiagnosticSeverity.Information
        assert len(editor.messages) == 1
        assert "**/editorial.toml" in str(editor.registered[0].register_options)


async def test_the_interface_speaks_the_language_of_the_editor(tmp_path: Path) -> None:
    draft = tmp_path / "a.en.md"
    draft.write_text("It was was late.\n")
    async with conversation(tmp_path, *QUICK, locale="ru-RU") as editor:
        uri = editor.open(draft, language_id="markdown")
        (one,) = await editor.found(uri)
        assert any("а" <= letter <= "я" for letter in one.message)
        titles = [action.title for action in await editor.actions(uri, line(0))]
        assert titles
        assert all(any("а" <= letter <= "я" for letter in title) for title in titles)
        told = await editor.hover(uri, 0, 8)
        assert "вместо этого" in told


async def test_drafts_without_a_file_and_files_without_text(tmp_path: Path) -> None:
    async with conversation(tmp_path, *QUICK) as editor:
        new = editor.open(
            tmp_path, uri="untitled:Untitled-1", text="<p>It was was <b>late</b>.</p>", language_id="html"
        )
        assert codes(await editor.found(new)) == ["repeated-word"]
        nowhere = editor.open(tmp_path / "new.en.txt", text="It was was late.")
        assert codes(await editor.found(nowhere)) == ["repeated-word"]
        editor.open(tmp_path / "a.docx", text="It was was late.")
        blank = editor.open(tmp_path / "blank.txt", text=" \n")
        assert await editor.found(blank) == []
        assert editor.count((tmp_path / "a.docx").as_uri()) == 0


async def test_what_is_not_understood_ends_nothing(tmp_path: Path) -> None:
    async with conversation(tmp_path, *QUICK) as editor:
        unknown = (tmp_path / "unknown.txt").as_uri()
        assert await editor.hover(unknown, 3, 3) == ""
        assert await editor.actions(unknown, line(3)) == []
        await editor.client.workspace_execute_command_async(
            types.ExecuteCommandParams("editorial.ignore", [unknown, "real-word", "inn", "here"])
        )
        uri = editor.open(tmp_path / "a.en.txt", text="It was was late.")
        await editor.found(uri)
        await editor.client.workspace_execute_command_async(
            types.ExecuteCommandParams("editorial.ignore", [uri, "real-word", "inn", "nowhere"])
        )
        assert "nowhere" in (await editor.message()).message
        version = editor.type(uri, "It was was.\n", line=99, character=99)
        assert len(await editor.found(uri, version=version)) == 2


async def test_only_the_newest_of_many_strokes_is_told(tmp_path: Path) -> None:
    async with conversation(tmp_path, *QUICK) as editor:
        uri = editor.open(tmp_path / "a.en.txt", text="It was.\n")
        await editor.found(uri)
        for number in range(50):
            version = editor.type(uri, "was "[number % 4], line=0, character=3 + number)
        told = await editor.found(uri, version=version)
        text = "It " + "was " * 12 + "wawas.\n"
        assert told[0].range.end.character <= len(text)
        assert editor.count(uri) < 25


@pytest.mark.parametrize("polite", [True, False])
async def test_the_server_goes_when_it_is_told_and_when_the_editor_is_gone(tmp_path: Path, polite: bool) -> None:
    async with conversation(tmp_path, *QUICK) as editor:
        uri = editor.open(tmp_path / "a.en.txt", text="It was was late.\n")
        await editor.found(uri)
        if polite:
            assert await editor.leave() == 0
        else:
            hang_up(editor)
            assert await editor.ended() == 1


def hang_up(editor: Conversation) -> None:
    process = editor.client._server
    assert process is not None
    assert process.stdin is not None
    process.stdin.close()


async def test_a_library_that_prints_breaks_nothing(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "sitecustomize.py").write_text(
        "import sys, threading\nthreading.Timer(1.0, lambda: print('hello', flush=True)).start()\n"
    )
    monkeypatch.setenv("PYTHONPATH", str(tmp_path))
    async with conversation(tmp_path, *QUICK) as editor:
        await asyncio.sleep(1.5)
        uri = editor.open(tmp_path / "a.en.txt", text="It was was late.\n")
        assert codes(await editor.found(uri)) == ["repeated-word"]
