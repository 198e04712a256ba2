"""What the dialogs about the past have in common: a list of what happened."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from assessor.i18n import Translator
from assessor.ui.history.told_list import ToldList
from assessor.ui.parts.list_sheet import ListSheet
from assessor.ui.theme import Theme


class HistorySheet(ListSheet):
    """Its list shows rows of `Told`."""

    def __init__(self, theme: Theme, tr: Translator, title: str, parent: QWidget) -> None:
        self.list = ToldList(theme, title)
        super().__init__(theme, tr, title, self.list, parent)
