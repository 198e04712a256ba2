"""A list of headings with rows under them, as Qt wants a tree of two levels."""

from __future__ import annotations

from PySide6.QtCore import QAbstractItemModel, QModelIndex, QObject, QPersistentModelIndex, Qt

Index = QModelIndex | QPersistentModelIndex
NOWHERE = QModelIndex()


class TwoLevelModel(QAbstractItemModel):
    """Headings are rows of the root; what stands under one carries its number plus one as internal id.

    A subclass fills `places` (key of a row → heading, place under it) and answers the four questions below.
    """

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.places: dict[str, tuple[int, int]] = {}

    def heading_count(self) -> int:
        raise NotImplementedError

    def count_under(self, heading: int) -> int:
        raise NotImplementedError

    def heading_data(self, heading: int, role: int) -> object:
        raise NotImplementedError

    def row_data(self, heading: int, place: int, role: int) -> object:
        raise NotImplementedError

    def keys(self) -> list[str]:
        """The rows that are shown, in their order."""
        return list(self.places)

    def index_of(self, key: str) -> QModelIndex:
        if key not in self.places:
            return QModelIndex()
        heading, place = self.places[key]
        return self.index(place, 0, self.index(heading, 0))

    def index(self, row: int, column: int, parent: Index = NOWHERE) -> QModelIndex:
        if column or not 0 <= row < self.rowCount(parent):
            return QModelIndex()
        return self.createIndex(row, column, parent.row() + 1 if parent.isValid() else 0)

    def parent(self, index: Index) -> QModelIndex:  # pyright: ignore[reportIncompatibleMethodOverride]
        if not index.isValid() or not index.internalId():
            return QModelIndex()
        return self.createIndex(index.internalId() - 1, 0, 0)

    def rowCount(self, parent: Index = NOWHERE) -> int:
        if not parent.isValid():
            return self.heading_count()
        return 0 if parent.internalId() else self.count_under(parent.row())

    def hasChildren(self, parent: Index = NOWHERE) -> bool:
        return self.rowCount(parent) > 0

    def columnCount(self, parent: Index = NOWHERE) -> int:
        return 1

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid():
            return None
        if not index.internalId():
            return self.heading_data(index.row(), role)
        return self.row_data(index.internalId() - 1, index.row(), role)
