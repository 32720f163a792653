"""The examples of a style file: bad ones raise their check, good ones do not."""

from __future__ import annotations

from editorial.rules.styles.checking import violations
from editorial.rules.styles.style_file import Style


def failures(style: Style) -> list[str]:
    """A sentence for each example that does not hold; an example is one text of the check's scope."""
    problems = []
    for check in style.checks:
        for text, wanted in (*((t, True) for t in check.bad), *((t, False) for t in check.good)):
            if any(True for _ in violations(check, [text])) is not wanted:
                problems.append(f"{check.name}: {'finds nothing' if wanted else 'is raised'} in its example “{text}”")
    return problems
