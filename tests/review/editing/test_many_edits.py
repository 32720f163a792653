"""Many edits as one step: what they do one by one, and quickly."""

from __future__ import annotations

import re
import time
from dataclasses import replace

from hypothesis import given, settings
from test_session import EN, document, edits, issue, opened

from editorial.model import Bitext, Region
from editorial.review.editing.changes import Edit, Side, Step, independent
from editorial.review.editing.session import Session
from editorial.review.editing.shifting import batches


@settings(max_examples=150, deadline=None)
@given(edits)
def test_edits_made_at_once_do_what_they_do_one_by_one(chosen: list[tuple[int, int, str]]) -> None:
    """From the end of the text to its beginning, so that each leaves the places of the others."""
    made = independent(
        Edit(Side.TARGET, min(at, len(EN)), EN[at : at + length], new) for at, length, new in chosen if at <= len(EN)
    )
    together, apart = opened(), opened()
    if made:
        assert list(batches(made)) == [made]
        together.do(Step("Edit the text", made))
    for edit in made:
        apart.do(Step("Edit the text", (edit,)))
    assert together.bitext == apart.bitext
    assert together.found == apart.found
    together.undo()
    while apart.undo():
        pass
    assert together.bitext.target.text == apart.bitext.target.text == EN
    assert {o.key for o in together.found} == {o.key for o in apart.found} == {o.key for o in opened().found}


def test_two_thousand_suggestions_are_accepted_at_once() -> None:
    text = ". ".join("The plant inn Kaluga" for _ in range(2000))
    target = document(text)
    session = Session(Bitext.alone(target))
    places = [m.start() for m in re.finditer("inn", text)]
    one = issue(target, "inn", "in", safe=True)
    issues = [replace(one, region=Region(at, at + 3), fingerprint=str(at)) for at in places]
    assert session.found_all(issues, revision=0)
    began = time.process_time()
    session.accept_all_safe()
    assert session.bitext.target.text == text.replace("inn", "in")
    session.undo()
    assert session.bitext.target.text == text
    assert len(session.occurrences) == 2000
    # One by one they take two minutes; the limit only tells the two apart.
    assert time.process_time() - began < 5
