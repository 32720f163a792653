"""Every format of the report: byte for byte as it was, valid by its published schema, and true to the text."""

from __future__ import annotations

import json
import os
import re
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

import jsonschema
import msgspec
import pytest
from fixed_report import DRAFT, RULES, document, fixed_report
from hypothesis import given
from hypothesis import strategies as st
from lxml import etree

from editorial.model import Bitext, DocumentReport, Region, Report, Severity
from editorial.report import (
    github_report,
    gitlab_report,
    junit_report,
    markdown_report,
    rdjson_report,
    sarif_report,
    text_report,
)
from editorial.report.emitters import FORMATS, emit
from editorial.report.places import byte_span, shown_path

GOLDEN = Path(__file__).parent / "golden"
SCHEMAS = Path(__file__).parent.parent / "schemas"


def sarif(report: Report, *, language: str) -> str:
    log = sarif_report.log(report, language=language, rules=RULES)
    return msgspec.json.format(msgspec.json.encode(log), indent=1).decode() + "\n"


EMITTED: dict[str, Callable[..., str]] = {
    "report.sarif": sarif,
    "report.junit.xml": junit_report.emit,
    "report.github.txt": github_report.emit,
    "report.gitlab.json": gitlab_report.emit,
    "report.rdjson": rdjson_report.emit,
    "report.md": markdown_report.emit,
    "report.txt": text_report.emit,
}


@pytest.fixture(autouse=True)
def version(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sarif_report, "__version__", "0.0.0")


@pytest.mark.parametrize("name", [name for name in EMITTED if name != "report.txt"])
@pytest.mark.parametrize("language", ["en", "ru"])
def test_the_report_is_the_same_to_the_byte(name: str, language: str) -> None:
    golden = GOLDEN / language / name
    written = EMITTED[name](fixed_report(), language=language).encode()
    if os.environ.get("WRITE_GOLDEN"):
        golden.parent.mkdir(parents=True, exist_ok=True)
        golden.write_bytes(written)
    assert written == golden.read_bytes()


@pytest.mark.parametrize("name", sorted(FORMATS))
@pytest.mark.parametrize("language", ["en", "ru"])
def test_a_report_of_nothing_can_be_emitted(name: str, language: str) -> None:
    assert emit(Report((), {}), format=name, language=language) or name == "github"


def schema(name: str) -> Any:
    return json.loads((SCHEMAS / name).read_text(encoding="utf-8"))


@pytest.mark.parametrize("report", [fixed_report(), Report((), {})], ids=["full", "empty"])
@pytest.mark.parametrize(
    ("emit", "name"),
    [
        (sarif_report.emit, "sarif/sarif-schema-2.1.0.json"),
        (sarif, "sarif/sarif-schema-2.1.0.json"),
        (gitlab_report.emit, "gitlab/code-quality.json"),
        (rdjson_report.emit, "rdjson/diagnostic-result.json"),
    ],
)
def test_json_is_valid_by_the_published_schema(report: Report, emit: Callable[..., str], name: str) -> None:
    declared = schema(name)
    validator = jsonschema.validators.validator_for(declared)
    written = json.loads(emit(report, language="en"))
    assert list(validator(declared).iter_errors(written)) == []


@pytest.mark.parametrize("report", [fixed_report(), Report((), {})], ids=["full", "empty"])
def test_junit_is_valid_by_its_schema(report: Report) -> None:
    declared = etree.XMLSchema(etree.parse(str(SCHEMAS / "junit" / "junit.xsd")))
    declared.assertValid(etree.fromstring(junit_report.emit(report, language="en").encode()))


def test_junit_counts_what_it_holds() -> None:
    root = etree.fromstring(junit_report.emit(fixed_report(), language="en").encode())
    for element, scope in [(root, "*/testcase"), *((suite, "testcase") for suite in root)]:
        assert int(element.get("tests")) == len(element.findall(scope))
        assert int(element.get("failures")) == len(element.findall(f"{scope}/failure"))
        assert int(element.get("errors")) == len(element.findall(f"{scope}/error"))
    assert root.get("failures") == "2"


def test_junit_holds_no_character_that_xml_cannot() -> None:
    report = fixed_report()
    odd = replace(report.documents[0].issues[0], code="a\x00b\ud800", suggestions=("\x1b",))
    written = junit_report.emit(Report((replace(report.documents[0], issues=(odd,)),), {}), language="en")
    assert etree.fromstring(written.encode()).find("*/testcase").get("name").startswith("a\ufffdb\ufffd ")


def test_sarif_regions_lead_to_the_words() -> None:
    run = json.loads(sarif(fixed_report(), language="en"))["runs"][0]
    assert run["columnKind"] == "unicodeCodePoints"
    lines = re.split("(?<=\n)", DRAFT)
    for result in run["results"]:
        region = result["locations"][0]["physicalLocation"]["region"]
        words = region["snippet"]["text"]
        assert DRAFT[region["charOffset"] :][: region["charLength"]] == words
        assert lines[region["startLine"] - 1][region["startColumn"] - 1 :].startswith(words.partition("\n")[0])
        assert result["ruleId"] == run["tool"]["driver"]["rules"][result["ruleIndex"]]["id"]


