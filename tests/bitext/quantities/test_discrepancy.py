"""Which figures of a unit differ, beside neighbours that the aligner may have mixed up."""

from __future__ import annotations

from collections.abc import Sequence

from editorial.bitext.quantities.discrepancy import discrepancies
from editorial.model import Bitext, Block, BlockKind, Document, Prose, Segment, Unit

Pair = tuple[str, str]


def document(lines: Sequence[str], language: str) -> Document:
    blocks, segments, at = [], [], 0
    for index, line in enumerate(lines):
        prose = Prose.of(line, at)
        blocks.append(Block(BlockKind.PARAGRAPH, prose))
        segments.append(Segment(index, index, prose))
        at += len(line) + 2
    return Document(f"{language}.txt", "\n\n".join(lines), language, "plaintext", tuple(blocks), tuple(segments))


def bitext(*pairs: Pair) -> Bitext:
    source = document([s for s, _ in pairs], "ru")
    target = document([t for _, t in pairs], "en")
    units = (Unit(n + 1, (s,), (t,)) for n, (s, t) in enumerate(zip(source.segments, target.segments, strict=True)))
    return Bitext(target, source, tuple(units))


def found(*pairs: Pair) -> list[tuple[str | None, str | None]]:
    both = bitext(*pairs)
    return [
        (d.source.text if d.source else None, d.target.text if d.target else None)
        for unit in both.units
        for d in discrepancies(unit, both)
    ]


def test_a_changed_figure_is_one_discrepancy() -> None:
    assert found(("Пришли 120 человек и 15 детей.", "Some 150 people and 15 children came.")) == [("120", "150")]


def test_swapped_units_explain_each_other() -> None:
    assert not found(
        ("В музее 120 картин.", "The theatre has 340 seats."),
        ("В театре 340 мест.", "The museum has 120 paintings."),
    )


def test_a_figure_in_the_next_unit_is_not_missing() -> None:
    assert not found(
        ("Завод построили за 14 месяцев.", "The plant was built quickly."),
        ("Он даст работу многим.", "It took 14 months and will give work to many."),
    )


def test_a_changed_figure_is_found_though_a_neighbour_has_its_value() -> None:
    pairs = (
        ("В первый день пришли 120 человек.", "On the first day 150 people came."),
        ("Во второй день пришли 150 человек.", "On the second day 150 people came."),
    )
    assert found(*pairs) == [("120", "150")]


def test_a_missing_and_an_added_figure() -> None:
    assert found(("Музей хранит 120 картин.", "The museum keeps paintings.")) == [("120", None)]
    assert found(("Музей хранит картины.", "The museum keeps 120 paintings.")) == [(None, "120")]


def test_figures_run_together_are_one_discrepancy() -> None:
    assert found(("Рост составит 4–6%.", "Growth will be 4.6%.")) == [("4", "4.6")]


def test_a_word_does_not_hide_a_changed_digit() -> None:
    assert found(("Второй этап займёт 5 лет.", "The stage will take 2 years.")) == [("5", "2")]


def test_units_with_an_empty_side_have_none() -> None:
    both = bitext(("Пришли 120 человек.", "Some 150 people came."))
    lone = Bitext(both.target, both.source, (Unit(1, both.units[0].source, ()),))
    assert not [d for unit in lone.units for d in discrepancies(unit, lone)]


def test_a_segment_parted_from_its_original_is_compared_with_it() -> None:
    both = bitext(("Мост сдадут в 2022 году.", "The bridge is due in 2082."), ("Ура.", "Hooray."))
    source, target = both.units[0].source, both.units[0].target
    parted = Bitext(both.target, both.source, (Unit(1, source, ()), Unit(2, (), target), both.units[1]))
    (only,) = [d for unit in parted.units for d in discrepancies(unit, parted)]
    assert only.target is not None
    assert only.target.text == "2082"


def test_a_segment_of_its_own_is_not_compared_with_the_one_beside_it() -> None:
    both = bitext(("В музее 120 картин.", "The plant employs 4,500 people."), ("Ура.", "Hooray."))
    source, target = both.units[0].source, both.units[0].target
    parted = Bitext(both.target, both.source, (Unit(1, source, ()), Unit(2, (), target), both.units[1]))
    assert not [d for unit in parted.units for d in discrepancies(unit, parted)]


def test_languages_without_number_words_are_compared_by_digits() -> None:
    source = document(["Das Werk beschäftigt 1.200 Menschen."], "de")
    target = document(["The works employs 1,300 people."], "en")
    both = Bitext(target, source, (Unit(1, source.segments, target.segments),))
    (only,) = discrepancies(both.units[0], both)
    assert only.target is not None
    assert only.target.text == "1,300"
