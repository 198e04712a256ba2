"""Backups when everything goes wrong: restored or said, and nothing deleted that was the only copy."""

from __future__ import annotations

import os
import random
import shutil
import subprocess
import sys
from contextlib import suppress
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from assessor.errors import FileRefused, WriteFailed
from assessor.models.levels import Level
from assessor.store import queries
from assessor.store.backup_history import restore_into
from assessor.store.backups import Backups, restore
from assessor.store.damage import is_good
from assessor.store.document import Document
from assessor.store.judging import judge
from assessor.store.preparing import add_group
from assessor.store.recovering import recover
from tests.figures import figure, report
from tests.sound import check_file
from tests.store.factories import document, fill, path

__all__ = ["document", "path"]

STOPPED = figure(40, 400)
DAYS = 730
ENDINGS = ("", "-wal")
RESTORING = """
import os, sys
from pathlib import Path
from assessor.store import backups, moving, whole_file
left = int(sys.argv[3])
def counted(act):
    def step(*given, **more):
        global left
        left -= 1
        if left < 0:
            os._exit(9)
        return act(*given, **more)
    return step
for where, name in ((Path, "rename"), (Path, "replace"), (Path, "unlink"), (os, "fsync"), (backups, "copyfile")):
    setattr(where, name, counted(getattr(where, name)))
backups.restore(Path(sys.argv[1]), Path(sys.argv[2]))
"""


@pytest.fixture
def worked(document: Document) -> Document:
    """Three backups, each with one judgement more."""
    with document.edit("Imported") as session:
        ids = fill(session)
    for one in ids.recommendations[:3]:
        with document.edit("Judged") as session:
            judge(session, one, ids.groups[0], level=Level.PARTIAL, reasoning=one * 200)
        document.backup()
    document.close()
    return document


def cut(path: Path) -> bytes:
    path.write_bytes(path.read_bytes()[:-9000])
    return path.read_bytes()


def test_the_newest_that_is_good_is_named(worked: Document):
    newest, second, *_ = worked.backups.all()
    cut(worked.path)
    cut(newest.path)
    with pytest.raises(FileRefused) as refused:
        Document.open(worked.path)
    assert refused.value.backup == second
    report("backups: newest damaged, the next is named", "shown")


def test_where_all_are_damaged_that_is_said_and_what_is_readable_saved(worked: Document):
    for backup in worked.backups.all():
        cut(backup.path)
    cut(worked.path)
    with pytest.raises(FileRefused, match="No good backup"):
        Document.open(worked.path)
    with suppress(FileRefused):  # said, where nothing can be read
        recover(worked.path, worked.path.with_name("new.assess"))
        check_file(worked.path.with_name("new.assess"))
    report("backups: all damaged, that is said", "shown")


@pytest.mark.slow
def test_a_restore_that_is_stopped_anywhere_leaves_the_old_the_new_or_both(worked: Document, tmp_path: Path):
    (good, *_), content = worked.backups.all(), cut(worked.path)
    whole, ended = good.path.read_bytes(), False
    for steps in range(STOPPED):
        home = tmp_path / str(steps)
        home.mkdir()
        (home / "x.assess").write_bytes(content)
        (home / "x.assess-wal").write_bytes(b"stale")
        script = [sys.executable, "-c", RESTORING, str(good.path), str(home / "x.assess"), str(steps)]
        ended = subprocess.run(script, check=False).returncode == 0
        kept = {one.name: one.read_bytes() for one in home.glob("*.assess") if not one.name.startswith(".")}
        assert content in kept.values()
        assert kept.get("x.assess", content) in (content, whole)
        if kept.get("x.assess") == whole:
            assert not (home / "x.assess-wal").exists()
        restore(good.path, home / "x.assess")
        check_file(home / "x.assess")
        if ended:
            break
    assert ended
    report("backups: restore stopped anywhere, old or new whole, old kept", "points", steps + 1)


def test_a_stale_journal_never_comes_into_a_restored_file(worked: Document, tmp_path: Path):
    """It is of the damaged file, whose pages are other ones."""
    oldest = worked.backups.all()[-1]
    with Document.open(worked.path) as again:
        with again.edit("Added") as session:
            add_group(session, "stale")
        for ending in ENDINGS:
            shutil.copy(f"{worked.path}{ending}", f"{tmp_path / 'y.assess'}{ending}")
    (tmp_path / "y.assess").unlink()  # only the journal is left
    with pytest.raises(WriteFailed, match="not closed properly"):
        restore_into(oldest, tmp_path / "y.assess")
    restore(oldest.path, tmp_path / "y.assess")
    with Document.open(tmp_path / "y.assess") as restored:
        assert "stale" not in {group.name for group in restored.read(queries.groups)}
    assert list(tmp_path.glob("y (damaged*-wal"))
    report("backups: stale WAL beside a restored file, set aside", "shown")


@pytest.mark.slow
def test_two_years_are_thinned_and_never_the_only_copy(document: Document):
    """One to five backups on most days; each of those that are left opens."""
    dice, now = random.Random(7), datetime.now(UTC) - timedelta(days=DAYS)
    made, backups = 0, Backups(document.backups.folder)
    for day in range(DAYS):
        for _ in range(dice.choice((0, 0, 1, 1, 5))):
            now += timedelta(minutes=dice.randrange(10, 200))
            with document.edit("Named") as session:
                queries.document(session)
                add_group(session, f"{made}")
            newest = backups.make(document._database.raw, now)
            assert newest.path.exists()
            made += 1
        now = datetime.now(UTC) - timedelta(days=DAYS - day - 1)
    left = backups.all()
    assert 12 <= len(left) <= 60 + 7 + 4 + 12
    assert all(is_good(backup) for backup in left)
    assert (left[0].made_at - left[-1].made_at).days > 300
    report("backups: two simulated years", f"{made} made, {len(left)} kept, all good")


def test_while_the_file_fails_its_check_nothing_is_thinned(worked: Document):
    folder = worked.backups.folder
    good = worked.backups.all()[0].path
    for hours in range(100, 140):
        moment = datetime.now(UTC) - timedelta(hours=hours)
        os.link(good, folder / f"{moment:%Y-%m-%dT%H-%M-%S.%fZ}.assess")
    there = sorted(folder.iterdir())
    content = bytearray(worked.path.read_bytes())
    content[-4096:] = bytes(4096)
    worked.path.write_bytes(content)
    with suppress(FileRefused), Document.open(worked.path) as broken:
        with suppress(FileRefused, WriteFailed), broken.edit("Added") as session:
            add_group(session, "A")
        broken.backup()
    assert set(there) <= set(folder.iterdir())
    report("backups: nothing thinned while the file fails its check", "shown")
