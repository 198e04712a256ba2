"""A row of widgets that becomes two or three rows where it has no room. Nothing is clipped."""

from __future__ import annotations

from collections.abc import Iterable
from math import ceil

from PySide6.QtCore import QSize, Qt, QTimer
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QGridLayout, QSizePolicy, QWidget


class FittingRow(QWidget):
    """With `fill` the widgets share the width; otherwise they stand together at the leading side."""

    def __init__(
        self, widgets: Iterable[QWidget], space: int, *, fill: bool = False, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._widgets = tuple(widgets)
        self._fill = fill
        self._columns = 0
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(space)
        self._grid.setVerticalSpacing(8)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._place(len(self._widgets))

    def refit(self) -> None:
        """Texts have changed: look again how many fit."""
        self._place(self._fitting())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        QTimer.singleShot(0, self, self.refit)

    def minimumSizeHint(self) -> QSize:
        widest = max((one.sizeHint().width() for one in self._widgets), default=0)
        return QSize(widest, super().minimumSizeHint().height())

    def _fitting(self) -> int:
        """The most columns whose widest widgets fit, in as even rows as can be."""
        many = len(self._widgets)
        for rows in range(1, many):
            columns = ceil(many / rows)
            if self._wanted(columns) <= self.width():
                return columns
        return 1

    def _wanted(self, columns: int) -> int:
        return sum(self._widest(columns)) + self._grid.horizontalSpacing() * (columns - 1)

    def _widest(self, columns: int) -> list[int]:
        widths = [one.sizeHint().width() for one in self._widgets]
        return [max(widths[place::columns]) for place in range(columns)]

    def _place(self, columns: int) -> None:
        if columns == self._columns:
            return
        stretched = self._widest(columns) if self._fill else [0] * columns + [1]
        stretched += [0] * (len(self._widgets) + 1 - len(stretched))
        for column, stretch in enumerate(stretched):
            self._grid.setColumnStretch(column, stretch)
        self._columns = columns
        side = Qt.AlignmentFlag(0) if self._fill else Qt.AlignmentFlag.AlignLeading
        for place, widget in enumerate(self._widgets):
            self._grid.addWidget(widget, place // columns, place % columns, side)
        self.updateGeometry()
