"""The list of passages under their themes: says which one is current, and keeps its place when lines change."""

from __future__ import annotations

from PySide6.QtCore import QItemSelectionModel, QModelIndex, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QTreeView, QWidget

from assessor.i18n import Translator
from assessor.ui.import_review.lines import Block, Line, found
from assessor.ui.import_review.list_delegate import PassageDelegate
from assessor.ui.import_review.list_model import BLOCK, LINE, PassageModel
from assessor.ui.parts.floating_bar import scroll_down_only
from assessor.ui.score.find_line import FindLine
from assessor.ui.theme import Theme

FIND_WIDTH = 250


class PassageList(QTreeView):
    """One delegate paints all rows; no row is a widget."""

    current_changed = Signal(str)
    tick_wanted = Signal(list)

    def __init__(self, theme: Theme, tr: Translator, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._current = ""
        self._width = 0
        self._blocks: tuple[Block, ...] = ()
        self._two_columns = False
        self.find_line = FindLine(theme, tr("Find a passage"))
        self.find_line.setFixedWidth(theme.px(FIND_WIDTH))
        self.find_line.textChanged.connect(self._refind)
        self.find_line.left.connect(self.setFocus)
        self.passages = PassageModel(tr, self)
        self.setAccessibleName(tr("Passages"))
        self.setModel(self.passages)
        self.setHeaderHidden(True)
        self.setRootIsDecorated(False)
        self.setIndentation(0)
        self.setExpandsOnDoubleClick(False)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        scroll_down_only(self)
        self.lines = PassageDelegate(theme, tr, self)
        self.setItemDelegate(self.lines)
        self.selectionModel().currentChanged.connect(self._moved)
        self.clicked.connect(self._clicked)

    def show_blocks(self, blocks: tuple[Block, ...], *, two_columns: bool = False) -> None:
        """Show new lines; the current one stays current, or the one that stands in its place is."""
        self._blocks, self._two_columns = blocks, two_columns
        self._show(found(blocks, self.find_line.text()))

    def start_find(self) -> None:
        self.find_line.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.find_line.selectAll()

    def _refind(self) -> None:
        self._show(found(self._blocks, self.find_line.text()))
        if self.find_line.text():
            self.expandAll()

    def _show(self, blocks: tuple[Block, ...]) -> None:
        place = self._place()
        folded = self._folded()
        self.lines.two_columns = self._two_columns
        self.lines.widest_reference([line.reference for block in blocks for line in block.lines])
        self.passages.show(blocks)
        for at, block in enumerate(blocks):
            self.setExpanded(self.passages.index(at, 0), block.key not in folded)
        self.doItemsLayout()
        keys = self.passages.keys()
        if self._current in keys:
            self.set_current(self._current)
        elif keys:
            self.set_current(keys[min(place, len(keys) - 1)])
        else:
            self._current = ""
            self.current_changed.emit("")

    def _place(self) -> int:
        keys = self.passages.keys()
        return keys.index(self._current) if self._current in keys else 0

    def _folded(self) -> set[str]:
        model = self.passages
        return {block.key for at, block in enumerate(model.blocks) if not self.isExpanded(model.index(at, 0))}

    def current(self) -> str:
        return self._current

    def line(self, key: str) -> Line | None:
        """A line, whether find shows it or not."""
        return next((line for block in self._blocks for line in block.lines if line.key == key), None)

    def current_line(self) -> Line | None:
        return self.passages.line(self._current)

    def set_current(self, key: str) -> None:
        """Show a line; one that find hides brings everything back."""
        index = self.passages.index_of(key)
        if not index.isValid() and self.line(key) is not None:
            self._current = key
            self.find_line.clear()
            index = self.passages.index_of(key)
        if index.isValid():
            self.expand(index.parent())
            self.selectionModel().setCurrentIndex(index, QItemSelectionModel.SelectionFlag.ClearAndSelect)
            if index.row() == 0:
                self.scrollTo(index.parent())
            self.scrollTo(index)

    def step(self, by: int) -> bool:
        """To the next line or the one before, over headings; False at the ends."""
        keys = self.passages.keys()
        place = self._place() + by
        if not 0 <= place < len(keys):
            return False
        self.set_current(keys[place])
        return True

    def leave_what_is_gone(self, there: set[str]) -> None:
        """From a passage that is no more to the one before it, from which it was split."""
        if self._current not in there:
            self.step(-1)

    def _moved(self, index: QModelIndex) -> None:
        line = index.data(LINE)
        if isinstance(line, Line) and line.key != self._current:
            self._current = line.key
            self.current_changed.emit(line.key)

    def show_ticks(self, ticked: frozenset[str] | None) -> None:
        """With ticks instead of verdicts: what is ticked, or None for a list without."""
        self.lines.ticked = ticked
        self.viewport().update()

    def tick(self, index: QModelIndex) -> None:
        """Ask for a line, or for everything under a heading, to be ticked or not; without ticks, nothing."""
        if self.lines.ticked is None:
            return
        block, line = index.data(BLOCK), index.data(LINE)
        lines = block.lines if isinstance(block, Block) else (line,) if isinstance(line, Line) else ()
        if lines:
            self.tick_wanted.emit([one.key for one in lines])

    def _clicked(self, index: QModelIndex) -> None:
        if self.lines.ticked is not None:
            self.tick(index)
        elif not index.parent().isValid():
            self.setExpanded(index, not self.isExpanded(index))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Texts break elsewhere at another width, so rows get other heights."""
        super().resizeEvent(event)
        if self.viewport().width() != self._width:
            self._width = self.viewport().width()
            self.doItemsLayout()
        self.scrollTo(self.currentIndex())

    def keyboardSearch(self, search: str) -> None:
        """Letters are the screen's keys, not a search in the list."""
