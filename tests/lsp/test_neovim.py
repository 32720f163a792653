"""Neovim with the set-up of docs/editors.md: diagnostics come, follow an edit, and go with a fix."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from pathlib import Path

PAGE = (Path(__file__).parent.parent.parent / "docs" / "editors.md").read_text(encoding="utf-8")
DRAFT = "The plant opened in May.\n\nIt makes cars and and trains.\n\nIt was was late.\n"

PROBE = """
local function say(...) io.stdout:write(table.concat({ ... }, " "), "\\n") end
local function wait(count)
  local came = vim.wait(100000, function() return #vim.diagnostic.get(0) == count end, 50)
  say(came and "found" or "never found", tostring(count))
end
wait(2)
vim.api.nvim_buf_set_lines(0, 4, 5, false, { "It was late." })
wait(1)
local place = vim.lsp.util.make_given_range_params({ 3, 0 }, { 3, 20 })
place.context = { diagnostics = {} }
for _, answer in pairs(vim.lsp.buf_request_sync(0, "textDocument/codeAction", place, 30000)) do
  say("offered", answer.result[1].title)
  vim.lsp.util.apply_workspace_edit(answer.result[1].edit, "utf-16")
end
wait(0)
vim.cmd("silent write")
vim.cmd("qall!")
"""


def test_neovim_shows_and_mends_as_the_page_says(tmp_path: Path) -> None:
    (setup,) = re.findall(r"```lua\n(.*?)```", PAGE, re.DOTALL)
    (tmp_path / "init.lua").write_text(setup)
    (tmp_path / "probe.lua").write_text(PROBE)
    (tmp_path / "a.en.md").write_text(DRAFT)
    (tmp_path / "editorial.toml").write_text('select = ["repeated-word"]\nglossaries = []\n')
    command = ["nvim", "--headless", "-u", "init.lua", "a.en.md", "-c", "luafile probe.lua"]
    path = f"{Path(sys.executable).parent}{os.pathsep}{os.environ['PATH']}"
    environment = {**os.environ, "PATH": path, "XDG_STATE_HOME": str(tmp_path), "XDG_CACHE_HOME": str(tmp_path)}
    done = subprocess.run(
        command, cwd=tmp_path, env=environment, capture_output=True, text=True, timeout=250, check=False
    )
    said = (done.stdout + done.stderr).split("\n")
    assert [line.strip() for line in said if line.strip()] == [
        "found 2",
        "found 1",
        "offered Replace with “and”",
        "found 0",
    ]
    assert (
        tmp_path / "a.en.md"
    ).read_text() == "The plant opened in May.\n\nIt makes cars and trains.\n\nIt was late.\n"
