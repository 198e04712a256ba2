"""A damaged file says where its newest good backup is, and what to do with it."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from assessor.errors import FileRefused
from assessor.models.levels import Level
from assessor.store import queries
from assessor.store.backups import Backups
from assessor.store.document import Document
from assessor.store.judging import judge, seal
from tests.sound import check_file
from tests.store.factories import Ids


@pytest.fixture
def backups(document: Document, ids: Ids, data_folder: Path) -> Backups:
    with document.edit("Judged") as session:
        judge(
            session, ids.recommendations[0], ids.groups[0], level=Level.NOT_IMPLEMENTED, reasoning="x" * 9000
        )
    key = document.read(queries.document).assessment_id
    document.close()
    return Backups(data_folder / "backups" / key)


def refusal(path: Path) -> str:
    before = path.read_bytes()
    with pytest.raises(FileRefused) as caught, Document.open(path) as document:
        document.read(queries.plenary)
    assert path.read_bytes() == before or "level" in path.stem
    return str(caught.value)


@pytest.mark.parametrize("share", [0.3, 0.6, 0.95])
def test_a_cut_file_names_its_newest_backup(path: Path, backups: Backups, share: float):
    whole = path.read_bytes()
    path.write_bytes(whole[: int(len(whole) * share)])
    (newest, *_) = backups.all()
    assert str(newest.path) in refusal(path)


def test_a_damaged_backup_is_passed_over(path: Path, backups: Backups):
    (good, *_) = backups.all()
    bad = backups.folder / "2099-01-01T00-00-00.000000Z.assess"
    bad.write_bytes(good.path.read_bytes()[:9000])
    path.write_bytes(path.read_bytes()[:9000])
    assert str(good.path) in refusal(path)


def test_where_no_key_is_left_the_folder_of_all_backups_is_named(path: Path, backups: Backups):
    path.write_bytes(path.read_bytes()[:100])
    assert str(backups.folder.parent) in refusal(path)


def test_without_a_backup_that_is_said(path: Path, backups: Backups):
    for backup in backups.all():
        backup.path.unlink()
    path.write_bytes(path.read_bytes()[:9000])
    assert "No good backup" in refusal(path)


def test_a_level_that_does_not_exist_is_damage_and_not_a_bug(path: Path, backups: Backups):
    (good, *_) = backups.all()
    path.write_bytes(path.read_bytes().replace(b"not-implemented", b"nut-implemented"))
    with pytest.raises(FileRefused, match=r"damaged.* backup") as caught, Document.open(path) as document:
        document.read(queries.plenary)
    assert str(good.path) in str(caught.value)
    with pytest.raises(FileRefused, match="damaged"):
        check_file(path)


def test_bytes_in_a_texts_place_are_damage(path: Path, backups: Backups):
    with closing(sqlite3.connect(path)) as file:
        file.execute("UPDATE judgement SET reasoning = x'ff00'")
        file.commit()
    assert "damaged" in refusal(path)


def test_damage_in_what_no_screen_shows_any_more_is_found(path: Path, backups: Backups, ids: Ids):
    with Document.open(path) as document, document.edit("Judged") as session:
        seal(session)
        judge(session, ids.recommendations[0], ids.groups[0], reasoning="shorter")
    path.write_bytes(path.read_bytes().replace(b"x" * 3000, b"\xff" * 3000))
    with pytest.raises(FileRefused, match="damaged"):
        check_file(path)


def test_the_beginning_of_a_file_may_be_damaged_too(path: Path, backups: Backups):
    path.write_bytes(b"X" + path.read_bytes()[1:])
    assert str(backups.all()[0].path) in refusal(path)


def test_links_in_a_circle_and_pipes_are_refused(tmp_path: Path):
    import os

    if not hasattr(os, "mkfifo"):
        pytest.skip("POSIX")
    (tmp_path / "loop.assess").symlink_to(tmp_path / "loop.assess")
    os.mkfifo(tmp_path / "pipe.assess")
    for name in ("loop", "pipe"):
        with pytest.raises(FileRefused, match=name):
            Document.open(tmp_path / f"{name}.assess")
