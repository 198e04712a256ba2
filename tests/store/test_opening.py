import os
import random
import signal
import sqlite3
import subprocess
import sys
from contextlib import contextmanager, suppress
from pathlib import Path

import pytest

from assessor.errors import FileRefused, WriteFailed
from assessor.models.levels import Level
from assessor.store import queries
from assessor.store.document import Document
from assessor.store.judging import judge
from assessor.store.preparing import add_group
from tests.sound import check_file
from tests.store.factories import Ids

OWNER = """
import sys
from contextlib import contextmanager, suppress
from pathlib import Path
from assessor.store.document import Document
from assessor.store.preparing import add_group
document = Document.open(Path(sys.argv[1]))
for name in "AB":
    with document.edit("Added") as session:
        add_group(session, name)
print("ready", document.read_only, flush=True)
sys.stdin.readline()
document.close()
"""

COPY = "import shutil, sys; shutil.copyfile(sys.argv[1], sys.argv[2])"


@pytest.fixture
def closed(document: Document) -> Path:
    document.close()
    return document.path


@pytest.fixture
def owner(closed: Path):
    """Another process that has the file open and wrote groups A and B."""
    script = [sys.executable, "-c", OWNER, str(closed)]
    process = subprocess.Popen(script, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)
    assert process.stdout.readline() == "ready False\n"
    yield process
    process.kill()
    process.communicate()


def names(document: Document) -> list[str]:
    return [group.name for group in document.read(queries.groups)]


def test_a_second_opener_reads_what_is_committed_and_cannot_write(owner, closed: Path):
    with Document.open(closed) as second:
        assert names(second) == ["A", "B"]
        assert second.read_only
        assert "another window" in second.read_only_reason
        with pytest.raises(WriteFailed), second.edit("Added") as session:
            add_group(session, "C")


def test_a_second_window_of_the_same_program_reads_only(document: Document):
    with Document.open(document.path) as second:
        assert second.read_only
        with document.edit("Added") as session:
            add_group(session, "A")
        assert names(second) == ["A"]
    with document.edit("Added") as session:
        add_group(session, "B")


def test_when_the_owner_was_killed_everything_committed_is_there(owner, closed: Path):
    os.kill(owner.pid, signal.SIGKILL) if os.name == "posix" else owner.kill()
    owner.wait()
    with Document.open(closed) as again:
        assert names(again) == ["A", "B"]
        assert not again.read_only
        assert again.unclean
        assert not again.incomplete


def test_a_main_file_copied_alone_while_open_is_recognised(document: Document, tmp_path: Path):
    document.checkpoint()
    copy = tmp_path / "copied.assess"
    subprocess.run([sys.executable, "-c", COPY, document.path, copy], check=True)
    with Document.open(copy) as opened:
        assert opened.incomplete
    with Document.open(copy) as opened:
        assert not opened.incomplete


def test_a_copy_taken_right_after_opening_is_recognised(owner, closed: Path, tmp_path: Path):
    copy = tmp_path / "copied.assess"
    subprocess.run([sys.executable, "-c", COPY, closed, copy], check=True)
    with Document.open(copy) as opened:
        assert opened.incomplete


def test_a_beginning_that_a_power_cut_garbled_is_whole_in_the_journal(document: Document, tmp_path: Path):
    with document.edit("Added") as session:
        for number in range(100):  # the file grows, so that its first page is written again
            add_group(session, f"{number} {'long' * 30}")
    copy = tmp_path / "copied.assess"
    for ending in ("", "-wal"):
        script = [sys.executable, "-c", COPY, f"{document.path}{ending}", f"{copy}{ending}"]
        subprocess.run(script, check=True)
    with copy.open("rb+") as file:
        file.write(os.urandom(512))
    with Document.open(copy) as opened:
        assert len(names(opened)) == 100


