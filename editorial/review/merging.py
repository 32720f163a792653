"""One error is one issue: the findings of several rules and engines on the same words become one."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace

from editorial.model import Issue, Message, Region
from editorial.rules.rule import Rule


def merged(issues: Iterable[Issue], rules: Mapping[str, Rule]) -> tuple[Issue, ...]:
    """Issues in the order of their regions, without those that yield to a more particular rule on the same words.

    Issues of one code on overlapping regions become the surest of them, with the suggestions of all.
    """
    kept: list[Issue] = []
    near = _Neighbours()
    for issue in sorted(issues, key=lambda i: (-i.confidence, i.region.start, i.region.end)):
        twin = next((k for k in near.of(issue.region) if _same(issue, kept[k])), None)
        if twin is None:
            near.add(issue.region, len(kept))
            kept.append(issue)
        else:
            kept[twin] = _joined(kept[twin], issue)
    out = [issue for issue in kept if not _yields(issue, [kept[k] for k in near.of(issue.region)], rules)]
    return tuple(sorted(out, key=lambda i: (i.region.start, i.region.end, i.code)))


class _Neighbours:
    """Numbers of the issues that stand near a region: those in the same stretches of the text."""

    _STRETCH = 256

    def __init__(self) -> None:
        self._numbers: dict[int, list[int]] = defaultdict(list)

    def add(self, region: Region, number: int) -> None:
        for stretch in self._stretches(region):
            self._numbers[stretch].append(number)

    def of(self, region: Region) -> list[int]:
        return sorted({number for stretch in self._stretches(region) for number in self._numbers.get(stretch, ())})

    def _stretches(self, region: Region) -> range:
        return range(region.start // self._STRETCH, region.end // self._STRETCH + 1)


def _same(one: Issue, other: Issue) -> bool:
    if one.code != other.code or one.engine == other.engine:
        return False
    return one.region.overlaps(other.region)


def _joined(surer: Issue, other: Issue) -> Issue:
    suggestions = surer.suggestions
    if surer.region == other.region:
        suggestions = tuple(dict.fromkeys((*surer.suggestions, *other.suggestions)))
    agrees = Message.of("{engine} finds it too", engine=other.engine)
    return replace(surer, suggestions=suggestions, reasons=(*surer.reasons, agrees))


def _yields(issue: Issue, issues: Sequence[Issue], rules: Mapping[str, Rule]) -> bool:
    precedence = rules[issue.code].yields_to
    return any(other.code in precedence and _one_error(issue, other) for other in issues)


def _one_error(issue: Issue, other: Issue) -> bool:
    """Whether two issues speak of the same words of the draft, or bring the same evidence.

    An issue of a whole sentence is another one than that of a word in it whose evidence is elsewhere.
    """
    if issue.source is None or other.source is None:
        return other.region.overlaps(issue.region)
    if issue.source.region.overlaps(other.source.region):
        return True
    within = issue.region.contains(other.region) and issue.region != other.region
    return other.region.overlaps(issue.region) and not within
