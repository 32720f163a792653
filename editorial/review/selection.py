"""Which rules run: those on by default, less what is ignored, or exactly what is selected."""

from __future__ import annotations

import difflib
from collections.abc import Iterable, Sequence

from editorial.config import Config, ConfigError
from editorial.model import Dimension
from editorial.rules.registry import RULES
from editorial.rules.rule import Rule


def selected(config: Config, rules: Sequence[Rule] = RULES) -> tuple[Rule, ...]:
    """The rules that `select` and `ignore` name by code or by dimension.

    Raises:
        ConfigError: when a name is neither, or when nothing is left to run.
    """
    wanted = _codes(config.select, rules)
    unwanted = _codes(config.ignore, rules)
    chosen = tuple(
        rule for rule in rules if (rule.code in wanted if wanted else rule.default) and rule.code not in unwanted
    )
    if not chosen:
        raise ConfigError("select and ignore leave no rule to run; take a code out of ignore")
    return chosen


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
            hint = f"; did you mean '{near[0]}'?" if near else "; `editorial rules` lists them"
            raise ConfigError(f"no rule or dimension is called '{name}'{hint}")
    return frozenset(codes)
