"""`editorial.toml` or `[tool.editorial]`, read into a frozen `Config`.

Every setting has its default here, so that a file states only what differs; an unknown key is an error that names the
file, the line and the nearest key that exists.
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Annotated, Any, Literal

import msgspec

from editorial.config_faults import explained, line_of
from editorial.model import Dimension, Trouble

FILE_NAME = "editorial.toml"

STARTER = "starter"

FILLED_IN = frozenset({"root", "file", "style-texts", "boilerplate-texts"})
"""Fields that no file may set."""

SeverityName = Literal["error", "warning", "info"]

Points = Annotated[float, msgspec.Meta(ge=0)]
Probability = Annotated[float, msgspec.Meta(ge=0, le=1)]
Tag = Annotated[str, msgspec.Meta(pattern=r"^[A-Za-z]{2,3}(-[A-Za-z0-9]+)*$")]
PathPattern = Annotated[str, msgspec.Meta(pattern=r"(?=.*\{name\})(?=.*\{lang\})")]


class ConfigError(Trouble):
    """A setting or an option that cannot be used."""


class RuleSettings(msgspec.Struct, frozen=True, forbid_unknown_fields=True, kw_only=True, rename="kebab"):
    """What a house changes of one rule: its severity, and for a rule with probabilities its threshold (0 to 1)."""

    severity: SeverityName | None = None
    threshold: Probability | None = None


class Pairing(msgspec.Struct, frozen=True, forbid_unknown_fields=True, kw_only=True, rename="kebab"):
    """A pattern of paths, `{name}` and `{lang}` in it: `drafts/{name}/{lang}.md`."""

    pattern: PathPattern


class WorkbenchSettings(msgspec.Struct, frozen=True, forbid_unknown_fields=True, kw_only=True, rename="kebab"):
    """The workbench as its reader likes it: keys by the names of actions, several of one action by commas."""

    keys: Mapping[str, str] = {}


class PathSettings(msgspec.Struct, frozen=True, forbid_unknown_fields=True, kw_only=True, rename="kebab"):
    """What is different for the drafts that a pattern fits: rules left out, rules changed, another style, embargo."""

    ignore: tuple[str, ...] = ()
    rules: Mapping[str, RuleSettings] = {}
    profile: str | None = None
    house_style: Mapping[str, str | bool | int] = {}
    embargo: bool | None = None


class MqmSettings(msgspec.Struct, frozen=True, forbid_unknown_fields=True, kw_only=True, rename="kebab"):
    """The weights of the MQM score: points by severity, factors by dimension (1 unless named), words of reference."""

    error: Points = 5.0
    warning: Points = 1.0
    info: Points = 0.0
    per_words: Annotated[int, msgspec.Meta(gt=0)] = 1000
    dimensions: Mapping[Dimension, Points] = {}


class Config(msgspec.Struct, frozen=True, forbid_unknown_fields=True, kw_only=True, rename="kebab"):
    """All settings.

    `source_language` says which version of a pair is the original where both stand side by side. `engines` is
    "auto" (the embedded ones, and LanguageTool where it is set up), "embedded", "all", or a list of names.
    `glossaries` are paths beside the configuration file, or URLs of databases; the name "starter" stands for the
    glossaries that come with the program. `profile` names the house style. `interface` is the language of messages,
    "" for the locale's.
    `house_style` holds what the house does otherwise than its profile. `styles` are files of rules without code,
    `boilerplates` are files with the paragraph about the house, all beside the configuration file; `style_texts`
    and `boilerplate_texts` are what they hold. `today` (ISO 8601) is the day that embargoes are held against, "" for
    none; the command line fills it in.
    `paths` holds sections by pattern of the path beside the file, `*` within a folder and `**` across; those that fit
    are put one over the other in the order of the file. `mqm` weighs issues for a score. `embargo` forbids whatever
    would send a draft away. `memory` is the translation memory: a path beside the file, or the URL of a database
    without its password; "" stands for the user's own. `provider` is the translation service that the workbench asks
    when it is told to, `provider_url` the address of a server of one's own. `tui` is for the workbench. `file` is where
    all this was read, `root` its folder, "" without one.
    """

    source_language: Tag = "ru"
    engines: str | Annotated[tuple[str, ...], msgspec.Meta(min_length=1)] = "auto"
    select: tuple[str, ...] = ()
    ignore: tuple[str, ...] = ()
    fail_on: Literal["error", "warning", "info", "never"] = "error"
    glossaries: tuple[str, ...] = (STARTER,)
    profile: str = "house"
    house_style: Mapping[str, str | bool | int] = {}
    styles: tuple[str, ...] = ()
    boilerplates: tuple[str, ...] = ()
    style_texts: tuple[str, ...] = ()
    boilerplate_texts: tuple[str, ...] = ()
    today: str = ""
    interface: Literal["", "en", "ru"] = ""
    pairs: tuple[Pairing, ...] = ()
    rules: Mapping[str, RuleSettings] = {}
    paths: Mapping[str, PathSettings] = {}
    mqm: MqmSettings = MqmSettings()
    embargo: bool = False
    memory: str = ""
    provider: str = ""
    provider_url: str = ""
    tui: WorkbenchSettings = WorkbenchSettings()
    root: str = ""
    file: str = ""

    def threshold(self, code: str, default: float) -> float:
        """The probability from which on a finding of `code` is reported."""
        settings = self.rules.get(code)
        return default if settings is None or settings.threshold is None else settings.threshold

    def for_path(self, path: str | Path) -> Config:
        """The settings for one draft: these very ones where no section fits it."""
        beside = _beside(self.root, path)
        config = self
        for pattern, section in self.paths.items():
            if fits(pattern, beside):
                config = msgspec.structs.replace(
                    config,
                    ignore=(*config.ignore, *section.ignore),
                    rules={**config.rules, **section.rules},
                    profile=section.profile or config.profile,
                    house_style={**config.house_style, **section.house_style},
                    embargo=config.embargo if section.embargo is None else section.embargo,
                )
        return config

    def memory_place(self) -> str:
        """Where the translation memory is: a path from the root of the file system, a URL, or "" for the user's own."""
        return str(Path(self.root, self.memory).absolute()) if self.memory and "://" not in self.memory else self.memory

    def glossary_paths(self) -> tuple[Path, ...]:
        """The house's own glossaries, relative ones beside the configuration file."""
        return tuple(Path(self.root, path) for path in self.glossaries if path != STARTER and "://" not in path)

    def glossary_urls(self) -> tuple[str, ...]:
        """The house's glossaries in databases."""
        return tuple(path for path in self.glossaries if "://" in path)


