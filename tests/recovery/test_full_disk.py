"""A full disk of eight megabytes: reading works, what is typed stays, and with room again the work goes on."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from assessor.errors import WriteFailed
from assessor.store import ballast, queries
from assessor.store.checking import check_open
from assessor.store.document import Document
from assessor.store.preparing import add_group
from tests.figures import report
from tests.ui.assessments import make_assessment, reasonings
from tests.ui.conftest import OpenWindow, open_window, settings
from tests.ui.test_score_keys import press

__all__ = ["open_window", "settings"]


@pytest.fixture
def disk(tmp_path: Path) -> Iterator[Path]:
    if sys.platform != "linux" or os.geteuid() != 0:
        pytest.skip("a small disk can be made by root on Linux only")
    disk = tmp_path / "disk"
    disk.mkdir()
    if subprocess.run(["mount", "-t", "tmpfs", "-o", "size=8m", "tmpfs", disk], check=False).returncode:
        pytest.skip("a small disk could not be mounted here")
    yield disk
    subprocess.run(["umount", disk], check=True)


def fill(disk: Path) -> Path:
    with suppress(OSError), (disk / "more").open("wb", buffering=0) as more:
        while more.write(b"x" * 4096):
            pass
    return disk / "more"


def names(document: Document) -> list[str]:
    return [group.name for group in document.read(queries.groups)]


def test_filled_edited_reopened_freed_and_gone_on(disk: Path) -> None:
    path, films = disk / "x.assess", disk / "films"
    films.write_bytes(bytes(2 << 20))
    kept: list[str] = []
    with Document.create(path) as document, pytest.raises(WriteFailed, match="disk is full"):
        for number in range(10_000):
            with document.edit("Much") as session:
                add_group(session, f"{number} {os.urandom(10_000).hex()}")
            kept.append(str(number))
    fill(disk)
    with Document.open(path) as again:
        assert [name.split()[0] for name in names(again)] == kept
        check_open(again)
    films.unlink()
    with Document.open(path) as again, again.edit("One more") as session:
        add_group(session, "after")
    with Document.open(path) as again:
        assert names(again)[-1] == "after"
        check_open(again)
    report("full disk of 8 MB: filled, reopened to read, freed, gone on; writes kept", "", len(kept))


def test_what_was_closed_on_a_full_disk_is_not_taken_for_a_copy_without_its_journal(disk: Path) -> None:
    path = disk / "x.assess"
    with Document.create(path) as document, document.edit("Group") as session:
        add_group(session, "One")
    with Document.open(path) as document:
        with document.edit("Group") as session:
            add_group(session, "Two")
        more = fill(disk)
    more.unlink()
    with Document.open(path) as again:
        assert (again.incomplete, names(again)) == (False, ["One", "Two"])


def test_what_is_typed_stays_in_the_field_and_is_saved_later(
    qtbot: QtBot, open_window: OpenWindow, disk: Path
) -> None:
    path = disk / "x.assess"
    make_assessment(path)
    window = open_window(path, stage="score")
    window.workspace.show_stage("score")
    score = window.workspace.stages["score"]
    score.take_keys()
    press(qtbot, "1")
    more = fill(disk)
    press(qtbot, "r")
    field = QApplication.focusWidget()
    qtbot.keyClicks(field, "Paid in two cases. " * 30)
    qtbot.waitUntil(lambda: "disk is full" in window.workspace.notice_text(), timeout=10_000)
    assert "Paid in two cases." in field.toPlainText()
    more.unlink()
    qtbot.keyClicks(field, "And in a third")
    window.close()
    assert any(text.endswith("And in a third") for text in reasonings(path))
    report("full disk of 8 MB: typed text stays in the field, saved when there is room", "shown")


def test_the_reserve_is_given_up_before_a_write_fails(disk: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("ASSESSOR_DATA", str(disk / "data"))
    monkeypatch.setattr(ballast, "SIZE", 3 << 20)
    monkeypatch.setattr(ballast, "PLENTY", 4 << 20)
    ballast.lay()
    assert ballast.ballast().stat().st_size == 3 << 20
    with Document.create(disk / "x.assess") as document:
        more = fill(disk)
        for name in "ABC":
            with document.edit("Added") as session:
                add_group(session, name)
        assert (names(document), ballast.ballast().exists()) == (["A", "B", "C"], False)
        ballast.lay()
        assert not ballast.ballast().exists()
        more.unlink()
        ballast.lay()
        assert ballast.ballast().exists()
    report("full disk of 8 MB: the reserve is given up and laid again", "shown")
