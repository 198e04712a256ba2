"""The left column: find, group, filter, and the list of recommendations under their themes."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QItemSelectionModel, QModelIndex, Qt, Signal
from PySide6.QtWidgets import QAbstractItemView, QHBoxLayout, QTreeView, QVBoxLayout, QWidget

from assessor.i18n import Translator
from assessor.store.rows import JudgementRow
from assessor.ui.parts.floating_bar import scroll_down_only
from assessor.ui.parts.key_link import KeyLink
from assessor.ui.parts.labels import hairline, label
from assessor.ui.parts.side_width import WIDTH, fit_side
from assessor.ui.score.filter_button import FilterButton
from assessor.ui.score.find_line import FindLine
from assessor.ui.score.group_chooser import GroupChooser
from assessor.ui.score.list_delegate import ScoreListDelegate
from assessor.ui.score.list_model import ENTRY, ScoreListModel
from assessor.ui.score.rows import Entry, Filter, ThemeEntries, filtered
from assessor.ui.theme import NOTE, Theme

SHARE = 0.275
"""How much of a small window the column takes."""


class ListPanel(QWidget):
    """Says which recommendation is current, and goes from one to the next."""

    current_changed = Signal(str)

    def __init__(self, theme: Theme, tr: Translator, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.setFixedWidth(theme.px(WIDTH))
        self._themes: tuple[ThemeEntries, ...] = ()
        self._judgements: Mapping[str, JudgementRow] = {}
        self._current = ""
        self.find_line = FindLine(theme, tr("Find a recommendation"))
        self.chooser = GroupChooser(theme, tr)
        self.filter = FilterButton(theme, tr)
        self.model = ScoreListModel(tr, self)
        self.view = _make_view(tr, self.model)
        self.delegate = ScoreListDelegate(theme, self.view, self.model)
        self.view.setItemDelegate(self.delegate)
        self.nothing = label(tr("Nothing found. Esc shows all again."), theme, NOTE, ink="second")
        self.nothing.setContentsMargins(20, 8, 20, 8)
        self.nothing.hide()
        self.paper = KeyLink("P", tr("Enter from paper"), theme)
        self.paper.setContentsMargins(16, 6, 16, 8)
        self._lay_out()
        self.find_line.textChanged.connect(self.refilter)
        self.filter.changed.connect(self.refilter)
        self.find_line.left.connect(self.view.setFocus)
        self.view.selectionModel().currentChanged.connect(self._moved)
        self.view.clicked.connect(self._clicked)

    def fit(self, room: int) -> None:
        """Take less where the whole screen has little."""
        fit_side(self, self._theme, room, SHARE)
        self.delegate.fit(self.width())

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.setContentsMargins(16, 16, 16, 0)
        head.addWidget(self.find_line)
        tools = QHBoxLayout()
        tools.setContentsMargins(14, 6, 12, 0)
        tools.addWidget(self.chooser)
        tools.addStretch(1)
        tools.addWidget(self.filter)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(head)
        column.addLayout(tools)
        column.addWidget(self.nothing)
        column.addWidget(self.view, 1)
        column.addWidget(hairline())
        column.addWidget(self.paper, 0, Qt.AlignmentFlag.AlignLeading)

    def show_themes(self, themes: tuple[ThemeEntries, ...], judgements: Mapping[str, JudgementRow]) -> None:
        self._themes, self._judgements = themes, judgements
        self.filter.set_themes(themes)
        self.delegate.widest_reference([entry.row.reference for theme in themes for entry in theme.entries])
        self.refilter()

    def show_judgements(self, judgements: Mapping[str, JudgementRow]) -> None:
        """What no longer passes the filter stays until the filter is used again: nothing jumps away."""
        self._judgements = judgements
        self.model.show_judgements(judgements)

    def wanted(self) -> Filter:
        chosen = self.filter
        return Filter(self.find_line.text(), chosen.theme_id, chosen.level, chosen.undone)

    def refilter(self) -> None:
        folded = self._folded()
        shown = filtered(self._themes, self._judgements, self.wanted())
        self.model.show(shown, self._judgements)
        for place, theme in enumerate(shown):
            if theme.id not in folded or self.find_line.text():
                self.view.expand(self.model.index(place, 0))
        self.nothing.setVisible(not shown and bool(self._themes))
        if self.model.index_of(self._current).isValid():
            self._mark(self._current)
        elif shown:
            self.set_current(shown[0].entries[0].row.id)

    def _folded(self) -> set[str]:
        places = range(self.model.rowCount())
        closed = (place for place in places if not self.view.isExpanded(self.model.index(place, 0)))
        return {self.model.theme_id(place) for place in closed}

    def current(self) -> str:
        return self._current

    def set_current(self, recommendation_id: str) -> bool:
        """Show a recommendation; one that the filter hides brings everything back."""
        if not self.model.index_of(recommendation_id).isValid():
            if not self._exists(recommendation_id):
                return False
            self._current = recommendation_id
            self.find_line.clear()
            self.filter.choose()
        self._mark(recommendation_id)
        return True

    def _exists(self, recommendation_id: str) -> bool:
        return any(entry.row.id == recommendation_id for theme in self._themes for entry in theme.entries)

    def _mark(self, recommendation_id: str) -> None:
        index = self.model.index_of(recommendation_id)
        self.view.expand(index.parent())
        self.view.selectionModel().setCurrentIndex(index, QItemSelectionModel.SelectionFlag.ClearAndSelect)
        self._bring_into_sight(recommendation_id)

    def _bring_into_sight(self, recommendation_id: str) -> None:
        """With the rows around it, so that one sees what comes next."""
        ids = self.model.keys()
        place = ids.index(recommendation_id)
        for near in (*ids[place + 1 : place + 3], *ids[max(0, place - 1) : place], recommendation_id):
            self.view.scrollTo(self.model.index_of(near))

    def step(self, by: int) -> bool:
        """To the next or the one before, over headings and folds; False at the ends."""
        ids = self.model.keys()
        place = ids.index(self._current) + by if self._current in ids else 0
        if not 0 <= place < len(ids):
            return False
        return self.set_current(ids[place])

    def go_to_end(self, place: int) -> None:
        """The first is 0, the last -1: a recommendation, never the heading above it."""
        if ids := self.model.keys():
            self.set_current(ids[place])

    def _moved(self, index: QModelIndex) -> None:
        entry = index.data(ENTRY)
        if isinstance(entry, Entry) and entry.row.id != self._current:
            self._current = entry.row.id
            self.current_changed.emit(entry.row.id)

    def _clicked(self, index: QModelIndex) -> None:
        if not index.parent().isValid():
            self.view.setExpanded(index, not self.view.isExpanded(index))


def _make_view(tr: Translator, model: ScoreListModel) -> QTreeView:
    view = QTreeView()
    view.setAccessibleName(tr("Recommendations"))
    view.setModel(model)
    view.setHeaderHidden(True)
    view.setUniformRowHeights(True)
    view.setAnimated(False)
    view.setRootIsDecorated(False)
    view.setIndentation(0)
    view.setExpandsOnDoubleClick(False)
    view.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
    view.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
    scroll_down_only(view)
    view.setTextElideMode(Qt.TextElideMode.ElideRight)
    return view
