"""The list as Qt sees it: two levels, themes and recommendations. It knows rows, and no database."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QObject, Qt

from assessor.i18n import Translator
from assessor.models.levels import Level
from assessor.store.rows import JudgementRow
from assessor.ui.parts.tips import tip
from assessor.ui.parts.two_levels import Index, TwoLevelModel
from assessor.ui.score.rows import UNTOUCHED, Entry, ThemeEntries
from assessor.ui.signs import LEVEL_NAMES

ENTRY = Qt.ItemDataRole.UserRole + 1
JUDGEMENT = Qt.ItemDataRole.UserRole + 2
THEME = Qt.ItemDataRole.UserRole + 3
PROGRESS = Qt.ItemDataRole.UserRole + 4


class ScoreListModel(TwoLevelModel):
    """Themes with their recommendations."""

    def __init__(self, tr: Translator, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._tr = tr
        self._themes: tuple[ThemeEntries, ...] = ()
        self._judgements: Mapping[str, JudgementRow] = {}

    def show(self, themes: tuple[ThemeEntries, ...], judgements: Mapping[str, JudgementRow]) -> None:
        self.beginResetModel()
        self._themes, self._judgements = themes, judgements
        self.places = {
            entry.row.id: (above, place)
            for above, theme in enumerate(themes)
            for place, entry in enumerate(theme.entries)
        }
        self.endResetModel()

    def show_judgements(self, judgements: Mapping[str, JudgementRow]) -> None:
        """Take new judgements over; only rows that differ are drawn again."""
        before, self._judgements = self._judgements, judgements
        for one, (above, _) in self.places.items():
            if before.get(one, UNTOUCHED) != judgements.get(one, UNTOUCHED):
                index, heading = self.index_of(one), self.index(above, 0)
                self.dataChanged.emit(index, index)
                self.dataChanged.emit(heading, heading)

    def theme_id(self, place: int) -> str:
        return self._themes[place].id

    def progress(self, theme: ThemeEntries) -> tuple[int, int]:
        done = sum(self.judgement(entry).level is not Level.NOT_ASSESSED for entry in theme.entries)
        return done, len(theme.entries)

    def judgement(self, entry: Entry) -> JudgementRow:
        return self._judgements.get(entry.row.id, UNTOUCHED)

    def at(self, index: Index) -> ThemeEntries | Entry:
        """What a row is, without the way through Qt: for painting."""
        above = index.internalId()
        return self._themes[above - 1].entries[index.row()] if above else self._themes[index.row()]

    def progress_text(self, theme: ThemeEntries) -> str:
        done, total = self.progress(theme)
        tr = self._tr
        return tr("{done} of {total}", done=done, total=total)

    def heading_count(self) -> int:
        return len(self._themes)

    def count_under(self, heading: int) -> int:
        return len(self._themes[heading].entries)

    def heading_data(self, heading: int, role: int) -> object:
        return self._theme_data(self._themes[heading], role)

    def row_data(self, heading: int, place: int, role: int) -> object:
        return self._entry_data(self._themes[heading].entries[place], role)

    def _theme_data(self, theme: ThemeEntries, role: int) -> object:
        tr = self._tr
        if role == THEME:
            return theme
        if role == Qt.ItemDataRole.DisplayRole:
            return theme.title
        if role == Qt.ItemDataRole.ToolTipRole:
            return tip(theme.title)
        done, total = self.progress(theme)
        if role == PROGRESS:
            return self.progress_text(theme)
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return tr("{theme}: {done} of {total} done", theme=theme.title, done=done, total=total)
        return None

    def _entry_data(self, entry: Entry, role: int) -> object:
        if role == ENTRY:
            return entry
        if role == JUDGEMENT:
            return self.judgement(entry)
        if role == Qt.ItemDataRole.DisplayRole:
            return f"{entry.row.reference} {entry.words}"
        if role == Qt.ItemDataRole.AccessibleTextRole:
            tr = self._tr
            level = tr(LEVEL_NAMES[self.judgement(entry).level])
            return tr(
                "{reference}: {level}. {words}", reference=entry.row.reference, level=level, words=entry.words
            )
        return None
