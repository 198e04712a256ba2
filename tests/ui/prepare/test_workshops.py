"""Workshops and dealing out, in the first stage of a real window."""

from pathlib import Path

import pytest
from PySide6.QtWidgets import QLineEdit
from pytestqt.qtbot import QtBot

from assessor.models.levels import Level
from assessor.store import judging, queries, workshops
from assessor.store.outlines import outline
from assessor.ui.main_window import MainWindow
from assessor.ui.paper import printing
from assessor.ui.paper.before_printing import BeforePrinting
from assessor.ui.prepare.overview import Overview
from assessor.ui.prepare.workshop_panel import number_of, time_of
from tests.reports.sheets.test_sheets import pages


@pytest.fixture
def new_window(taken_window: MainWindow) -> MainWindow:
    return taken_window


def fill_in(field: QLineEdit, text: str) -> None:
    field.setText(text)
    field.setModified(True)
    field.editingFinished.emit()


def read_one(overview: Overview):
    return overview._desk.document.read(workshops.workshop)


def test_what_is_typed_of_a_workshop_is_kept(overview: Overview):
    panel = overview.side.workshop
    for field, text in (
        (panel.title, "NGOs"),
        (panel.place, "Astana"),
        (panel.ends_at, "17"),
        (panel.dots, "5"),
    ):
        fill_in(field, text)
    fill_in(panel.date, "18.2.2019")
    panel.blind.click()
    row = read_one(overview)
    assert (row.title, row.place, row.ends_at, row.dots) == ("NGOs", "Astana", "17:00", 5)
    assert (row.date, row.blind) == ("2019-02-18", False)


def test_what_is_no_number_goes_back(overview: Overview):
    panel = overview.side.workshop
    fill_in(panel.quorum, "12")
    fill_in(panel.quorum, "many")
    assert panel.quorum.text() == "12" and read_one(overview).quorum == 12


def test_a_new_workshop_is_shown_with_groups_of_its_own(overview: Overview):
    overview.side.groups.add_group()
    panel = overview.side.workshop
    panel.add_workshop()
    fill_in(panel.title, "New generation")
    assert overview.side.groups.cards == [] and panel.choice.currentText() == "New generation"
    panel.choice.setCurrentIndex(0)
    panel.choice.activated.emit(0)
    assert len(overview.side.groups.cards) == 1


def test_dealing_out_gives_what_the_preview_says(overview: Overview):
    for _ in range(3):
        overview.side.groups.add_group()
    dealing = overview.side.dealing
    assert [card.name.cursorPosition() for card in overview.side.groups.cards[:2]] == [0, 0]
    assert dealing.preview.text() == "They would get — Group 1: 21 · Group 2: 20 · Group 3: 20"
    assert [dealing.times.itemText(n) for n in range(dealing.times.count())] == ["1", "2", "3"]
    dealing.times.setCurrentIndex(1)
    dealing.deal.click()
    groups = overview._desk.document.read(queries.groups)
    assert sorted(group.assigned for group in groups) == [40, 41, 41]
    overview._desk.document.undo()
    assert [group.assigned for group in overview._desk.document.read(queries.groups)] == [0, 0, 0]


def test_one_group_has_nothing_to_deal(overview: Overview):
    overview.side.groups.add_group()
    assert not overview.side.dealing.isVisibleTo(overview)


@pytest.mark.parametrize(
    ("typed", "time"),
    [
        ("17", "17:00"),
        ("9.30", "09:30"),
        ("٥:٣٠", "05:30"),
        ("", ""),
        ("25", None),
        ("9:75", None),
        ("x", None),
    ],
)
def test_times_are_read_as_people_write_them(typed: str, time: str | None):
    assert time_of(typed) == time


def test_numbers_are_capped_and_words_are_none():
    assert (number_of(""), number_of("7"), number_of("99999"), number_of("-3")) == (0, 7, 999, None)


def test_the_sheets_are_printed_from_here(overview: Overview, qtbot: QtBot, tmp_path):
    groups = overview.side.groups
    groups.add_group()
    groups.printer.write(tmp_path / "sheets.pdf")
    qtbot.waitUntil((tmp_path / "sheets.pdf").exists)
    assert groups.print.isVisibleTo(overview)


def test_a_card_tells_how_far_its_group_is(overview: Overview, qtbot: QtBot) -> None:
    panel, document = overview.side.groups, overview._desk.document
    panel.add_group()
    card = panel.cards[0]
    assert card.work.isHidden()
    asked = document.read(outline).recommendations
    with document.edit("Judge") as session:
        judging.judge(session, asked[0].id, card.group_id, level=Level.PARTIAL)
    overview.read_again()
    assert card.work.text() == f"Scored 1 of {len(asked)}"


def test_one_groups_sheet_is_printed_from_its_card(
    overview: Overview, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    panel = overview.side.groups
    for _ in range(2):
        panel.add_group()
    monkeypatch.setattr(printing, "ask_path", lambda *_: tmp_path / "one.pdf")
    panel.cards[1].printed.emit()
    (before,) = panel.findChildren(BeforePrinting)
    assert "Nothing that was said" in before.leaving.text() and not (tmp_path / "one.pdf").exists()
    before.choose.click()
    qtbot.waitUntil((tmp_path / "one.pdf").exists, timeout=30_000)
    text = "".join(pages((tmp_path / "one.pdf").read_bytes()))
    assert panel.cards[1].name.text() in text and panel.cards[0].name.text() not in text


def test_an_empty_workshop_is_removed_and_brought_back(overview: Overview) -> None:
    panel, document = overview.side.workshop, overview._desk.document
    panel.add_workshop()
    assert len(document.read(workshops.workshops)) == 2
    panel.remove.click()
    assert len(document.read(workshops.workshops)) == 1
    document.undo()
    assert len(document.read(workshops.workshops)) == 2


def test_a_workshop_with_groups_stays_and_says_why(overview: Overview, new_window) -> None:
    panel, document = overview.side.workshop, overview._desk.document
    panel.add_workshop()
    overview.side.groups.add_group()
    panel.remove.click()
    assert len(document.read(workshops.workshops)) == 2
    assert "so it stays" in new_window.workspace.notice_text()
