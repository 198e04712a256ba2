"""The power fails while people work: what the program had called saved is there, and everything is whole."""

from __future__ import annotations

import shutil
from collections import Counter
from pathlib import Path

import pytest

from assessor.errors import FileRefused
from assessor.store.checking import check_open
from assessor.store.damage import BACKED_UP
from tests.durability.disk import Cut, cuts
from tests.durability.recording import Recording, record
from tests.durability.sessions import Room, prepare, work
from tests.durability.truth import fate, lay, look_at, said, truths
from tests.figures import figure, report

EDITS = 40
SHARES = 8
HEAD = 16
"""Bytes at the beginning of a file that never change."""
SECTORS = (512, 4096)
STATES = figure(30_000, 300_000)
OPENED = figure(300, 3_000)
LYING = figure(4_000, 40_000)


@pytest.fixture(params=["", "six words that nobody can guess"], ids=["plain", "enciphered"])
def room(request: pytest.FixtureRequest, tmp_path: Path) -> Room:
    return prepare(tmp_path / "disk", request.param)


@pytest.fixture
def recording(room: Room) -> Recording:
    return record(room.root, lambda promise: work(room, EDITS, promise))


@pytest.fixture
def look(tmp_path: Path) -> Path:
    folder = tmp_path / "look"
    folder.mkdir()
    return folder


@pytest.mark.slow
@pytest.mark.parametrize("share", range(SHARES))
def test_nothing_that_was_saved_is_lost(room: Room, recording: Recording, look: Path, share: int) -> None:
    truth, wanted = truths(recording, room, look), STATES // SHARES // 2
    tried = cuts(recording, wanted, share, sector=SECTORS[share % 2])
    assert Counter(fate(cut, truth, room, look) for cut in tried) == {"kept": wanted}
    promise = f"states of whole sessions, {_kind(room)}: 0 lost, 0 unreadable, 0 half imports"
    report("2 power loss", promise, wanted)


@pytest.mark.slow
def test_the_program_itself_opens_what_is_left(room: Room, recording: Recording, look: Path) -> None:
    """With its own checks; the states in which the file's first page is garbled are all among them."""
    truth, opened = truths(recording, room, look), 0
    whole = room.path.read_bytes()[:HEAD]
    for number, cut in enumerate(cuts(recording, OPENED * 5, SHARES)):
        if number % 10 and cut.state[str(room.path)][:HEAD] == whole:
            continue
        path = _laid(room, cut, look / str(number))
        with room.open_at(path, room.key) as document:
            assert not document.read_only
        assert said(path, room.key) in truth[cut.promised : cut.promised + 2]
        shutil.rmtree(look / str(number))
        opened += 1
    report(
        "2 power loss",
        f"{opened} of these states, {_kind(room)}, opened by the whole program: 0 refused, 0 lost",
    )


@pytest.mark.slow
@pytest.mark.parametrize("lies", [8, 40])
def test_after_a_device_lied_the_file_opens_or_a_good_backup_is_offered(
    room: Room, recording: Recording, look: Path, lies: int
) -> None:
    found = Counter(_offered(room, cut, look) for cut in cuts(recording, LYING // 2, lies, lies))
    opened, offered = found.pop("opens", 0), found.pop("a backup is offered", 0)
    report(
        f"4 a device that lies about its last {lies} writes",
        f"{_kind(room)}: {opened} open, {offered} offer a backup",
    )
    assert not found
    assert opened + offered == LYING // 2


def _offered(room: Room, cut: Cut, look: Path) -> str:
    if " " not in look_at(cut, room, look):
        return "opens"
    path = _laid(room, cut, look.with_name("laid"))
    try:
        with room.open_at(path, room.key) as document:
            check_open(document)
        return "damage was not seen"
    except FileRefused as refusal:
        return "a backup is offered" if refusal.message == BACKED_UP else str(refusal)
    finally:
        shutil.rmtree(look.with_name("laid"))


def _laid(room: Room, cut: Cut, folder: Path) -> Path:
    lay(cut.state, room.root, folder)
    return folder / room.path.relative_to(room.root)


def _kind(room: Room) -> str:
    return "enciphered" if room.key else "plain"
