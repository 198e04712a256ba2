"""First paint against an empty PySide6 window, a list of 1,000 × 20 against a bare string list, and frames.

What one sees while scrolling must fit into one frame of a screen; what one waits for after a key, into three.
"""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path
from statistics import median
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from PySide6.QtWidgets import QAbstractItemView

    from assessor.ui.main_window import MainWindow
    from assessor.ui.score.list_panel import ListPanel

ROOT = Path(__file__).resolve().parent.parent
RUNS = 5
FRAME = 1 / 60
EMPTY = """
import sys
from PySide6.QtWidgets import QApplication, QMainWindow
application = QApplication([])
window = QMainWindow()
window.resize(1280, 800)
window.show()
application.processEvents()
window.grab()
if len(sys.argv) > 1:
    import sqlalchemy.orm
    import sqlcipher3
    application.processEvents()
    window.grab()
"""
OURS = """
import sys
from pathlib import Path
from PySide6.QtWidgets import QApplication
from assessor.ui.main_window import MainWindow
from assessor.ui.settings import load_settings
application = QApplication([])
window = MainWindow(load_settings())
window.show()
if len(sys.argv) > 1:
    window.announce(Path(sys.argv[1]))
    application.processEvents()
    window.grab()
if len(sys.argv) > 2:
    window.file.open(Path(sys.argv[1]))
    window.workspace.show_stage("score")
application.processEvents()
window.grab()
"""


def measure() -> list[tuple[str, float, float, float]]:
    with tempfile.TemporaryDirectory() as folder:
        os.environ["ASSESSOR_DATA"] = folder
        return [*_first_paints(Path(folder)), *_lists(Path(folder))]


def _first_paints(folder: Path) -> list[tuple[str, float, float, float]]:
    from tests.ui.assessments import make_assessment

    make_assessment(folder / "sixty.assess", 62, 3, judged=True)
    file = str(folder / "sixty.assess")
    programs = {
        "empty": [EMPTY],
        "empty with a database": [EMPTY, "database"],
        "start": [OURS],
        "file": [OURS, file],
        "content": [OURS, file, "open"],
    }
    seconds: dict[str, list[float]] = {name: [] for name in programs}
    for _ in range(RUNS):
        for name, words in programs.items():
            seconds[name].append(_process(words))
    floor = median(seconds["empty"])
    content, with_database = median(seconds["content"]), median(seconds["empty with a database"])
    return [
        ("first paint, start page (new process)", median(seconds["start"]), floor, 3.0),
        ("first paint, with a file (new process)", median(seconds["file"]), floor, 3.0),
        ("a file of 62 on the screen, against a window with SQLAlchemy", content, with_database, 3.0),
    ]


def _process(words: list[str]) -> float:
    started = time.perf_counter()
    subprocess.run([sys.executable, "-c", *words], cwd=ROOT, check=True, capture_output=True)
    return time.perf_counter() - started


def _lists(folder: Path) -> list[tuple[str, float, float, float]]:
    from PySide6.QtWidgets import QApplication

    from assessor.ui.main_window import MainWindow
    from assessor.ui.settings import load_settings
    from tests.ui.assessments import make_assessment

    application = QApplication.instance() or QApplication([])
    make_assessment(folder / "large.assess", 1000, 20, judged=True)
    window = MainWindow(load_settings())
    window.show()
    window.file.open(folder / "large.assess")
    window.workspace.show_stage("score")
    panel = window.workspace.current.panel
    bare = _bare_list(panel)
    application.processEvents()
    scrolled, found = _scroll(panel.view), _find(panel)
    rows = [
        ("scroll and paint a page, 1,000 × 20, against a bare list", scrolled, _scroll(bare), 3.0),
        ("scroll and paint a page, 1,000 × 20, against a frame", scrolled, FRAME, 1.0),
        ("type a letter in find, 1,000 × 20, against a bare list", found, _bare_find(bare), 6.0),
        ("type a letter in find, 1,000 × 20, against three frames", found, 3 * FRAME, 1.0),
        ("show the plenary of 1,000 × 20, against a second", _timed(_plenary(window), 1), 1.0, 1.0),
        ("score one of 1,000 × 20 and paint, against three frames", _judge(window), 3 * FRAME, 1.0),
    ]
    window.close()
    return rows


def _plenary(window: MainWindow) -> Callable[[int], None]:
    def show(_n: int) -> None:
        window.workspace.show_stage("plenary")
        window.workspace.current.repaint()

    return show


def _judge(window: MainWindow) -> float:
    """With every other stage built, as late in the day."""
    from assessor.models.levels import Level

    window.workspace.show_stage("score")
    stage = window.workspace.current

    def score(_n: int) -> None:
        stage.set_level(Level.PARTIAL)
        stage.repaint()

    return _timed(score, 20)


def _bare_list(panel: ListPanel) -> QAbstractItemView:
    """The same rows as plain strings in a view of the same size."""
    from PySide6.QtCore import QSortFilterProxyModel, QStringListModel
    from PySide6.QtWidgets import QListView

    rows = panel.model
    headings = [rows.index(place, 0) for place in range(rows.rowCount())]
    model = QStringListModel(
        [str(rows.index(place, 0, one).data()) for one in headings for place in range(rows.rowCount(one))]
    )
    proxy = QSortFilterProxyModel()
    proxy.setSourceModel(model)
    view = QListView()
    view.kept = model, proxy
    view.setModel(proxy)
    view.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
    view.resize(panel.view.size())
    view.show()
    return view


def _timed(act: Callable[[int], object], times: int) -> float:
    seconds: list[float] = []
    for n in range(times):
        started = time.perf_counter()
        act(n)
        seconds.append(time.perf_counter() - started)
    return median(seconds)


def _scroll(view: QAbstractItemView) -> float:
    bar = view.verticalScrollBar()

    def page(n: int) -> None:
        bar.setValue(n * bar.pageStep() % bar.maximum())
        view.viewport().repaint()

    return _timed(page, 60)


def _find(panel: ListPanel) -> float:
    def letter(n: int) -> None:
        panel.find_line.setText("prison" if n % 2 else "priso")
        panel.view.viewport().repaint()

    return _timed(letter, 20)


def _bare_find(view: QAbstractItemView) -> float:
    def letter(n: int) -> None:
        view.model().setFilterFixedString("prison" if n % 2 else "priso")
        view.viewport().repaint()

    return _timed(letter, 20)
