"""Pairing by hand and the file that keeps it."""

from __future__ import annotations

import dataclasses
from pathlib import Path

import msgspec
import pytest

from editorial import formats
from editorial.bitext import sidecar
from editorial.bitext.alignment import manual
from editorial.bitext.segmentation import segmented
from editorial.formats.errors import UnwritableFile
from editorial.model import Bitext, State, Unit

RU = "Завод открыт.\n\nНа нём работают сто человек.\n\nСпасибо.\n\nСпасибо.\n"
EN = "The plant is open.\n\nIt employs a hundred people.\n\nThank you.\n\nThank you.\n"


def bitext(folder: Path, ru: str = RU, en: str = EN) -> Bitext:
    (folder / "ru.txt").write_text(ru, encoding="utf-8")
    (folder / "en.txt").write_text(en, encoding="utf-8")
    source = segmented(formats.read(folder / "ru.txt"), "ru")
    target = segmented(formats.read(folder / "en.txt"), "en")
    pairs = zip(source.segments, target.segments, strict=False)
    units = [Unit(number, (s,), (t,), 0.9) for number, (s, t) in enumerate(pairs, start=1)]
    units += [Unit(0, (s,), ()) for s in source.segments[len(units) :]]
    return Bitext(target, source, manual.numbered(units))


def shape(bitext: Bitext) -> list[tuple[list[int], list[int]]]:
    assert [u.id for u in bitext.units] == list(range(1, len(bitext.units) + 1))
    return [([s.index for s in u.source], [t.index for t in u.target]) for u in bitext.units]


def kept_on_disk(pair: Bitext) -> sidecar.Sidecar:
    return sidecar.read(sidecar.path_of(pair.target.path))


def test_merge_split_and_pair(tmp_path: Path) -> None:
    pair = bitext(tmp_path)
    merged, units = manual.merged(pair, [1, 2])
    assert shape(merged) == [([0, 1], [0, 1]), ([2], [2]), ([3], [3])]
    assert [u.id for u in units] == [1]
    again, parts = manual.split(merged, 1, source=1, target=0)
    assert shape(again) == [([0], []), ([1], [0, 1]), ([2], [2]), ([3], [3])]
    assert len(parts) == 2
    crossed, _ = manual.paired(pair, pair.source.segments[:1], pair.target.segments[3:])
    assert ([0], [3]) in shape(crossed)
    assert ([], [0]) in shape(crossed)
    assert ([3], []) in shape(crossed)


@pytest.mark.parametrize(
    "wrong",
    [
        lambda pair: manual.merged(pair, [1]),
        lambda pair: manual.split(pair, 9, source=1, target=1),
        lambda pair: manual.split(pair, 1, source=0, target=0),
        lambda pair: manual.paired(pair, (), ()),
    ],
)
def test_empty_units_are_refused(tmp_path: Path, wrong) -> None:
    with pytest.raises(ValueError, match="unit"):
        wrong(bitext(tmp_path))


def test_pairing_survives_changes_of_other_segments(tmp_path: Path) -> None:
    pair = bitext(tmp_path)
    merged, units = manual.merged(pair, [2, 3])
    sidecar.write(sidecar.path_of(pair.target.path), sidecar.with_pairings(sidecar.Sidecar(), merged, units))
    changed = bitext(tmp_path, en=EN.replace("The plant is open", "Today the new plant opened its gates"))
    assert ([1, 2], [1, 2]) in shape(sidecar.apply(changed))
    respaced = bitext(tmp_path, en=EN.replace("It employs a", "IT  employs\u00a0a"))
    assert ([1, 2], [1, 2]) in shape(sidecar.apply(respaced))
    reworded = bitext(tmp_path, en=EN.replace("a hundred people", "200 people"))
    assert shape(sidecar.apply(reworded)) == shape(reworded)


def test_equal_segments_are_told_apart(tmp_path: Path) -> None:
    pair = bitext(tmp_path)
    one, units = manual.paired(pair, pair.source.segments[3:4], ())
    kept = sidecar.with_pairings(sidecar.Sidecar(), one, units)
    assert ([3], []) in shape(sidecar.apply(pair, kept))
    assert ([2], [2]) in shape(sidecar.apply(pair, kept))


def test_a_later_pairing_displaces_an_earlier_one(tmp_path: Path) -> None:
    pair = bitext(tmp_path)
    merged, units = manual.merged(pair, [1, 2])
    kept = sidecar.with_pairings(sidecar.Sidecar(), merged, units)
    parted, parts = manual.split(merged, 1, source=1, target=1)
    kept = sidecar.with_pairings(kept, parted, parts)
    assert shape(sidecar.apply(pair, kept)) == shape(pair)
    assert len(kept.pairings) == 2


def test_states_and_comments(tmp_path: Path) -> None:
    pair = bitext(tmp_path)
    kept = sidecar.with_notes(sidecar.Sidecar(), pair, states={2: State.REVIEWED}, comments={2: "Сверить", 4: "Ask"})
    sidecar.write(sidecar.path_of(pair.target.path), kept)
    assert kept_on_disk(pair) == kept
    assert [u.state for u in sidecar.apply(pair).units] == [State.INITIAL, State.REVIEWED, State.INITIAL, State.INITIAL]
    assert sidecar.comments(pair, kept) == {2: "Сверить", 4: "Ask"}
    changed = bitext(tmp_path, en=EN.replace("a hundred", "100"))
    assert {u.state for u in sidecar.apply(changed).units} == {State.INITIAL}
    assert sidecar.comments(changed, kept)[2] == "Сверить"


def test_no_sidecar_changes_nothing(tmp_path: Path) -> None:
    pair = bitext(tmp_path)
    assert sidecar.apply(pair) is pair or sidecar.apply(pair) == pair
    piped = dataclasses.replace(pair, target=dataclasses.replace(pair.target, path="-"))
    assert sidecar.apply(piped) == piped


def test_an_empty_sidecar_leaves_no_file(tmp_path: Path) -> None:
    path = sidecar.path_of(tmp_path / "en.md")
    assert path.name == "en.md.editorial.json"
    sidecar.write(path, sidecar.Sidecar(notes=(sidecar.Note(("a",), ("b",), comment="c"),)))
    assert path.is_file()
    sidecar.write(path, sidecar.Sidecar())
    assert not path.exists()


@pytest.mark.parametrize(
    ("content", "words"),
    [
        (b"{", "cannot be read"),
        (b"\xff\xfe", "cannot be read"),
        (b'{"schema": "editorial-sidecar/2"}', "editorial-sidecar/2"),
        (b'{"schema": "editorial-sidecar/1", "pairings": [{"source": 1}]}', "pairings"),
        (b'{"schema": "editorial-sidecar/1", "surprise": 1}', "surprise"),
    ],
)
def test_a_broken_sidecar_is_named(tmp_path: Path, content: bytes, words: str) -> None:
    pair = bitext(tmp_path)
    path = sidecar.path_of(pair.target.path)
    path.write_bytes(content)
    with pytest.raises(sidecar.SidecarError, match=words) as caught:
        sidecar.apply(pair)
    assert str(path) in str(caught.value)


def test_writing_fails_loudly_and_leaves_the_old_file(tmp_path: Path) -> None:
    with pytest.raises(UnwritableFile):
        sidecar.write(
            tmp_path / "nowhere" / "en.md.editorial.json",
            msgspec.structs.replace(sidecar.Sidecar(), notes=(sidecar.Note(("a",), ("b",), comment="c"),)),
        )
