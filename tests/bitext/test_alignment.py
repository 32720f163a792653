"""Alignment: units of every shape, swaps, what stands on one side only, long documents, other languages."""

from __future__ import annotations

import random
from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from editorial.bitext.alignment import align
from editorial.bitext.alignment.band import around, heaviest_chain
from editorial.bitext.alignment.sound import sound
from editorial.bitext.lexicon import EmptyLexicon
from editorial.bitext.segmentation import segmented
from editorial.formats import read
from editorial.model import Bitext, Document, Lexicon

RU = (
    "В Рязани открыли новый завод по выпуску насосов",
    "Губернатор посетил предприятие 14 марта и осмотрел сборочный цех.",
    "На заводе работают 350 человек, к осени число сотрудников вырастет до 500.",
    "Объём инвестиций составил 2,5 млрд рублей.",
    "«Мы ждали этого дня три года», — сказала директор завода Ольга Мельникова.",
    "Продукцию будут поставлять в Казахстан и Беларусь.",
    "Где построят вторую очередь, пока не решено.",
    "Подробности на сайте www.example.org.",
)
EN = (
    "New pump plant opens in Ryazan",
    "The governor visited the enterprise on March 14 and inspected the assembly shop.",
    "The plant employs 350 people, and the number of employees will grow to 500 by autumn.",
    "Investment amounted to 2.5 billion rubles.",
    '"We have waited three years for this day," said Olga Melnikova, director of the plant.',
    "The products will be supplied to Kazakhstan and Belarus.",
    "It has not been decided yet where the second phase will be built.",
    "See www.example.org for details.",
)
ALONE = (
    "The swimming championship ended with a victory of the home team.",
    "Rain is expected over the weekend.",
)


def document(folder: Path, tag: str, paragraphs: tuple[str, ...]) -> Document:
    path = folder / f"{tag}.txt"
    path.write_text("\n\n".join(paragraphs) + "\n", encoding="utf-8")
    return segmented(read(path), tag)


def aligned(
    folder: Path, ru: tuple[str, ...], en: tuple[str, ...], lexicon: Lexicon | None = None
) -> list[tuple[list[int], list[int]]]:
    bitext = align(document(folder, "ru", ru), document(folder, "en", en), lexicon=lexicon)
    assert [unit.id for unit in bitext.units] == list(range(1, len(bitext.units) + 1))
    assert_partition(bitext)
    return [([s.index for s in u.source], [t.index for t in u.target]) for u in bitext.units]


def assert_partition(bitext: Bitext) -> None:
    assert bitext.source is not None
    assert sorted(s.index for u in bitext.units for s in u.source) == [s.index for s in bitext.source.segments]
    assert sorted(t.index for u in bitext.units for t in u.target) == [t.index for t in bitext.target.segments]
    starts = [unit.target[0].index for unit in bitext.units if unit.target]
    assert starts == sorted(starts)
    assert all(unit.source or unit.target for unit in bitext.units)
    assert all(0 <= unit.score <= 1 for unit in bitext.units)


PAIRS = [([i], [i]) for i in range(8)]


@pytest.mark.parametrize("lexicon", [None, EmptyLexicon()], ids=["dictionary", "without"])
def test_one_to_one(tmp_path: Path, lexicon: Lexicon | None) -> None:
    assert aligned(tmp_path, RU, EN, lexicon) == PAIRS


def test_a_dropped_paragraph_stays_alone_and_in_its_place(tmp_path: Path) -> None:
    found = aligned(tmp_path, RU, EN[:3] + EN[4:])
    assert ([3], []) in found
    assert found.index(([3], [])) == 3


def test_an_added_paragraph_stays_alone(tmp_path: Path) -> None:
    assert ([], [5]) in aligned(tmp_path, RU, EN[:5] + ALONE[:1] + EN[5:])


def test_a_paragraph_replaced_by_another_is_not_forced_on_it(tmp_path: Path) -> None:
    found = aligned(tmp_path, RU, EN[:5] + ALONE[:1] + EN[6:])
    assert ([5], []) in found
    assert ([], [5]) in found


@pytest.mark.parametrize("at", range(1, 6))
def test_swapped_neighbours_are_crossed(tmp_path: Path, at: int) -> None:
    en = list(EN)
    en[at], en[at + 1] = en[at + 1], en[at]
    expected = list(PAIRS)
    expected[at], expected[at + 1] = ([at + 1], [at]), ([at], [at + 1])
    assert aligned(tmp_path, RU, tuple(en)) == expected


def test_a_paragraph_that_moved_is_found(tmp_path: Path) -> None:
    found = aligned(tmp_path, RU, (*EN[:1], *EN[2:6], EN[1], *EN[6:]))
    assert ([1], [5]) in found
    assert ([2], [1]) in found


def test_two_sentences_for_one_and_one_for_two(tmp_path: Path) -> None:
    en = (
        EN[0],
        "The governor visited the enterprise on March 14. He inspected the assembly shop.",
        *EN[2:],
    )
    assert ([1], [1, 2]) in aligned(tmp_path, RU, en)
    ru = (
        *RU[:2],
        "На заводе работают 350 человек. К осени число сотрудников вырастет до 500.",
        *RU[3:],
    )
    assert ([2, 3], [2]) in aligned(tmp_path, ru, EN)


def test_paragraphs_run_together(tmp_path: Path) -> None:
    assert aligned(tmp_path, RU, (*EN[:2], f"{EN[2]} {EN[3]}", *EN[4:])) == PAIRS


