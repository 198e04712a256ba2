from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from assessor.errors import FileRefused, WriteFailed
from assessor.store import queries
from assessor.store.backups import Backup, Backups, kept, restore, set_aside
from assessor.store.damage import newest_good
from assessor.store.document import Document
from assessor.store.preparing import add_group
from assessor.store.second_place import bring_there, choose_place, there
from tests.store.factories import Ids, dump

NOW = datetime(2026, 3, 28, 17, 0, tzinfo=UTC)


def backups_of(document: Document, data_folder: Path) -> list[Backup]:
    return Backups(data_folder / "backups" / document.read(queries.document).assessment_id).all()


def newest_of(data_folder: Path) -> Backup:
    (folder,) = (data_folder / "backups").iterdir()
    return Backups(folder).all()[0]


def test_a_backup_is_an_assessment_with_everything_in_it(document: Document, ids: Ids, data_folder: Path):
    document.backup()
    (backup,) = backups_of(document, data_folder)
    with Document.open(backup.path) as copy:
        assert dump(copy) == dump(document)
        assert not copy.unclean


def test_without_a_change_no_further_backup_is_made(document: Document, ids: Ids, data_folder: Path):
    first = document.backup()
    assert document.backup() == first
    document.close()
    with Document.open(document.path) as again:
        assert len(backups_of(again, data_folder)) == 1


def test_backups_are_made_on_opening_and_closing(document: Document, data_folder: Path):
    document.close()
    with Document.open(document.path) as again:
        before = len(backups_of(again, data_folder))
        with again.edit("Added") as session:
            add_group(session, "A")
    with Document.open(document.path) as again:
        assert (before, len(backups_of(again, data_folder))) == (1, 2)


def test_a_backup_folder_that_cannot_be_written_keeps_nobody_from_working(path: Path, tmp_path: Path):
    path.parent.mkdir()
    blocked = tmp_path / "blocked"
    blocked.write_text("a file, not a folder")
    with Document.create(path, backups=blocked) as document, pytest.raises(WriteFailed):
        document.backup()
    with Document.open(path, backups=blocked) as document:
        assert document.backed_up_at is None


def at(*hours: float) -> list[Backup]:
    return [Backup(Path(f"{hour}.assess"), NOW - timedelta(hours=hour)) for hour in hours]


def test_two_days_are_kept_then_days_weeks_and_months():
    ages = [*range(0, 24 * 800, 6)]
    left = [(NOW - backup.made_at).days for backup in kept(at(*ages), NOW)]
    assert len([age for age in left if age < 2]) == 8
    assert len([age for age in left if 2 <= age <= 9]) >= 7
    assert 300 < max(left) < 400
    assert len(set(left)) <= 8 + 7 + 4 + 12


def test_a_busy_minute_does_not_push_out_yesterday():
    left = kept(at(*(second / 3600 for second in range(200)), 20, 30), NOW)
    assert len(left) == 60
    assert {backup.path.name for backup in left} >= {"0.0.assess", "20.assess", "30.assess"}


@given(st.lists(st.floats(0, 24 * 500), max_size=90, unique=True))
@settings(deadline=None)
def test_thinning_twice_is_thinning_once_and_keeps_the_newest(ages: list[float]):
    backups = at(*ages)
    once = kept(backups, NOW)
    assert {one.path for one in kept(once, NOW)} == {one.path for one in once}
    newest = max(backups, key=lambda one: one.made_at, default=None)
    assert newest is None or newest in once


def test_while_the_live_file_fails_its_check_nothing_is_thinned(
    document: Document, ids: Ids, data_folder: Path
):
    document.backup()
    folder = backups_of(document, data_folder)[0].path.parent
    old = folder / "2020-01-01T00-00-00.000000Z.assess"
    old.write_bytes(b"old")
    (folder / "2020-01-01T01-00-00.000000Z.assess").write_bytes(b"old")
    document.close()
    whole = document.path.read_bytes()
    document.path.write_bytes(whole[: len(whole) // 2])
    with pytest.raises(FileRefused, match="damaged"):
        Document.open(document.path)
    assert old.exists()


def test_a_damaged_file_is_set_aside_with_its_journal(tmp_path: Path):
    for name in ("x.assess", "x.assess-wal"):
        (tmp_path / name).write_text(name)
    aside = set_aside(tmp_path / "x.assess")
    assert aside.read_text() == "x.assess"
    assert aside.with_name(f"{aside.name}-wal").read_text() == "x.assess-wal"
    assert not (tmp_path / "x.assess").exists()


def test_what_was_set_aside_stays_when_the_next_is_set_aside_within_a_second(tmp_path: Path):
    """As by a script, or by a clock that has stopped; a journal that would put a file right goes along."""
    path = tmp_path / "x.assess"
    for number in range(3):
        path.write_bytes(f"damaged {number}".encode())
        path.with_name("x.assess-journal").write_bytes(f"journal {number}".encode())
        set_aside(path)
    kept = {one.read_text() for one in tmp_path.iterdir()}
    assert kept == {f"{what} {number}" for what in ("damaged", "journal") for number in range(3)}


@pytest.mark.parametrize("wrong", [datetime(2000, 1, 1, tzinfo=UTC), datetime(2049, 5, 5, tzinfo=UTC)])
def test_a_clock_that_was_wrong_by_years_does_not_hide_the_newest(
    document: Document, ids: Ids, tmp_path: Path, wrong: datetime
):
    """Nor keep it from the second place, nor have anything of the last hours thrown away."""
    stick, now = tmp_path / "stick", datetime.now(UTC)
    stick.mkdir()
    choose_place(document.backups, stick)
    for number, moment in enumerate((now, wrong, wrong + timedelta(hours=1), now, now + timedelta(hours=1))):
        with document.edit("Added") as session:
            add_group(session, f"{number}")
        document.backups.make(document._database.raw, moment)
        bring_there(document.backups)
        there_too = there(document.backups)
        assert there_too is not None
        for place in (document.backups, there_too):
            found = newest_good(place)
            assert found is not None
            restore(found.path, tmp_path / "look.assess")
            with Document.open(tmp_path / "look.assess") as look:
                assert look.read(queries.groups)[-1].name == f"{number}"


def test_a_copy_is_whole_and_replaces_what_was_there(document: Document, ids: Ids, tmp_path: Path):
    target = tmp_path / "copy.assess"
    target.write_text("something else")
    document.save_copy(target)
    with Document.open(target) as copy:
        assert dump(copy) == dump(document)


def test_a_copy_never_goes_over_an_open_file(document: Document, tmp_path: Path):
    with pytest.raises(WriteFailed, match="open file itself"):
        document.save_copy(document.path)
    with Document.create(tmp_path / "other.assess") as other, pytest.raises(WriteFailed, match="being used"):
        document.save_copy(other.path)


def test_a_backup_takes_the_place_of_a_damaged_file(document: Document, ids: Ids, data_folder: Path):
    document.backup()
    expected = dump(document)
    document.close()
    document.path.write_bytes(b"damaged")
    newest = newest_of(data_folder)
    restore(newest.path, document.path)
    with Document.open(document.path) as again:
        assert dump(again) == expected
    (aside,) = document.path.parent.glob("*damaged*")
    assert aside.read_bytes() == b"damaged"


def test_an_open_file_is_not_replaced_by_a_backup(document: Document, data_folder: Path):
    document.backup()
    with pytest.raises(WriteFailed, match="being used"):
        restore(newest_of(data_folder).path, document.path)