def test_a_copy_of_a_file_that_was_just_made_is_recognised(document: Document, tmp_path: Path):
    copy = tmp_path / "copied.assess"
    subprocess.run([sys.executable, "-c", COPY, document.path, copy], check=True)
    with Document.open(copy) as opened:
        assert opened.incomplete
        assert opened.read(queries.document).title == "kaz"


def test_who_has_patience_gets_a_file_that_is_closed_meanwhile(owner, closed: Path):
    owner.stdin.write("\n")
    owner.stdin.flush()
    with Document.open(closed, patience=30) as again:
        assert not again.read_only


def test_when_the_owner_closes_the_next_one_may_write(owner, closed: Path):
    owner.communicate("\n")
    with Document.open(closed) as again:
        assert not again.read_only
        assert not again.unclean


def refused(path: Path) -> str:
    before = path.read_bytes() if path.is_file() else None
    with pytest.raises(FileRefused) as caught:
        Document.open(path)
    assert (path.read_bytes() if path.is_file() else None) == before
    assert path.name in str(caught.value)
    return caught.value.message


def test_what_is_missing_a_folder_or_empty_is_refused(tmp_path: Path):
    empty = tmp_path / "empty.assess"
    empty.touch()
    sentences = {refused(tmp_path / "none.assess"), refused(tmp_path), refused(empty)}
    assert len(sentences) == 3


@pytest.mark.parametrize(
    "content", [b"PK\x03\x04 a Word file", b"x" * 5000, b"SQLite format 3\0" + b"\xff" * 3000]
)
def test_another_kind_of_file_is_refused(tmp_path: Path, content: bytes):
    path = tmp_path / "odd.assess"
    path.write_bytes(content)
    assert "not an assessment" in refused(path) or "damaged" in refused(path)


@pytest.mark.parametrize("content", [b"Dear all,\nplease come.", "Уважаемые".encode(), b"%PDF-1.7\n\0"])
def test_what_never_was_a_database_is_not_called_damaged(tmp_path: Path, content: bytes):
    path = tmp_path / "odd.assess"
    path.write_bytes(content * 300)
    assert "not an assessment" in refused(path)


def foreign(path: Path, *statements: str) -> str:
    other = sqlite3.connect(path)
    for statement in statements:
        other.execute(statement)
    other.commit()
    other.close()
    return refused(path)


def test_a_database_of_another_program_is_refused(tmp_path: Path):
    assert "another program" in foreign(tmp_path / "x.db", "CREATE TABLE notes (text)")


def test_a_file_from_the_future_is_refused(closed: Path):
    assert "newer" in foreign(closed, "PRAGMA user_version=99")


TRAPS = (
    'CREATE TRIGGER trap AFTER INSERT ON "group" BEGIN DELETE FROM judgement; END',
    "CREATE VIEW sight AS SELECT * FROM judgement",
    "CREATE TABLE extra (x)",
    "CREATE VIRTUAL TABLE search USING fts5(x)",
    "DROP TABLE supersession",
    "ALTER TABLE judgement ADD COLUMN more TEXT",
)


@pytest.mark.parametrize("trap", TRAPS)
def test_a_file_with_parts_that_are_not_ours_is_refused(closed: Path, trap: str):
    assert "did not make" in foreign(closed, trap)


@pytest.mark.parametrize("seed", [pytest.param(seed, marks=pytest.mark.slow) for seed in range(3)] + [7])
def test_damage_anywhere_never_crashes(document: Document, ids: Ids, seed: int):
    with document.edit("Judged") as session:
        for group in ids.groups:
            judge(session, ids.recommendations[0], group, level=Level.PARTIAL, reasoning="because " * 50)
    document.close()
    closed = document.path
    whole, dice = closed.read_bytes(), random.Random(seed)
    for _ in range(20):
        broken = bytearray(whole[: dice.randrange(100, len(whole))] if dice.random() < 0.3 else whole)
        for _ in range(dice.randrange(1, 30)):
            broken[dice.randrange(16, len(broken))] = dice.randrange(256)
        closed.write_bytes(broken)
        with suppress(FileRefused):
            check_file(closed)


