"""The passages as Qt sees them: two levels, headings and lines. It knows lines, and neither batch nor database."""

from __future__ import annotations

from PySide6.QtCore import QObject, Qt

from assessor.i18n import Translator
from assessor.ui.import_review.lines import Block, Line
from assessor.ui.parts.two_levels import TwoLevelModel
from assessor.ui.parts.verdict_signs import VERDICT_NAMES

LINE = Qt.ItemDataRole.UserRole + 1
BLOCK = Qt.ItemDataRole.UserRole + 2


class PassageModel(TwoLevelModel):
    """Blocks with their lines."""

    def __init__(self, tr: Translator, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._tr = tr
        self._blocks: tuple[Block, ...] = ()

    def show(self, blocks: tuple[Block, ...]) -> None:
        """Take new blocks over. Where only lines differ, only they are drawn again: nothing jumps."""
        if _shape(blocks) == _shape(self._blocks):
            self._show_lines(blocks)
            return
        self.beginResetModel()
        self._blocks = blocks
        self.places = {
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

    def line(self, key: str) -> Line | None:
        place = self.places.get(key)
        return None if place is None else self._blocks[place[0]].lines[place[1]]

    def heading_count(self) -> int:
        return len(self._blocks)

    def count_under(self, heading: int) -> int:
        return len(self._blocks[heading].lines)

    def heading_data(self, heading: int, role: int) -> object:
        return self._block_data(self._blocks[heading], role)

    def row_data(self, heading: int, place: int, role: int) -> object:
        return self._line_data(self._blocks[heading].lines[place], role)

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
