"""A second place for backups: whole, read back, caught up, thinned, and under the same passphrase."""

from __future__ import annotations

import shutil
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from assessor.errors import FileRefused, WriteFailed
from assessor.store.backup_history import backup_history
from assessor.store.backups import Backups
from assessor.store.damage import Damaged
from assessor.store.document import Document
from assessor.store.preparing import add_group
from assessor.store.second_place import FOLDER, PlaceAway, bring_there, choose_place, chosen_place, there
from tests.store.factories import Ids


@pytest.fixture
def stick(tmp_path: Path) -> Path:
    stick = tmp_path / "stick"
    stick.mkdir()
    return stick


def add(document: Document, name: str) -> None:
    with document.edit("Added") as session:
        add_group(session, name)
    document.backup()


def names(backups: Backups | None) -> list[str]:
    return [backup.path.name for backup in backups.all()] if backups else []


def test_it_gets_the_newest_then_each_and_what_it_missed(document: Document, ids: Ids, stick: Path):
    for name in "AB":
        add(document, name)
    choose_place(document.backups, stick)
    assert names(there(document.backups)) == names(document.backups)[:1]
    shutil.move(stick, stick.with_name("pulled"))
    for name in "CD":
        add(document, name)
        with pytest.raises(PlaceAway):
            bring_there(document.backups)
    shutil.move(stick.with_name("pulled"), stick)
    bring_there(document.backups)
    assert names(there(document.backups)) == names(document.backups)[:3]
    assert [row.twice for row in backup_history(document).rows] == [True, True, True, False]
    for backup in there(document.backups).all():
        assert backup.path.read_bytes() == (document.backups.folder / backup.path.name).read_bytes()


def test_closing_brings_the_last_one(document: Document, ids: Ids, stick: Path):
    choose_place(document.backups, stick)
    document.close()
    with Document.open(document.path) as again:
        assert chosen_place(again.backups) == stick
        assert names(there(again.backups))[0] == names(again.backups)[0]
        choose_place(again.backups, None)
        assert chosen_place(again.backups) is None


def test_where_no_folder_is_that_is_said_and_nothing_chosen(document: Document, ids: Ids, tmp_path: Path):
    with pytest.raises(WriteFailed, match="not a folder"):
        choose_place(document.backups, tmp_path / "none")
    assert chosen_place(document.backups) is None


def test_another_stick_or_an_empty_folder_in_its_place_gets_nothing(
    document: Document, ids: Ids, stick: Path
):
    choose_place(document.backups, stick)
    shutil.move(stick, stick.with_name("pulled"))
    stick.mkdir()
    add(document, "A")
    with pytest.raises(PlaceAway):
        bring_there(document.backups)
    assert list(stick.iterdir()) == []


def test_a_place_that_cannot_take_it_is_told_by_its_name_and_not_chosen(
    document: Document, ids: Ids, stick: Path, tmp_path: Path
):
    document.backup()
    choose_place(document.backups, stick)
    other = tmp_path / "other"
    other.mkdir()
    (other / FOLDER).write_text("in the way")
    with pytest.raises(WriteFailed, match="Nothing can be written to other"):
        choose_place(document.backups, other)
    assert chosen_place(document.backups) == stick


def test_what_does_not_read_back_is_not_kept(document: Document, ids: Ids, stick: Path, monkeypatch):
    import assessor.store.second_place as module

    monkeypatch.setattr(module, "_read_back", lambda path: path.read_bytes()[:-1])
    document.backup()
    with pytest.raises(WriteFailed, match="does not read back"):
        choose_place(document.backups, stick)
    assert names(there(document.backups)) == []


def test_it_is_thinned_as_they_are_here(document: Document, ids: Ids, stick: Path):
    document.backup()
    choose_place(document.backups, stick)
    second = there(document.backups)
    (newest,) = second.all()
    for hours in range(50, 24 * 40):
        moment = datetime.now(UTC) - timedelta(hours=hours)
        shutil.copy(newest.path, second.folder / f"{moment:%Y-%m-%dT%H-%M-%S.%fZ}.assess")
    add(document, "A")
    bring_there(document.backups)
    assert 5 < len(second.all()) < 20


def test_a_new_passphrase_is_that_of_the_backups_there_too(document: Document, ids: Ids, stick: Path):
    document.backup()
    choose_place(document.backups, stick)
    document.protect("seven sorts of quiet lanterns")
    for backup in there(document.backups).all():
        assert not backup.path.read_bytes().startswith(b"SQLite")
    shutil.rmtree(stick)
    with pytest.raises(WriteFailed, match="could not be reached") as told:
        document.protect("another one of seven words")
    assert str(told.value).startswith(document.path.name)


def test_where_all_backups_here_are_damaged_that_on_the_stick_is_named(
    document: Document, ids: Ids, stick: Path
):
    choose_place(document.backups, stick)
    document.close()
    for backup in document.backups.all():
        backup.path.write_bytes(b"damaged")
    document.path.write_bytes(document.path.read_bytes()[:-9000])
    with pytest.raises(FileRefused) as caught:
        Document.open(document.path)
    assert isinstance(caught.value, Damaged)
    assert stick in caught.value.backup.path.parents
