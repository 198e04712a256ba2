"""Taking back: what packages say becomes part of the assessment, as a union of rows that never chooses.

In any order, twice, partly done: the result is the same. One edit, so that all is taken or nothing, and undone at once.
"""

from __future__ import annotations

import json
from collections.abc import Collection, Generator, Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from sqlalchemy.orm import Session

from assessor.errors import FileRefused, WriteFailed
from assessor.exchange import lines, restoring
from assessor.exchange.files import read_package
from assessor.exchange.inserting import insertion
from assessor.exchange.package import Cells, EvidenceLine, JudgementLine, Package
from assessor.exchange.receipts import Taken, write_receipts
from assessor.exchange.rekeying import rekey
from assessor.i18n import N_
from assessor.store.admission import UNREADABLE
from assessor.store.collecting import uncollected
from assessor.store.document import Document
from assessor.store.driver import raw_of
from assessor.store.raw import Raw, first
from assessor.store.schema import PACKAGE_SUFFIX

TAKE_BACK = N_("Take back packages")
OTHER_ASSESSMENT = N_(
    "{name} belongs to another assessment, so nothing was taken. Open that assessment and take it there."
)
TAMPERED = N_(
    "{name} says other things under the same marks than it did before, so nothing was taken. Use a copy you trust."
)
NO_BACKUP = N_(
    "The backup before taking could not be made, so nothing was taken. Make room in {folder} and try again."
)
NONE_HERE = N_("There is no package in {name}, so nothing was taken.")


@dataclass(frozen=True, slots=True)
class Arrival:
    """What of a package was not here before."""

    package: Package
    fresh: frozenset[str]
    homeless: frozenset[str]


def find_packages(paths: Iterable[Path]) -> tuple[Path, ...]:
    """The packages that are meant: files as they are named, of a folder all that lie in it."""
    found: dict[Path, None] = {}
    for path in paths:
        inside = _inside(path)
        if not inside:
            raise FileRefused(NONE_HERE, name=path.name)
        found |= dict.fromkeys(inside)
    return tuple(found)


def _inside(path: Path) -> list[Path]:
    """What lies in a folder, or the file itself; a disk that was pulled out is told."""
    try:
        if not path.is_dir():
            return [path]
        return sorted(one for one in path.iterdir() if _is_visible_package(one))
    except OSError:
        raise FileRefused(UNREADABLE, name=path.name) from None


def take_files(document: Document, paths: Iterable[Path], passphrase: str = "") -> tuple[Taken, ...]:
    """Read all packages first; then take them together."""
    with uncollected():
        return take(document, [read_package(path, passphrase).package for path in find_packages(paths)])


def take(document: Document, packages: Sequence[Package]) -> tuple[Taken, ...]:
    """Take packages back, after a backup; the answer is a receipt for each."""
    return list(taking(document, packages))[-1] if packages else ()


def taking(document: Document, packages: Sequence[Package]) -> Generator[tuple[Taken, ...]]:
    """The same step by step, so that a screen lives between them: each package, then each receipt, twice as many
    steps as packages. What stands at the last one are the receipts. Closed before its end, nothing was taken.
    """
    for package in packages:
        if package.assessment_id != document.read(_assessment):
            raise FileRefused(OTHER_ASSESSMENT, name=package.name)
    _back_up(document)
    with document.edit(TAKE_BACK) as session:
        arrivals: list[Arrival] = []
        for package in packages:
            arrivals.append(_take(session, package))
            yield ()
        receipts: list[Taken] = []
        for receipt in write_receipts(session, arrivals):
            receipts.append(receipt)
            yield tuple(receipts)


def _back_up(document: Document) -> None:
    try:
        document.backup()
    except WriteFailed:
        raise WriteFailed(NO_BACKUP, folder=document.backups.folder) from None


def _assessment(session: Session) -> object:
    return first(raw_of(session), "SELECT id FROM assessment")


def _is_visible_package(path: Path) -> bool:
    return path.suffix.lower() == PACKAGE_SUFFIX and not path.name.startswith(".")