@pytest.mark.parametrize(("ru", "en"), [((), EN), (RU, ()), (RU[:1], EN[:1]), (RU[:1], ALONE[:1])])
def test_edges(ru: tuple[str, ...], en: tuple[str, ...]) -> None:
    source = segmented(read("ru.txt", data="\n\n".join(ru or ("—",)).encode()), "ru")
    target = segmented(read("en.txt", data="\n\n".join(en or ("—",)).encode()), "en")
    assert_partition(align(source, target))


def test_either_direction(tmp_path: Path) -> None:
    bitext = align(document(tmp_path, "en", EN), document(tmp_path, "ru", RU))
    assert [([s.index for s in u.source], [t.index for t in u.target]) for u in bitext.units] == PAIRS


def test_a_language_without_a_dictionary_aligns_by_names_figures_and_length(tmp_path: Path) -> None:
    german = (
        "Neues Pumpenwerk in Rjasan eröffnet",
        "Der Gouverneur besuchte das Unternehmen Mitte März und besichtigte die Montagehalle.",
        "Das Werk beschäftigt 350 Menschen, bis zum Herbst soll die Zahl der Mitarbeiter auf 500 wachsen.",
        "Die Investitionen betrugen 2,5 Milliarden Rubel.",
        "„Wir haben drei Jahre auf diesen Tag gewartet“, sagte Olga Melnikowa, die Direktorin des Werks.",
        "Die Erzeugnisse gehen nach Kasachstan und Belarus.",
        "Wo die zweite Stufe gebaut wird, ist noch nicht entschieden.",
        "Mehr unter www.example.org.",
    )
    bitext = align(document(tmp_path, "en", EN), document(tmp_path, "de", german))
    assert [([s.index for s in u.source], [t.index for t in u.target]) for u in bitext.units] == PAIRS


def test_long_documents_are_aligned_in_a_band(tmp_path: Path) -> None:
    rng = random.Random(5)
    ru, en, expected = [], [], []
    for number in range(30):
        order = rng.sample(range(1, 7), 6)
        for kind in order:
            ru.append(f"{RU[kind].rstrip('.')} по итогам {1000 + 7 * number + kind} дел.")
            if rng.random() < 0.05:
                expected.append(([len(ru) - 1], []))
                continue
            en.append(f"{EN[kind].rstrip('.')} in {1000 + 7 * number + kind} cases.")
            expected.append(([len(ru) - 1], [len(en) - 1]))
    assert len(ru) * len(en) > 20_000
    found = aligned(tmp_path, tuple(ru), tuple(en))
    assert len({*map(str, found)} & {*map(str, expected)}) >= 0.99 * len(expected)


@given(
    st.lists(st.sampled_from(RU), max_size=6).map(tuple),
    st.lists(st.sampled_from(EN + ALONE), max_size=6).map(tuple),
)
@settings(max_examples=40, deadline=None)
def test_every_segment_is_in_exactly_one_unit(ru: tuple[str, ...], en: tuple[str, ...]) -> None:
    source = segmented(read("ru.txt", data="\n\n".join(ru or ("—",)).encode()), "ru")
    target = segmented(read("en.txt", data="\n\n".join(en or ("—",)).encode()), "en")
    assert_partition(align(source, target))


@given(st.lists(st.tuples(st.integers(0, 12), st.integers(0, 12), st.floats(0.5, 20.0)), max_size=12))
def test_the_chain_is_the_heaviest(pairs: list[tuple[int, int, float]]) -> None:
    weights = {(s, t): w for s, t, w in pairs}
    chosen = [(s, t, w) for (s, t), w in weights.items()]
    best = 0.0
    heaviest: dict[tuple[int, int], float] = {}
    for s, t, w in sorted(chosen):
        heaviest[s, t] = w + max((v for (i, j), v in heaviest.items() if i < s and j < t), default=0.0)
        best = max(best, heaviest[s, t])
    chain = heaviest_chain(chosen)
    assert all(a[0] < b[0] and a[1] < b[1] for a, b in pairwise(chain))
    assert sum(weights[link] for link in chain) == pytest.approx(best)


@given(
    st.integers(1, 300), st.integers(1, 300), st.lists(st.tuples(st.integers(0, 299), st.integers(0, 299)), max_size=8)
)
def test_the_band_leads_from_end_to_end(sources: int, targets: int, anchors: list[tuple[int, int]]) -> None:
    chain = heaviest_chain((s, t, 1.0) for s, t in set(anchors) if s < sources and t < targets)
    band = around([(0, 0), *chain, (sources, targets)], targets)
    assert len(band) == sources + 1
    assert band[0][0] == 0
    assert band[-1][1] == targets
    for (low, high), (next_low, next_high) in pairwise(band):
        assert 0 <= low <= high <= targets
        assert low <= next_low <= high
        assert high <= next_high


@pytest.mark.parametrize(
    ("russian", "latin"),
    [
        ("конференция", "conference"),
        ("Хабаровск", "Khabarovsk"),
        ("Щукин", "Shchukin"),
        ("Ельцин", "Yeltsin"),
        ("Александр", "Alexander"),
        ("Джонсон", "Jonson"),
        ("Циркон", "Tsirkon"),
        ("Вашингтон", "Washington"),
    ],
)
def test_the_same_sound_in_both_scripts(russian: str, latin: str) -> None:
    short, long = sorted((sound(russian), sound(latin)), key=len)
    assert long.startswith(short[:4])
