"""The formats that an alignment is written in, each by a function of the bitext and the interface's language."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from editorial.model import Bitext

FORMATS = ("html", "json", "tmx", "tsv", "xliff")


def emit(bitext: Bitext, *, format: str, language: str) -> str:
    """The units of a bitext in one of `FORMATS`.

    Raises:
        ValueError: when there is no such format.
    """
    if format == "html":
        from editorial.report.alignment import html_alignment

        return html_alignment.emit(bitext, language=language)
    emitters = _emitters()
    if format not in emitters:
        raise ValueError(f"no such format: {format}")
    return emitters[format](bitext)


def _emitters() -> Mapping[str, Callable[[Bitext], str]]:
    from editorial.report.alignment import json_alignment, tmx_alignment, tsv_alignment, xliff_alignment

    return {
        "json": json_alignment.emit,
        "tmx": tmx_alignment.emit,
        "tsv": tsv_alignment.emit,
        "xliff": xliff_alignment.emit,
    }