def _take(session: Session, package: Package) -> Arrival:
    raw = raw_of(session)
    known = _known(raw, package)
    _check_marks(raw, package, known)
    homeless = restoring.restore(raw, package)
    _insert(raw, "judgement", package, [row for row in package.judgements if row.id not in known])
    _insert(raw, "evidence", package, [row for row in package.evidence if row.id not in known])
    raw.executemany(
        "INSERT OR IGNORE INTO supersession (newer_id, older_id) VALUES (?, ?)", package.supersessions
    )
    return Arrival(package, frozenset(row.id for row in package.judgements) - known, homeless)


def _insert(raw: Raw, table: str, package: Package, rows: Sequence[Cells]) -> None:
    own = {"group_id": package.group_id, "sealed": 1}
    raw.executemany(*insertion(table, tuple(lines.SAID[table]), rows, own))


def _known(raw: Raw, package: Package) -> set[str]:
    """The rows that are here already and say the same. One that says something else under the same key is refused."""
    known: set[str] = set()
    kinds: Mapping[str, Sequence[JudgementLine | EvidenceLine]]
    kinds = {"judgement": package.judgements, "evidence": package.evidence}
    for table, rows in kinds.items():
        here = _here(raw, table, [row.id for row in rows])
        for row in rows:
            found = here.get(row.id)
            if found is None:
                continue
            *values, group_id, sealed = found
            if sealed and (tuple(values) != row or group_id != package.group_id):
                raise FileRefused(TAMPERED, name=package.name)
            if sealed or not rekey(raw, table, found, row):
                known.add(row.id)
    return known


def _here(raw: Raw, table: str, ids: Collection[str]) -> Mapping[str, Cells]:
    columns = ", ".join(lines.SAID[table])
    query = f"""SELECT {columns}, group_id, sealed FROM {table}
        WHERE id IN (SELECT value FROM json_each(?))"""  # noqa: S608 - our own names
    return {str(row[0]): row for row in raw.execute(query, (json.dumps(list(ids)),))}  # pyright: ignore[reportReturnType]


def _check_marks(raw: Raw, package: Package, known: Collection[str]) -> None:
    """What a row takes the place of is fixed with the row, and is of the same group, kind and recommendation."""
    ours = {row.id for row in (*package.judgements, *package.evidence)}
    outside = {one.older_id for one in package.supersessions} - ours
    later = {tuple(one) for one in package.supersessions if one.newer_id in known}
    if outside and _is_of_others(raw, package, outside):
        raise FileRefused(TAMPERED, name=package.name)
    if later and not later <= _pairs_of(raw, {newer for newer, _ in later}):
        raise FileRefused(TAMPERED, name=package.name)


def _pairs_of(raw: Raw, newer: Collection[str]) -> set[tuple[object, ...]]:
    query = "SELECT newer_id, older_id FROM supersession WHERE newer_id IN (SELECT value FROM json_each(?))"
    return set(raw.execute(query, (json.dumps(list(newer)),)))


def _is_of_others(raw: Raw, package: Package, outside: Collection[str]) -> bool:
    about = {row.id: ("judgement", row.recommendation_id) for row in package.judgements}
    about |= {row.id: ("evidence", row.recommendation_id) for row in package.evidence}
    query = """WITH ids AS (SELECT value FROM json_each(?))
        SELECT 'judgement', id, recommendation_id, group_id FROM judgement WHERE id IN ids
        UNION ALL SELECT 'evidence', id, recommendation_id, group_id FROM evidence WHERE id IN ids
        UNION ALL SELECT 'decision', id, recommendation_id, '' FROM decision WHERE id IN ids"""
    found = raw.execute(query, (json.dumps(list(outside)),))
    here = {str(one): (kind, about_one, group) for kind, one, about_one, group in found}
    return any(
        older in here and here[older] != (*about[newer], package.group_id)
        for newer, older in package.supersessions
    )
