import errno
import os
import stat
from pathlib import Path

import pytest

from assessor.errors import WriteFailed
from assessor.store.copies import check_other
from assessor.store.failures import NOT_ALLOWED
from assessor.store.lock import lock_to_write
from assessor.store.whole_file import replacing, write_whole


def test_a_file_is_replaced_whole(tmp_path: Path):
    path = tmp_path / "annex.docx"
    write_whole(path, b"old")
    write_whole(path, b"new")
    assert path.read_bytes() == b"new"
    assert list(tmp_path.glob("*part*")) == []


def test_an_exception_keeps_what_was_there_and_leaves_no_litter(tmp_path: Path):
    path = tmp_path / "annex.docx"
    write_whole(path, b"old")
    with pytest.raises(ZeroDivisionError), replacing(path) as temporary:
        temporary.write_bytes(b"half")
        raise ZeroDivisionError
    assert path.read_bytes() == b"old"
    assert list(tmp_path.glob(".*")) == []


def test_the_temporary_file_lies_beside_and_has_the_same_ending(tmp_path: Path):
    with replacing(tmp_path / "annex.docx") as temporary:
        assert (temporary.parent, temporary.suffix) == (tmp_path, ".docx")


def test_a_folder_or_a_missing_folder_is_told(tmp_path: Path):
    with pytest.raises(WriteFailed, match="is a folder"):
        write_whole(tmp_path, b"x")
    with pytest.raises(WriteFailed, match="folder does not exist"):
        write_whole(tmp_path / "none" / "annex.docx", b"x")
    with pytest.raises(WriteFailed, match="too long"):
        write_whole(tmp_path / f"{'a' * 300}.docx", b"x")
    with pytest.raises(WriteFailed, match="too long"):
        check_other(tmp_path / "kaz.assess", tmp_path / f"{'a' * 300}.docx")


def test_a_link_is_followed(tmp_path: Path):
    (tmp_path / "link.txt").symlink_to(tmp_path / "real.txt")
    write_whole(tmp_path / "link.txt", b"x")
    assert (tmp_path / "link.txt").is_symlink()
    assert (tmp_path / "real.txt").read_bytes() == b"x"


@pytest.mark.skipif(os.name == "nt", reason="there are no such files there")
def test_what_is_no_file_is_never_replaced(tmp_path: Path):
    pipe, circle = tmp_path / "pipe.csv", tmp_path / "circle.csv"
    os.mkfifo(pipe)
    circle.symlink_to(circle)
    (tmp_path / "null.csv").symlink_to(os.devnull)
    for path in (pipe, circle, tmp_path / "null.csv"):
        with pytest.raises(WriteFailed, match=f"{path.name} is a device, a pipe or a link"):
            write_whole(path, b"x")
    assert pipe.is_fifo()
    with pytest.raises(WriteFailed), lock_to_write(circle):
        pass
    assert sorted(path.name for path in tmp_path.iterdir()) == ["circle.csv", "null.csv", "pipe.csv"]


def test_a_disk_that_can_only_be_read_is_not_blamed_on_a_program(tmp_path: Path, monkeypatch) -> None:
    path = tmp_path / "annex.pdf"
    path.write_bytes(b"before")

    def refuse(*_args: object, **_more: object) -> None:
        raise OSError(errno.EROFS, "read-only")

    monkeypatch.setattr(Path, "open", refuse)
    with pytest.raises(WriteFailed) as refused:
        write_whole(path, b"after")
    assert refused.value.message == NOT_ALLOWED


def test_what_a_killed_program_began_to_write_goes_with_the_next_file(tmp_path: Path):
    left, fresh, theirs = f".{'0' * 32}.part.docx", f".{'1' * 32}.part.docx", ".mine.part.docx"
    for name in (left, fresh, theirs):
        (tmp_path / name).write_bytes(b"half of what was said")
        os.utime(tmp_path / name, None if name == fresh else (0, 0))
    write_whole(tmp_path / "annex.docx", b"new")
    assert sorted(one.name for one in tmp_path.iterdir()) == sorted([fresh, theirs, "annex.docx"])


@pytest.mark.skipif(os.name == "nt", reason="Windows has other permissions")
@pytest.mark.parametrize("mode", [0o600, 0o640, 0o400])
def test_who_could_not_read_a_file_cannot_read_what_takes_its_place(tmp_path: Path, mode: int):
    path = tmp_path / "x.txt"
    path.write_bytes(b"old")
    path.chmod(mode)
    write_whole(path, b"new")
    assert stat.S_IMODE(path.stat().st_mode) == mode | 0o600
