"""The interpreter's pauses: none for garbage while something is loaded, whichever thread loads."""

from __future__ import annotations

import gc
from collections.abc import Iterator

import pytest

from editorial.tui.pauses import Loading


@pytest.fixture(autouse=True)
def _as_before() -> Iterator[None]:
    yield
    gc.unfreeze()
    gc.enable()


def test_no_garbage_is_looked_for_until_the_last_has_loaded() -> None:
    loading, frozen = Loading(), gc.get_freeze_count()
    with loading:
        with loading:
            assert not gc.isenabled()
        assert not gc.isenabled()
        assert gc.get_freeze_count() == frozen
    assert gc.isenabled()
    assert gc.get_freeze_count() > frozen


def test_a_failure_ends_the_loading_too() -> None:
    with pytest.raises(OSError, match="no file"), Loading():
        raise OSError("no file")
    assert gc.isenabled()
