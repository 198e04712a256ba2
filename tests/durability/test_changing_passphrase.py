"""The power fails while an assessment gets its passphrase, another one, or none: the old or the new one opens it."""

from __future__ import annotations

import shutil
from collections import Counter
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path

import pytest

from assessor.store.document import Document
from assessor.store.keys import Key
from assessor.store.preparing import add_group
from assessor.store.unlocking import PassphraseWanted, WrongPassphrase
from tests.durability.disk import Cut, Disk, State, cuts
from tests.durability.recording import Mark, Recording, record
from tests.durability.sessions import Room, prepare
from tests.durability.truth import lay, lay_database, said
from tests.figures import figure, report

STATES = figure(1_000, 15_000)
OLD, NEW = "six words that nobody can guess", "other words that nobody would think of"
CHANGES = {"first": ("", NEW), "another": (OLD, NEW), "none": (OLD, "")}
Keys = tuple[Key | None, ...]


@pytest.mark.slow
@pytest.mark.parametrize("change", CHANGES)
def test_it_opens_with_the_old_or_the_new_one_and_nothing_is_lost(tmp_path: Path, change: str) -> None:
    old, new = CHANGES[change]
    room, look = prepare(tmp_path / "disk", old), tmp_path / "look"
    look.mkdir()
    noted = tmp_path / "key"
    recording = record(room.root, lambda promise: _change(room, old, new, promise, noted))
    keys = (room.key, Key(noted.read_bytes()[:32], noted.read_bytes()[32:]) if new else None)
    truth = _truths(recording, room, keys, look)
    found = Counter(_fate(cut, truth, room, keys, look) for cut in cuts(recording, STATES, 0))
    assert found == {"kept": STATES}
    report("2 power loss while the passphrase changes", "states: 0 lost, 0 unreadable", STATES)


def _change(room: Room, old: str, new: str, promise: Callable[[str], None], noted: Path) -> None:
    with Document.open(room.path, room.backups, passphrase=old) as document:
        with document.edit("Added") as session:
            add_group(session, "before")
        promise("saved")
        document.protect(new)
        if key := document._opened.key:
            noted.write_bytes(key.secret + key.salt)
        promise("protected")
        with document.edit("Added") as session:
            add_group(session, "after")
        promise("saved")


def _truths(recording: Recording, room: Room, keys: Keys, look: Path) -> list[str]:
    disk = Disk(recording)
    found = [_said(disk.whole(), room, keys, look)]
    for event in recording.events:
        disk.play(event)
        if isinstance(event, Mark):
            found.append(_said(disk.whole(), room, keys, look))
    return found


def _fate(cut: Cut, truth: list[str], room: Room, keys: Keys, look: Path) -> str:
    """Once the new one was promised it alone opens the file."""
    allowed = keys[1:] if cut.promised >= len(truth) - 2 else keys
    if (
        f"{room.path}-journal" in cut.state
    ):  # the driver would put right what the program may not even begin with
        _open(cut.state, room, allowed, look)
    found = _said(cut.state, room, allowed, look)
    return "kept" if found in truth[cut.promised : cut.promised + 2] else found


def _open(state: State, room: Room, keys: Keys, look: Path) -> None:
    """By the whole program."""
    lay(state, room.root, look.with_name("laid"))
    path, told = look.with_name("laid") / room.path.relative_to(room.root), list[str]()
    for key in keys:
        with suppress(WrongPassphrase, PassphraseWanted), room.open_at(path, key) as document:
            told.append(document.read_only_reason)
    shutil.rmtree(look.with_name("laid"))
    assert set(told) == {""}


def _said(state: State, room: Room, keys: Keys, look: Path) -> str:
    tried = ""
    for key in keys:
        path = lay_database(state, str(room.path), look)
        try:
            return said(path, key)
        except Exception as error:
            tried += f" {error!r}"
    return f"opens with neither:{tried}"
