"""The passages as Qt sees them: two levels, headings and lines. It knows lines, and neither batch nor database."""

from __future__ import annotations

from PySide6.QtCore import QAbstractItemModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from assessor.i18n import Translator
from assessor.ui.import_review.lines import Block, Line
from assessor.ui.parts.verdict_signs import VERDICT_NAMES

Index = QModelIndex | QPersistentModelIndex
LINE = Qt.ItemDataRole.UserRole + 1
BLOCK = Qt.ItemDataRole.UserRole + 2
NOWHERE = QModelIndex()


class PassageModel(QAbstractItemModel):
    """Headings are rows of the root; their lines carry the heading's number plus one as internal id."""

    def __init__(self, tr: Translator, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._tr = tr
        self._blocks: tuple[Block, ...] = ()
        self._places: dict[str, tuple[int, int]] = {}

    def show(self, blocks: tuple[Block, ...]) -> None:
        """Take new blocks over. Where only lines differ, only they are drawn again: nothing jumps."""
        if _shape(blocks) == _shape(self._blocks):
            self._show_lines(blocks)
            return
        self.beginResetModel()
        self._blocks = blocks
        self._places = {
            line.key: (above, place)
            for above, block in enumerate(blocks)
            for place, line in enumerate(block.lines)
        }
        self.endResetModel()

    def _show_lines(self, blocks: tuple[Block, ...]) -> None:
        before, self._blocks = self._blocks, blocks
        for above, (old, new) in enumerate(zip(before, blocks, strict=True)):
            heading = self.index(above, 0)
            if old != new:
                self.dataChanged.emit(heading, heading)
            for place, (was, line) in enumerate(zip(old.lines, new.lines, strict=True)):
                if was != line:
                    index = self.index(place, 0, heading)
                    self.dataChanged.emit(index, index)

    @property
    def blocks(self) -> tuple[Block, ...]:
        return self._blocks

    def keys(self) -> list[str]:
        """The lines that are shown, in their order."""
        return list(self._places)

    def line(self, key: str) -> Line | None:
        place = self._places.get(key)
        return None if place is None else self._blocks[place[0]].lines[place[1]]

    def block_of(self, key: str) -> Block | None:
        place = self._places.get(key)
        return None if place is None else self._blocks[place[0]]

    def index_of(self, key: str) -> QModelIndex:
        if key not in self._places:
            return QModelIndex()
        above, place = self._places[key]
        return self.index(place, 0, self.index(above, 0))

    def index(self, row: int, column: int, parent: Index = NOWHERE) -> QModelIndex:
        if not self.hasIndex(row, column, parent):
            return QModelIndex()
        return self.createIndex(row, column, parent.row() + 1 if parent.isValid() else 0)

    def parent(self, index: Index) -> QModelIndex:  # pyright: ignore[reportIncompatibleMethodOverride]
        if not index.isValid() or not index.internalId():
            return QModelIndex()
        return self.createIndex(index.internalId() - 1, 0, 0)

    def rowCount(self, parent: Index = NOWHERE) -> int:
        if not parent.isValid():
            return len(self._blocks)
        return 0 if parent.internalId() else len(self._blocks[parent.row()].lines)

    def columnCount(self, parent: Index = NOWHERE) -> int:
        return 1

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid():
            return None
        if not index.internalId():
            return self._block_data(self._blocks[index.row()], role)
        return self._line_data(self._blocks[index.internalId() - 1].lines[index.row()], role)

    def _block_data(self, block: Block, role: int) -> object:
        tr = self._tr
        if role == BLOCK:
            return block
        if role == Qt.ItemDataRole.DisplayRole:
            return block.title
        if role == Qt.ItemDataRole.AccessibleTextRole:
            many = tr.plural("{n} passage", "{n} passages", len(block.lines))
            return tr("{theme}: {passages}", theme=block.title, passages=many)
        return None

    def _line_data(self, line: Line, role: int) -> object:
        tr = self._tr
        if role == LINE:
            return line
        if role == Qt.ItemDataRole.DisplayRole:
            return f"{line.reference} {line.text}"
        if role == Qt.ItemDataRole.ToolTipRole:
            return tr(line.reason) or None
        if role == Qt.ItemDataRole.AccessibleTextRole:
            verdict = tr(VERDICT_NAMES[line.verdict])
            return tr(
                "{reference}: {level}. {words}", reference=line.reference, level=verdict, words=line.text
            )
        return None


def _shape(blocks: tuple[Block, ...]) -> list[tuple[str, tuple[str, ...]]]:
    return [(block.key, tuple(line.key for line in block.lines)) for block in blocks]
