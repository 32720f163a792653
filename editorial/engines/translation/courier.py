"""HTTP for deep-translator: what it says through the module `requests`, with time-outs, and failures told apart.

deep-translator sets no time-out and loses the status of a failure. Its modules call `requests.get` and
`requests.post`; `carried` puts this in the place of that name.
"""

from __future__ import annotations

import sys
from typing import Any

from editorial.engines.translation.troubles import of_status

TIME_OUT = 30.0
LONGEST_WAIT = 60.0


class Courier:
    """The part of `requests` that deep-translator uses, over one session."""

    def __init__(self, seconds: float = TIME_OUT) -> None:
        import requests

        self._session, self._seconds = requests.Session(), seconds
        self.exceptions = requests.exceptions

    def get(self, url: str, **options: Any) -> Any:
        """GET.

        Raises:
            ServiceTrouble: for every status that is no success.
        """
        return self._carried("GET", url, **options)

    def post(self, url: str, **options: Any) -> Any:
        """POST; see `get`."""
        return self._carried("POST", url, **options)

    def _carried(self, method: str, url: str, **options: Any) -> Any:
        response = self._session.request(method, url, timeout=self._seconds, **options)
        if not response.ok:
            raise of_status(response.status_code, wait=_wait(response.headers.get("Retry-After", "")))
        return response


def carried(translator_class: type) -> None:
    """Let the module of a deep-translator class speak through a courier."""
    module: Any = sys.modules[translator_class.__module__]
    if not isinstance(module.requests, Courier):
        module.requests = Courier()


def _wait(header: str) -> float:
    return min(float(header), LONGEST_WAIT) if header.isdigit() else 0.0
