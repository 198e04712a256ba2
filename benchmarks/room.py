"""The room at its largest, 10 groups x 1,000: memory beside an empty window, and how long the screen stands still.

The widgets do the work: packages are dropped on the window, and the plenary is entered.
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

ROOT = Path(__file__).resolve().parent.parent
GROUPS, PAIRS = 10, 500
PEAK = """
def resident():
    with open("/proc/self/status", encoding="ascii") as status:
        return next(int(line.split()[1]) for line in status if line.startswith("VmRSS"))
"""
EMPTY = (
    PEAK
    + """
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
    import cryptography.hazmat.primitives.ciphers.aead
    application.processEvents()
print(resident())
"""
)
OPEN = (
    PEAK
    + """
import sys
from pathlib import Path
from PySide6.QtWidgets import QApplication
from assessor.ui.main_window import MainWindow
from assessor.ui.settings import load_settings
application = QApplication([])
window = MainWindow(load_settings())
window.resize(1280, 800)
window.show()
application.processEvents()
window.grab()
if len(sys.argv) > 1:
    window.file.open(Path(sys.argv[1]))
for stage in sys.argv[2:]:
    window.workspace.show_stage(stage)
    for _ in range(20):
        application.processEvents()
    window.grab()
print(resident(), flush=True)
window.close()
"""
)


def measure() -> list[tuple[str, float, float, float]]:
    """Memory is told in megabytes where other rows have seconds."""
    with tempfile.TemporaryDirectory() as name:
        os.environ["ASSESSOR_DATA"] = str(Path(name, "data"))
        folder = Path(name)
        rows = _taking(folder)
        rows += _memory(folder / "main.assess")
    return rows


def _taking(folder: Path) -> list[tuple[str, float, float, float]]:
    from PySide6.QtWidgets import QApplication

    from assessor.ui.main_window import MainWindow
    from assessor.ui.settings import load_settings
    from benchmarks.exchange import prepare

    application = QApplication.instance() or QApplication([])
    _, packages, _ = prepare(folder)
    window = MainWindow(load_settings())
    window.show()
    window.file.open(folder / "main.assess")
    still, whole = _watched(application, lambda: _take_back(application, window, packages))
    shown = _timed(lambda: _show(application, window, "plenary"))
    again = _timed(lambda: (_show(application, window, "score"), _show(application, window, "plenary")))
    window.close()
    return [
        ("take 10 packages of 1,000 by drop and show it, against two seconds", whole, 2.0, 1.0),
        ("take 10 packages of 1,000 by drop: the longest standstill, against half a second", still, 0.5, 1.0),
        ("enter the plenary of 1,000 × 10 the first time, against a second", shown, 1.0, 1.0),
        ("go to scoring and back to the plenary, against a second", again, 1.0, 1.0),
    ]


def _take_back(application: object, window: object, packages: list[Path]) -> Callable[[], bool]:
    from assessor.ui.packages.arrivals import open_dropped

    open_dropped(window, packages)
    return lambda: window.workspace.current.name == "packages"


def _watched(application: object, begin: Callable[[], Callable[[], bool]]) -> tuple[float, float]:
    """The longest time between two turns of the screen's loop, and the time of all."""
    started = last = time.perf_counter()
    ended, longest, after = begin(), 0.0, 0
    while after < 20:
        application.processEvents()
        now = time.perf_counter()
        longest, last = max(longest, now - last), now
        after += ended()
    return longest, now - started


def _show(application: object, window: object, stage: str) -> None:
    window.workspace.show_stage(stage)
    application.processEvents()
    window.grab()


def _memory(file: Path) -> list[tuple[str, float, float, float]]:
    bare, empty, own = (
        median(_resident(words) for _ in range(3)) for words in ([EMPTY], [EMPTY, "all"], [OPEN])
    )
    rows: list[tuple[str, float, float, float]] = []
    for what, stages in (
        ("open", ("score",)),
        ("in the plenary", ("score", "plenary")),
        ("on every screen", ("prepare", "score", "packages", "plenary", "annex")),
    ):
        ours = median(_resident([OPEN, str(file), *stages]) for _ in range(3))
        rows.append((f"MB, 10,000 judgements {what}, against our own empty window", ours, own, 2.5))
        rows.append((f"MB, 10,000 judgements {what}, against Qt with SQLAlchemy", ours, empty, 2.5))
    return [*rows, ("MB, 10,000 judgements on every screen, against bare Qt", ours, bare, 2.5)]


def _resident(words: list[str]) -> float:
    """As many seconds as megabytes, divided by a thousand: the table multiplies by that."""
    done = subprocess.run(
        [sys.executable, "-c", *words], cwd=ROOT, check=True, capture_output=True, text=True
    )
    return int(done.stdout.split()[-1]) / 1024 / 1000


def _timed(work: Callable[[], object]) -> float:
    start = time.perf_counter()
    work()
    return time.perf_counter() - start
