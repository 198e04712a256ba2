"""The dialog in which a person ticks what a document beside the annex tells of: themes, or single recommendations."""

from __future__ import annotations

from collections.abc import Collection, Iterable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QListWidget, QListWidgetItem, QWidget

from assessor.i18n import N_, Translator
from assessor.reports.build import chosen
from assessor.reports.plain_text import shortened
from assessor.store.rows import Outline
from assessor.ui.annex.matrix_sheet import SHOWN, dress_ticked
from assessor.ui.parts.labels import link
from assessor.ui.parts.list_sheet import ListSheet
from assessor.ui.theme import BODY, STRONG, Theme

EXPLAINED = N_("Tick a theme, or some of its recommendations. The annex has them all.")
_ID, _OF_THEME = Qt.ItemDataRole.UserRole, Qt.ItemDataRole.UserRole + 1
_ON, _SOME, _OFF = Qt.CheckState.Checked, Qt.CheckState.PartiallyChecked, Qt.CheckState.Unchecked


class ChoosingSheet(ListSheet):
    """A theme's tick takes all its recommendations along. `usual` is true once the usual choice was asked for again."""

    def __init__(
        self,
        theme: Theme,
        tr: Translator,
        title: str,
        outline: Outline,
        ticked: Collection[str],
        parent: QWidget,
    ) -> None:
        self.list = QListWidget()
        super().__init__(theme, tr, title, self.list, parent)
        self.usual = False
        self.explained.setText(tr(EXPLAINED))
        dress_ticked(self.list, theme, tr("Themes and recommendations"), 4)
        self._fill(outline, (tr.language, *sorted(outline_languages(outline))), ticked)
        self.none = link(tr("Untick all"), theme)
        self.none.clicked.connect(self._untick)
        self.buttons.insertWidget(0, self.none)
        self.as_usual = link(tr("As usual"), theme, look="plain")
        self.as_usual.clicked.connect(self._take_usual)
        self.take = link(tr("Use these"), theme, look="first")
        self.take.clicked.connect(self.accept)
        self.buttons.addWidget(self.as_usual)
        self.buttons.addWidget(self.take)
        self.list.itemChanged.connect(self._changed)
        self._say()

    def _fill(self, outline: Outline, languages: Iterable[str], ticked: Collection[str]) -> None:
        wanted, titles = tuple(languages), {one.id: one.titles for one in outline.themes}
        before: str | None = None
        for row in outline.recommendations:
            theme = row.theme_id or "-"
            if theme != before:
                name = chosen(titles.get(theme, {}), wanted)[1] or self._tr("Without a theme")
                head = self._item(shortened(name), "", theme)
                head.setFont(self._theme.font(BODY, STRONG))
                before = theme
            text = f"{row.reference}  {shortened(chosen(row.texts, wanted)[1], SHOWN)}"
            self._item(text, row.id, theme).setCheckState(_ON if row.id in ticked else _OFF)
        for head in self._heads():
            self._follow(head)

    def _item(self, text: str, row_id: str, theme: str) -> QListWidgetItem:
        item = QListWidgetItem(text)
        item.setData(_ID, row_id)
        item.setData(_OF_THEME, theme)
        item.setCheckState(_OFF)
        self.list.addItem(item)
        return item

    def _items(self) -> list[QListWidgetItem]:
        return [self.list.item(place) for place in range(self.list.count())]

    def _heads(self) -> list[QListWidgetItem]:
        return [item for item in self._items() if not item.data(_ID)]

    def _rows(self, head: QListWidgetItem) -> list[QListWidgetItem]:
        theme = head.data(_OF_THEME)
        return [item for item in self._items() if item.data(_ID) and item.data(_OF_THEME) == theme]

    def _follow(self, head: QListWidgetItem) -> None:
        """A theme is ticked where all of it is, and half where some of it is."""
        ticked = [item.checkState() is _ON for item in self._rows(head)]
        head.setCheckState(_ON if all(ticked) else _SOME if any(ticked) else _OFF)

    def _changed(self, item: QListWidgetItem) -> None:
        self.list.blockSignals(True)
        if item.data(_ID):
            for head in self._heads():
                self._follow(head)
        else:
            for row in self._rows(item):
                row.setCheckState(item.checkState())
        self.list.blockSignals(False)
        self.list.viewport().update()
        self._say()

    def ticked(self) -> tuple[str, ...]:
        """The ids of the recommendations."""
        return tuple(item.data(_ID) for item in self._items() if item.data(_ID) and item.checkState() is _ON)

    def _untick(self) -> None:
        for head in self._heads():
            head.setCheckState(_ON)
            head.setCheckState(_OFF)

    def _take_usual(self) -> None:
        self.usual = True
        self.accept()

    def _say(self) -> None:
        count = len(self.ticked())
        self.status.setText(self._tr.plural("{n} recommendation", "{n} recommendations", count))
        self.take.setEnabled(count > 0)


def outline_languages(outline: Outline) -> set[str]:
    return {language for row in outline.recommendations for language in row.texts}
