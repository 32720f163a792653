"""The configuration: found upward, read strictly, its errors with file, line and the nearest key."""

from __future__ import annotations

from pathlib import Path

import pytest

from editorial.config import Config, ConfigError, find, load


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
