"""Every rule there is, in the order in which an editor works: facts first, typography last."""

from __future__ import annotations

from editorial.rules.accuracy import (
    date_mismatch,
    headline_body_mismatch,
    headline_fact,
    money_mismatch,
    number_mismatch,
    percent_point,
    sum_check,
    time_mismatch,
    unit_mismatch,
    weekday_mismatch,
)
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
from editorial.rules.locale_conventions import currency_format, date_format, number_format
from editorial.rules.rule import Rule
from editorial.rules.style import calque
from editorial.rules.terminology import (
    abbreviation_first_use,
    do_not_translate,
    term_deprecated,
    term_forbidden,
    term_inconsistent,
    term_missing,
)

RULES: tuple[Rule, ...] = (
    number_mismatch.RULE,
    percent_point.RULE,
    date_mismatch.RULE,
    time_mismatch.RULE,
    money_mismatch.RULE,
    unit_mismatch.RULE,
    sum_check.RULE,
    headline_fact.RULE,
    headline_body_mismatch.RULE,
    weekday_mismatch.RULE,
    calque.RULE,
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
    term_inconsistent.RULE,
    do_not_translate.RULE,
    abbreviation_first_use.RULE,
    stray_punctuation.RULE,
    unpaired_punctuation.RULE,
    space_before_punctuation.RULE,
    double_space.RULE,
    number_format.RULE,
    date_format.RULE,
    currency_format.RULE,
)

BY_CODE = {rule.code: rule for rule in RULES}
