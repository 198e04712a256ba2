"""Someone scores in a window; each turn of the screen is measured. Started by `slow.window`."""

from __future__ import annotations

import sys
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from assessor.ui.main_window import MainWindow
from assessor.ui.settings import Settings
from tests.durability.slow import turn

KEYS = "1234" * 10


def main(path: Path, notes: Path) -> None:
    application = QApplication([])
    window = MainWindow(Settings(path.parent / "settings.json"))
    window.show()
    with turn(notes, "opening the file"):
        window.file.open(path)
        application.processEvents()
    window.workspace.show_stage("score")
    application.processEvents()
    for number, key in enumerate(KEYS):
        with turn(notes, "scoring with a key"):
            QTest.keyClick(QApplication.focusWidget(), key)
            application.processEvents()
        if number % 10 == 9:
            with turn(notes, "gathering when idle"):
                window.file.idle.timeout.emit()
            with turn(notes, "beginning the journal"):
                application.processEvents()
    with turn(notes, "taking a step back"):
        QTest.keyClick(window, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
        application.processEvents()
    with turn(notes, "backup every ten minutes"):
        window.file.back_up()
    with turn(notes, "closing"):
        window.close()


if __name__ == "__main__":
    main(Path(sys.argv[1]), Path(sys.argv[2]))