def fits(pattern: str, path: str) -> bool:
    """Whether a pattern fits a path with slashes: `*` and `?` stay within a folder, `**/` stands for any folders."""
    parts = re.split(r"(\*\*/|\*\*|\*|\?)", pattern)
    wild = {"**/": "(?:.*/)?", "**": ".*", "*": "[^/]*", "?": "[^/]"}
    return re.fullmatch("".join(wild.get(part, re.escape(part)) for part in parts), path) is not None


def find(start: Path) -> Path | None:
    """The nearest `editorial.toml`, or `pyproject.toml` with `[tool.editorial]`, from `start` upward."""
    for folder in (start, *start.parents):
        own = folder / FILE_NAME
        if own.is_file():
            return own
        project = folder / "pyproject.toml"
        if project.is_file() and "tool.editorial" in project.read_text(encoding="utf-8", errors="replace"):
            return project
    return None


def load(path: Path) -> Config:
    """The settings in `path`.

    Raises:
        ConfigError: when the file cannot be read, is not TOML, or holds a key or value that does not fit.
    """
    try:
        text = path.read_text(encoding="utf-8")
        data = tomllib.loads(text)
    except (OSError, UnicodeDecodeError, tomllib.TOMLDecodeError) as error:
        raise ConfigError("{path}: {reason}", path=path, reason=error) from error
    settings = data.get("tool", {}).get("editorial", {}) if path.name == "pyproject.toml" else data
    return convert(settings, path=path, text=text)


def convert(settings: Mapping[str, Any], *, path: Path, text: str) -> Config:
    """Settings as a `Config`; `path` and `text` are for the words of an error and for relative paths."""
    for name in FILLED_IN & set(settings):
        raise ConfigError("{path}:{line}: unknown setting '{name}'", path=path, line=line_of(text, name), name=name)
    try:
        config = msgspec.convert({**settings, "root": str(path.parent), "file": str(path)}, Config)
        return msgspec.structs.replace(
            config,
            style_texts=_read(config, config.styles),
            boilerplate_texts=_read(config, config.boilerplates),
        )
    except msgspec.ValidationError as error:
        raise ConfigError(explained(str(error), _fields(), path=path, text=text)) from error


def _read(config: Config, names: Sequence[str]) -> tuple[str, ...]:
    texts = []
    for path in (Path(config.root, name) for name in names):
        try:
            texts.append(path.read_text(encoding="utf-8"))
        except (OSError, UnicodeDecodeError) as error:
            raise ConfigError("{path}: {reason}; the settings name this file", path=path, reason=error) from error
    return tuple(texts)


def _fields() -> dict[str, Any]:
    """Every key that a file may set, with the type of its value."""
    kinds = (Config, PathSettings, RuleSettings, Pairing, MqmSettings, WorkbenchSettings)
    fields = {field.encode_name: field.type for kind in kinds for field in msgspec.structs.fields(kind)}
    return {name: declared for name, declared in fields.items() if name not in FILLED_IN}


def place_of(config: Config, table: str, key: str | None) -> str:
    """Where a key of a table stands in the file of the settings, or the table: `editorial.toml:12`."""
    try:
        lines = Path(config.file).read_text(encoding="utf-8").splitlines()
    except (OSError, UnicodeDecodeError):
        return config.file or FILE_NAME
    begin = next((at for at, line in enumerate(lines) if f"{table}]" in line.replace(" ", "")), 0)
    if key is None:
        return f"{config.file}:{begin + 1}"
    fits_key = re.compile(rf"""[\s\w.]*["']?{re.escape(key)}["']?\s*=""")
    found = next((at for at in range(begin, len(lines)) if fits_key.match(lines[at])), begin)
    return f"{config.file}:{found + 1}"


def _beside(root: str, path: str | Path) -> str:
    full, folder = Path(path).resolve(), Path(root).resolve()
    return full.relative_to(folder).as_posix() if full.is_relative_to(folder) else full.as_posix()


def schema() -> dict[str, Any]:
    """The JSON Schema (draft 2020-12) of `editorial.toml`, for editors that complete and check TOML."""
    declared = msgspec.json.schema(Config)
    properties = declared["$defs"]["Config"]["properties"]
    for name in FILLED_IN:
        del properties[name]
    return {"$schema": "https://json-schema.org/draft/2020-12/schema", "title": FILE_NAME, **declared}
