"""What is clicked in the preview is mended where it comes from, and Esc leads back to the same place."""

from __future__ import annotations

from datetime import date

import pytest
from PySide6.QtCore import QPoint, Qt
from pytestqt.qtbot import QtBot

from assessor.reports.build import build_report
from assessor.reports.tracing import origins
from assessor.store import judging, queries
from assessor.ui.annex import AnnexStage
from tests.ui.annex.conftest import Enter


def point_of(stage: AnnexStage, about: str) -> QPoint:
    view = stage.preview.view
    place = next(one for one in view.paper_places() if one.about == about)
    view.go_to_page(place.page + 1)
    room = view.room_of(place)
    view.verticalScrollBar().setValue(view.verticalScrollBar().value() + round(room.top()) - 40)
    return view.room_of(place).center().toPoint()


def click(qtbot: QtBot, stage: AnnexStage, about: str) -> None:
    point = point_of(stage, about)
    qtbot.mouseClick(stage.preview.view.viewport(), Qt.MouseButton.LeftButton, pos=point)


@pytest.mark.parametrize(
    ("about", "name", "row"),
    [("row 26", "plenary", "26"), ("row 18", "score", "18"), ("source 1", "score", None)],
)
def test_a_click_leads_to_it_and_esc_back(
    qtbot: QtBot, enter: Enter, about: str, name: str, row: str | None
) -> None:
    stage = enter()
    view, workspace = stage.preview.view, stage.window().workspace
    click(qtbot, stage, about)
    before = view.reading_place()
    assert workspace.current.name == name
    assert row in {None, workspace.current.row()}
    qtbot.keyClick(workspace, Qt.Key.Key_Escape)
    assert workspace.current is stage
    qtbot.waitUntil(stage.preview.settled, timeout=15_000)
    assert view.reading_place() == before


def test_what_one_came_to_oneself_is_not_left_by_esc(qtbot: QtBot, enter: Enter) -> None:
    workspace = enter().window().workspace
    workspace.show_stage("plenary")
    qtbot.keyClick(workspace, Qt.Key.Key_Escape)
    assert workspace.current.name == "plenary"


def test_a_field_of_the_first_page_gets_the_keys(qtbot: QtBot, enter: Enter) -> None:
    stage = enter()
    click(qtbot, stage, "title")
    assert stage.side.form.fields["title"].hasFocus()


def test_the_mouse_shows_what_can_be_clicked(qtbot: QtBot, enter: Enter) -> None:
    stage = enter()
    view = stage.preview.view
    qtbot.mouseMove(view.viewport(), point_of(stage, "row 26"))
    assert view.viewport().cursor().shape() is Qt.CursorShape.PointingHandCursor
    assert view.tip(view.under()) == "26: click to mend it where it comes from; Esc leads back."
    qtbot.mouseMove(view.viewport(), QPoint(2, 2))
    assert view.viewport().cursor().shape() is Qt.CursorShape.ArrowCursor


def test_the_keyboard_has_a_list_of_the_page(qtbot: QtBot, enter: Enter) -> None:
    stage = enter()
    view = stage.preview.view
    point_of(stage, "row 26")
    qtbot.keyClick(view, Qt.Key.Key_Return)
    named = {action.text(): action for action in view.menu.actions()}
    named["26"].trigger()
    view.menu.close()
    assert stage.window().workspace.current.name == "plenary"


def test_each_number_leads_to_a_source_of_its_words(enter: Enter) -> None:
    stage = enter()
    with stage.desk.document.edit("Add") as session:
        for place, group in enumerate(reversed(queries.groups(session))):
            for row in ("26", "18"):
                judging.add_evidence(session, row, group.id, kind="law", citation=f"Law {place // 2}")
    report = stage.desk.document.read(lambda session: build_report(session, "en", date(2019, 2, 18)))
    found = stage.desk.document.read(origins)
    assert [found[one.number].citation for one in report.sources] == [one.citation for one in report.sources]
    assert len(found) == len(report.sources) > 2
