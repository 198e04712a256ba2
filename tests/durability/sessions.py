"""What people do with a file while the power fails."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import TypeVar

from assessor.errors import UserError, WriteFailed
from assessor.exchange.giving import give
from assessor.exchange.taking import take_files
from assessor.models.levels import Level
from assessor.store.deciding import decide
from assessor.store.document import Document
from assessor.store.judging import add_evidence, judge, seal
from assessor.store.keys import Key
from assessor.store.preparing import add_group
from assessor.store.recovery_code import code_of
from tests.exchange.rooms import laptop_says
from tests.store.factories import Ids, fill

LEVELS = (Level.IMPLEMENTED, Level.PARTIAL, Level.NOT_IMPLEMENTED)
T = TypeVar("T")
Promise = Callable[[str], None]


@dataclass(frozen=True, slots=True)
class Room:
    """An assessment with two packages that came back, on a disk with its backups."""

    root: Path
    ids: Ids
    key: Key | None = None
    """What the file is enciphered with."""

    @property
    def path(self) -> Path:
        return self.root / "work" / "kaz.assess"

    @property
    def backups(self) -> Path:
        return self.root / "backups"

    @property
    def packages(self) -> list[Path]:
        return [self.root / "work" / name for name in ("one.assess-group", "two.assess-group")]

    def open(self) -> Document:
        return self.open_at(self.path, self.key)

    def open_at(self, path: Path, key: Key | None) -> Document:
        """The same file elsewhere. Its recovery code opens it, which need not be stretched."""
        code = code_of(key.secret, "en") if key else ""
        return Document.open(path, path.parents[1] / "backups", passphrase=code)


def prepare(root: Path, passphrase: str = "") -> Room:
    (root / "work").mkdir(parents=True)
    path = root / "work" / "kaz.assess"
    with Document.create(path, "Kazakhstan", root / "backups", passphrase) as document:
        with document.edit("Imported") as session:
            room = Room(root, fill(session, paragraphs=4), document._opened.key)
        give(document, room.ids.groups[0], room.packages[0])
    shutil.copyfile(*room.packages)
    for package, level in zip(room.packages, ("partial", "implemented"), strict=True):
        for one in room.ids.recommendations[:3]:
            laptop_says(package, one, level, f"{level} because of {one}")
    return room


def work(room: Room, edits: int, promise: Promise) -> None:
    """Open, edit, take packages back, take one step back, make a backup, close."""
    document = room.open()
    promise("opened")
    for number in range(edits):
        _edit(document, room.ids, number)
        promise("saved")
        if number == edits // 4:
            document.checkpoint()  # as when nobody did anything for a while
            document.be_ready()
        if number == edits // 2:
            take_files(document, room.packages)
            promise("taken back")
    document.undo()
    promise("undone")
    document.backup()
    promise("backed up")
    document.close()
    promise("closed")


def _edit(document: Document, ids: Ids, number: int) -> None:
    one = ids.recommendations[number % len(ids.recommendations)]
    with document.edit("Edited") as session:
        match number % 5:
            case 0:
                judge(session, one, ids.groups[1], level=LEVELS[number % 3], reasoning=f"Reason {number}")
            case 1:
                add_evidence(session, one, ids.groups[1], kind="report", citation=f"Report {number}")
            case 2:
                judge(session, one, ids.groups[1], reasoning=f"{number} " * 3000)
                seal(session, ids.groups[1])
            case 3:
                add_group(session, f"Latecomers {number}")
            case 4:
                decide(session, one, level=LEVELS[number % 3], reasoning=f"Plenary {number}")


def persist(room: Room, edits: int, note: Promise, *, closing: bool) -> None:
    """The same for people who try again when the disk refuses; notes what was saved and each sentence they read."""
    document = _tried(room.open, note)
    if document is None:
        return
    if document.read_only:
        note(f"told {WriteFailed(document.read_only_reason, name=room.path.name)}")
        return
    for number in range(edits):
        if _tried(lambda number=number: _cite(document, room.ids, number) or True, note):
            note(f"saved {number}")
        if number == edits // 2 and _tried(lambda: take_files(document, room.packages), note):
            note("taken")
        if number == edits // 2 + 1:
            _tried(document.checkpoint, note)
            _tried(document.backup, note)
    if closing:
        document.close()


def _cite(document: Document, ids: Ids, number: int) -> None:
    with document.edit("Cited") as session:
        add_evidence(
            session, ids.recommendations[0], ids.groups[1], kind="report", citation=f"Report {number}"
        )


def _tried(action: Callable[[], T], note: Promise) -> T | None:
    for _ in range(2):
        try:
            return action()
        except UserError as error:
            note(f"told {error}")
    return None
