"""The files that are enclosed with a source: in its form they are listed, added and taken off."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from assessor.i18n import Translator
from assessor.store.attachments import AttachmentRow
from assessor.ui.parts.labels import elided, label, link
from assessor.ui.parts.tips import tip
from assessor.ui.theme import BODY, NOTE, SMALL, Theme


class EvidenceFiles(QWidget):
    """Emits `wanted` for a further file, `taken_out(row)` for an original, and `detached(id)`."""

    wanted = Signal()
    taken_out = Signal(object)
    detached = Signal(str)

    def __init__(self, theme: Theme, tr: Translator, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme, self._tr = theme, tr
        self.rows: tuple[AttachmentRow, ...] = ()
        self.add = link(tr("Enclose a file …"), theme, NOTE)
        self.add.setToolTip(tr("The original stays in the assessment; a copy without its maker may go out."))
        self.add.clicked.connect(self.wanted)
        self._lines = QVBoxLayout()
        self._lines.setSpacing(2)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addLayout(self._lines)
        column.addWidget(self.add, 0, Qt.AlignmentFlag.AlignLeading)

    def show_files(self, rows: Sequence[AttachmentRow]) -> None:
        self.rows = tuple(rows)
        while (item := self._lines.takeAt(0)) is not None:  # pyright: ignore[reportUnnecessaryComparison]
            if (line := item.widget()) is not None:  # pyright: ignore[reportUnnecessaryComparison]
                line.hide()
                line.deleteLater()
        for row in self.rows:
            self._lines.addWidget(self._line(row))

    def _line(self, row: AttachmentRow) -> QWidget:
        tr, theme = self._tr, self._theme
        remove = link("×", theme, BODY, look="quiet")
        remove.setAccessibleName(tr("Take off {name}", name=row.name))
        remove.setToolTip(tip(remove.accessibleName()))
        remove.clicked.connect(partial(self._detach, row.id))
        take_out = link(tr("Take out …"), theme, SMALL, look="quiet")
        take_out.setAccessibleName(tr("Take out the original of {name}", name=row.name))
        take_out.setToolTip(tip(take_out.accessibleName()))
        take_out.clicked.connect(partial(self._take_out, row))
        made = QWidget()
        line = QHBoxLayout(made)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(8)
        line.addWidget(elided(row.name, theme, NOTE), 1)
        if not row.clean:
            line.addWidget(label(tr("no clean copy: never goes out"), theme, SMALL, ink="amber"))
        line.addWidget(take_out)
        line.addWidget(remove)
        return made

    def _take_out(self, row: AttachmentRow, _checked: bool = False) -> None:
        self.taken_out.emit(row)

    def _detach(self, attachment_id: str, _checked: bool = False) -> None:
        self.detached.emit(attachment_id)
