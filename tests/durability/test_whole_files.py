"""The power fails while a file is written: what was there before is there, or the new one, and either is whole."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path, PurePath
from random import Random

import pytest

from assessor import fonts
from assessor.exchange.giving import give
from assessor.i18n import translator
from assessor.models.levels import Level
from assessor.reports.writers import SUFFIXES, write_report
from assessor.store.backup_history import restore_into
from assessor.store.backups import restore
from assessor.store.document import Document
from assessor.store.judging import judge
from assessor.ui.settings import Settings
from tests.durability.disk import State, cuts, moments
from tests.durability.recording import Recording, record
from tests.durability.sessions import Room, prepare
from tests.exchange.rooms import laptop_says, says
from tests.figures import figure, report
from tests.reports.annexes import model_case

STATES = figure(4_000, 40_000)
LONG = Random(0).randbytes(10_000).hex()
Writing = Callable[[Path, str], None]
"""Writes something into a folder; the word differs from one time to the next."""


def _annex(suffix: str) -> Writing:
    def write(folder: Path, word: str) -> None:
        annex = model_case()
        first = replace(annex.themes[0], title=word)
        annex = replace(annex, themes=(first, *annex.themes * 3))
        write_report(annex, folder / f"annex{suffix}", translator("en"))

    return write


def _settings(folder: Path, word: str) -> None:
    Settings(folder / "settings.json", recent=[word * 20] * 200).save()


def _font(folder: Path, word: str) -> None:
    face = next(iter(fonts.TYPEFACES.values()))
    fonts._kept(folder, face, word.encode() * 20_000)


WRITERS: dict[str, Writing] = {f"annex {suffix}": _annex(suffix) for suffix in SUFFIXES}
WRITERS |= {"settings": _settings, "cut font": _font}


@pytest.mark.slow
@pytest.mark.parametrize("name", WRITERS)
def test_a_file_is_the_old_or_the_new_one(tmp_path: Path, name: str) -> None:
    write, folder = WRITERS[name], tmp_path / "folder"
    folder.mkdir()
    write(folder, "old")
    told = name != "cut font"  # it is made anew when it is gone
    _check(name, record(folder, lambda promise: (write(folder, "new"), told and promise("written"))))


@pytest.fixture
def room(tmp_path: Path) -> Room:
    return prepare(tmp_path / "disk")


@pytest.fixture
def elsewhere(tmp_path: Path) -> Path:
    folder = tmp_path / "elsewhere"
    folder.mkdir()
    return folder


@pytest.mark.slow
def test_a_package_that_a_laptop_writes_is_the_old_or_the_new_one(room: Room) -> None:
    package, one = room.packages[0], room.ids.recommendations[4]

    def working(promise: Callable[[str], None]) -> None:
        laptop_says(package, one, "partial", LONG)
        promise("closed")

    _check("package on a laptop", record(package.parent, working))


@pytest.mark.slow
def test_a_package_that_is_given_out_is_whole(room: Room, elsewhere: Path) -> None:
    with room.open() as document:
        says(document, room.ids.groups[0], room.ids.recommendations[4], "partial", LONG)

        def giving(promise: Callable[[str], None]) -> None:
            give(document, room.ids.groups[0], elsewhere / "new.assess-group")
            promise("given out")

        _check("package given out", record(elsewhere, giving))


@pytest.mark.slow
@pytest.mark.parametrize("what", ["backup", "copy", "restored", "restored as new"])
def test_a_copy_of_the_assessment_is_the_old_or_the_new_one(room: Room, elsewhere: Path, what: str) -> None:
    place, document = elsewhere / "copy.assess", Document.open(room.path, elsewhere)
    if what == "copy":
        document.save_copy(place)
    if what == "restored":
        place.write_bytes(b"damaged")
    with document.edit("Judged") as session:
        judge(session, room.ids.recommendations[5], room.ids.groups[0], level=Level.PARTIAL)
    newest = document.backups.all()[0]
    writing: dict[str, Callable[[], object]] = {
        "backup": document.backup,
        "copy": lambda: document.save_copy(place),
        "restored": lambda: restore(newest.path, place),
        "restored as new": lambda: restore_into(newest, place),
    }
    found = record(elsewhere, lambda promise: (writing[what](), promise("written")))
    _check(what, found)
    document.close()


def _check(name: str, recording: Recording) -> None:
    before, *_, after = (_seen(disk.whole()) for disk, _ in moments(recording))
    whole, tried = {*before.values(), *after.values()}, 0
    assert before != after
    for cut in cuts(recording, STATES, 0):
        left, tried = _seen(cut.state), tried + 1
        assert set(left.values()) <= whole
        assert len(left) >= len(before)
        assert set(before.values()) <= set(left.values()) or set(after.values()) <= set(left.values())
        if cut.promised:
            assert left == after
    assert tried == STATES
    report("3 file writers", f"states of {name}: each old or new, and whole", STATES)


def _seen(state: State) -> dict[str, bytes]:
    return {path: content for path, content in state.items() if _is_seen(PurePath(path).name)}


def _is_seen(name: str) -> bool:
    return not name.startswith(".") and not name.endswith((".part", "-wal", "-shm"))
