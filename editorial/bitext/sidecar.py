"""What people decided about a pair, kept in `<draft>.editorial.json` beside the draft: pairing, states, comments.

Segments are known by their words, not by their places: the key of a segment is a hash of its text without regard to
white space and capitals, and from its second occurrence on its number. A decision so outlives every change of other
segments, and lapses when its own segments change.
"""

from __future__ import annotations

import dataclasses
import hashlib
import unicodedata
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path
from typing import Literal

import msgspec

from editorial.bitext.alignment.manual import pinned
from editorial.formats.saving import save
from editorial.model import Bitext, Message, Segment, State, Trouble, Unit

SUFFIX = ".editorial.json"
SCHEMA = "editorial-sidecar/1"


class SidecarError(Trouble):
    """A sidecar that cannot be used."""


class Pairing(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Keys of segments that a person put into one unit; one side may be empty."""

    source: tuple[str, ...]
    target: tuple[str, ...]


class Note(msgspec.Struct, frozen=True, forbid_unknown_fields=True, omit_defaults=True):
    """State and comment of the unit of these segments. The state lapses when either side changes; the comment stays
    as long as one of the segments does."""

    source: tuple[str, ...]
    target: tuple[str, ...]
    state: Literal["initial", "translated", "reviewed", "final"] = "initial"
    comment: str = ""


class Sidecar(msgspec.Struct, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """All that is kept of a pair."""

    schema: str = SCHEMA
    pairings: tuple[Pairing, ...] = ()
    notes: tuple[Note, ...] = ()


def path_of(target: str | Path) -> Path:
    """Where the sidecar of a draft is kept: `en.md.editorial.json` beside `en.md`."""
    path = Path(target)
    return path.with_name(path.name + SUFFIX)


def read(path: Path) -> Sidecar:
    """What the file keeps; nothing when there is none.

    Raises:
        SidecarError: when the file cannot be read, is broken, or was written by a later version of the program.
    """
    try:
        raw = path.read_bytes()
    except FileNotFoundError:
        return Sidecar()
    except OSError as error:
        raise _broken(path, error.strerror or "") from error
    try:
        kept = msgspec.json.decode(raw, type=_Head)
        if kept.schema != SCHEMA:
            template = (
                "{path}: written as {schema}, and this version reads {own}. Update editorial, or move the file away."
            )
            raise SidecarError(Message.of(template, path=path, schema=kept.schema, own=SCHEMA))
        return msgspec.json.decode(raw, type=Sidecar)
    except (msgspec.DecodeError, UnicodeDecodeError) as error:
        raise _broken(path, str(error)) from error


def write(path: Path, kept: Sidecar) -> None:
    """Put the sidecar on disk, whole or not at all; one that keeps nothing is removed.

    Raises:
        UnwritableFile: when the folder or the file cannot be written to.
    """
    if kept == Sidecar():
        path.unlink(missing_ok=True)
    else:
        save(path, msgspec.json.format(msgspec.json.encode(kept), indent=1) + b"\n")


def apply(bitext: Bitext, kept: Sidecar | None = None) -> Bitext:
    """The bitext with the pairing and the states that are kept: in `kept`, or in the file beside the draft.

    Raises:
        SidecarError: when the file beside the draft cannot be used.
    """
    kept = read(path_of(bitext.target.path)) if kept is None and _on_disk(bitext) else kept
    if not kept:
        return bitext
    source, target = _keys(bitext.source.segments if bitext.source else ()), _keys(bitext.target.segments)
    by_source = {key: segment for segment, key in source.items()}
    by_target = {key: segment for segment, key in target.items()}
    pins = [
        ([by_source[key] for key in pairing.source], [by_target[key] for key in pairing.target])
        for pairing in kept.pairings
        if by_source.keys() >= {*pairing.source} and by_target.keys() >= {*pairing.target}
    ]
    paired = pinned(bitext, pins) if pins else bitext
    states = {(note.source, note.target): State(note.state) for note in kept.notes}
    return dataclasses.replace(
        paired,
        units=tuple(
            dataclasses.replace(unit, state=states.get(_names(unit, source, target), unit.state))
            for unit in paired.units
        ),
    )


def comments(bitext: Bitext, kept: Sidecar) -> dict[int, str]:
    """Comments by the id of the unit that now holds a segment they were made on."""
    source, target = _keys(bitext.source.segments if bitext.source else ()), _keys(bitext.target.segments)
    found: dict[int, str] = {}
    for note in kept.notes:
        if note.comment:
            sources, targets = {*note.source}, {*note.target}
            for unit in bitext.units:
                ours, theirs = _names(unit, source, target)
                if sources & {*ours} or targets & {*theirs}:
                    found[unit.id] = f"{found[unit.id]}\n{note.comment}" if unit.id in found else note.comment
                    break
    return found


def with_notes(kept: Sidecar, bitext: Bitext, *, states: Mapping[int, State], comments: Mapping[int, str]) -> Sidecar:
    """The sidecar with these states and comments, by unit id, in place of those it has."""
    source, target = _keys(bitext.source.segments if bitext.source else ()), _keys(bitext.target.segments)
    notes = []
    for unit in bitext.units:
        state, comment = states.get(unit.id, unit.state), comments.get(unit.id, "")
        if state is not State.INITIAL or comment:
            ours, theirs = _names(unit, source, target)
            notes.append(Note(ours, theirs, state.value, comment))
    return msgspec.structs.replace(kept, notes=tuple(notes))


def with_pairings(kept: Sidecar, bitext: Bitext, units: Iterable[Unit]) -> Sidecar:
    """The sidecar with `units` of `bitext` kept as a person made them; they displace what was kept of them."""
    source, target = _keys(bitext.source.segments if bitext.source else ()), _keys(bitext.target.segments)
    new = tuple(Pairing(*_names(unit, source, target)) for unit in units)
    sources = {key for pairing in new for key in pairing.source}
    targets = {key for pairing in new for key in pairing.target}
    old = tuple(p for p in kept.pairings if sources.isdisjoint(p.source) and targets.isdisjoint(p.target))
    return msgspec.structs.replace(kept, pairings=(*old, *new))


def by_hand(bitext: Bitext, kept: Sidecar) -> frozenset[int]:
    """The ids of the units that are as a person made them."""
    source, target = _keys(bitext.source.segments if bitext.source else ()), _keys(bitext.target.segments)
    made = {(pairing.source, pairing.target) for pairing in kept.pairings}
    return frozenset(unit.id for unit in bitext.units if _names(unit, source, target) in made)


class _Head(msgspec.Struct):
    schema: str


def _broken(path: Path, reason: str) -> SidecarError:
    template = "{path}: the pairing kept by hand cannot be read: {reason}. Mend the file or move it away."
    return SidecarError(Message.of(template, path=path, reason=reason))


def _on_disk(bitext: Bitext) -> bool:
    return bool(bitext.target.path) and bitext.target.path != "-" and Path(bitext.target.path).name != ""


def _keys(segments: Sequence[Segment]) -> dict[Segment, str]:
    seen: Counter[str] = Counter()
    keys = {}
    for segment in segments:
        words = " ".join(unicodedata.normalize("NFKC", segment.text).casefold().split())
        digest = hashlib.sha256(words.encode()).hexdigest()[:16]
        seen[digest] += 1
        keys[segment] = digest if seen[digest] == 1 else f"{digest}#{seen[digest]}"
    return keys


def _names(
    unit: Unit, source: Mapping[Segment, str], target: Mapping[Segment, str]
) -> tuple[tuple[str, ...], tuple[str, ...]]:
    return tuple(source[s] for s in unit.source), tuple(target[s] for s in unit.target)
