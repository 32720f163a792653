"""Comments of a TMX file are kept, and are no reason to take one unit for two."""

from __future__ import annotations

from pathlib import Path

from lxml import etree

from editorial.memory import open_memory
from editorial.memory.tmx import export_tmx, import_tmx

HEAD = '<tmx version="1.4"><header srclang="ru"/><body>'
DEFAULT = "<!-- Default translations -->"
MILL = "<tu><tuv xml:lang='ru'><seg>Мельница</seg></tuv><tuv xml:lang='en'><seg>A mill</seg></tuv></tu>"
PLANT = """<tu><!-- ask Ann & Bob --><note>old</note><tuv xml:lang="ru"><!--x-->
<seg>Завод<!-- the <new> one --> открыт</seg>
</tuv><tuv xml:lang="en"><seg>The plant is open</seg></tuv></tu>"""
UNPAIRED = '<!-- to do --><tu><tuv xml:lang="ru"><seg>Итоги</seg></tuv></tu>'


def test_comments_stay_where_they_stood(place: str, tmp_path: Path) -> None:
    given, written = tmp_path / "given.tmx", tmp_path / "written.tmx"
    given.write_text(
        f"{HEAD}{DEFAULT}\n{PLANT}{UNPAIRED}<!-- two --><!-- three -->{MILL}</body></tmx>", encoding="utf-8"
    )
    with open_memory(place) as memory:
        import_tmx(memory, given)
        assert [unit.source for unit in memory.units()] == ["Завод открыт", "Мельница"]
        export_tmx(memory, written)
    assert comments(written) == comments(given)
    assert len(comments(given)) == 7


def test_a_comment_that_another_unit_has_now_makes_no_new_unit(place: str, tmp_path: Path) -> None:
    first, second = tmp_path / "m.tmx", tmp_path / "later" / "m.tmx"
    first.write_text(f"{HEAD}{DEFAULT}{PLANT}</body></tmx>", encoding="utf-8")
    second.parent.mkdir()
    second.write_text(f"{HEAD}{DEFAULT}{MILL}{PLANT}</body></tmx>", encoding="utf-8")
    with open_memory(place) as memory:
        assert import_tmx(memory, first).new == 1
        assert import_tmx(memory, second).new == 1
        assert len(memory) == 2


def comments(path: Path) -> list[str]:
    """The comments in their order."""
    return [str(comment.text) for comment in etree.parse(path).getroot().iter(etree.Comment)]
