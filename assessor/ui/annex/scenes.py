"""Scenes of the annex stage for pictures."""

from __future__ import annotations

from io import BytesIO
from pathlib import Path
from tempfile import mkdtemp
from typing import TYPE_CHECKING

import docx
from PySide6.QtCore import QDeadlineTimer, QThread
from PySide6.QtWidgets import QApplication, QWidget

from assessor.reports.sealing.freezing import current_wording
from assessor.store import queries
from assessor.store.confirming import confirm
from assessor.store.guarded_words import add_guarded
from assessor.store.organisations import add_organisation, organisations
from assessor.store.workshops import current_workshop
from assessor.ui.annex.handout import Handout, What
from assessor.ui.annex.key_sheet import KeySheet
from assessor.ui.annex.matrix_sheet import MatrixSheet
from assessor.ui.annex.stage import AnnexStage

if TYPE_CHECKING:
    from sqlalchemy.orm import Session

    from assessor.store.rows import RecommendationRow
    from assessor.ui.main_window import MainWindow


def _stage(window: MainWindow) -> AnnexStage:
    assert window.workspace is not None
    window.workspace.show_stage("annex")
    stage = window.workspace.current
    assert isinstance(stage, AnnexStage)
    return stage


def annex(window: MainWindow) -> QWidget:
    """With its preview, which workers make."""
    stage = _stage(window)
    deadline = QDeadlineTimer(10_000)
    while not (stage.preview.settled() or deadline.hasExpired()):
        QApplication.processEvents()
        QThread.msleep(10)
    return window


def key_sheet(window: MainWindow) -> QWidget:
    path = Path(mkdtemp()) / "coalition.assess-key"
    sheet = KeySheet(window.theme, window.translator, path, lambda _: None, window)
    sheet.open()
    sheet.make.click()
    return sheet


def minutes(window: MainWindow) -> QWidget:
    """With the names of the groups, and the risk of that."""
    annex(window)
    _stage(window).choose_handout(Handout(What.MINUTES, names=True))
    return annex(window)


def guarded(window: MainWindow) -> QWidget:
    """The list of what never goes out, unfolded."""
    stage = _stage(window)
    listed = stage.side.guards
    if not listed.lines:
        with stage.desk.document.edit("Guard") as session:
            add_guarded(session, "Karlygash Seit", "K. S.")
            add_guarded(session, "prosecutors")
    listed.head.setChecked(True)
    annex(window)
    stage.side.ensureWidgetVisible(listed.add)
    return window


MEMBERS = (
    ("Open Courts Initiative", "confirmed", ""),
    ("Steppe Legal Clinic", "reservation", "We would have put 18 (b) lower."),
    ("Quiet House", "confirmed", ""),
    ("Youth Watch", "not-yet", ""),
)
UNNAMED = "Quiet House"


def signed(window: MainWindow) -> QWidget:
    """Four organisations have answered, and a version is frozen: the page on which it is signed."""
    stage = _stage(window)
    if not stage.desk.document.read(organisations):  # the pictures share one sample
        with stage.desk.document.edit("Sign off") as session:
            _members(session)
        stage.signing.freeze()
    stage.choose_handout(Handout(version=1))
    annex(window)
    stage.side.ensureWidgetVisible(stage.side.sign_off.check)
    paper = stage.preview.paper
    stage.preview.view.go_to_page(len(paper.sizes) if paper else 1)
    return annex(window)


def _members(session: Session) -> None:
    here = current_workshop(session)
    for name, standing, words in MEMBERS:
        one = add_organisation(session, name, named=name != UNNAMED)
        if standing != "not-yet":
            wording = current_wording(session, here)
            confirm(session, here, one, standing, reservation=words, wording=wording)


def main_text(window: MainWindow) -> QWidget:
    _stage(window).choose_handout(Handout(What.MAIN_TEXT))
    return annex(window)


def matrix(window: MainWindow) -> QWidget:
    """Looked at before it is filled: rows that agree, rows that may, and rows that do not."""
    stage = _stage(window)
    path = Path(mkdtemp(dir=window.settings.path.parent)) / "matrix.docx"
    path.write_bytes(
        _issued([row.first_words("en", length=400) for row in stage.desk.document.read(recommendations)])
    )
    stage.further.review_matrix(path)
    deadline = QDeadlineTimer(10_000)
    while not (window.findChildren(MatrixSheet) or deadline.hasExpired()):
        QApplication.processEvents()
        QThread.msleep(10)
    return window.findChildren(MatrixSheet)[-1]


def recommendations(session: Session) -> tuple[RecommendationRow, ...]:
    return queries.outline(session).recommendations


def _issued(texts: list[str]) -> bytes:
    made, target = docx.Document(), BytesIO()
    table = made.add_table(1, 2)
    half = texts[6].split()
    said = [*texts[2:5], " ".join(half[: len(half) // 2]), "Plant trees along all roads of the capital"]
    table.rows[0].cells[0].text, table.rows[0].cells[1].text = "Recommendation", "Assessment"
    for number, text in enumerate(said, start=1):
        table.add_row().cells[0].text = f"28.{number} {text} (Freedonia);"
    made.save(target)
    return target.getvalue()
