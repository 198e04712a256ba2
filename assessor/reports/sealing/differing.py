"""What one version says otherwise than another: recommendation by recommendation, field by field."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, fields

from assessor.reports.report import Report, ReportRow
from assessor.reports.sealing.sealed import Reports

_BESIDE = frozenset({"themes", "counts", "made_on", "minutes", "seal", "language"})
"""Fields of a report that follow from its rows, or are none of its content."""
ADDED, GONE = "added", "gone"


@dataclass(frozen=True, slots=True)
class Difference:
    """What differs of a recommendation, or with an empty reference of the whole annex: names of fields.

    A recommendation that only one of the two has is `ADDED` or `GONE`.
    """

    reference: str
    what: tuple[str, ...]


def differences(old: Reports, new: Reports) -> tuple[Difference, ...]:
    """In the order of the newer one; a difference that several languages show is told once."""
    found: dict[str, dict[str, None]] = {}
    for language in (one for one in new if one in old):
        for reference, what in _between(old[language], new[language]):
            found.setdefault(reference, {}).setdefault(what)
    return tuple(Difference(reference, tuple(what)) for reference, what in found.items())


def _between(old: Report, new: Report) -> Iterator[tuple[str, str]]:
    yield from (("", name) for name in _differing(old, new) if name not in _BESIDE)
    before, after = _rows(old), _rows(new)
    for key, row in after.items():
        if key in before:
            yield from ((row.reference, name) for name in _differing(before[key], row))
        else:
            yield row.reference, ADDED
    yield from ((key[0], GONE) for key in before if key not in after)
    if tuple(theme.title for theme in old.themes) != tuple(theme.title for theme in new.themes):
        yield "", "themes"


def _rows(report: Report) -> Mapping[tuple[str, int], ReportRow]:
    """By reference; where several have the same one, by their order."""
    seen: Counter[str] = Counter()
    found: dict[tuple[str, int], ReportRow] = {}
    for row in _in_order(report):
        found[row.reference, seen[row.reference]] = row
        seen[row.reference] += 1
    return found


def _in_order(report: Report) -> Iterable[ReportRow]:
    return (row for theme in report.themes for row in theme.rows)


def _differing(old: Report | ReportRow, new: Report | ReportRow) -> list[str]:
    names = (each.name for each in fields(new))
    return [name for name in names if getattr(old, name) != getattr(new, name)]
