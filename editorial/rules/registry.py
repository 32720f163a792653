"""Every rule there is, in the order in which an editor works: facts first, typography last."""

from __future__ import annotations

from editorial.rules.rule import Rule

RULES: tuple[Rule, ...] = ()

BY_CODE = {rule.code: rule for rule in RULES}
