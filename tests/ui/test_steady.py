"""An assessment in a place that can go away: a copy here is offered, and what is said in it goes back."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot
from sqlalchemy import select

from assessor.models.tables import Assessment
from assessor.store.document import Document
from assessor.store.places import Unsteady, unsteady
from assessor.store.unlocking import PassphraseWanted
from assessor.ui.main_window import MainWindow
from assessor.ui.pictures import settle
from assessor.ui.settings import Settings
from assessor.ui.shell import asking
from assessor.ui.shell.waiting import Waiting
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
def documents(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    documents = tmp_path / "Documents"
    documents.mkdir()
    monkeypatch.setattr(asking, "documents_folder", lambda: documents)
    return documents


@pytest.fixture
def window(open_window: OpenWindow, home: Path, documents: Path) -> MainWindow:
    """The copy is open."""
    window = open_window(home, stage="score")
    assert "copies to the internet" in window.workspace.notice_text()
    window.workspace._notice._offer.click()
    assert window.document.path == documents / home.name
    assert "written back to OneDrive" in window.workspace.notice_text()
    window.workspace.show_stage("score")
    window.workspace.stages["score"].take_keys()
    return window


def close_file(qtbot: QtBot, window: MainWindow) -> None:
    window.file.close()
    qtbot.waitUntil(lambda: not window.file.carrier.busy)


def said(path: Path) -> int:
    with Document.open(path) as document:
        return len(levels(document))


def test_what_is_said_in_the_copy_goes_back_at_its_closing(
    qtbot: QtBot, window: MainWindow, home: Path
) -> None:
    press(qtbot, "12")
    close_file(qtbot, window)
    assert said(home) == 2


def test_what_others_changed_there_stays(qtbot: QtBot, window: MainWindow, home: Path) -> None:
    with Document.open(home) as other, other.edit("Made") as session:
        other._database.raw.execute("UPDATE assessment SET title = 'theirs'")
        session.flush()
    press(qtbot, "12")
    close_file(qtbot, window)
    (beside,) = home.parent.glob(f"{home.stem} (*")
    assert (said(home), said(beside)) == (0, 2)


def test_beside_what_others_changed_nothing_old_is_put(qtbot: QtBot, window: MainWindow, home: Path) -> None:
    copy = window.document.path
    press(qtbot, "1")
    close_file(qtbot, window)
    with Document.open(home) as other, other.edit("Made") as session:
        session.scalars(select(Assessment)).one().title = "theirs"
    window.file.open(copy)
    close_file(qtbot, window)
    assert list(home.parent.glob("*.assess")) == [home]


def test_a_place_that_is_gone_is_told_and_served_later(qtbot: QtBot, window: MainWindow, home: Path) -> None:
    copy = window.document.path
    home.parent.rename(home.parent.with_name("pulled"))
    press(qtbot, "1")
    close_file(qtbot, window)
    assert "could not be written back" in window.notices.unread[-1].text
    home.parent.with_name("pulled").rename(home.parent)
    window.file.open(copy)
    close_file(qtbot, window)
    assert said(home) == 1


def test_what_is_there_already_is_not_missed(qtbot: QtBot, window: MainWindow, home: Path) -> None:
    copy = window.document.path
    close_file(qtbot, window)
    home.parent.rename(home.parent.with_name("pulled"))
    window.file.open(copy)
    close_file(qtbot, window)
    assert not window.notices.unread


def test_the_window_goes_when_all_is_written(qtbot: QtBot, window: MainWindow, home: Path) -> None:
    press(qtbot, "12")
    assert not window.close()
    qtbot.waitUntil(lambda: not window.isVisible())
    assert said(home) == 2


def test_the_window_stays_until_it_is_read_that_the_place_is_gone(
    qtbot: QtBot, window: MainWindow, home: Path
) -> None:
    home.parent.rename(home.parent.with_name("pulled"))
    press(qtbot, "1")
    window.close()
    qtbot.waitUntil(lambda: bool(window.findChildren(Waiting)) and window.findChild(Waiting).isVisible())
    waiting = window.findChild(Waiting)
    assert "could not be written back" in waiting.words.text()
    assert (window.isVisible(), window.centralWidget().isVisible(), window.windowTitle()) == (
        True,
        False,
        "Assessor",
    )
    waiting.close_button.click()
    assert not window.isVisible()


def test_of_two_copies_each_is_told_that_could_not_be_brought_home(
    qtbot: QtBot, window: MainWindow, home: Path, tmp_path: Path
) -> None:
    first = window.document.path
    home.parent.rename(home.parent.with_name("pulled"))
    press(qtbot, "1")
    other = tmp_path / "OneDrive 2" / "second.assess"
    other.parent.mkdir()
    Document.create(other).close()
    window.file.open(other)
    window.workspace._notice._offer.click()
    second = window.document.path
    with window.document.edit("Named") as session:
        session.scalars(select(Assessment)).one().title = "Said in the second"
    other.parent.rename(tmp_path / "away")
    close_file(qtbot, window)
    assert {first.name, second.name} == {line.split()[0] for line in window.file.carrier.trouble.splitlines()}
    for one in (first, second):
        assert any(notice.text.startswith(one.name) for notice in window.notices.unread)


def test_a_protected_copy_opens_without_its_passphrase(
    qtbot: QtBot, open_window: OpenWindow, home: Path, documents: Path
) -> None:
    with Document.open(home) as document:
        document.protect("orchard velvet seven")
    window = open_window()
    assert window.file.attempt(home, "orchard velvet seven") is None
    window.workspace._notice._offer.click()
    assert (window.document.path, window.document.protected) == (documents / home.name, True)
    close_file(qtbot, window)
    with pytest.raises(PassphraseWanted):
        Document.open(documents / home.name)
    Document.open(home, passphrase="orchard velvet seven").close()


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
