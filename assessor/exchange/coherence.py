"""Whether a package hangs together: every row points to one that is there, and to nothing of anyone else's.

Only a package that was edited by hand, or by another program, does not.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping
from graphlib import CycleError, TopologicalSorter

from assessor.errors import FileRefused
from assessor.exchange.container import DAMAGED, Envelope
from assessor.exchange.package import Cell, Package

_LINKS = (
    ("source_text", 1, "source_document"),
    ("theme", 1, "source_document"),
    ("theme", 3, "theme"),
    ("theme_text", 0, "theme"),
    ("paragraph", 1, "source_document"),
    ("paragraph", 4, "theme"),
    ("paragraph", 5, "paragraph"),
    ("passage", 1, "paragraph"),
    ("passage_text", 0, "passage"),
    ("group", 1, "workshop"),
    ("assignment", 0, "group"),
    ("assignment", 1, "passage"),
)
"""(table, place of the column, table that it points to)."""

_SINGLE = ("assessment", "workshop", "group", "source_document")


def check(package: Package, envelope: Envelope) -> None:
    whole = (
        (package.assessment_id, package.giving_id) == (envelope.assessment_id, envelope.giving_id)
        and _is_headed(package)
        and _is_linked(package.setting)
        and _is_about_its_own(package)
        and _supersedes_its_own(package)
    )
    if not whole:
        raise FileRefused(DAMAGED, name=package.name)


def _is_headed(package: Package) -> bool:
    setting = package.setting
    return all(len(setting[table]) == 1 for table in _SINGLE) and (
        setting["assessment"][0][0] == package.assessment_id and setting["group"][0][0] == package.group_id
    )


def _is_linked(setting: Mapping[str, tuple[tuple[Cell, ...], ...]]) -> bool:
    ids = {table: {row[0] for row in rows} for table, rows in setting.items()}
    keyed = {table: {row[:2] for row in rows} for table, rows in setting.items()}
    single = all(len(ids[table]) == len(rows) for table, rows in setting.items() if table not in _KEYED)
    pairs = all(len(keyed[table]) == len(setting[table]) for table in _KEYED)
    return (
        single
        and pairs
        and all({row[at] for row in setting[table]} <= ids[to] | {None} for table, at, to in _LINKS)
    )


_KEYED = ("theme_text", "passage_text", "assignment")


def _is_about_its_own(package: Package) -> bool:
    """Every row is about a recommendation of this package, and has a key of its own."""
    ours = {row[0] for row in package.setting["passage"] if row[3] == "recommendation"}
    said = [*package.judgements, *package.evidence]
    about = {row.recommendation_id for row in said} | {row[1] for row in package.setting["assignment"]}
    return about <= ours and len({row.id for row in said}) == len(said)


def _supersedes_its_own(package: Package) -> bool:
    """What takes another's place is in the package; it says the same kind of thing of the same recommendation."""
    about = {row.id: ("judgement", row.recommendation_id) for row in package.judgements}
    about |= {row.id: ("evidence", row.recommendation_id) for row in package.evidence}
    pairs = package.supersessions
    return (
        len(set(pairs)) == len(pairs)
        and all(one.newer_id in about for one in pairs)
        and all(about[one.newer_id] == about.get(one.older_id, about[one.newer_id]) for one in pairs)
        and _has_an_end(pairs)
    )


def _has_an_end(pairs: Collection[tuple[str, str]]) -> bool:
    """No row takes the place of what takes its own: then none of them would be current."""
    older: dict[str, set[str]] = {}
    for newer_id, older_id in pairs:
        older.setdefault(newer_id, set()).add(older_id)
    try:
        TopologicalSorter(older).prepare()
    except CycleError:
        return False
    return True
