"""One group: its colour, its name, how many people, and what it gets."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QIcon, QPainter, QPaintEvent, QPixmap
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLineEdit, QMenu, QToolButton, QVBoxLayout, QWidget

from assessor.i18n import N_, Translator
from assessor.store.rows import GroupRow, Progress
from assessor.ui.parts.labels import elided, label, link
from assessor.ui.parts.menu_opening import open_menu_with
from assessor.ui.theme import BODY, MEDIUM, NOTE, SMALL, Theme

COLOURS = {
    "#3D62A8": N_("Blue"),
    "#7A4A93": N_("Violet"),
    "#A3456F": N_("Berry"),
    "#2F7D8C": N_("Teal"),
    "#6B7A2E": N_("Olive"),
    "#8A5A3C": N_("Brown"),
}
MOST_PEOPLE = 99


class Dot(QToolButton):
    """The group's colour; pressing it offers the others by name."""

    chosen = Signal(str)

    def __init__(self, theme: Theme, tr: Translator, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme, self._colour = theme, ""
        self.setAccessibleName(tr("Colour of the group"))
        self.setToolTip(tr("Colour of the group"))
        self.setFixedSize(theme.px(20), theme.px(24))
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        menu = QMenu(self)
        for colour, name in COLOURS.items():
            action = menu.addAction(swatch(colour), tr(name))
            action.triggered.connect(partial(self._choose, colour))
        open_menu_with(self, menu)

    def _choose(self, colour: str, _checked: bool = False) -> None:
        self.chosen.emit(colour)

    def show_colour(self, colour: str) -> None:
        self._colour = colour
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(self._theme.colour("accent" if self.hasFocus() else "hairline"))
        painter.setBrush(swatch_colour(self._colour, self._theme))
        side = self._theme.px(14)
        painter.drawEllipse(QRectF((self.width() - side) / 2, (self.height() - side) / 2, side, side))


class GroupCard(QFrame):
    """Asks by signals; whoever holds the groups changes them."""

    named = Signal(str)
    peopled = Signal(int)
    coloured = Signal(str)
    moved = Signal(int)
    removed = Signal()
    giving = Signal()
    given_out = Signal()
    printed = Signal()

    def __init__(self, row: GroupRow, theme: Theme, tr: Translator, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._tr = tr
        self.group_id = row.id
        self.setProperty("look", "card")
        self.dot = Dot(theme, tr)
        self.name = QLineEdit()
        self.name.setProperty("look", "bare")
        self.name.setFont(theme.font(BODY, MEDIUM))
        self.people = QLineEdit()
        self.people.setFont(theme.font(NOTE, tabular=True))
        self.people.setFixedWidth(theme.px(44))
        self.people.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._people_word = elided(tr("people"), theme, SMALL, ink="second")
        self.work = label("", theme, SMALL, ink="second")
        self.gets = link("", theme, NOTE, MEDIUM)
        self.more = QToolButton()
        self.more.setText("⋯")
        self.more.setProperty("look", "quiet")
        self.more.setFont(theme.font(BODY, MEDIUM))
        open_menu_with(self.more, self._menu())
        self._lay_out()
        self.show_row(row, 0)
        self._connect()

    def _menu(self) -> QMenu:
        tr, menu = self._tr, QMenu(self.more)
        menu.addAction(tr("Move up")).triggered.connect(partial(self._move, -1))
        menu.addAction(tr("Move down")).triggered.connect(partial(self._move, 1))
        menu.addSeparator()
        menu.addAction(tr("Give out a package …")).triggered.connect(self.given_out)
        menu.addAction(tr("Print its score sheet …")).triggered.connect(self.printed)
        menu.addSeparator()
        menu.addAction(tr("Remove this group")).triggered.connect(self.removed)
        return menu

    def _lay_out(self) -> None:
        first = QHBoxLayout()
        first.setSpacing(8)
        for part in (self.dot, self.name, self.more):
            first.addWidget(part)
        second = QHBoxLayout()
        second.setSpacing(6)
        second.addSpacing(self.dot.width() + 10)
        second.addWidget(self.gets)
        second.addStretch(1)
        second.addWidget(self.people)
        second.addWidget(self._people_word, 0)
        column = QVBoxLayout(self)
        column.setContentsMargins(12, 10, 12, 10)
        column.setSpacing(4)
        column.addLayout(first)
        column.addLayout(second)
        third = QHBoxLayout()
        third.addSpacing(self.dot.width() + 10)
        third.addWidget(self.work)
        column.addLayout(third)

    def _connect(self) -> None:
        self.dot.chosen.connect(self.coloured)
        self.name.editingFinished.connect(self._rename)
        self.people.editingFinished.connect(self._count)
        self.gets.clicked.connect(self.giving)

    def show_work(self, work: Progress) -> None:
        """Who has finished, and never what anybody says."""
        self.work.setText(self._tr("Scored {done} of {total}", done=work.done, total=work.total))
        self.work.setVisible(work.done > 0)

    def show_row(self, row: GroupRow, total: int) -> None:
        tr = self._tr
        self._row = row
        self.dot.show_colour(row.colour)
        self.name.setText(row.name)
        if not self.name.hasFocus():
            self.name.home(False)
        self.people.setText(str(row.people) if row.people else "")
        counted = tr("Gets {n} of {total}", n=row.assigned, total=total)
        self.gets.setText(counted if row.assigned else tr("Gets all {total}", total=total))
        self.gets.setAccessibleName(tr("What {name} gets: {what}", name=row.name, what=self.gets.text()))
        self.name.setAccessibleName(tr("Name of the group"))
        self.people.setAccessibleName(tr("People in {name}", name=row.name))
        self.more.setAccessibleName(tr("More for {name}", name=row.name))

    def _rename(self) -> None:
        typed = self.name.text().strip()
        self.name.home(False)
        if typed and typed != self._row.name:
            self.named.emit(typed)
        elif not typed:
            self.name.setText(self._row.name)

    def _count(self) -> None:
        typed = self.people.text().strip()
        people = min(int(typed), MOST_PEOPLE) if typed.isdecimal() else 0
        self.people.setText(str(people) if people else "")
        if people != self._row.people:
            self.peopled.emit(people)

    def _move(self, by: int, _checked: bool = False) -> None:
        self.moved.emit(by)


def swatch_colour(colour: str, theme: Theme) -> QColor:
    return QColor(colour) if QColor.isValidColorName(colour) else theme.colour("ground")


def swatch(colour: str) -> QIcon:
    picture = QPixmap(QSize(16, 16))
    picture.fill(QColor(colour))
    return QIcon(picture)
