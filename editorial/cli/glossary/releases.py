"""Releases that a subcommand reads: documents, and pairs with their alignment."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from editorial.config import Config
from editorial.model import Bitext, Document

if TYPE_CHECKING:
    from editorial.bitext.pairing import Pair
    from editorial.termbase.glossary import Glossary


def release_pairs(paths: Sequence[str], config: Config | None = None) -> tuple[Pair, ...]:
    """The drafts in files and folders, each with its original where there is one.

    Raises:
        UnreadableFile: when a path does not exist, or a folder holds no draft.
    """
    from editorial.bitext.pairing import pairs

    return pairs(paths, source=None, config=config or Config())


def documents(paths: Sequence[str], config: Config | None = None) -> Iterator[Document]:
    """Every document in files and folders, in either language."""
    from editorial.review.drafts import open_document

    seen: set[Path] = set()
    for pair in release_pairs(paths, config):
        for path in (pair.source, pair.target):
            if path is not None and path not in seen:
                seen.add(path)
                yield open_document(path)


def bitexts(paths: Sequence[str], config: Config | None = None) -> Iterator[Bitext]:
    """Every pair in files and folders, aligned; a draft without an original by itself, originals of pairs left out."""
    from editorial.bitext.lexicon import open_lexicon
    from editorial.review.drafts import open_pair

    pairs = release_pairs(paths, config)
    originals = {pair.source for pair in pairs}
    lexicon = open_lexicon()
    for pair in pairs:
        if pair.target not in originals:
            yield open_pair(pair, lexicon=lexicon)


def ignored(found: Sequence[Bitext], glossary: Glossary, config: Config) -> Counter[str]:
    """How many issues of terminology editors have set aside in these drafts, by concept.

    Raises:
        ConfigError: when the file of suppressions cannot be read.
    """
    from editorial.review.editing.suppressions import dismissals
    from editorial.termbase.matching import matcher

    counts: Counter[str] = Counter()
    for bitext in found:
        for dismissal in dismissals(config, Path(bitext.target.path)):
            if dismissal.code.startswith("term-"):
                matches = matcher(glossary).occurrences(dismissal.text, bitext.target.language)
                counts.update({match.concept.id for match in matches})
    return counts
