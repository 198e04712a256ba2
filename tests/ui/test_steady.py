"""An assessment in a place that can go away: a copy here is offered, and what is said in it goes back."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from assessor.store.document import Document
from assessor.store.places import Unsteady, unsteady
from assessor.ui.main_window import MainWindow
from assessor.ui.pictures import settle
from assessor.ui.settings import Settings
from assessor.ui.shell import asking
from assessor.ui.steady import ADVICE
from tests.ui.assessments import levels
from tests.ui.conftest import OpenWindow
from tests.ui.test_score_keys import press


@pytest.mark.parametrize(
    ("path", "kind"),
    [
        ("/home/x/OneDrive - Coalition/a.assess", Unsteady.SYNCHRONISED),
        ("/home/x/Nextcloud/day/a.assess", Unsteady.SYNCHRONISED),
        ("/Users/x/Library/Mobile Documents/com~apple~CloudDocs/a.assess", Unsteady.SYNCHRONISED),
        ("/media/x/STICK/a.assess", Unsteady.REMOVABLE),
        ("/Volumes/STICK/a.assess", Unsteady.REMOVABLE),
        ("/home/x/Documents/Dropbox.assess", None),
    ],
)
def test_places_are_known(path: str, kind: Unsteady | None) -> None:
    assert unsteady(Path(path)) == kind


@pytest.fixture
def home(assessment: Path, tmp_path: Path) -> Path:
    home = tmp_path / "OneDrive" / assessment.name
    home.parent.mkdir()
    shutil.move(assessment, home)
    return home


@pytest.fixture
def window(
    open_window: OpenWindow, home: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> MainWindow:
    """The copy is open."""
    documents = tmp_path / "Documents"
    documents.mkdir()
    monkeypatch.setattr(asking, "documents_folder", lambda: documents)
    window = open_window(home, stage="score")
    assert "copies to the internet" in window.workspace.notice_text()
    window.workspace._notice._offer.click()
    assert window.document.path == documents / home.name
    assert "written back to OneDrive" in window.workspace.notice_text()
    window.workspace.show_stage("score")
    window.workspace.stages["score"].take_keys()
    return window


def said(path: Path) -> int:
    with Document.open(path) as document:
        return len(levels(document))


def test_what_is_said_in_the_copy_goes_back_at_its_closing(
    qtbot: QtBot, window: MainWindow, home: Path
) -> None:
    press(qtbot, "12")
    window.file.close()
    assert said(home) == 2


def test_what_others_changed_there_stays(qtbot: QtBot, window: MainWindow, home: Path) -> None:
    with Document.open(home) as other, other.edit("Made") as session:
        other._database.raw.execute("UPDATE assessment SET title = 'theirs'")
        session.flush()
    press(qtbot, "12")
    window.file.close()
    (beside,) = home.parent.glob(f"{home.stem} (*")
    assert (said(home), said(beside)) == (0, 2)


def test_a_place_that_is_gone_is_told_and_served_later(qtbot: QtBot, window: MainWindow, home: Path) -> None:
    copy = window.document.path
    home.parent.rename(home.parent.with_name("pulled"))
    press(qtbot, "1")
    window.file.close()
    assert "could not be written back" in window.notices.unread[-1].text
    home.parent.with_name("pulled").rename(home.parent)
    window.file.open(copy)
    window.file.close()
    assert said(home) == 1


@pytest.mark.parametrize("language", ["en", "ru"])
def test_what_is_offered_is_not_clipped(
    open_window: OpenWindow, assessment: Path, settings: Settings, language: str
) -> None:
    settings.language = language
    window = open_window(assessment, stage="score")
    tr, notice = window.translator, window.workspace.rail.notice
    window.notices.offer(tr(ADVICE["removable"], name=assessment.name), tr("Work on a copy"), lambda: None)
    settle()
    for link in (notice._offer, notice.close_button):
        assert link.isVisible()
        assert link.width() >= link.sizeHint().width()
        assert notice.rect().contains(link.geometry())
