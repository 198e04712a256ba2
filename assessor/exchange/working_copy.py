"""A group's laptop works on a private copy of its package, a database in the program's own folder, enciphered where
the package is.

Beside it stand what was published last (`published`, a package file) and whose copy it is (`place`). All is taken away
after a clean end; what a crash or a pulled stick leaves behind is found again and published first.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from shutil import rmtree

from assessor.exchange import lines
from assessor.exchange.files import digest
from assessor.exchange.inserting import insertion
from assessor.exchange.package import Package
from assessor.models.tables import new_id
from assessor.store.driver import connect
from assessor.store.failures import failed_write, told
from assessor.store.keys import Key
from assessor.store.lock import take_lock
from assessor.store.places import data_folder, make_private
from assessor.store.schema import SUFFIX, lay_out
from assessor.store.whole_file import write_whole


@dataclass(frozen=True, slots=True)
class WorkingCopy:
    """The private folder of one package on this laptop."""

    folder: Path

    @property
    def database(self) -> Path:
        return self.folder / f"copy{SUFFIX}"

    @property
    def published(self) -> Path:
        return self.folder / "published"

    @property
    def backups(self) -> Path:
        return self.folder / "backups"

    def lay(self, package: Package, key: Key | None) -> None:
        """Make the database. What goes wrong is told of the package: people know no other file."""
        with told(self.folder / package.name):
            _fill(self.database, package, key)

    def note(self, path: Path, giving_id: str, known: str) -> None:
        """Write down whose copy this is, and what its file was when it was last seen."""
        place = json.dumps([str(path), giving_id, known])
        write_whole(self.folder / "place", place.encode("utf-8", "surrogateescape"))

    def place(self) -> tuple[Path, str, str] | None:
        try:
            path, giving_id, known = json.loads((self.folder / "place").read_bytes())
        except (OSError, ValueError):
            return None
        return Path(path), giving_id, known

    def digests(self) -> set[str]:
        """What the package file was, or was about to become."""
        place = self.place()
        known = {place[2]} if place else set[str]()
        with suppress(OSError):
            known.add(digest(self.published.read_bytes()))
        return known

    def remove(self) -> None:
        rmtree(self.folder, ignore_errors=True)


def working_folder() -> Path:
    return data_folder() / "working"


def new_copy() -> WorkingCopy:
    """A folder of its own for each opening, so that no two packages and no two states of one ever share one."""
    folder = working_folder() / new_id()
    try:
        for one in (folder.parent, folder):
            make_private(one)
    except OSError as error:
        raise failed_write(folder, error) from None
    return WorkingCopy(folder)


def left_over() -> Iterator[WorkingCopy]:
    """Copies that still wait to be published: of packages that were not closed, or could not be written."""
    for place in sorted(working_folder().glob("*/place")):
        yield WorkingCopy(place.parent)


def left_behind(path: Path, giving_id: str, content: bytes) -> Iterator[WorkingCopy]:
    """What was left of this package: here, or where it stood before its stick got another place.

    A copy of the package that still stands at its own place keeps what is its own.
    """
    for copy in left_over():
        place = copy.place()
        if place is None or place[1] != giving_id:
            continue
        moved = _is_gone(place[0]) and digest(content) in copy.digests()
        if place[0] == path or moved:
            yield copy


def _is_gone(path: Path) -> bool:
    """A disk that does not answer may still have it."""
    try:
        return not path.exists()
    except OSError:
        return False


def sweep() -> None:
    """Take away what was only looked at, where a crash left it."""
    for database in working_folder().glob(f"*/copy{SUFFIX}"):
        if (database.parent / "place").exists():
            continue
        with suppress(OSError):
            lock = take_lock(database)
            if lock is not None:
                lock.release()
                WorkingCopy(database.parent).remove()


def _fill(path: Path, package: Package, key: Key | None) -> None:
    raw = connect(path, "rwc", key=key)
    try:
        raw.execute("BEGIN IMMEDIATE")
        raw.execute("PRAGMA defer_foreign_keys=ON")
        lay_out(raw)
        for table, rows in package.setting.items():
            raw.executemany(*insertion(table, tuple(lines.SETTING[table]), rows))
        for table, rows in (("judgement", package.judgements), ("evidence", package.evidence)):
            own = {"group_id": package.group_id, "sealed": 1}
            raw.executemany(*insertion(table, tuple(lines.SAID[table]), rows, own))
        raw.executemany("INSERT INTO supersession (newer_id, older_id) VALUES (?, ?)", package.supersessions)
        raw.execute("COMMIT")
    finally:
        raw.close()