def test_a_truncated_file_is_called_damaged(closed: Path):
    closed.write_bytes(closed.read_bytes()[:8192])
    assert "damaged" in refused(closed)


@contextmanager
def fixed(folder: Path):
    """Nothing in this folder can be written meanwhile, not even by root."""
    if not hasattr(os, "geteuid"):
        pytest.skip("POSIX permissions")
    if os.geteuid() != 0:
        folder.chmod(0o555)
        yield
        folder.chmod(0o755)
        return
    if subprocess.run(["mount", "--bind", folder, folder], check=False).returncode:
        pytest.skip("needs to mount")
    subprocess.run(["mount", "-o", "remount,ro,bind", folder], check=True)
    try:
        yield
    finally:
        subprocess.run(["umount", folder], check=True)


def test_where_nothing_can_be_written_the_file_is_read_only_and_says_so(closed: Path):
    with fixed(closed.parent):
        with Document.open(closed) as document:
            assert "cannot be written" in document.read_only_reason
            assert document.read(queries.document).title == "kaz"
        with pytest.raises(FileRefused, match="cannot be made here"):
            Document.create(closed.with_name("new.assess"))


def test_what_waits_beside_a_file_is_never_left_out_silently(owner, closed: Path):
    owner.kill()
    owner.wait()
    closed.with_name(f"{closed.name}-shm").unlink()
    with fixed(closed.parent), pytest.raises(FileRefused, match="not closed properly"):
        Document.open(closed)


@pytest.fixture
def small_disk(tmp_path: Path):
    """A disk of one megabyte."""
    if sys.platform != "linux" or os.geteuid() != 0:
        pytest.skip("needs to mount")
    disk = tmp_path / "disk"
    disk.mkdir()
    if subprocess.run(["mount", "-t", "tmpfs", "-o", "size=1m", "tmpfs", disk], check=False).returncode:
        pytest.skip("needs to mount")
    yield disk
    subprocess.run(["umount", disk], check=True)


def fill_disk(disk: Path) -> None:
    with suppress(OSError), (disk / "more").open("wb", buffering=0) as more:
        while more.write(b"x" * 4096):
            pass


def test_when_the_disk_fills_up_nothing_is_lost_and_one_can_read(small_disk: Path):
    with Document.create(small_disk / "x.assess") as document:
        with pytest.raises(WriteFailed, match="disk is full"):
            for number in range(1000):
                with document.edit("Much") as session:
                    add_group(session, f"{number} {os.urandom(20_000).hex()}")
        assert len(names(document)) == number
        with pytest.raises(WriteFailed, match="disk is full"):
            document.save_copy(small_disk / "copy.assess")
        assert not (small_disk / "copy.assess").exists()
    with Document.open(small_disk / "x.assess") as again:
        assert len(names(again)) == number


def test_on_a_full_disk_a_file_opens_to_be_read(small_disk: Path):
    with Document.create(small_disk / "x.assess") as document, document.edit("Added") as session:
        add_group(session, "A")
    fill_disk(small_disk)
    with Document.open(small_disk / "x.assess") as again:
        assert "disk is full" in again.read_only_reason
        assert names(again) == ["A"]
    assert sorted(path.name for path in small_disk.iterdir()) == ["more", "x.assess"]
    (small_disk / "more").unlink()
    with Document.open(small_disk / "x.assess") as again:
        assert not again.read_only


def test_making_a_file_on_a_full_disk_leaves_nothing(small_disk: Path):
    fill_disk(small_disk)
    with pytest.raises((WriteFailed, FileRefused)):
        Document.create(small_disk / "x.assess")
    assert [path.name for path in small_disk.iterdir()] == ["more"]


def test_a_link_to_a_file_is_the_same_file(document: Document, tmp_path: Path):
    link = tmp_path / "link.assess"
    link.symlink_to(document.path)
    with Document.open(link) as second:
        assert second.read_only
