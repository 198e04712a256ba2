"""Brings back what a package speaks of and the assessment no longer has: its group, and what was judged.

A recommendation that is gone comes back as a passage that has no place, with all that was said of it: there a person
sees it, and can make it a recommendation again.
"""

from __future__ import annotations

from collections.abc import Iterable

from assessor.exchange import lines
from assessor.exchange.inserting import insertion
from assessor.exchange.package import Cell, Cells, Package
from assessor.i18n import N_
from assessor.store.raw import Raw, first

JUDGED_ELSEWHERE = N_("A group judged this as a recommendation, but it was no longer in this assessment.")
NOT_PLACED = "not-placed"


def restore(raw: Raw, package: Package) -> frozenset[str]:
    """The answer is what was judged and is no recommendation here (any more)."""
    _restore_group(raw, package)
    here = {str(row[0]): row[1] for row in raw.execute("SELECT id, verdict FROM passage")}
    judged = {row.recommendation_id for row in (*package.judgements, *package.evidence)}
    missing = judged - here.keys()
    if missing:
        _restore_passages(raw, package, missing)
    return frozenset(one for one in judged if here.get(one) != "recommendation")


def _restore_group(raw: Raw, package: Package) -> None:
    if package.group_id not in _ids(raw, "group"):
        for table in ("workshop", "group"):
            _insert(raw, table, package.setting[table])


def _restore_passages(raw: Raw, package: Package, missing: set[str]) -> None:
    setting = package.setting
    passages = [row for row in setting["passage"] if row[0] in missing]
    wanted = {row[1] for row in passages}
    _restore_paragraphs(
        raw, [row for row in setting["paragraph"] if row[0] in wanted], setting["source_document"]
    )
    _insert(raw, "passage", [(*row[:3], NOT_PLACED, row[4]) for row in passages])
    texts = [row for row in setting["passage_text"] if row[0] in missing]
    raw.executemany(
        *insertion("passage_text", ("passage_id", "language", "text"), texts, {"reason": JUDGED_ELSEWHERE})
    )


def _restore_paragraphs(raw: Raw, rows: Iterable[Cells], documents: tuple[Cells, ...]) -> None:
    """Under the assessment's own document; what they pointed to may be gone as well."""
    if not _ids(raw, "source_document"):
        _insert(raw, "source_document", documents)
    document = first(raw, "SELECT id FROM source_document ORDER BY rowid LIMIT 1")
    themes, paragraphs = _ids(raw, "theme"), _ids(raw, "paragraph")
    _insert(
        raw,
        "paragraph",
        [
            (row[0], str(document), *row[2:4], _kept(row[4], themes), _kept(row[5], paragraphs), *row[6:])
            for row in rows
        ],
    )


def _kept(one: Cell, there: set[object]) -> Cell:
    return one if one in there else None


def _insert(raw: Raw, table: str, rows: Iterable[Cells]) -> None:
    raw.executemany(*insertion(table, tuple(lines.SETTING[table]), rows))


def _ids(raw: Raw, table: str) -> set[object]:
    return {row[0] for row in raw.execute(f'SELECT id FROM "{table}"')}  # noqa: S608 - our own names
