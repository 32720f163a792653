"""The session: whatever is done can be undone, and everything that points into the text follows the edits."""

from __future__ import annotations

from dataclasses import replace

from hypothesis import given, settings
from hypothesis import strategies as st

from editorial.model import (
    Applicability,
    Bitext,
    Block,
    BlockKind,
    Dimension,
    Document,
    Excerpt,
    Issue,
    Message,
    Prose,
    Region,
    Run,
    Segment,
    Severity,
    State,
    Unit,
)
from editorial.review.editing.changes import Edit, Scope, Side, Step
from editorial.review.editing.session import Session
from editorial.review.editing.shifting import Edits, edited_document


def document(text: str, *, language: str = "en") -> Document:
    """Paragraphs by blank lines, sentences by full stops; `**` is markup."""
    blocks: list[Block] = []
    segments: list[Segment] = []
    at = 0
    for paragraph in text.split("\n\n"):
        blocks.append(Block(BlockKind.PARAGRAPH, prose(paragraph, at)))
        start = at
        for piece in paragraph.split(". "):
            segments.append(Segment(len(segments), len(blocks) - 1, prose(piece, start)))
            start += len(piece) + 2
        at += len(paragraph) + 2
    return Document(f"draft.{language}.md", text, language, "markdown", tuple(blocks), tuple(segments))


def prose(text: str, start: int) -> Prose:
    runs: list[Run] = []
    words, place = "", start
    for piece in text.split("**"):
        if piece:
            runs.append(Run(len(words), place, len(piece)))
        words += piece
        place += len(piece) + 2
    return Prose(words, tuple(runs) or (Run(0, start, 0),))


def issue(
    doc: Document, text: str, *suggestions: str, safe: bool = False, nth: int = 0, code: str = "real-word"
) -> Issue:
    start = -1
    for _ in range(nth + 1):
        start = doc.text.index(text, start + 1)
    fix = Applicability.SAFE if safe else Applicability.UNSAFE
    return Issue(
        code, Dimension.LINGUISTIC_CONVENTIONS, "spelling", Severity.ERROR, Message("Wrong word"),
        Region(start, start + len(text)), text, suggestions, fix=fix if suggestions else None,
        fingerprint=f"{code}-{text}-{nth}",
    )  # fmt: skip


EN = "The plant inn Kaluga opened. It makes 14% if the output.\n\nThe **drug** inn question is new. Teh end."


def opened(text: str = EN) -> Session:
    target = document(text)
    source = document("Завод открыт. Он даёт 14 %.\n\nПрепарат новый. Конец.", language="ru")
    pairs = zip(source.segments, target.segments, strict=True)
    units = tuple(Unit(at, (s,), (t,)) for at, (s, t) in enumerate(pairs, start=1))
    session = Session(Bitext(target, source, units))
    issues = [
        issue(target, "inn", "in", "inner"),
        issue(target, "if", "of"),
        issue(target, "inn", "in", nth=1),
        issue(target, "Teh", "The", safe=True, code="spelling"),
    ]
    assert session.found_all(issues, revision=0)
    return session


def texts(session: Session) -> list[str]:
    return [o.issue.text for o in session.occurrences]


def test_accepting_changes_the_words_only_and_moves_the_rest() -> None:
    session = opened()
    session.accept(session.occurrences[0], "in")
    assert session.bitext.target.text == EN.replace("inn", "in", 1)
    assert texts(session) == ["if", "inn", "Teh"]
    for one in session.occurrences:
        assert session.bitext.target.excerpt(one.issue.region) == one.issue.text
    for segment in session.bitext.target.segments:
        where = segment.region
        assert session.bitext.target.text[where.start : where.end].replace("**", "") == segment.text


def test_undo_brings_text_and_issues_back_and_redo_does_it_again() -> None:
    session = opened()
    before = session.occurrences
    session.accept(session.occurrences[1], "of")
    assert session.unsaved == {Side.TARGET}
    session.undo()
    assert (session.bitext.target.text, session.occurrences) == (EN, before)
    assert not session.unsaved
    session.redo()
    assert "14% of the" in session.bitext.target.text
    assert session.undo() is not None
    assert session.undo() is None


def test_accept_everywhere_takes_every_issue_like_it_as_one_step() -> None:
    session = opened()
    step = session.accept_everywhere(session.occurrences[0], "in")
    assert step is not None
    assert step.arguments == {"count": 2}
    assert "inn" not in session.bitext.target.text
    session.undo()
    assert session.bitext.target.text == EN
    assert texts(session) == ["inn", "if", "inn", "Teh"]


