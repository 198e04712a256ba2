"""Brings the plenary up as it looks in a room, to be drawn and looked at."""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import TYPE_CHECKING

from PySide6.QtCore import QDeadlineTimer, QThread
from PySide6.QtWidgets import QApplication, QWidget

from assessor.importers.sample import make_sample
from assessor.models.levels import Level
from assessor.store import judging, queries
from assessor.store.rows import HandsRow
from assessor.store.workshops import change_workshop, current_workshop
from assessor.ui.plenary.stage import PlenaryStage

if TYPE_CHECKING:
    from assessor.ui.main_window import MainWindow


def hidden(window: MainWindow) -> QWidget:
    """Blind, before the reveal."""
    _room(window)
    return window


def revealed(window: MainWindow) -> QWidget:
    """One group has moved since; hands were counted, and somebody disagrees."""
    stage = _room(window)
    _begin(stage)
    stage.reveal()
    about = stage.row()
    document = stage.desk.document
    group = document.read(queries.groups)[0]
    with document.edit("Make the picture") as session:
        judging.judge(session, about, group.id, level=Level.PARTIAL)
    stage.set_level(Level.PARTIAL)
    stage.count_hands(HandsRow(implemented=3, partial=16, not_implemented=4, abstained=2))
    stage.room.page.fields.dissenters.chips[-1].click()
    stage.write_text("dissent", "Holds that bride abduction is not mentioned anywhere.", 1)
    return window


def priorities(window: MainWindow) -> QWidget:
    stage = _room(window)
    stage.reveal_all()
    _begin(stage)
    groups = stage.desk.document.read(queries.groups)
    ids = list(stage.course.agenda.entries)
    for place, (group, count) in enumerate([(0, 3), (0, 2), (1, 2), (1, 1), (2, 1), (2, 4)]):
        stage.decisions.put_dots(groups[group].id, ids[(place * 2) % 7], count)
    stage.show_priorities()
    return window


def agreement(window: MainWindow) -> QWidget:
    """With its figures, which a worker reckons."""
    stage = _room(window)
    stage.reveal_all()
    stage.show_agreement()
    deadline = QDeadlineTimer(10_000)
    while len(stage.room.agreement.texts()) < 2 and not deadline.hasExpired():
        QApplication.processEvents()
        QThread.msleep(10)
    return window


def _begin(stage: PlenaryStage) -> None:
    """At 15:40, and 2:41 ago."""
    moment = datetime(2019, 2, 18, 15, 40).astimezone()
    stage.watch.sitting.now = lambda: moment
    stage.begin_workshop()
    stage.watch.sitting.start(stage.row(), running=True)
    stage.watch.sitting.now = lambda: moment + timedelta(seconds=161)


def _room(window: MainWindow) -> PlenaryStage:
    """The sample in a file of its own, so that the other pictures stay as they are."""
    assert window.document is not None
    path = window.document.path.parent / "plenary" / "Kazakhstan.assess"
    language = window.settings.language
    path.parent.mkdir(exist_ok=True)
    path.unlink(missing_ok=True)
    make_sample(path, "ru" if language == "ru" else "en")
    window.file.open(path)
    assert window.workspace is not None and window.document is not None
    with window.document.edit("Make the picture") as session:
        change_workshop(session, current_workshop(session), blind=True, dots=5, ends_at="17:00")
    window.workspace.show_stage("plenary")
    stage = window.workspace.stages["plenary"]
    assert isinstance(stage, PlenaryStage)
    return stage
