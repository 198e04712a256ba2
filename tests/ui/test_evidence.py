"""Evidence with the keyboard alone and with the mouse alone."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from assessor.i18n import translator
from assessor.store import queries
from assessor.ui.main_window import MainWindow
from assessor.ui.parts.typed_date import typed_date
from assessor.ui.score.evidence_card import predates, site
from assessor.ui.score.stage import ScoreStage
from tests.ui.test_score_keys import press


def given(score: ScoreStage) -> list[tuple[str, str, str, bool]]:
    rows = score.desk.document.read(queries.all_evidence)
    return [(row.kind, row.citation, row.date, row.public) for row in rows]


def tab(qtbot: QtBot, times: int = 1) -> None:
    for _ in range(times):
        qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Tab)


def add(qtbot: QtBot, citation: str) -> None:
    press(qtbot, "e")
    qtbot.keyClicks(QApplication.focusWidget(), citation)
    qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Return)


def test_keyboard_alone(qtbot: QtBot, score: ScoreStage) -> None:
    press(qtbot, "e")
    qtbot.keyClicks(QApplication.focusWidget(), "Order 12")
    tab(qtbot)
    qtbot.keyClicks(QApplication.focusWidget(), "3.3.2015")
    tab(qtbot, 2)
    qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Space)
    qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Return)
    assert given(score) == [("law", "Order 12", "2015-03-03", False)]
    assert score.sheet.evidence.cards[0].warning.text().startswith("Older than the adoption")
    assert score.panel.view.hasFocus()


def test_digits_are_text_in_the_form(qtbot: QtBot, score: ScoreStage) -> None:
    add(qtbot, "123")
    assert (given(score), score.row()) == ([("law", "123", "", True)], "recommendation 0000")


def test_change_and_withdraw_with_the_mouse(qtbot: QtBot, window: MainWindow, score: ScoreStage) -> None:
    add(qtbot, "Report")
    qtbot.mouseClick(score.sheet.evidence.cards[0], Qt.MouseButton.LeftButton)
    score.sheet.evidence.form.kind.setCurrentIndex(3)
    qtbot.mouseClick(score.sheet.evidence.form.save_button, Qt.MouseButton.LeftButton)
    assert given(score) == [("report", "Report", "", True)]
    qtbot.mouseClick(score.sheet.evidence.cards[0], Qt.MouseButton.LeftButton)
    qtbot.mouseClick(score.sheet.evidence.form.withdraw_button, Qt.MouseButton.LeftButton)
    assert given(score) == []
    window.workspace.undo()
    assert given(score) == [("report", "Report", "", True)]


def test_half_typed_evidence_is_kept_when_moving_on(qtbot: QtBot, score: ScoreStage) -> None:
    press(qtbot, "e")
    qtbot.keyClicks(QApplication.focusWidget(), "Half")
    score.panel.view.setCurrentIndex(score.panel.model.index_of("recommendation 0005"))
    assert given(score) == [("law", "Half", "", True)]
    assert score.desk.document.read(queries.all_evidence)[0].recommendation_id == "recommendation 0000"


def test_letters_choose_in_the_form(qtbot: QtBot, score: ScoreStage) -> None:
    press(qtbot, "e")
    kind = score.sheet.evidence.form.kind
    kind.setFocus()
    press(qtbot, "r1")
    assert (kind.currentData(), score.row(), kind.hasFocus()) == ("report", "recommendation 0000", True)


def test_the_foot_does_not_call_saved_what_is_in_a_form(
    qtbot: QtBot, window: MainWindow, score: ScoreStage
) -> None:
    foot = window.workspace.rail.foot
    for key in (Qt.Key.Key_Return, Qt.Key.Key_Escape):
        press(qtbot, "e")
        assert foot.text() != "Not saved yet"
        press(qtbot, "Order")
        assert foot.text() == "Not saved yet"
        qtbot.keyClick(QApplication.focusWidget(), key)
        assert foot.text().startswith("Saved")


def test_esc_gives_up(qtbot: QtBot, score: ScoreStage) -> None:
    press(qtbot, "e")
    qtbot.keyClicks(QApplication.focusWidget(), "Nothing")
    qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Escape)
    assert given(score) == []
    press(qtbot, "1")
    assert score.row() == "recommendation 0001"


def test_says_what_is_not_read_as_a_date(qtbot: QtBot, score: ScoreStage) -> None:
    press(qtbot, "e")
    form = score.sheet.evidence.form
    form.date.setText("spring 2018")
    assert form.warning.text().startswith("Not read as a date")
    assert (
        score.sheet.viewport()
        .rect()
        .contains(form.save_button.mapTo(score.sheet, form.save_button.rect().center()))
    )


@pytest.mark.parametrize(
    ("typed", "iso"),
    [
        ("2018", "2018"),
        ("3/2018", "2018-03"),
        ("15.3.2018", "2018-03-15"),
        ("2018-3-5", "2018-03-05"),
        ("13/2018", "13/2018"),
        ("31.2.2018", "31.2.2018"),
        ("٣/٢٠١٨", "2018-03"),
        ("12 March 2018", "2018-03-12"),
        ("March 12, 2018", "2018-03-12"),
        ("Mar 2018", "2018-03"),
        ("12 марта 2018 г.", "2018-03-12"),
        ("март 2018", "2018-03"),
        ("spring", "spring"),
        ("spring 2018", "spring 2018"),
    ],
)  # fmt: skip
def test_dates_as_people_type_them(typed: str, iso: str) -> None:
    assert typed_date(typed, translator("ru")) == iso


@pytest.mark.parametrize(
    ("date", "old"),
    [
        ("2015", True),
        ("2016", False),
        ("2016-07", False),
        ("2016-07-10", True),
        ("12 May 2018", False),
        ("", False),
    ],
)
def test_older_than_the_adoption(date: str, old: bool) -> None:
    assert predates(date, "2016-07-11") is old


@pytest.mark.parametrize(
    ("link", "shown"),
    [
        ("", ""),
        ("https://www.example.org/law/12?page=3", "example.org"),
        ("example.org", "example.org"),
        ("a shelf in the archive of the coalition, second floor", "a shelf in the archive of the coali…"),
    ],
)
def test_a_card_tells_where_its_link_leads(link: str, shown: str) -> None:
    assert site(link) == shown
