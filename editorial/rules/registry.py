"""Every rule there is, in the order in which an editor works: facts first, typography last."""

from __future__ import annotations

from editorial.rules.accuracy import number_mismatch
from editorial.rules.linguistic_conventions import (
    agreement,
    article,
    double_space,
    grammar,
    missing_word,
    preposition,
    real_word,
    repeated_word,
    space_before_punctuation,
    spelling,
    stray_punctuation,
    unpaired_punctuation,
    verb_form,
)
from editorial.rules.rule import Rule
from editorial.rules.terminology import term_deprecated, term_forbidden, term_missing

RULES: tuple[Rule, ...] = (
    number_mismatch.RULE,
    real_word.RULE,
    article.RULE,
    preposition.RULE,
    agreement.RULE,
    verb_form.RULE,
    missing_word.RULE,
    repeated_word.RULE,
    spelling.RULE,
    grammar.RULE,
    term_forbidden.RULE,
    term_deprecated.RULE,
    term_missing.RULE,
    stray_punctuation.RULE,
    unpaired_punctuation.RULE,
    space_before_punctuation.RULE,
    double_space.RULE,
)

BY_CODE = {rule.code: rule for rule in RULES}
