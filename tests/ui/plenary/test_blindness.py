"""Before the reveal nothing on the screen tells what a group says; after it everything does; undo hides it again."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QTextEdit, QWidget
from pytestqt.qtbot import QtBot

from assessor.models.levels import Level
from assessor.models.queue import Section
from assessor.store import judging, queries
from assessor.store.revealing import revealed
from assessor.store.stories import story
from assessor.ui.parts.level_button import SHORT_NAMES, LevelButton
from assessor.ui.parts.sign_label import SignLabel
from assessor.ui.plenary import PlenaryStage
from tests.ui.plenary.conftest import Enter
from tests.ui.plenary.test_deciding import headings, press, reasons
from tests.ui.plenary.workshops import HALF, NO, YES

BETRAYING = ("apart", "differs", "Agreed", "information", "suggested", "index", "within", "Why ", "Unanimous")


def of_the_groups(stage: PlenaryStage) -> list[QWidget]:
    """What is in sight, but for the room's own hands."""
    hands = stage.room.page.hands
    seen = [one for one in stage.findChildren(QWidget) if one.isVisible()]
    return [one for one in seen if one is not hands and not hands.isAncestorOf(one)]


def texts(stage: PlenaryStage) -> list[str]:
    """Everything that can be read or heard of the groups; the buttons of the plenary's own decision are no matter."""
    view = stage.room.panel.view
    roles = (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole, Qt.ItemDataRole.AccessibleTextRole)
    rows = [view.queue.index(row) for row in range(view.queue.rowCount())]
    said = [str(row.data(role)) for row in rows for role in roles]
    for widget in of_the_groups(stage):
        if not isinstance(widget, LevelButton):
            said += [widget.toolTip(), widget.accessibleName(), widget.accessibleDescription()]
        if isinstance(widget, QLabel):
            said.append(widget.text())
        if isinstance(widget, QTextEdit):
            said.append(widget.toPlainText())
    return said


def test_nothing_is_told_before_the_reveal(enter: Enter) -> None:
    stage = enter(blind=True)
    for one in ("18", "24 (a)", "24 (b)", "24 (c)", "26", "50 (a)"):
        stage.go(one)
        heard = "\n".join(texts(stage))
        assert [word for word in BETRAYING if word in heard] == []
        names = [SHORT_NAMES[level] for level in Level if level is not Level.NO_INFORMATION]
        assert [name for name in names if name in heard] == []
        assert [one for one in of_the_groups(stage) if isinstance(one, SignLabel)] == []


def test_only_who_has_finished_is_shown(enter: Enter) -> None:
    stage = enter(blind=True)
    stage.go("18")
    lines = [(line.name.text(), line.state.text()) for line in stage.room.page.hidden.lines]
    assert lines == [
        ("Group 1 · Room 1", "Done"),
        ("Group 2 · Room 2", "Done"),
        ("Group 3 · Room 3", "Not yet"),
    ]


def test_a_group_of_which_nothing_has_come_is_named_too(enter: Enter) -> None:
    stage = enter({"18": "n-", "26": "y-"}, blind=True)
    assert [line.state.text() for line in stage.room.page.hidden.lines] == ["Done", "Not yet"]
    assert "1 of 2 groups have judged it" in "\n".join(texts(stage))


def test_the_queue_keeps_its_order_and_gives_neutral_words(enter: Enter) -> None:
    stage = enter(blind=True)
    assert [one for one, _ in reasons(stage)] == ["24 (c)", "24 (a)", "18", "24 (b)", "26"]
    assert {why for _, why in reasons(stage)} == {"Hidden until the reveal"}
    assert headings(stage) == [("To discuss", 5), ("Judged by no group", 1)]


def test_v_reveals_this_one_only(qtbot: QtBot, enter: Enter) -> None:
    stage = enter(blind=True)
    press(qtbot, "v")
    assert dict(reasons(stage))["24 (c)"] == "Groups two levels apart"
    assert dict(reasons(stage))["24 (a)"] == "Hidden until the reveal"
    assert [line.level.text() for line in stage.room.page.groups.lines if line.isVisible()] == [
        "Implemented",
        "Partially",
        "Not implemented",
    ]
    assert stage.room.page.arithmetic.isVisible()


def test_all_are_revealed_and_undo_hides_them_again(qtbot: QtBot, enter: Enter) -> None:
    stage = enter(blind=True)
    assert stage.room.page.hidden.reveal_all.text() == "Reveal all 6"
    stage.room.page.hidden.reveal_all.click()
    assert len(stage.desk.document.read(revealed)) == 6
    assert headings(stage) == [("To discuss", 3), ("Unanimous", 2), ("Judged by no group", 1)]
    stage.desk.document.undo()
    assert stage.room.page.hidden.isVisible()
    assert headings(stage) == [("To discuss", 5), ("Judged by no group", 1)]


def test_what_the_room_saw_stays_on_record_when_the_reveal_is_undone(qtbot: QtBot, enter: Enter) -> None:
    stage = enter(blind=True)
    document = stage.desk.document
    group = document.read(queries.groups)[0]
    with document.edit("Judge") as session:
        judging.judge(session, "24 (c)", group.id, level=NO, reasoning="Seen by all")
    press(qtbot, "v")
    document.undo()
    with document.edit("Judge") as session:
        judging.judge(session, "24 (c)", group.id, level=YES, reasoning="After a look")
    said = document.read(lambda session: story(session, "24 (c)"))
    assert [one.words for one in said if one.group_id == group.id][-2:] == ["Seen by all", "After a look"]


def test_who_moves_after_the_reveal_shows_where_from(qtbot: QtBot, enter: Enter) -> None:
    stage = enter(blind=True)
    press(qtbot, "v")
    group = stage.desk.document.read(queries.groups)[0]
    with stage.desk.document.edit("Judge") as session:
        judging.judge(session, "24 (c)", group.id, level=NO)
    line, other = stage.room.page.groups.lines[:2]
    assert (line.level.text(), line.first.words.accessibleName()) == (
        "Not implemented",
        "at first implemented",
    )
    assert line.first.sign.level() is YES
    assert not other.first.isVisible()


def test_a_hidden_one_can_be_settled(qtbot: QtBot, enter: Enter) -> None:
    stage = enter(blind=True)
    press(qtbot, "2", "Enter")
    assert stage.row() == "24 (a)"
    stage.go("24 (c)")
    assert stage.course.section() is Section.SETTLED
    assert stage.room.page.levels.buttons[HALF].isChecked()
    assert stage.room.page.hidden.isVisible()


def test_a_change_of_words_while_hidden_shows_nothing(enter: Enter) -> None:
    stage = enter(blind=True)
    group = stage.desk.document.read(queries.groups)[1]
    with stage.desk.document.edit("Judge") as session:
        judging.judge(session, "24 (c)", group.id, reasoning="Why not")
    assert not any("Why not" in text for text in texts(stage))
