"""Sentences read lately, so that after an edit only what has changed is read again."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from itertools import islice

from editorial.engines.proofreader.proofreader import Proofreader, Sentence

_MOST = 4096
"""Sentences kept; a thousand take some four megabytes."""
_Key = tuple[str, bool]


@dataclass(frozen=True, slots=True)
class Recall:
    """Reads sentences by the models, and those of the last readings from memory."""

    reader: Proofreader
    _read: dict[_Key, Sentence] = field(default_factory=dict)

    def read(self, texts: Sequence[str], headings: Sequence[bool]) -> list[Sentence]:
        """Judges sentences; `headings` says which are headlines by their markup."""
        keys = list(zip(texts, headings, strict=True))
        new = list(dict.fromkeys(key for key in keys if key not in self._read))
        known = {key: self._read[key] for key in keys if key in self._read}
        judged = self.reader.read([text for text, _ in new], [heading for _, heading in new])
        known.update(zip(new, judged, strict=True))
        self._keep(known)
        return [known[key] for key in keys]

    def _keep(self, known: dict[_Key, Sentence]) -> None:
        """Keeps what was asked for last, and forgets what was not asked for longest."""
        for key, sentence in known.items():
            self._read.pop(key, None)
            self._read[key] = sentence
        for key in list(islice(self._read, max(0, len(self._read) - _MOST))):
            del self._read[key]