def test_sarif_names_no_rule_as_its_id_does() -> None:
    rules = json.loads(sarif(fixed_report(), language="en"))["runs"][0]["tool"]["driver"]["rules"]
    assert [rule["id"] for rule in rules if rule.get("name", "").lower() == rule["id"]] == []
    assert any("name" in rule for rule in rules)


def test_sarif_tells_suppressed_results_from_others() -> None:
    results = json.loads(sarif(fixed_report(), language="en"))["runs"][0]["results"]
    said = {r["ruleId"]: r["suppressions"][0] for r in results if r["suppressions"]}
    assert {code: s["kind"] for code, s in said.items()} == {"real-word": "inSource", "hype": "external"}
    assert said["real-word"]["justification"] == "as it was said"


def test_sarif_offers_no_fix_inside_a_word_file_or_standard_input() -> None:
    part = fixed_report().documents[0]
    for changes in ({"format": "docx"}, {"path": "-"}):
        bitext = replace(part.bitext, target=replace(part.document, **changes))
        log = sarif_report.log(Report((replace(part, bitext=bitext),), {}), language="en", rules=RULES)
        assert not any("fixes" in result for result in log["runs"][0]["results"])


@pytest.mark.parametrize(
    ("path", "written"),
    [
        ("drafts/a b.md", "drafts/a%20b.md"),
        ("черновик.md", "%D1%87%D0%B5%D1%80%D0%BD%D0%BE%D0%B2%D0%B8%D0%BA.md"),
        ("a:b.md", "a%3Ab.md"),
        ("/elsewhere/x.md", "file:///elsewhere/x.md"),
    ],
)
def test_paths_become_uris(path: str, written: str) -> None:
    assert sarif_report.uri(path) == written


def test_a_path_is_shown_from_the_working_folder_on(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    assert shown_path(str(tmp_path / "drafts" / "x.md")) == "drafts/x.md"
    assert shown_path("./drafts/x.md") == "drafts/x.md"
    assert shown_path("/elsewhere/x.md") == "/elsewhere/x.md"


def many(severity: Severity, count: int) -> Report:
    part = fixed_report().documents[0]
    return Report((replace(part, issues=(replace(part.issues[1], severity=severity),) * count),), {})


def test_github_puts_the_worst_first() -> None:
    levels = [line.split()[0] for line in github_report.emit(fixed_report(), language="en").splitlines()]
    assert levels == ["::error"] * 3 + ["::warning"] * 2 + ["::notice"] * 3


@pytest.mark.parametrize(("count", "total"), [(10, False), (11, True)])
def test_github_gets_a_total_where_it_would_cut(count: int, total: bool) -> None:
    lines = github_report.emit(many(Severity.WARNING, count), language="en").splitlines()
    assert len(lines) == count + total
    assert lines[0].startswith("::warning title=editorial::11 annotations") is total


def unescaped(text: str) -> str:
    for written, meant in (("%2C", ","), ("%3A", ":"), ("%0A", "\n"), ("%0D", "\r"), ("%25", "%")):
        text = text.replace(written, meant)
    return text


@given(st.text(alphabet="a:,%\r\n0AD253C", max_size=12))
def test_a_github_command_stays_one_line_and_reads_back(path: str) -> None:
    part = fixed_report().documents[1]
    found = replace(fixed_report().documents[0].issues[0], region=Region(0, 7), code=path)
    line = github_report.emit(Report((DocumentReport(part.bitext, (found,)),), {}), language="en")
    assert line.count("\n") == 1
    assert "\r" not in line
    title = re.fullmatch(r"::notice [^:]*,title=([^:,]*)::.*\n", line)
    assert title is not None
    assert unescaped(title[1]) == path


@given(st.text(alphabet="aé🙂 \r\n", max_size=40), st.data())
def test_columns_of_rdjson_count_bytes(text: str, data: st.DataObject) -> None:
    offset = data.draw(st.integers(0, len(text)))
    draft = replace(document("x.txt", "x", "en"), text=text)
    place = byte_span(draft, Region(offset, offset))
    line_start = max((end.end() for end in re.finditer(r"\r\n|\r|\n", text) if end.end() <= offset), default=0)
    assert place.column - 1 == len(text[line_start:offset].encode())


def test_gitlab_tells_the_same_sentence_in_two_files_apart() -> None:
    part = fixed_report().documents[0]
    other = replace(part, bitext=Bitext.alone(replace(part.document, path="drafts/copy.md")))
    entries = json.loads(gitlab_report.emit(Report((part, other), {}), language="en"))
    assert len({entry["fingerprint"] for entry in entries}) == len(entries) == 12


def test_the_summary_in_markdown_is_cut_and_says_so() -> None:
    written = markdown_report.emit(many(Severity.ERROR, 203), language="en")
    assert written.count("| error |") == 200
    assert "And 3 more" in written
