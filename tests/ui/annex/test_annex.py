"""The preview is the file, each lack leads to its place, and the title block is saved as it is typed."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtWidgets import QAbstractButton, QTextEdit
from pytestqt.qtbot import QtBot

from assessor.models.levels import Level
from assessor.reports.preflight.finding import Matter
from assessor.store import deciding, guarded_words, preparing, queries
from assessor.store.workshops import change_workshop, current_workshop
from assessor.ui.annex import AnnexStage
from assessor.ui.settings import Settings
from tests.templates import sample_at
from tests.ui.annex.conftest import SECRET, Enter
from tests.ui.conftest import OpenWindow


def went_to(stage: AnnexStage) -> tuple[str, str]:
    workspace = stage.window().workspace
    return workspace.current.name, workspace.current.row()


def lines(stage: AnnexStage) -> dict[Matter, str]:
    return {matter: button.text() for matter, button in stage.side.findings.lines.items()}


def test_the_preview_shows_what_was_decided(enter: Enter) -> None:
    text = enter().preview.text()
    assert "Settled 26" in text
    assert SECRET not in text


def test_the_first_preview_is_waited_for_with_a_word(
    qtbot: QtBot, open_window: OpenWindow, assessment: Path
) -> None:
    window = open_window(assessment)
    window.workspace.show_stage("annex")
    preview = window.workspace.current.preview
    assert preview.waiting.isVisible()
    qtbot.waitUntil(preview.settled, timeout=15_000)
    assert not preview.waiting.isVisible()


def test_the_preview_follows_the_file(qtbot: QtBot, enter: Enter) -> None:
    stage = enter()
    with stage.desk.document.edit("Decide") as session:
        deciding.decide(session, "18", level=Level.NOT_IMPLEMENTED, reasoning="Nobody was asked")
    qtbot.waitUntil(lambda: "Nobody was asked" in stage.preview.text(), timeout=15_000)
    assert stage.state() == "3 still to settle"


def test_the_reading_place_stays(qtbot: QtBot, enter: Enter) -> None:
    stage = enter()
    view = stage.preview.view
    view.go_to_page(2)
    before = view.reading_place()
    stage.preview.refresh()
    qtbot.waitUntil(stage.preview.settled, timeout=15_000)
    assert view.reading_place() == before
    assert view.page() == 2


def test_pages_are_drawn_when_they_come_into_sight(qtbot: QtBot, enter: Enter) -> None:
    view = enter().preview.view
    assert 0 not in view.missing()
    view.zoom_by(2)
    view.go_to_page(view.pages())
    qtbot.waitUntil(lambda: not view.missing(), timeout=15_000)


def test_what_is_missing(enter: Enter) -> None:
    assert lines(enter()) == {
        Matter.UNDECIDED: "4 recommendations are undecided",
        Matter.UNSCORED: "1 recommendation was scored by no group",
        Matter.UNREASONED: "1 decision without reasoning",
        Matter.UNPROVEN: "2 without public evidence",
        Matter.OUTDATED: "1 source older than the adoption",
        Matter.UNASKED: "1 not fully implemented, and nothing asked",
        Matter.NO_MEMBERS: "No organisation is on the list of those who hand it out",
        Matter.KEPT_OUT: "1 confidential source kept out",
    }


@pytest.mark.parametrize(
    ("matter", "place"),
    [
        (Matter.UNDECIDED, ("plenary", "18")),
        (Matter.UNREASONED, ("plenary", "24 (a)")),
        (Matter.UNPROVEN, ("score", "18")),
        (Matter.OUTDATED, ("score", "24 (a)")),
        (Matter.KEPT_OUT, ("score", "26")),
        (Matter.QUOTED, ("plenary", "24 (b)")),
    ],
)
def test_each_line_leads_to_its_place(enter: Enter, matter: Matter, place: tuple[str, str]) -> None:
    stage = enter()
    with stage.desk.document.edit("Decide") as session:
        deciding.decide(session, "24 (b)", level=Level.PARTIAL, reasoning=f"As in: {SECRET}")
    stage.side.findings.lines[matter].click()
    assert went_to(stage) == place


def test_a_secret_on_the_first_page_is_mended_beside_the_list(enter: Enter) -> None:
    stage = enter()
    with stage.desk.document.edit("Describe") as session:
        preparing.describe(session, method=f"From: {SECRET}")
    stage.side.findings.lines[Matter.QUOTED].click()
    assert went_to(stage)[0] == "annex"
    assert stage.side.form.fields["method"].hasFocus()


def test_a_word_in_what_is_said_of_the_workshop_is_mended_where_it_was_prepared(enter: Enter) -> None:
    stage = enter()
    with stage.desk.document.edit("Guard") as session:
        guarded_words.add_guarded(session, "Zhanibek")
        change_workshop(session, current_workshop(session), audience="The family of Zhanibek")
    stage.side.findings.lines[Matter.GUARDED].click()
    prepare = stage.window().workspace.current
    assert prepare.name == "prepare"
    assert prepare.overview.side.workshop.title.hasFocus()


@pytest.mark.parametrize(("matter", "row"), [(Matter.OUTDATED, "24 (a)"), (Matter.KEPT_OUT, "26")])
def test_a_source_is_mended_in_the_work_of_its_group(enter: Enter, matter: Matter, row: str) -> None:
    stage = enter()
    groups = stage.desk.document.read(queries.groups)
    window = stage.window()
    window.workspace.show_stage("score")
    score = window.workspace.current
    score.choose_group(groups[-1].id)
    window.workspace.show_stage("annex")
    stage.side.findings.lines[matter].click()
    assert (score.row(), score.scoring.group_id) == (row, groups[0].id)


def test_what_lacks_evidence_leads_to_a_group_that_was_given_it(enter: Enter) -> None:
    stage = enter()
    groups = stage.desk.document.read(queries.groups)
    with stage.desk.document.edit("Give") as session:
        preparing.assign(session, groups[0].id, ["26"])
    stage.side.findings.lines[Matter.UNPROVEN].click()
    score = stage.window().workspace.current
    assert (score.row(), score.scoring.group_id) == ("18", groups[1].id)


def test_another_language_shows_what_lacks_in_it(qtbot: QtBot, enter: Enter) -> None:
    stage = enter()
    stage.choose_language("ru")
    assert lines(stage)[Matter.UNTRANSLATED] == "6 texts missing in Русский"
    qtbot.waitUntil(lambda: "11 июля 2016" in stage.preview.text(), timeout=15_000)
    assert stage.title() == "Annex"


def test_a_language_that_the_program_does_not_speak_is_told(enter: Enter) -> None:
    stage = enter()
    assert not stage.bar.own_words.isVisible()
    stage.choose_language("fr")
    assert not stage.bar.own_words.isVisible()
    stage.choose_language("kk")
    assert "does not speak Қазақша yet" in stage.bar.own_words.text()
    assert stage.bar.own_words.isVisible()


def test_the_title_block_is_saved_as_it_is_typed(qtbot: QtBot, enter: Enter) -> None:
    stage = enter()
    field = stage.side.form.fields["coalition"]
    field.start()
    qtbot.keyClicks(field, "Coalition of wpxj")
    qtbot.waitUntil(lambda: stage.desk.document.read(queries.document).coalition == "Coalition of wpxj")
    qtbot.waitUntil(lambda: "Coalition of wpxj" in stage.preview.text(), timeout=15_000)
    stage.desk.document.undo()
    assert field.toPlainText() == ""


def test_without_recommendations_it_leads_to_prepare(open_window, tmp_path) -> None:
    from assessor.store.document import Document

    Document.create(tmp_path / "empty.assess").close()
    window = open_window(tmp_path / "empty.assess")
    window.workspace.show_stage("annex")
    stage = window.workspace.current
    assert stage.nothing.isVisible()
    assert stage.state() == ""


def test_every_control_has_a_name(enter: Enter) -> None:
    stage = enter()
    controls = [*stage.findChildren(QAbstractButton), *stage.findChildren(QTextEdit)]
    assert [
        one for one in controls if one.isVisible() and not (one.accessibleName() or one.property("text"))
    ] == []


@pytest.mark.parametrize("spoken", ["en", "ru"])
def test_it_begins_in_the_screens_language_where_there_are_texts_in_it(
    open_window: OpenWindow, settings: Settings, tmp_path: Path, spoken: str
) -> None:
    settings.language = spoken
    window = open_window(sample_at(tmp_path / "sample.assess"), stage="annex")
    assert window.workspace.current.language == spoken


def test_without_texts_in_the_screens_language_it_begins_in_the_rooms(
    enter: Enter, settings: Settings
) -> None:
    settings.language = "ru"
    assert enter().language == "en"


def test_a_long_title_is_shown_whole(enter: Enter) -> None:
    form = enter().side.form
    field = form.fields["title"]
    before = field.height()
    field.setPlainText("How far the recommendations were implemented " * 6)
    assert field.height() > before
    assert field.verticalScrollBar().maximum() == 0
