"""Saving: whole or not at all."""

from __future__ import annotations

import os
import stat
from pathlib import Path

import pytest

from editorial.formats import UnwritableFile
from editorial.formats.saving import save


def test_content_and_permissions(tmp_path: Path) -> None:
    path = tmp_path / "draft.txt"
    path.write_bytes(b"old")
    path.chmod(0o640)
    save(path, b"new\r\n")
    assert path.read_bytes() == b"new\r\n"
    assert stat.S_IMODE(path.stat().st_mode) == 0o640
    assert [path.name for path in tmp_path.iterdir()] == ["draft.txt"]


def test_a_new_file_gets_the_usual_permissions(tmp_path: Path) -> None:
    (tmp_path / "beside").write_bytes(b"")
    save(tmp_path / "new.txt", b"text")
    assert (tmp_path / "new.txt").stat().st_mode == (tmp_path / "beside").stat().st_mode


def test_a_link_is_followed(tmp_path: Path) -> None:
    folder = tmp_path / "real"
    folder.mkdir()
    (folder / "draft.txt").write_bytes(b"old")
    (tmp_path / "link.txt").symlink_to(folder / "draft.txt")
    save(tmp_path / "link.txt", b"new")
    assert (tmp_path / "link.txt").is_symlink()
    assert (folder / "draft.txt").read_bytes() == b"new"


@pytest.mark.parametrize("step", ["fsync", "replace"])
def test_a_failure_leaves_the_file_and_nothing_beside_it(
    tmp_path: Path, step: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "draft.txt"
    path.write_bytes(b"old")

    def full(*_: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(*((os, "fsync") if step == "fsync" else (Path, "replace")), full)
    with pytest.raises(UnwritableFile) as caught:
        save(path, b"new")
    assert str(caught.value).startswith(f"{path}: not saved: No space left on device.")
    assert path.read_bytes() == b"old"
    assert [path.name for path in tmp_path.iterdir()] == ["draft.txt"]


def test_a_missing_folder(tmp_path: Path) -> None:
    with pytest.raises(UnwritableFile, match="not saved: No such file or directory"):
        save(tmp_path / "none" / "draft.txt", b"new")


def test_a_read_only_file_is_not_replaced(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "draft.txt"
    path.write_bytes(b"old")
    monkeypatch.setattr(os, "access", lambda *_: False)
    with pytest.raises(UnwritableFile, match="Permission denied"):
        save(path, b"new")
    assert path.read_bytes() == b"old"
