"""The power fails while an assessment gets its passphrase, another one, or none: the old or the new one opens it."""

from __future__ import annotations

import shutil
from collections import Counter
from collections.abc import Callable, Iterable
from contextlib import suppress
from pathlib import Path
from typing import TypeVar

import pytest

from assessor.errors import UserError
from assessor.store import queries
from assessor.store.checking import check_open
from assessor.store.document import Document
from assessor.store.keys import Key
from assessor.store.preparing import add_group
from assessor.store.unlocking import PassphraseWanted, WrongPassphrase
from tests.durability.disk import Cut, Disk, State, cuts
from tests.durability.failing import Failing, Fault, faults
from tests.durability.recording import Mark, Recording, record
from tests.durability.sessions import Room, prepare
from tests.durability.truth import lay, lay_database, said
from tests.figures import figure, report

STATES = figure(1_000, 15_000)
FAULTS = figure(3, 100)
"""Of each kind so many calls fail, spread over all."""
OLD, NEW = "six words that nobody can guess", "other words that nobody would think of"
CHANGES = {"first": ("", NEW), "another": (OLD, NEW), "none": (OLD, "")}
Keys = tuple[Key | None, ...]
T = TypeVar("T")


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


@pytest.mark.slow
def test_where_a_call_fails_a_sentence_is_read_and_the_old_or_the_new_one_opens(tmp_path: Path) -> None:
    """What was saved before is there, and what is said afterwards is saved or refused, and never falls through."""
    room = prepare(tmp_path / "whole", OLD)
    tried = faults(_strive(room, tmp_path, None)[0], FAULTS)
    for fault in tried:
        _, notes = _strive(room, tmp_path, fault)
        assert [note for note in notes if note.startswith("fell")] == [], fault
        path = tmp_path / "disk" / room.path.relative_to(room.root)
        found = _names(path, (NEW,) if "protected" in notes else (NEW, OLD))
        assert {note.split()[1] for note in notes if note.startswith("saved")} <= set(found), (fault, notes)
    report("5 a call fails while the passphrase changes", "faults: 0 lost, all told", len(tried))


def _strive(room: Room, folder: Path, fault: Fault | None) -> tuple[Counter[str], list[str]]:
    shutil.rmtree(folder / "disk", ignore_errors=True)
    shutil.copytree(room.root, folder / "disk")
    notes = folder / "notes"
    notes.write_text("")
    failing = Failing(folder / "disk", fault)
    failing.run(lambda: _persist(Room(folder / "disk", room.ids), notes))
    return failing.counted, notes.read_text().splitlines()


def _persist(room: Room, notes: Path) -> None:
    def tried(name: str, act: Callable[[], T]) -> T | None:
        said = name
        try:
            return act()
        except UserError as error:
            said = f"told {error}"
        except Exception as error:
            said = f"fell through: {error!r}"
        finally:
            with notes.open("a") as file:
                file.write(f"{said}\n")

    document = tried("opened", lambda: Document.open(room.path, room.backups, passphrase=OLD))
    if document is None:
        return
    for name in "ABC":
        tried(f"saved {name}", lambda name=name: _add(document, name))
        if name == "A":
            tried("protected", lambda: document.protect(NEW))
    tried("closed", document.close)


def _add(document: Document, name: str) -> None:
    with document.edit("Added") as session:
        add_group(session, name)


def _names(path: Path, passphrases: Iterable[str]) -> list[str]:
    """When the disk is well again."""
    for passphrase in passphrases:
        with (
            suppress(WrongPassphrase),
            Document.open(path, path.parents[1] / "backups", passphrase=passphrase) as document,
        ):
            check_open(document)
            return [group.name for group in document.read(queries.groups)]
    return ["opens with neither"]
