"""The page to send round, clicked through in headless Chromium."""

from __future__ import annotations

import os
import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect, sync_playwright

from editorial.bitext.pairing import Pair
from editorial.config import Config
from editorial.model import Report
from editorial.report.comparison.page import emit
from editorial.review.drafts import open_pair
from editorial.review.reviewer import Reviewer
from editorial.termbase.glossary import Glossary

RUSSIAN = "# Завод открыт\n\nЗавод в Калуге выпускает 14 млн таблеток.\n\nИнвестор доволен.\n"
ENGLISH = "# Plant Opens\n\nThe the plant in Kaluga makes 41 million tablets.\n\nThe investor  is happy <script>.\n"
CODES = ("repeated-word", "double-space", "number-mismatch")


@pytest.fixture(scope="module")
def html(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("page")
    (folder / "ru.md").write_text(RUSSIAN, encoding="utf-8")
    (folder / "en.md").write_text(ENGLISH, encoding="utf-8")
    with Reviewer(Config(select=CODES), glossary=Glossary()) as reviewer:
        part = reviewer.review(open_pair(Pair(folder / "ru.md", folder / "en.md"), lexicon=None))
    assert [issue.code for issue in part.issues] == ["repeated-word", "number-mismatch", "double-space"]
    path = folder / "page.html"
    path.write_text(emit(Report((part,), {}), language="en"), encoding="utf-8")
    return path


@pytest.fixture(scope="module")
def chromium() -> str:
    found = shutil.which("chromium") or shutil.which("chromium-browser") or shutil.which("google-chrome")
    if found is None:
        if os.environ.get("CI"):
            pytest.fail("Chromium is part of continuous integration")
        pytest.skip("no Chromium on the path; Debian's package is called chromium")
    return found


@pytest.fixture(scope="module")
def browser_page(chromium: str, html: Path) -> Iterator[Page]:
    with sync_playwright() as playwright:
        options = ["--no-sandbox", "--disable-gpu", "--disable-background-networking"]
        browser = playwright.chromium.launch(executable_path=chromium, args=options)
        page = browser.new_page()
        page.requests_seen = []  # type: ignore[attr-defined]
        page.on("request", lambda request: page.requests_seen.append(request.url))  # type: ignore[attr-defined]
        page.goto(html.as_uri())
        yield page
        browser.close()


@pytest.fixture
def page(browser_page: Page, html: Path) -> Page:
    browser_page.goto(html.as_uri())
    return browser_page


def test_the_page_loads_nothing_from_anywhere(page: Page) -> None:
    assert {url.partition(":")[0] for url in page.requests_seen} == {"file"}  # type: ignore[attr-defined]


def test_the_text_of_the_draft_is_shown_and_not_run(page: Page) -> None:
    expect(page.locator("tbody tr")).to_have_count(3)
    expect(page.locator("tbody")).to_contain_text("is happy <script>.")


def test_hovering_a_mark_explains_it_on_both_sides(page: Page) -> None:
    page.locator("td[lang=en] mark", has_text="41").hover()
    expect(page.locator(".issue.lit code")).to_have_text("number-mismatch")
    expect(page.locator(".issue.lit .more")).to_be_visible()
    expect(page.locator("td[lang=ru] mark.lit")).to_contain_text("14")


def test_the_keyboard_walks_through_the_issues(page: Page) -> None:
    codes = []
    for _ in range(4):
        page.keyboard.press("n")
        codes.append(page.locator(".issue.lit code").inner_text())
    assert codes == ["repeated-word", "number-mismatch", "double-space", "repeated-word"]
    page.keyboard.press("p")
    expect(page.locator(".issue.lit code")).to_have_text("double-space")
    page.keyboard.press("Escape")
    expect(page.locator(".issue.lit")).to_have_count(0)


def test_the_filter_hides_by_severity_and_by_rule(page: Page) -> None:
    page.locator("input[value=warning]").uncheck()
    expect(page.locator(".issue:visible")).to_have_count(2)
    page.locator("select[name=code]").select_option("number-mismatch")
    expect(page.locator(".issue:visible code")).to_have_text(["number-mismatch"])
    page.locator("input[name=only]").check()
    expect(page.locator("tbody tr:visible")).to_have_count(1)
    expect(page.locator("#shown")).to_have_text("shown: 1")


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_marks_can_be_told_from_the_paper_in_both_schemes(page: Page, scheme: str) -> None:
    page.emulate_media(color_scheme=scheme)  # type: ignore[arg-type]
    paper = page.evaluate("getComputedStyle(document.body).backgroundColor")
    ink = page.evaluate("getComputedStyle(document.body).color")
    line = page.evaluate("getComputedStyle(document.querySelector('mark.error')).textDecorationColor")
    assert len({paper, ink, line}) == 3
    assert (paper == "rgb(255, 255, 255)") is (scheme == "light")


def test_print_shows_every_explanation_and_no_controls(page: Page) -> None:
    page.emulate_media(media="print")
    expect(page.locator("#filter")).to_be_hidden()
    assert page.locator(".more:visible").count() == 3
    page.emulate_media(media="screen")


def test_every_control_has_a_name_and_every_cell_a_language(page: Page) -> None:
    for box in page.locator("input, select").all():
        assert box.evaluate("e => e.labels.length > 0")
    assert page.locator("td[lang=ru]").count() == page.locator("td[lang=en]").count() == 3
    for mark in page.locator("td[lang=en] mark").all():
        assert page.locator(f"#{mark.get_attribute('aria-describedby')}").count() == 1
