"""The logo and earlier reviews beside the title block: taken from files, shown, refused in words, undone."""

from __future__ import annotations

from pathlib import Path

from PIL import Image
from pytestqt.qtbot import QtBot

from assessor.store import submission
from assessor.store.earlier_cycles import earlier_cycles
from tests.templates import sample_at
from tests.ui.annex.conftest import Enter


def test_a_logo_is_chosen_shown_and_taken_away(qtbot: QtBot, enter: Enter, tmp_path: Path) -> None:
    stage, path = enter(), tmp_path / "logo.jpg"
    Image.new("RGB", (600, 200), "green").save(path)
    form, document = stage.side.first_page, stage.desk.document
    assert not form.take_away.isVisibleTo(form)
    stage.dressing.take_logo(path)
    qtbot.waitUntil(lambda: document.read(submission.logo).startswith(b"\x89PNG"), timeout=15_000)
    assert form.picture.pixmap().height() <= 60 and form.picture.isVisibleTo(form)
    (tmp_path / "none.jpg").write_text("no picture")
    stage.dressing.take_logo(tmp_path / "none.jpg")
    notice = stage.window().workspace.notice_text
    qtbot.waitUntil(lambda: "no picture" in notice(), timeout=15_000)
    assert document.read(submission.logo)
    stage.dressing.take_logo(path)
    assert stage.desk.notices.unread == []
    form.take_away.click()
    assert document.read(submission.logo) == b"" and not form.picture.isVisibleTo(form)
    document.undo()
    assert document.read(submission.logo)
    qtbot.waitUntil(stage.preview.settled, timeout=15_000)


def test_an_earlier_review_is_compared_with_and_no_longer(qtbot: QtBot, enter: Enter, tmp_path: Path) -> None:
    stage = enter()
    form, document = stage.side.first_page, stage.desk.document
    stage.dressing.take_earlier(document.path)
    notice = stage.window().workspace.notice_text
    qtbot.waitUntil(lambda: "this assessment itself" in notice(), timeout=15_000)
    assert form.earlier == {}
    stage.dressing.take_earlier(sample_at(tmp_path / "earlier.assess"))
    qtbot.waitUntil(lambda: len(document.read(earlier_cycles)) == 1, timeout=15_000)
    (review,) = document.read(earlier_cycles)
    qtbot.waitUntil(stage.preview.settled, timeout=15_000)
    qtbot.waitUntil(lambda: "Since the last review" in stage.preview.text(), timeout=15_000)
    form.earlier[review.symbol].click()
    assert document.read(earlier_cycles) == () and form.earlier == {}
