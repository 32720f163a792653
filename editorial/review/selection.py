"""Which rules run: those on by default, less what is ignored, or exactly what is selected."""

from __future__ import annotations

import difflib
from collections.abc import Iterable, Sequence

import msgspec

from editorial.config import Config, ConfigError, place_of
from editorial.model import Dimension
from editorial.rules.registry import RULES
from editorial.rules.rule import Rule


def selected(config: Config, rules: Sequence[Rule] = RULES) -> tuple[Rule, ...]:
    """The rules that `select` and `ignore` name by code or by dimension, somewhere.

    Raises:
        ConfigError: when a name is neither, or when nothing is left to run, be it for the drafts of one
            section only.
    """
    found = chosen(config, rules)
    if not found:
        raise ConfigError("select and ignore leave no rule to run; take a code out of ignore")
    _refuse_unknown(config.rules, rules, config, table="")
    for pattern, section in config.paths.items():
        _refuse_unknown(section.rules, rules, config, table=f'paths."{pattern}".')
        everywhere = msgspec.structs.replace(config, select=(), ignore=(*config.ignore, *section.ignore))
        if not chosen(everywhere, rules):
            raise ConfigError("paths.{pattern}: ignore leaves no rule to run; take a code out of it", pattern=pattern)
    return found


def chosen(config: Config, rules: Sequence[Rule] = RULES) -> tuple[Rule, ...]:
    """The same, which may be none where a section for some paths leaves out what the command line selects.

    Raises:
        ConfigError: when a name is neither a rule's nor a dimension's.
    """
    wanted = _codes(config.select, rules)
    unwanted = _codes(config.ignore, rules)
    return tuple(
        rule for rule in rules if (rule.code in wanted if wanted else rule.default) and rule.code not in unwanted
    )


def _refuse_unknown(names: Iterable[str], rules: Sequence[Rule], config: Config, *, table: str) -> None:
    """A threshold for a rule that is misspelt would be no threshold, and nobody would know."""
    known = {rule.code for rule in rules}
    for name in names:
        if name not in known:
            near = difflib.get_close_matches(name, known, n=1)
            place = place_of(config, f"{table}rules.{name}", None)
            if near:
                template = "{place}: no rule is called '{name}'; did you mean '{near}'?"
                raise ConfigError(template, place=place, name=name, near=near[0])
            template = "{place}: no rule is called '{name}'; `editorial rules` lists them"
            raise ConfigError(template, place=place, name=name)


def _codes(names: Iterable[str], rules: Sequence[Rule]) -> frozenset[str]:
    codes: set[str] = set()
    known = {rule.code for rule in rules}
    for name in names:
        if name in known:
            codes.add(name)
        elif name in set(Dimension):
            codes.update(rule.code for rule in rules if rule.dimension == name)
        else:
            near = difflib.get_close_matches(name, [*known, *Dimension], n=1)
            if near:
                template = "no rule or dimension is called '{name}'; did you mean '{near}'?"
                raise ConfigError(template, name=name, near=near[0])
            raise ConfigError("no rule or dimension is called '{name}'; `editorial rules` lists them", name=name)
    return frozenset(codes)
