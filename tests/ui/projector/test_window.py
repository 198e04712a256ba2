"""The projector follows the plenary and the file; it opens, closes and goes black by keys."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from assessor.models.levels import Level
from assessor.store import judging, queries, voting
from assessor.store.revealing import reveal
from assessor.store.rows import HandsRow
from assessor.ui.main_window import MainWindow
from tests.ui.projector.conftest import Project
from tests.ui.projector.walls import everything, page, painted, wall


def edit(window: MainWindow, change) -> None:
    assert window.document is not None
    with window.document.edit("Change") as session:
        change(session)


def test_it_follows_the_plenary(project: Project) -> None:
    window = project()
    assert page(window).reference.text() == "24 (c)"
    window.workspace.current.choose("26")
    assert page(window).reference.text() == "26"
    assert page(window).reading.accessibleName() == "Do what 26 says"


def test_a_decision_is_there_at_once_and_undo_takes_it_away(project: Project) -> None:
    window = project()
    window.workspace.current.set_level(Level.PARTIAL)
    assert page(window).decision.accessibleName() == "Decision, Partially implemented"
    window.workspace.undo()
    assert page(window).decision.isHidden()


def test_levels_come_with_the_reveal_and_go_with_its_undo(project: Project) -> None:
    window = project(blind=True)
    assert page(window).groups.accessibleName() == "Groups, 3 of 3 groups have finished"
    edit(window, lambda session: reveal(session, ["24 (c)"]))
    assert "Group 3: Not implemented" in page(window).groups.accessibleName()
    assert page(window).tally.accessibleName().startswith("Together, Implemented: 1, Partially")
    window.workspace.undo()
    assert "implemented" not in everything(wall(window))


def test_what_was_revealed_before_never_flashes(project: Project, monkeypatch: pytest.MonkeyPatch) -> None:
    """Each time that anything is painted, levels belong to the recommendation that stands there."""
    window = project(blind=True)
    edit(window, lambda session: reveal(session, ["24 (c)"]))
    shown = page(window)
    seen: list[tuple[str, bool]] = []
    paint = type(shown).paintEvent

    def watch(one, event) -> None:
        seen.append((one.reference.text(), "Implemented: 1" in one.tally.accessibleName()))
        paint(one, event)

    monkeypatch.setattr(type(shown), "paintEvent", watch)
    for about in ("24 (a)", "24 (c)", "18"):
        window.workspace.current.choose(about)
        shown.grab()
        QApplication.processEvents()
    assert {pair[0] for pair in seen} == {"24 (a)", "24 (c)", "18"}
    assert all(opened == (about == "24 (c)") for about, opened in seen)


def test_a_group_that_changes_its_mind_is_followed(project: Project) -> None:
    window = project()

    def change(session) -> None:
        group = queries.groups(session)[2].id
        judging.judge(session, "24 (c)", group, level=Level.IMPLEMENTED)

    edit(window, change)
    assert "Group 3: Implemented" in page(window).groups.accessibleName()


def test_f5_opens_and_closes(qtbot: QtBot, project: Project) -> None:
    window = project()
    assert wall(window).isVisible() and wall(window).windowTitle() == "Projector"
    action = next(one for one in window.actions() if one.shortcut().toString() == "F5")
    action.trigger()
    assert window.projection.window is None
    action.trigger()
    assert wall(window).isVisible()
    window.workspace.current.room.page.projector.button.click()
    assert window.projection.window is None


@pytest.mark.parametrize("key", [Qt.Key.Key_Escape, Qt.Key.Key_F5])
def test_its_own_keys_close_it(qtbot: QtBot, project: Project, key: Qt.Key) -> None:
    window = project()
    with qtbot.waitActive(wall(window)):
        wall(window).activateWindow()
    wall(window).setFocus()
    qtbot.keyClick(wall(window), key)
    assert window.projection.window is None


def test_black_for_a_moment(project: Project) -> None:
    window = project()
    window.projection.blank()
    picture = wall(window).grab().toImage()
    assert {picture.pixelColor(x, 300).name() for x in range(0, picture.width(), 7)} == {"#000000"}
    window.workspace.current.choose("26")
    window.projection.blank()
    assert "Do what 26 says" in painted(wall(window))


def test_the_choice_of_names_is_remembered(project: Project) -> None:
    window = project()
    assert "Room 1" not in everything(wall(window))
    wall(window).toggle_names()
    assert "Group 1 · Room 1: Implemented" in everything(wall(window))
    window.projection.toggle()
    window.projection.toggle()
    assert window.settings.projector_names and "Room 1" in everything(wall(window))


def test_another_look_keeps_it_open(project: Project) -> None:
    window = project()
    before = wall(window)
    window.settings.scheme, window.settings.language = "dark", "ru"
    window.show_again()
    assert wall(window) is not before and page(window).reference.text() == "24 (c)"
    assert wall(window).page.theme.dark or page(window).theme.colour("ground").lightness() < 60


def test_it_closes_with_the_file_and_with_the_window(project: Project) -> None:
    window = project()
    window.file.close()
    assert window.projection.window is None
    window.close()
    assert not [one for one in QApplication.topLevelWidgets() if one.isVisible()]


@pytest.mark.parametrize("size", [QSize(1280, 720), QSize(1920, 1080), QSize(640, 400)])
def test_no_word_is_cut(project: Project, size: QSize) -> None:
    """Fifteen hundred characters stand there as a whole; five thousand in parts that follow each other."""
    window = project()
    wall(window).resize(size)
    reading = page(window).reading
    for words in (250, 850):
        text = " ".join(f"word{n}" for n in range(words))
        reading.show_texts("", text, "")
        lines = [one for part in reading.shown.parts for one in part]
        assert sum(one.line.textLength() for one in lines) == len(text)
        assert all(part[-1].bottom - part[0].top <= reading.height() for part in reading.shown.parts)
        assert all(one.line.naturalTextWidth() <= reading.width() + 1 for one in lines)
    first = reading.part
    reading.turn()
    assert reading.part == first + 1


def test_the_words_before_the_signs_are_whole_in_every_language(project: Project) -> None:
    window = project()
    edit(window, lambda session: voting.count_hands(session, "24 (c)", HandsRow(3, 12, 8, 0, 2)))
    page(window).hands.show_cells("Голосование поднятием рук", page(window).hands.cells)
    wall(window).resize(1280, 720)
    assert "Голосование поднятием рук<" in painted(wall(window))
