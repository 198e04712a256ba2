"""Work that a crash or a pulled stick has left on this laptop: offered until it is in its package."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path

from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from assessor.i18n import Translator
from assessor.ui.parts.labels import heading, label, link
from assessor.ui.theme import BODY, MEDIUM, NOTE, Theme


def waiting_packages() -> list[Path]:
    """Where the packages stood whose work waits on this laptop and is not open in another window."""
    from assessor.store.places import data_folder

    if not any((data_folder() / "working").glob("*/place")):
        return []
    from assessor.exchange.working_copy import left_over
    from assessor.store.lock import take_lock

    found: dict[Path, None] = {}
    for copy in left_over():
        place = copy.place()
        try:
            lock = take_lock(copy.database) if place else None
        except OSError:
            continue
        if place is not None and lock is not None:
            lock.release()
            found[place[0]] = None
    return list(found)


class LeftOver(QWidget):
    """Hidden when nothing waits. Opening a package brings what waits into it."""

    def __init__(
        self,
        theme: Theme,
        tr: Translator,
        waiting: Sequence[Path],
        open_package: Callable[[str], object],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.offers: list[QPushButton] = []
        self._theme, self._tr, self._open = theme, tr, open_package
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 24, 0, 0)
        column.setSpacing(6)
        column.addWidget(heading(tr("Work on this laptop that is not yet in its package"), theme))
        for path in waiting:
            column.addLayout(self._row(path))
        self.setVisible(bool(waiting))

    def _row(self, path: Path) -> QHBoxLayout:
        tr = self._tr
        button = link(path.stem, self._theme, BODY, MEDIUM)
        button.setAccessibleName(tr("Open {name} and bring the work into it", name=path.stem))
        button.clicked.connect(lambda: self._open(str(path)))
        self.offers.append(button)
        there = path.is_file()
        hint = tr("Open it, and the work is brought in") if there else tr("Put its stick back, then open it")
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(button)
        row.addWidget(label(hint, self._theme, NOTE, ink="second" if there else "amber"))
        row.addStretch(1)
        return row
