"""The configuration: found upward, read strictly, its errors with file, line and the nearest key."""

from __future__ import annotations

import tomllib
from pathlib import Path

import jsonschema
import pytest

from editorial.config import Config, ConfigError, find, fits, load, schema


def written(folder: Path, text: str, name: str = "editorial.toml") -> Path:
    path = folder / name
    path.write_text(text, encoding="utf-8")
    return path


def test_defaults_stand_without_a_file() -> None:
    config = Config()
    assert config.source_language == "ru"
    assert config.fail_on == "error"
    assert config.threshold("real-word", 0.7) == 0.7


def test_settings_are_read(tmp_path: Path) -> None:
    text = 'ignore = ["dash"]\nglossaries = ["house.yml"]\n[rules.real-word]\nthreshold = 0.9\nseverity = "warning"\n'
    config = load(written(tmp_path, text))
    assert config.ignore == ("dash",)
    assert config.glossary_paths() == (tmp_path / "house.yml",)
    assert config.threshold("real-word", 0.7) == 0.9
    assert config.rules["real-word"].severity == "warning"


def test_the_project_table_is_read(tmp_path: Path) -> None:
    path = written(tmp_path, '[tool.editorial]\nfail-on = "never"\n', "pyproject.toml")
    assert load(path).fail_on == "never"


@pytest.mark.parametrize(
    ("text", "line", "words"),
    [
        ('\nignroe = ["x"]\n', 2, "unknown setting 'ignroe'; did you mean 'ignore'?"),
        ("[rules.real-word]\nthresold = 1\n", 2, "did you mean 'threshold'?"),
        ("[rules.real-word]\nthreshold = 1.5\n", 2, "threshold: Expected `float` <= 1.0"),
        ('[rules.real-word]\nthreshold = "high"\n', 2, "threshold: Expected `float | null`, got `str`"),
        ('\nfail-on = "eror"\n', 2, "'eror' is none of error, warning, info, never; did you mean 'error'?"),
        ('interface = "fr"\n', 1, "interface: 'fr' is none of en, ru"),
        ('[rules.dash]\nseverity = "warn"\n', 2, "is none of error, warning, info; did you mean 'warning'?"),
        ('[[pairs]]\npattern = "x/{lng}.md"\n', 2, "a pattern holds {name} and {lang}"),
        ("engines = []\n", 1, "engines: Expected `array` of length >= 1"),
        ('source-language = "russian"\n', 1, "a language is written as its tag, such as ru or en"),
        ('fail-on = "sometimes"\n', 1, "sometimes"),
        ("select = 5\n", 1, "array"),
        ('root = "/"\n', 1, "unknown setting 'root'"),
    ],
)
def test_an_error_names_file_line_and_remedy(tmp_path: Path, text: str, line: int, words: str) -> None:
    path = written(tmp_path, text)
    with pytest.raises(ConfigError) as error:
        load(path)
    assert str(error.value).startswith(f"{path}:{line}: ")
    assert words in str(error.value)


@pytest.mark.parametrize("data", [b"a = [", b"\xff\xfe\x00", b"= 1"])
def test_what_is_not_toml_is_an_error(tmp_path: Path, data: bytes) -> None:
    path = tmp_path / "editorial.toml"
    path.write_bytes(data)
    with pytest.raises(ConfigError, match=r"editorial\.toml"):
        load(path)


def test_the_nearest_file_upward_counts(tmp_path: Path) -> None:
    inner = tmp_path / "a" / "b"
    inner.mkdir(parents=True)
    outer = written(tmp_path, "")
    assert find(inner) == outer
    near = written(tmp_path / "a", "")
    assert find(inner) == near


def test_a_project_without_our_table_is_passed_over(tmp_path: Path) -> None:
    inner = tmp_path / "a"
    inner.mkdir()
    outer = written(tmp_path, "")
    written(inner, "[project]\nname = 'x'\n", "pyproject.toml")
    assert find(inner) == outer


@pytest.mark.parametrize(
    ("pattern", "path", "expected"),
    [
        ("drafts/*.md", "drafts/a.md", True),
        ("drafts/*.md", "drafts/x/a.md", False),
        ("drafts/**", "drafts/x/a.md", True),
        ("**/legal/*.md", "legal/a.md", True),
        ("**/legal/*.md", "x/y/legal/a.md", True),
        ("**/legal/*.md", "x/illegal/a.md", False),
        ("a?.md", "ab.md", True),
        ("a.md", "axmd", False),
        ("*.md", "[a].md", True),
    ],
)
def test_patterns_of_paths(pattern: str, path: str, expected: bool) -> None:
    assert fits(pattern, path) is expected


def test_sections_that_fit_a_path_are_put_one_over_the_other(tmp_path: Path) -> None:
    text = (
        'ignore = ["dash"]\n[rules.yo]\nseverity = "info"\n[paths."drafts/**"]\nignore = ["hype"]\n'
        '[paths."drafts/**".rules.yo]\nseverity = "error"\n[paths."**/old/*"]\nignore = ["style"]\nprofile = "ap"\n'
    )
    config = load(written(tmp_path, text))
    assert config.for_path(tmp_path / "a.md") is config
    drafts = config.for_path(tmp_path / "drafts" / "a.md")
    assert (drafts.ignore, drafts.rules["yo"].severity, drafts.profile) == (("dash", "hype"), "error", config.profile)
    old = config.for_path(tmp_path / "drafts" / "old" / "a.md")
    assert (old.ignore, old.profile) == (("dash", "hype", "style"), "ap")


def test_a_key_of_a_section_is_checked_too(tmp_path: Path) -> None:
    with pytest.raises(ConfigError, match=r"editorial.toml:2: unknown setting 'ignroe'; did you mean 'ignore'\?"):
        load(written(tmp_path, '[paths."x/**"]\nignroe = []\n'))


def test_the_schema_takes_what_the_program_takes_and_nothing_else() -> None:
    validator = jsonschema.Draft202012Validator(schema())
    validator.check_schema(schema())
    good = (
        '[rules.yo]\nseverity = "info"\n[paths."x/**"]\nignore = ["style"]\n[[pairs]]\npattern = "{name}.{lang}.md"\n'
    )
    assert validator.is_valid(tomllib.loads(good))
    for bad in ('root = "/"', 'ignroe = ["x"]', 'fail-on = "sometimes"', '[paths."x"]\nroot = "x"'):
        assert not validator.is_valid(tomllib.loads(bad)), bad
