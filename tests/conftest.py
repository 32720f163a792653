"""What every test has: messages in English, reports and memories in folders of its own, hypothesis without deadlines.

The machine may be busy, and deadlines would fail what is right.
"""

from __future__ import annotations

import os
from collections.abc import Iterator
from itertools import count

import pytest
from hypothesis import settings

os.environ["LC_ALL"] = "C.UTF-8"

settings.register_profile("project", deadline=None)
settings.load_profile("project")


@pytest.fixture(autouse=True, scope="session")
def _reports_of_the_tests_alone(tmp_path_factory: pytest.TempPathFactory) -> Iterator[None]:
    folder = tmp_path_factory.mktemp("reports")
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr("editorial.review.caching.store.place", lambda: folder)
        yield


_numbers = count()


@pytest.fixture(autouse=True)
def _memory_of_the_test_alone(tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch) -> None:
    place = tmp_path_factory.getbasetemp() / "memories" / f"{next(_numbers)}.sqlite"
    monkeypatch.setenv("EDITORIAL_MEMORY", str(place))
