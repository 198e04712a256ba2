"""Behind the three dots: a template of one's own for Word, and OHCHR's matrix, looked at before it is filled."""

from __future__ import annotations

from pathlib import Path

import docx
import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFileDialog
from pytestqt.qtbot import QtBot

from assessor.store import queries
from assessor.ui.annex import AnnexStage
from assessor.ui.annex.matrix_sheet import MatrixSheet
from tests.reports.matrix.issued import CYCLE_4, matrix
from tests.reports.matrix.test_matrix import last_column
from tests.reports.template.test_template import template
from tests.ui.annex.conftest import SECRET, Enter
from tests.ui.annex.test_exporting import readable, write


def told(stage: AnnexStage) -> list[str]:
    heard: list[str] = []
    stage.desk.notices.told.connect(lambda notice: heard.append(notice.text))
    return heard


def take(qtbot: QtBot, stage: AnnexStage, path: Path, *texts: str) -> None:
    path.write_bytes(template(*texts))
    stage.further.try_template(path)
    qtbot.waitUntil(lambda: stage.further.template == path, timeout=15_000)
    qtbot.waitUntil(stage.preview.settled, timeout=15_000)


def test_word_takes_the_look_of_a_template_that_is_remembered(
    qtbot: QtBot, enter: Enter, tmp_path: Path
) -> None:
    stage = enter()
    take(qtbot, stage, tmp_path / "mine.docx", "House style: {{ counts.total }}")
    assert stage.bar.status.text().endswith("Word takes the look of mine.docx.")
    write(qtbot, stage, tmp_path / "annex.docx")
    (shown,) = docx.Document(str(tmp_path / "annex.docx")).paragraphs
    assert shown.text == "House style: 6"
    write(qtbot, stage, tmp_path / "annex.pdf")
    assert "Settled 26" in readable(tmp_path / "annex.pdf")
    stage.further.plain.trigger()
    write(qtbot, stage, tmp_path / "annex.docx")
    assert "Settled 26" in readable(tmp_path / "annex.docx")


def test_a_broken_template_is_told_and_not_taken(qtbot: QtBot, enter: Enter, tmp_path: Path) -> None:
    stage = enter()
    heard = told(stage)
    (tmp_path / "mine.docx").write_bytes(template("{{ tilte }}"))
    stage.further.try_template(tmp_path / "mine.docx")
    qtbot.waitUntil(lambda: bool(heard), timeout=15_000)
    assert "tilte" in heard[0]
    assert stage.further.template is None


def test_a_template_that_is_gone_leaves_the_old_file(qtbot: QtBot, enter: Enter, tmp_path: Path) -> None:
    stage = enter()
    take(qtbot, stage, tmp_path / "mine.docx", "{{ title }}")
    (tmp_path / "mine.docx").unlink()
    (tmp_path / "annex.docx").write_text("old")
    heard = told(stage)
    write(qtbot, stage, tmp_path / "annex.docx")
    assert "mine.docx does not exist" in heard[0]
    assert (tmp_path / "annex.docx").read_text() == "old"


def test_an_example_is_written(enter: Enter, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    stage = enter()
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(tmp_path / "example"), ""))
    stage.further.example.trigger()
    assert docx.Document(str(tmp_path / "example.docx")).tables


def review(qtbot: QtBot, stage: AnnexStage, path: Path) -> MatrixSheet:
    stage.further.review_matrix(path)
    qtbot.waitUntil(lambda: bool(stage.window().findChildren(MatrixSheet)), timeout=15_000)
    return stage.window().findChildren(MatrixSheet)[-1]


def test_a_matrix_is_looked_at_and_filled(
    qtbot: QtBot, enter: Enter, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    stage = enter()
    rows = {
        row.reference: row.texts["en"] for row in stage.desk.document.read(queries.outline).recommendations
    }
    issued = tmp_path / "matrix.docx"
    issued.write_bytes(
        matrix([(f"28.1 {rows['26']} (Freedonia);", "Old"), ("28.2 Zebras", ""), (rows["24 (a)"], "")])
    )
    sheet = review(qtbot, stage, issued)
    assert "1 without ours" in sheet.status.text()
    before = dict(sheet.chosen())
    sheet.list.item(0).setCheckState(Qt.CheckState.Unchecked)
    assert len(sheet.chosen()) == len(before) - 1
    sheet.list.item(0).setCheckState(Qt.CheckState.Checked)
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(tmp_path / "filled.docx"), ""))
    sheet.fill.click()
    qtbot.waitUntil(lambda: not stage.exporter.busy(), timeout=15_000)
    first, second, _ = last_column((tmp_path / "filled.docx").read_bytes())
    assert first.startswith("Old\nImplemented (")
    assert "Settled 26" in first
    assert (second, SECRET in first) == ("", False)


@pytest.mark.parametrize(
    ("content", "said"),
    [(matrix([], CYCLE_4), "no column for an assessment"), (b"letter", "is no Word file"), (b"", "is empty")],
)
def test_what_is_no_matrix_is_one_sentence(
    qtbot: QtBot, enter: Enter, tmp_path: Path, content: bytes, said: str
) -> None:
    stage = enter()
    heard = told(stage)
    (tmp_path / "m.docx").write_bytes(content)
    stage.further.review_matrix(tmp_path / "m.docx")
    qtbot.waitUntil(lambda: bool(heard), timeout=15_000)
    assert said in heard[0]
    assert not stage.window().findChildren(MatrixSheet)
