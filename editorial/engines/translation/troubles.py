"""What goes wrong between this machine and a translation service, in words without keys and without the text."""

from __future__ import annotations

from editorial.model import Message, Trouble


class ServiceTrouble(Trouble):
    """A request that came to nothing; `final` when trying again cannot help, `wait` is what the service asks for."""

    def __init__(self, message: Message, *, final: bool = False, wait: float = 0.0) -> None:
        super().__init__(message)
        self.final, self.wait = final, wait


_REFUSED = "the service refused the key"
_EXHAUSTED = "the quota is used up"
_BY_STATUS = {401: _REFUSED, 402: _EXHAUSTED, 403: _REFUSED, 456: _EXHAUSTED}
_WARNINGS = {"MYMEMORY WARNING": _EXHAUSTED, "QUERY LENGTH LIMIT": "the text is too long for the service"}
"""What MyMemory gives in place of a translation, with the status of a success."""


def of_status(status: int, *, wait: float = 0.0) -> ServiceTrouble:
    """The trouble that an HTTP status tells."""
    if status in _BY_STATUS:
        return ServiceTrouble(Message.of(_BY_STATUS[status]), final=True)
    if status == 429:
        return ServiceTrouble(Message.of("the service wants fewer requests"), wait=wait)
    final = 400 <= status < 500 and status != 408
    return ServiceTrouble(
        Message.of("the service answered with status {status}", status=status), final=final, wait=wait
    )


def in_answer(answer: object, text: str) -> ServiceTrouble | None:
    """What is wrong with an answer that came with the status of a success, or None."""
    if not isinstance(answer, str) or not answer.strip():
        return ServiceTrouble(Message.of("an empty answer"))
    for beginning, words in _WARNINGS.items():
        if answer.startswith(beginning):
            return ServiceTrouble(Message.of(words), final=True)
    if len(text) > _LONG and len(answer) < len(text) / _HALF:
        return ServiceTrouble(Message.of("half an answer"))
    return None


_LONG, _HALF = 60, 4
"""From this length on a translation that is shorter than a quarter of its source has been cut off."""


def of_exception(error: Exception) -> ServiceTrouble:
    """Any other error of deep-translator or of the libraries it stands on, by its kind."""
    if isinstance(error, ServiceTrouble):
        return error
    name = type(error).__name__
    if name == "MicrosoftAPIerror":
        return ServiceTrouble(Message.of("the service answered: {answer}", answer=str(error)), final=True)
    for sign, words in _BY_KIND.items():
        if sign in name:
            return ServiceTrouble(Message.of(words), final=words is _REFUSED)
    return ServiceTrouble(Message.of("not an answer of this service ({kind})", kind=name))


_BY_KIND = {
    "Timeout": "no answer within the time-out",
    "Connection": "the service cannot be reached",
    "AuthorizationException": _REFUSED,
    "ApiKeyException": _REFUSED,
    "TooManyRequests": "the service wants fewer requests",
}
