"""What a document beside the annex tells of is chosen in a dialog, shown in the preview, and remembered."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QListWidgetItem
from pytestqt.qtbot import QtBot

from assessor.ui.annex import AnnexStage
from assessor.ui.annex.choosing_sheet import ChoosingSheet
from tests.ui.annex.conftest import Enter
from tests.ui.annex.test_handouts import choose

REPORT, MAIN = "Section of an alternative report", "Main text of the submission"
USUAL = "Tells of the usual recommendations …"


def opened(qtbot: QtBot, stage: AnnexStage) -> ChoosingSheet:
    parts = stage.bar.choice.parts
    assert parts.isVisible()
    qtbot.mouseClick(parts, Qt.MouseButton.LeftButton)
    return stage.window().findChildren(ChoosingSheet)[-1]


def items(sheet: ChoosingSheet) -> list[QListWidgetItem]:
    return [sheet.list.item(place) for place in range(sheet.list.count())]


def only(sheet: ChoosingSheet, beginning: str) -> None:
    sheet.none.click()
    assert not sheet.take.isEnabled()
    next(item for item in items(sheet) if item.text().startswith(beginning)).setCheckState(
        Qt.CheckState.Checked
    )


def test_a_theme_takes_its_recommendations_along_and_is_half_ticked_without_some(
    qtbot: QtBot, enter: Enter
) -> None:
    stage = enter()
    choose(qtbot, stage, MAIN)
    sheet = opened(qtbot, stage)
    head, first, second = items(sheet)[:3]
    assert len(sheet.ticked()) == sum(bool(item.data(Qt.ItemDataRole.UserRole)) for item in items(sheet))
    first.setCheckState(Qt.CheckState.Unchecked)
    assert head.checkState() in {Qt.CheckState.PartiallyChecked, Qt.CheckState.Unchecked}
    head.setCheckState(Qt.CheckState.Unchecked)
    head.setCheckState(Qt.CheckState.Checked)
    assert first.checkState() is Qt.CheckState.Checked
    assert second.checkState() is Qt.CheckState.Checked


def test_the_preview_tells_of_what_was_chosen_and_it_is_remembered_for_this_document(
    qtbot: QtBot, enter: Enter
) -> None:
    stage = enter()
    choose(qtbot, stage, REPORT)
    assert stage.bar.choice.parts.text() == USUAL
    sheet = opened(qtbot, stage)
    only(sheet, "26 ")
    qtbot.mouseClick(sheet.take, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(stage.preview.settled, timeout=15_000)
    qtbot.waitUntil(lambda: "Paragraph 26" in stage.preview.text(), timeout=15_000)
    assert "Paragraph 24" not in stage.preview.text()
    assert stage.bar.choice.parts.text() == "Tells of 1 chosen recommendation …"
    choose(qtbot, stage, MAIN)
    assert stage.bar.choice.parts.text() == USUAL
    choose(qtbot, stage, REPORT)
    sheet = opened(qtbot, stage)
    assert len(sheet.ticked()) == 1
    qtbot.mouseClick(sheet.as_usual, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(stage.preview.settled, timeout=15_000)
    assert stage.bar.choice.parts.text() == USUAL


def test_the_annex_has_them_all(enter: Enter) -> None:
    assert not enter().bar.choice.parts.isVisible()
