"""What a state of the disk holds, read with the program's own driver, and whether that may be."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import closing
from hashlib import blake2b
from pathlib import Path

from assessor.store.driver import connect
from assessor.store.keys import Key
from assessor.store.raw import Raw
from assessor.store.schema import MARKS
from tests.durability.disk import Cut, Disk, State
from tests.durability.recording import Mark, Recording
from tests.durability.sessions import Room


def lay(state: State, root: Path, folder: Path) -> None:
    """Put the files of a state, recorded under `root`, into an empty `folder`."""
    for path, content in state.items():
        place = folder / Path(path).relative_to(root)
        place.parent.mkdir(parents=True, exist_ok=True)
        place.write_bytes(content)


def said(path: Path, key: Key | None = None) -> str:
    """All that the file says, in one word; what is wrong with it is said instead."""
    with closing(connect(path, key=key)) as raw:
        if (found := raw.execute("PRAGMA integrity_check(1)").fetchall()) != [("ok",)]:
            return f"damaged: {found}"
        if raw.execute("PRAGMA foreign_key_check").fetchone() is not None:
            return "damaged: a link leads nowhere"
        return "".join(_digest(raw))


def _digest(raw: Raw) -> Iterator[str]:
    names = raw.execute("SELECT name FROM sqlite_schema WHERE type = 'table' ORDER BY name").fetchall()
    found = blake2b(digest_size=16)
    for (name,) in names:
        if name != MARKS:
            found.update(repr(raw.execute(f'SELECT * FROM "{name}" ORDER BY 1, 2').fetchall()).encode())
    yield found.hexdigest()


def truths(recording: Recording, room: Room, folder: Path) -> list[str]:
    """What the file says when nothing fails, before anything was promised and after each promise."""
    disk = Disk(recording)
    found = [_on(disk.whole(), room, folder)]
    for event in recording.events:
        disk.play(event)
        if isinstance(event, Mark):
            found.append(_on(disk.whole(), room, folder))
    return found


def _on(state: State, room: Room, folder: Path) -> str:
    return said(lay_database(state, str(room.path), folder), room.key)


def lay_database(state: State, path: str, folder: Path) -> Path:
    """Only the database and its journals, for a quick look."""
    for old in folder.iterdir():
        old.unlink()
    for one in (path, f"{path}-wal", f"{path}-journal"):
        if one in state:
            (folder / Path(one).name).write_bytes(state[one])
    return folder / Path(path).name


def fate(cut: Cut, truth: list[str], room: Room, folder: Path) -> str:
    """`kept` when the file says what was promised last, or that and what was just being done."""
    found = look_at(cut, room, folder)
    if found in truth[cut.promised : cut.promised + 2]:
        return "kept"
    return found if " " in found else "lost" if found in truth else "half"


def look_at(cut: Cut, room: Room, folder: Path) -> str:
    try:
        return _on(cut.state, room, folder)
    except Exception as error:
        return f"unreadable: {error!r}"
