"""What can be saved of a damaged file: its backup, and what is still readable in it."""

from __future__ import annotations

import random
import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from assessor.errors import FileRefused
from assessor.models.levels import Level
from assessor.store import queries
from assessor.store.checking import check_open
from assessor.store.document import Document
from assessor.store.joining import Recovery
from assessor.store.judging import judge
from assessor.store.recovering import recover
from assessor.store.unlocking import WrongPassphrase
from tests.store.factories import Ids, dump

SECRET = "seven sorts of quiet lanterns"
COPY = "import shutil, sys; shutil.copyfile(sys.argv[1], sys.argv[2])"
Damage = Callable[[bytearray], None]


@pytest.fixture(params=["", SECRET], ids=["plain", "enciphered"])
def secret(request: pytest.FixtureRequest) -> str:
    return request.param


@pytest.fixture
def worked(document: Document, ids: Ids, secret: str) -> dict[str, list[tuple[object, ...]]]:
    """A backup with a long text on many pages, and a judgement that came after it; everything that is in the file."""
    if secret:
        document.protect(secret)
    with document.edit("Judged") as session:
        judge(session, ids.recommendations[0], ids.groups[0], level=Level.PARTIAL, reasoning="early " * 9000)
    document.backup()
    with document.edit("Judged") as session:
        judge(session, ids.recommendations[1], ids.groups[1], level=Level.PARTIAL, reasoning="late")
    there = dump(document)
    document._changed = False  # the damage comes before the next backup
    document.close()
    return there


def damage(path: Path, how: Damage) -> bytes:
    content = bytearray(path.read_bytes())
    how(content)
    path.write_bytes(content)
    return bytes(content)


def recovered(path: Path, secret: str) -> tuple[Recovery, dict[str, list[tuple[object, ...]]]]:
    target = path.with_name("recovered.assess")
    before = path.read_bytes()
    found = recover(path, target, secret)
    assert path.read_bytes() == before
    with Document.open(target, passphrase=secret) as document:
        check_open(document)
        assert document.protected == bool(secret)
        return found, dump(document)


def test_a_lost_beginning_is_taken_from_the_backup(path: Path, worked, secret: str):
    damage(path, lambda content: content.__setitem__(slice(0, 512), random.Random(1).randbytes(512)))
    found, there = recovered(path, secret)
    assert (found.whole, there) == (True, worked)


def test_a_lost_page_costs_nothing_that_the_backup_has(path: Path, worked, secret: str, ids: Ids):
    """The long text is lost in the file; what came after the backup is read from it."""

    def lose(content: bytearray) -> None:
        for place in range(len(content) - 6 * 4096, len(content) - 8192, 4096):
            content[place : place + 512] = random.Random(place).randbytes(512)

    damage(path, lose)
    found, there = recovered(path, secret)
    texts = sorted(row[4] for row in there["judgement"])
    assert (len(texts), texts[0][:5], texts[-1]) == (2, "early", "late")
    assert not found.whole
    assert found.backup_at is not None


@pytest.mark.parametrize("share", [0.3, 0.9])
def test_of_a_cut_file_at_least_the_backup_is_saved(path: Path, worked, secret: str, share: float):
    damage(path, lambda content: content.__delitem__(slice(int(len(content) * share), None)))
    found, there = recovered(path, secret)
    assert found.backup_at
    assert [row for row in worked["passage"] if row not in there["passage"]] == []
    assert any(str(row[4]).startswith("early") for row in there["judgement"])


def test_without_a_backup_what_is_readable_is_saved(path: Path, worked, secret: str, data_folder: Path):
    shutil.rmtree(data_folder / "backups")
    damage(path, lambda content: content.__setitem__(slice(-600, -100), bytes(500)))
    found, there = recovered(path, secret)
    assert found.backup_at is None
    assert len(there["passage"]) == len(worked["passage"])


def test_what_waits_in_the_journal_is_saved_too(document: Document, ids: Ids, tmp_path: Path):
    copy = tmp_path / "copied.assess"
    with document.edit("Judged") as session:
        judge(session, ids.recommendations[1], ids.groups[1], level=Level.PARTIAL, reasoning="late")
    for ending in ("", "-wal"):
        script = [sys.executable, "-c", COPY, f"{document.path}{ending}", f"{copy}{ending}"]
        subprocess.run(script, check=True)
    assert recovered(copy, "")[1] == dump(document)


def test_where_nothing_is_left_that_is_said_and_nothing_made(
    path: Path, worked, secret: str, data_folder: Path
):
    shutil.rmtree(data_folder / "backups")
    damage(path, lambda content: content.__setitem__(slice(100, None), bytes(len(content) - 100)))
    with pytest.raises(FileRefused, match=r"left as it is|wrong"):
        recover(path, path.with_name("new.assess"), secret)
    assert [one.name for one in path.parent.iterdir()] == [path.name]


def test_a_passphrase_that_is_not_its_own_is_refused(document: Document, ids: Ids):
    document.protect(SECRET)
    document.close()
    with pytest.raises(WrongPassphrase):
        recover(document.path, document.path.with_name("new.assess"), "another one")


def test_nothing_is_replaced(document: Document, ids: Ids):
    document.close()
    with pytest.raises(FileRefused, match="already exists"):
        recover(document.path, document.path)


def test_a_group_that_is_lost_keeps_its_judgements(document: Document, ids: Ids, data_folder: Path):
    with document.edit("Judged") as session:
        judge(session, ids.recommendations[1], ids.groups[1], level=Level.PARTIAL, reasoning="kept")
    document.close()
    shutil.rmtree(data_folder / "backups")
    name = b"Group 2"
    damage(
        document.path,
        lambda content: content.__setitem__(
            slice(content.rindex(name), content.rindex(name) + len(name)), b"\xff" * len(name)
        ),
    )
    recover(document.path, document.path.with_name("new.assess"))
    with Document.open(document.path.with_name("new.assess")) as again:
        assert [group.name for group in again.read(queries.groups)].count("?") == 1
        assert "kept" in {row[4] for row in dump(again)["judgement"]}
