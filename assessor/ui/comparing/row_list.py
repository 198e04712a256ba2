"""The list of recommendations with two levels behind each, drawn as signs under the names of the workshops."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter
from PySide6.QtWidgets import QFrame, QListWidget, QListWidgetItem, QStyleOptionViewItem, QWidget

from assessor.i18n import Translator
from assessor.models.levels import Level
from assessor.store.comparing import Compared, Match, Side
from assessor.ui.parts.floating_bar import scroll_down_only
from assessor.ui.parts.row_delegate import RowDelegate
from assessor.ui.signs import LEVEL_NAMES, paint_sign
from assessor.ui.theme import BODY, MEDIUM, NOTE, Theme

Index = QModelIndex | QPersistentModelIndex
ROW, MARGIN, GAP, SIGN, SIDE = 40, 24, 16, 17, 212
LANGUAGES = Qt.ItemDataRole.UserRole + 1


class ComparedDelegate(RowDelegate[QListWidget]):
    """Reference, words, and the two sides; what both plenaries decided differently stands in full ink."""

    def __init__(self, theme: Theme, tr: Translator, view: QListWidget) -> None:
        super().__init__(theme, view)
        self._tr = tr
        self._reference, self._words = theme.font(BODY - 1, MEDIUM, tabular=True), theme.font(BODY - 1)
        self._said = theme.font(NOTE)
        self._words_at = MARGIN

    def measure(self, references: Iterable[str]) -> None:
        metrics = QFontMetrics(self._reference)
        widest = max((metrics.horizontalAdvance(text) for text in references), default=0)
        self._words_at = MARGIN + widest + GAP

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(0, self._theme.px(ROW))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        rect, chosen = self._row(option)
        one: Compared = index.data(Qt.ItemDataRole.UserRole)
        painter.save()
        if chosen:
            self._paint_chosen(painter, rect)
        side = self._theme.px(SIDE)
        places = [self._placed(rect, rect.width() - MARGIN - n * side, side - GAP) for n in (2, 1)]
        self._draw(
            painter, self._placed(rect, MARGIN, self._words_at), self._reference, "ink", one.row.reference
        )
        room = rect.width() - self._words_at - 2 * side - MARGIN - GAP
        words = one.row.first_words(*index.data(LANGUAGES), length=120)
        self._draw(painter, self._placed(rect, self._words_at, room), self._words, "ink", words)
        for place, said in zip(places, (one.first, one.second), strict=True):
            self._paint_side(painter, place, said, differs=one.match is Match.DIFFERENT)
        painter.fillRect(QRect(rect.left(), rect.bottom(), rect.width(), 1), self._theme.colour("hairline"))
        painter.restore()

    def _paint_side(self, painter: QPainter, rect: QRect, said: Side, *, differs: bool) -> None:
        size = self._theme.px(SIGN)
        if not said.hidden:
            spot = self._placed(rect, 0, size)
            sign = QRectF(spot.x(), spot.center().y() - size / 2 + 0.5, size, size)
            paint_sign(painter, sign, said.level, self._theme)
        ink = "ink" if differs and said.decided else "second"
        room = rect.width() - size - 8
        self._draw(painter, self._placed(rect, size + 8, room), self._said, ink, side_text(self._tr, said))


class ComparedList(QListWidget):
    """Rows of two workshops; `show_rows` keeps nothing of what was shown before."""

    def __init__(self, theme: Theme, tr: Translator, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._tr = tr
        self._painter = ComparedDelegate(theme, tr, self)
        self.setItemDelegate(self._painter)
        self.setAccessibleName(tr("Recommendations in both workshops"))
        self.setFrameShape(QFrame.Shape.NoFrame)
        scroll_down_only(self)
        self.setVerticalScrollMode(QListWidget.ScrollMode.ScrollPerPixel)

    def show_rows(self, rows: Iterable[Compared], names: tuple[str, str], languages: tuple[str, ...]) -> None:
        shown = list(rows)
        self._painter.measure(one.row.reference for one in shown)
        self.clear()
        for one in shown:
            item = QListWidgetItem()
            item.setData(Qt.ItemDataRole.UserRole, one)
            item.setData(LANGUAGES, languages)
            item.setData(Qt.ItemDataRole.AccessibleTextRole, self._spoken(one, names, languages))
            self.addItem(item)
        if shown:
            self.setCurrentRow(0)

    def _spoken(self, one: Compared, names: tuple[str, str], languages: tuple[str, ...]) -> str:
        said = (side_text(self._tr, side) for side in (one.first, one.second))
        sides = [f"{name}: {words}" for name, words in zip(names, said, strict=True)]
        return ". ".join((one.row.reference, one.row.first_words(*languages), *sides))

    def current(self) -> Compared | None:
        item = self.currentItem()
        return item.data(Qt.ItemDataRole.UserRole) if item else None

    def rows(self) -> list[Compared]:
        return [self.item(place).data(Qt.ItemDataRole.UserRole) for place in range(self.count())]


def side_text(tr: Translator, said: Side) -> str:
    """The level in words, and whether the plenary settled it or groups only suggest it."""
    if said.hidden:
        return tr("Not revealed yet")
    name = tr(LEVEL_NAMES[said.level])
    if said.decided or said.level is Level.NOT_ASSESSED:
        return name
    return tr("{level}, suggested", level=name)
