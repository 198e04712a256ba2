"""What the window says of files in danger, for the pictures: a damaged one, one on a stick."""

from __future__ import annotations

from pathlib import Path
from tempfile import mkdtemp
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from assessor.ui.shell.rescue_dialog import RescueDialog
from assessor.ui.steady import ADVICE

if TYPE_CHECKING:
    from assessor.ui.main_window import MainWindow


def rescue(window: MainWindow) -> QWidget:
    """Of a copy whose end is lost."""
    window.file.open(_damaged(window))
    return window.findChildren(RescueDialog)[-1]


def on_a_stick(window: MainWindow) -> QWidget:
    """What is offered at opening there."""
    assert window.workspace is not None and window.document is not None
    tr, name = window.translator, window.document.path.name
    window.notices.offer(tr(ADVICE["removable"], name=name), tr("Work on a copy"), lambda: None)
    return window


def _damaged(window: MainWindow) -> Path:
    assert window.document is not None
    copy = Path(mkdtemp(dir=window.settings.path.parent)) / "Kazakhstan.assess"
    window.document.save_copy(copy)
    window.file.close()
    copy.write_bytes(copy.read_bytes()[:-20_000])
    return copy
