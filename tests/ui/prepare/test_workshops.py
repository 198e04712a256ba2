"""Workshops and dealing out, in the first stage of a real window."""

import pytest
from PySide6.QtWidgets import QLineEdit
from pytestqt.qtbot import QtBot

from assessor.store import queries, workshops
from assessor.ui.prepare import PrepareStage
from assessor.ui.prepare.overview import Overview
from assessor.ui.prepare.workshop_panel import number_of, time_of


@pytest.fixture
def overview(prepare: PrepareStage, read) -> Overview:
    read(take=True)
    return prepare.overview


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
    assert dealing.preview.text() == "They would get — Group 1: 21 · Group 2: 20 · Group 3: 20"
    dealing.times.setValue(2)
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
