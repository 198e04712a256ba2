"""Starts the window: the one place where the parts are put together."""

from __future__ import annotations

import sys
from pathlib import Path


def run(path: Path | None = None) -> int:
    """Open the window, with an assessment or document if one is given; the answer is the exit status."""
    from PySide6.QtCore import QTimer
    from PySide6.QtWidgets import QApplication

    from assessor.ui.faults import tell_faults
    from assessor.ui.main_window import MainWindow
    from assessor.ui.settings import load_settings

    application = QApplication.instance() or QApplication(sys.argv[:1])
    application.setApplicationName("Assessor")
    window = MainWindow(load_settings(), _make_sample)
    tell_faults(window)
    window.show()
    if path is not None:
        window.announce(path)
        QTimer.singleShot(0, lambda: window.open_announced(path))
    return application.exec()


def _make_sample(path: Path) -> None:
    from assessor.importers.sample import make_sample

    make_sample(path)


if __name__ == "__main__":
    sys.exit(run(Path(sys.argv[1]) if len(sys.argv) > 1 else None))
