"""How soon the language server answers to a change, by pygls' own client over stdio.

    python benchmarks/lsp.py [DRAFT …] [--words 1000] [--strokes 40] [--engines embedded]

The drafts' paragraphs (by default the samples') are put one after the other until there are so many words, alone and,
where `ru.md` lies beside every draft, with its original. Letters are typed into sentences all over the text, and each
time the client waits for the diagnostics of that very version. Printed are the wall-clock times from the change to the
answer, and the processor time that the server spent on it, which a busy machine lengthens less.
"""

from __future__ import annotations

import argparse
import asyncio
import os
import sys
import tempfile
import time
from pathlib import Path
from statistics import median, quantiles

from lsprotocol import types
from pygls.lsp.client import LanguageClient

SAMPLES = Path(__file__).parent.parent / "samples"


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("drafts", nargs="*", type=Path, default=sorted(SAMPLES.glob("*/en.md")))
    parser.add_argument("--words", type=int, default=1000)
    parser.add_argument("--strokes", type=int, default=40)
    parser.add_argument("--engines", default="embedded")
    arguments = parser.parse_args()
    for paired in (False, True):
        with tempfile.TemporaryDirectory() as folder:
            draft = made(arguments.drafts, Path(folder), arguments.words, paired=paired)
            if draft is not None:
                print("with its original" if paired else "alone")
                asyncio.run(measured(draft, arguments.strokes, arguments.engines))
    print(f"load of the machine: {os.getloadavg()[0]:.1f} on {os.cpu_count()} processors")


def made(drafts: list[Path], folder: Path, words: int, *, paired: bool) -> Path | None:
    """A draft of so many words, with its original where `paired`; None when there are no originals."""
    target = [paragraph for path in drafts for paragraph in path.read_text(encoding="utf-8").split("\n\n")]
    originals = [path.with_name("ru.md") for path in drafts]
    if paired and not all(path.is_file() for path in originals):
        return None
    source = [p for path in originals for p in path.read_text(encoding="utf-8").split("\n\n")] if paired else []
    times = words // sum(len(paragraph.split()) for paragraph in target) + 1
    draft = folder / "en.md"
    draft.write_text(cut(target * times, words), encoding="utf-8")
    if paired:
        held = draft.read_text(encoding="utf-8").count("\n\n") + 1
        (folder / "ru.md").write_text("\n\n".join((source * times)[:held]), encoding="utf-8")
    return draft


def cut(paragraphs: list[str], words: int) -> str:
    """The first paragraphs that have so many words together."""
    kept: list[str] = []
    while paragraphs and sum(len(paragraph.split()) for paragraph in kept) < words:
        kept.append(paragraphs[len(kept)])
    return "\n\n".join(kept)


async def measured(draft: Path, strokes: int, engines: str) -> None:
    """Type, wait, and print the figures."""
    client = LanguageClient("benchmark", "1")
    told: asyncio.Queue[types.PublishDiagnosticsParams] = asyncio.Queue()

    @client.feature(types.TEXT_DOCUMENT_PUBLISH_DIAGNOSTICS)
    def published(params: types.PublishDiagnosticsParams) -> None:
        told.put_nowait(params)

    await client.start_io(str(Path(sys.executable).with_name("editorial")), "lsp", "--engines", engines)
    await client.initialize_async(types.InitializeParams(types.ClientCapabilities(), root_uri=draft.parent.as_uri()))
    client.initialized(types.InitializedParams())
    text = draft.read_text(encoding="utf-8")
    uri = draft.as_uri()
    begin = time.perf_counter()
    client.text_document_did_open(types.DidOpenTextDocumentParams(types.TextDocumentItem(uri, "markdown", 1, text)))
    first = await told.get()
    waited = time.perf_counter() - begin
    print(f"  {len(text.split())} words, {len(first.diagnostics)} issues; first answer after {waited:.1f} s")
    process = client._server
    assert process is not None
    await idle(process.pid)
    seconds, spent = [], []
    lines = [number for number, line in enumerate(text.split("\n")) if len(line.split()) > 8]
    for stroke in range(strokes):
        line = lines[stroke * 7 % len(lines)]
        place = types.Position(line, len(text.split("\n")[line]) // 2)
        change = types.TextDocumentContentChangePartial(range=types.Range(place, place), text="s")
        document = types.VersionedTextDocumentIdentifier(version=stroke + 2, uri=uri)
        before, begin = cpu(process.pid), time.perf_counter()
        client.text_document_did_change(types.DidChangeTextDocumentParams(document, [change]))
        while (await told.get()).version != stroke + 2:
            pass
        seconds.append(time.perf_counter() - begin)
        spent.append(cpu(process.pid) - before)
    for name, values in (("answer", seconds), ("processor", spent)):
        figures = [1e3 * value for value in (median(values), quantiles(values, n=20)[-1], max(values))]
        print(f"  {name:<10}" + "{:5.0f} ms median, {:.0f} p95, {:.0f} at most".format(*figures))
    await client.shutdown_async(None)
    client.exit(None)
    await client.stop()


async def idle(pid: int) -> None:
    """Wait until the server has nothing left to do: after its first answer it makes the engines ready for more."""
    before = -1.0
    while (now := cpu(pid)) - before > 0.02:
        before = now
        await asyncio.sleep(3)


def cpu(pid: int) -> float:
    """Seconds of processor time that a process has spent, all its threads together."""
    fields = Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()
    return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")


if __name__ == "__main__":
    main()
