"""What the menu brings up to look at: backups, what happened, the way of one recommendation, two workshops."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from assessor.ui.shell.asking import place_for_new

if TYPE_CHECKING:
    from assessor.ui.main_window import MainWindow


def show_backups(window: MainWindow) -> None:
    from assessor.ui.history.backups import BackupsSheet

    if window.document is None:
        return
    _write_first(window)
    tr = window.translator
    ask = partial(place_for_new, window, tr("Open a backup as a new file"))
    sheet = BackupsSheet(window.theme, tr, window.jobs, ask, partial(_open, window), window)
    sheet.open()
    sheet.read(window.document)


def show_timeline(window: MainWindow) -> None:
    from assessor.ui.history.timeline import TimelineSheet

    if window.document is None:
        return
    _write_first(window)
    sheet = TimelineSheet(window.theme, window.translator, window.document, window)
    sheet.open()


def show_story(window: MainWindow) -> None:
    """Of the recommendation that the screen shows, where it shows one."""
    from assessor.ui.history.story import StorySheet, read_way

    if window.document is None or window.workspace is None:
        return
    _write_first(window)
    stage = window.workspace.current
    about = stage.row() if stage is not None else ""
    way = window.document.read(lambda session: read_way(session, about))
    if way is None:
        window.notices.tell(window.translator("Choose a recommendation in Score or Plenary first."))
    else:
        StorySheet(window.theme, window.translator, way, window).open()


def show_comparison(window: MainWindow) -> None:
    """Of two workshops, where there are two."""
    from assessor.store.workshops import workshops
    from assessor.ui.comparing import ComparisonSheet

    if window.document is None or window.workspace is None:
        return
    _write_first(window)
    if len(window.document.read(workshops)) < 2:
        tr = window.translator
        window.notices.tell(tr("There is one workshop only. Another is added in Prepare, below Workshop."))
        return
    go = partial(window.workspace.show_stage, "plenary")
    ComparisonSheet(window.theme, window.translator, window.document, go, window).open()


def _open(window: MainWindow, path: Path) -> None:
    tr, before = window.translator, window.document.path.name if window.document else ""
    if window.file.open(path):
        said = tr("{name} was made from a backup. {before} is as it was.", name=path.name, before=before)
        window.notices.tell(said)


def _write_first(window: MainWindow) -> None:
    """What is being typed belongs to what happened."""
    if window.workspace is not None:
        window.workspace.leave()
