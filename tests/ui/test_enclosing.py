"""A file is enclosed at the source it belongs to, and written with the annex as a clean copy."""

from __future__ import annotations

from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from assessor.store import judging, queries
from assessor.store.attachments import enclosed
from assessor.store.document import Document
from assessor.ui.score.enclosing import Enclosing
from assessor.ui.score.stage import ScoreStage
from tests.ui.conftest import OpenWindow
from tests.ui.plenary.workshops import make_workshop


@pytest.fixture
def stage(open_window: OpenWindow, tmp_path: Path) -> ScoreStage:
    path = tmp_path / "one.assess"
    make_workshop(path)
    with Document.open(path) as document, document.edit("Add") as session:
        group = queries.groups(session)[0].id
        judging.add_evidence(session, "18", group, kind="law", citation="Ruling")
    window = open_window(path, stage="score")
    window.workspace.show_stage("score", "18")
    return window.workspace.current


def enclose(qtbot: QtBot, stage: ScoreStage, path: Path) -> None:
    enclosing = stage.sheet.evidence.findChild(Enclosing)
    before = len(stage.sheet.evidence.form.files.rows)
    enclosing.enclose(stage.sheet.evidence.form.draft().evidence_id, path)
    qtbot.waitUntil(lambda: len(stage.sheet.evidence.form.files.rows) > before, timeout=10_000)


def opened(stage: ScoreStage):
    grid = stage.sheet.evidence
    card = next(one for one in grid.cards if one.row.citation == "Ruling")
    card.click()
    return grid.form


def test_a_file_is_enclosed_taken_off_and_brought_back(
    qtbot: QtBot, stage: ScoreStage, tmp_path: Path
) -> None:
    form = opened(stage)
    assert form.files.isVisible()
    (tmp_path / "a.txt").write_text("As it is")
    (tmp_path / "b.mp4").write_bytes(b"film")
    for name in ("a.txt", "b.mp4"):
        enclose(qtbot, stage, tmp_path / name)
    assert stage.sheet.evidence.form is form
    assert [(row.name, row.clean) for row in form.files.rows] == [("a.txt", True), ("b.mp4", False)]
    assert "No clean copy" in stage.window().workspace.notice_text()
    enclosing = stage.sheet.evidence.findChild(Enclosing)
    enclosing.take_out(form.files.rows[1], tmp_path / "again.mp4")
    assert (tmp_path / "again.mp4").read_bytes() == b"film"
    enclosing.take_out(form.files.rows[1], stage.desk.document.path)
    assert stage.desk.document.read(enclosed)
    form.files.detached.emit(form.files.rows[0].id)
    assert [row.name for row in form.files.rows] == ["b.mp4"]
    stage.window().workspace.undo()
    assert len(next(iter(stage.desk.document.read(enclosed).values()))) == 2


def test_a_new_source_has_no_files_yet(stage: ScoreStage) -> None:
    stage.start_evidence()
    assert not stage.sheet.evidence.form.files.isVisible()


def test_clean_copies_are_written_with_the_annex(qtbot: QtBot, stage: ScoreStage, tmp_path: Path) -> None:
    opened(stage)
    (tmp_path / "a.txt").write_text("As it is")
    enclose(qtbot, stage, tmp_path / "a.txt")
    workspace = stage.window().workspace
    workspace.show_stage("annex")
    annex = workspace.current
    assert annex.bar.enclosures.text() == "Enclosed files (1) …"
    annex.enclosures.export_to(tmp_path / "out")
    qtbot.waitUntil(lambda: any(one.suffix == ".txt" for one in (tmp_path / "out").glob("*")), timeout=10_000)
    (only,) = (tmp_path / "out").iterdir()
    assert (only.name.startswith("Source "), only.read_text()) == (True, "As it is")
    qtbot.waitUntil(lambda: "1 enclosed file was written" in workspace.notice_text(), timeout=10_000)
