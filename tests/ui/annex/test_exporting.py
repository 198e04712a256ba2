"""The way out: a whole file or none, never a confidential word, and a line that says where it is."""

from __future__ import annotations

import json
import zipfile
from pathlib import Path

import pypdfium2 as pdfium
import pytest
from PySide6.QtWidgets import QFileDialog
from pytestqt.qtbot import QtBot

from assessor.models.levels import Level
from assessor.pdfium import ONE_AT_A_TIME
from assessor.store import deciding
from assessor.ui.annex import AnnexStage
from tests.ui.annex.conftest import SECRET, Enter

SUFFIXES = (".docx", ".pdf", ".xlsx", ".json", ".csv")


def write(qtbot: QtBot, stage: AnnexStage, path: Path) -> None:
    stage.export_to(path)
    qtbot.waitUntil(lambda: not stage.exporter.busy(), timeout=30_000)


def readable(path: Path) -> str:
    """Everything that could be read in a file."""
    if path.suffix == ".pdf":
        with ONE_AT_A_TIME:  # the preview may be drawing
            document = pdfium.PdfDocument(path)
            pages = [document[page].get_textpage().get_text_bounded() for page in range(len(document))]
            document.close()
        return "\n".join(pages)
    if zipfile.is_zipfile(path):
        with zipfile.ZipFile(path) as archive:
            return "\n".join(archive.read(name).decode("utf-8", "replace") for name in archive.namelist())
    return path.read_text("utf-8")


@pytest.mark.parametrize("suffix", SUFFIXES)
def test_a_file_has_the_decisions_and_nothing_confidential(
    qtbot: QtBot, enter: Enter, tmp_path: Path, suffix: str
) -> None:
    path = tmp_path / f"annex{suffix}"
    write(qtbot, enter(), path)
    text = readable(path)
    assert "Settled 26" in text
    assert SECRET.split()[-1] not in text


def test_it_says_what_leaves_and_where_it_went(qtbot: QtBot, enter: Enter, tmp_path: Path) -> None:
    stage = enter()
    said = stage.bar.status.text()
    assert said.startswith("Leaves this laptop: 6 recommendations, 2 decisions, ")
    assert said.endswith("1 confidential source stays here.")
    write(qtbot, stage, tmp_path / "annex.json")
    assert stage.bar.status.text() == f"annex.json was written to {tmp_path.name}."
    assert stage.bar.open_folder.isVisible()


def test_what_leaves_is_said_again_once_something_else_would(
    qtbot: QtBot, enter: Enter, tmp_path: Path
) -> None:
    stage = enter()
    write(qtbot, stage, tmp_path / "annex.json")
    with stage.desk.document.edit("Decide") as session:
        deciding.decide(session, "18", level=Level.PARTIAL)
    assert stage.bar.status.text().startswith("Leaves this laptop: 6 recommendations, 3 decisions, ")
    write(qtbot, stage, tmp_path / "annex.json")
    stage.choose_language("ru")
    assert stage.bar.status.text().startswith("Leaves this laptop: ")
    assert not stage.bar.open_folder.isVisible()


def test_the_sources_are_those_of_the_file(qtbot: QtBot, enter: Enter, tmp_path: Path) -> None:
    stage = enter()
    write(qtbot, stage, tmp_path / "annex.json")
    sources = json.loads((tmp_path / "annex.json").read_text("utf-8"))["sources"]
    stage.bar.show_idle()
    assert f" {len(sources)} public sources." in stage.bar.status.text()


def test_two_actions_write_a_file(qtbot: QtBot, enter: Enter, tmp_path: Path, monkeypatch) -> None:
    stage = enter()
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(tmp_path / "out"), ""))
    stage.bar.buttons[".json"].click()
    qtbot.waitUntil(lambda: not stage.exporter.busy(), timeout=30_000)
    assert json.loads((tmp_path / "out.json").read_text("utf-8"))


def test_the_last_folder_is_proposed_again(qtbot: QtBot, enter: Enter, tmp_path: Path, monkeypatch) -> None:
    stage, asked = enter(), []
    (tmp_path / "stick").mkdir()
    write(qtbot, stage, tmp_path / "stick" / "annex.json")
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *given: asked.append(given[2]) or ("", ""))
    stage.export(".pdf")
    assert asked == [str(tmp_path / "stick" / "Annex.pdf")]


def test_a_cancelled_export_leaves_nothing(qtbot: QtBot, enter: Enter, tmp_path: Path) -> None:
    stage = enter()
    (tmp_path / "out").mkdir()
    stage.export_to(tmp_path / "out" / "annex.docx")
    stage.bar.cancel.click()
    qtbot.waitUntil(lambda: not stage.exporter.busy(), timeout=30_000)
    assert list((tmp_path / "out").iterdir()) == []
    assert not stage.bar.cancel.isVisible()


def test_a_folder_that_is_gone_is_one_sentence(qtbot: QtBot, enter: Enter, tmp_path: Path) -> None:
    stage = enter()
    told = []
    stage.desk.notices.told.connect(told.append)
    write(qtbot, stage, tmp_path / "gone" / "annex.json")
    assert [(one.error, "annex.json" in one.text) for one in told] == [(True, True)]


def test_an_export_keeps_what_was_there_when_it_fails(qtbot: QtBot, enter: Enter, tmp_path: Path) -> None:
    (tmp_path / "annex.pdf").mkdir()
    stage = enter()
    write(qtbot, stage, tmp_path / "annex.pdf")
    assert (tmp_path / "annex.pdf").is_dir()
    assert stage.bar.status.text().startswith("Leaves this laptop")


def test_the_open_file_is_not_written_over(qtbot: QtBot, enter: Enter, tmp_path: Path) -> None:
    stage = enter()
    own = stage.desk.document.path
    (tmp_path / "annex.pdf").hardlink_to(own)
    write(qtbot, stage, tmp_path / "annex.pdf")
    assert "is the open file itself" in stage.window().workspace.notice_text()
    assert (tmp_path / "annex.pdf").samefile(own)


def test_an_old_error_goes_with_the_next_success(qtbot: QtBot, enter: Enter, tmp_path: Path) -> None:
    stage = enter()
    write(qtbot, stage, tmp_path / "gone" / "annex.json")
    window = stage.window()
    assert "annex.json" in window.workspace.notice_text()
    write(qtbot, stage, tmp_path / "annex.json")
    assert (window.workspace.notice_text(), stage.desk.notices.unread) == ("", [])


def test_the_sample_is_not_written_beside_the_settings(
    qtbot: QtBot, enter: Enter, tmp_path: Path, monkeypatch
) -> None:
    stage, asked = enter(), []
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *given: asked.append(given[2]) or ("", ""))
    stage.desk.settings.path = tmp_path / "settings.json"
    stage.export(".pdf")
    (tmp_path / "stick").mkdir()
    stage.desk.settings.remember_folder(tmp_path / "stick")
    stage.export(".pdf")
    assert Path(asked[0]).parent != tmp_path
    assert asked[1] == str(tmp_path / "stick" / "Annex.pdf")
