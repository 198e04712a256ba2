"""What never goes out is kept beside the preview, folded until somebody asks."""

from __future__ import annotations

from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from assessor.models.levels import Level
from assessor.reports.preflight.finding import Matter
from assessor.store import deciding
from assessor.store.guarded_words import guarded_words
from assessor.ui.annex import AnnexStage
from tests.ui.annex.conftest import Enter


def rows(stage: AnnexStage) -> list[tuple[str, str]]:
    return [(row.words, row.pseudonym) for row in stage.desk.document.read(guarded_words)]


def test_words_are_added_named_undone_and_taken_off(qtbot: QtBot, enter: Enter) -> None:
    stage = enter()
    panel = stage.side.guards
    assert not panel.body.isVisible()
    panel.head.click()
    panel.add.click()
    qtbot.keyClicks(panel.lines[0].words, "Settled")
    panel.lines[0].words.editingFinished.emit()
    assert Matter.GUARDED in stage.side.findings.lines
    qtbot.keyClicks(panel.lines[0].pseudonym, "Closed")
    panel.lines[0].pseudonym.editingFinished.emit()
    assert (rows(stage), Matter.GUARDED in stage.side.findings.lines) == ([("Settled", "Closed")], False)
    qtbot.waitUntil(lambda: "Closed 26" in stage.preview.text(), timeout=15_000)
    stage.desk.document.undo()
    assert panel.lines[0].pseudonym.text() == ""
    panel.lines[0].remove.click()
    assert (rows(stage), panel.lines) == ([], [])


def test_from_words_one_goes_on_to_their_pseudonym(qtbot: QtBot, enter: Enter) -> None:
    """A name is not to stand without one because the keys went elsewhere."""
    stage = enter()
    panel = stage.side.guards
    panel.head.click()
    panel.add.click()
    for words, pseudonym in (("Zaphod", "a witness"), ("Aida", "a lawyer")):
        panel.add.click()
        qtbot.waitUntil(panel.lines[-1].pseudonym.isVisible)
        for text, key in ((words, Qt.Key.Key_Tab), (pseudonym, Qt.Key.Key_Return)):
            field = stage.window().focusWidget()
            qtbot.keyClicks(field, text)
            qtbot.keyClick(field, key)
    assert sorted(rows(stage)) == [("Aida", "a lawyer"), ("Zaphod", "a witness")]


def test_a_pseudonym_that_tells_is_refused(qtbot: QtBot, enter: Enter) -> None:
    stage = enter()
    panel = stage.side.guards
    panel.head.click()
    panel.add.click()
    qtbot.keyClicks(panel.lines[0].pseudonym, "the Settled")
    qtbot.keyClicks(panel.lines[0].words, "Settled")
    panel.lines[0].words.editingFinished.emit()
    assert rows(stage) == []
    assert "Choose another" in stage.window().workspace.notice_text()


def test_a_line_leads_to_the_text_or_to_the_source(enter: Enter) -> None:
    stage = enter()
    with stage.desk.document.edit("Guard") as session:
        deciding.decide(session, "18", level=Level.PARTIAL, reasoning="By Zaphod")
    panel = stage.side.guards
    panel.add_line()
    panel.lines[0].words.setText("Old law")
    panel.lines[0].words.editingFinished.emit()
    stage.side.findings.lines[Matter.GUARDED].click()
    assert stage.window().workspace.current.name == "score"


def test_the_limit_is_set_and_brought_back(enter: Enter) -> None:
    stage = enter()
    panel = stage.side.length
    for typed, limit in (("12", 12), ("many", 12), ("", 2815)):
        panel.limit.setText(typed)
        panel.limit.editingFinished.emit()
        assert panel.limit.text() == str(limit)
