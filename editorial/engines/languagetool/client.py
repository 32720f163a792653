"""language-tool-python, talking to our own server: one kept-alive connection, to the loopback address and nowhere else.

Given a `remote_server`, language-tool-python neither downloads nor starts anything. Its own requests would go through
the proxies of the environment and wait for five minutes; `_query_server` is therefore replaced.
"""

from __future__ import annotations

from typing import Any

import requests
from language_tool_python import LanguageTool
from language_tool_python.exceptions import LanguageToolError

REQUEST_TIMEOUT = 60.0
FIRST_TIMEOUT = 240.0
"""Seconds for the first question in a language: the server loads its rules then, 5 s, or a minute when it is busy."""


class Unreachable(Exception):
    """The server did not answer, in time or at all."""


class Client(LanguageTool):
    """Asks the server at `url`, in one of LanguageTool's languages ("en-US"); `timeout` seconds bound every request."""

    def __init__(self, url: str, language: str, *, timeout: float | None = None) -> None:
        self._session = requests.Session()
        self._session.trust_env = False
        self._timeout = timeout or FIRST_TIMEOUT
        self._later_timeout = timeout or REQUEST_TIMEOUT
        super().__init__(language, remote_server=url)

    def _query_server(
        self,
        url: str,
        params: dict[str, str] | None = None,
        num_tries: int = 1,  # noqa: ARG002 - who tries again is for the engine to say
        method: str = "get",
    ) -> Any:
        """The server's answer, from JSON.

        Raises:
            Unreachable: when it does not come.
            LanguageToolError: when it is not JSON.
        """
        where: dict[str, Any] = {"data": params} if method == "post" else {"params": params}
        try:
            answer = self._session.request(method.upper(), url, timeout=self._timeout, allow_redirects=False, **where)
        except requests.Timeout as error:
            raise Unreachable(f"no answer within {self._timeout:.0f} seconds") from error
        except requests.RequestException as error:
            raise Unreachable("the connection broke") from error
        if method == "post":
            self._timeout = self._later_timeout
        try:
            return answer.json()
        except ValueError as error:
            raise LanguageToolError(answer.text[:300]) from error

    def close(self) -> None:
        """Let go of the connection; the server is not the client's."""
        super().close()
        self._session.close()