def test_accept_all_safe_leaves_what_wants_consent() -> None:
    session = opened()
    session.accept_all_safe()
    assert session.bitext.target.text == EN.replace("Teh", "The")
    assert texts(session) == ["inn", "if", "inn"]
    assert session.accept_all_safe() is None


def test_ignored_issues_by_scope() -> None:
    session = opened()
    session.ignore(session.occurrences[0], Scope.ONCE)
    assert texts(session) == ["if", "inn", "Teh"]
    session.undo()
    session.ignore(session.occurrences[0], Scope.HERE, "a name")
    assert texts(session) == ["if", "Teh"]
    assert session.dismissals[0].reason == "a name"
    assert not session.unsaved
    session.undo()
    assert len(texts(session)) == 4


def test_typing_in_one_place_is_one_step() -> None:
    session = opened()
    where = session.bitext.target.segments[0].region
    session.rewrite(where, "The works in Kaluga opened")
    session.rewrite(session.bitext.target.segments[0].region, "The works in Tula opened", more=True)
    assert session.bitext.target.text.startswith("The works in Tula opened. It makes")
    assert len(session.history.done) == 1
    session.undo()
    assert session.bitext.target.text == EN
    assert texts(session) == ["inn", "if", "inn", "Teh"]


def test_results_of_an_older_text_are_not_taken() -> None:
    session = opened()
    revision = session.revision
    session.accept(session.occurrences[0], "in")
    assert not session.found_all([], revision=revision)
    assert len(session.found) == 3


def test_states_and_comments_are_undone_too() -> None:
    session = opened()
    session.set_state(2, State.REVIEWED)
    session.set_comment(2, "ask the press office")
    session.undo()
    assert session.comments[2] == ""
    assert session.states[2] is State.REVIEWED
    session.undo()
    assert session.states[2] is State.INITIAL


def test_an_edit_of_the_source_moves_the_evidence() -> None:
    session = opened()
    target, source = session.bitext.target, session.bitext.source
    assert source is not None
    found = issue(target, "14%", code="number-mismatch")
    at = source.text.index("14 %")
    witnessed = replace(found, source=Excerpt(Region(at, at + 4), "14 %"))
    session.found_all([witnessed], revision=session.revision)
    session.rewrite(source.segments[0].region, "Завод уже открыт", side=Side.SOURCE)
    evidence = session.occurrences[0].issue.source
    assert evidence is not None
    assert session.document(Side.SOURCE).excerpt(evidence.region) == "14 %"
    assert session.unsaved == {Side.SOURCE}


def test_a_pair_parsed_anew_is_taken_when_its_text_is_the_same() -> None:
    session = opened()
    assert not session.reparsed(Bitext.alone(document("Other")))
    assert session.reparsed(session.bitext)
    assert len(session.found) == 4


def test_markup_inside_an_edit_is_replaced_and_beside_it_stays() -> None:
    doc = document("The **new drug** is here")
    edit = Edit(Side.TARGET, doc.text.index("drug"), "drug", "medicine")
    after = edited_document(doc, Edits([edit]))
    assert after.text == "The **new medicine** is here"
    assert after.segments[0].text == "The new medicine is here"
    assert after.segments[0].region == Region(0, len(after.text))


words = st.text("abc .\n*", max_size=6)
edits = st.lists(st.tuples(st.integers(0, 80), st.integers(0, 12), words), min_size=1, max_size=8)


@settings(max_examples=150, deadline=None)
@given(edits)
def test_undoing_everything_gives_the_first_state_again(chosen: list[tuple[int, int, str]]) -> None:
    session = opened()
    before = (session.bitext.target.text, {o.key for o in session.occurrences})
    for at, length, new in chosen:
        text = session.bitext.target.text
        start = min(at, len(text))
        session.do(Step("Edit the text", (Edit(Side.TARGET, start, text[start : start + length], new),)))
        for segment in session.bitext.target.segments:
            assert segment.region.end <= len(session.bitext.target.text)
            for run in segment.prose.runs:
                stands = session.bitext.target.text[run.start : run.start + run.length]
                assert stands == segment.text[run.at : run.at + run.length]
        for one in session.found:
            assert session.bitext.target.excerpt(one.issue.region) == one.issue.text
    after = session.bitext.target.text
    while session.undo():
        pass
    assert (session.bitext.target.text, {o.key for o in session.occurrences}) == before
    while session.redo():
        pass
    assert session.bitext.target.text == after
