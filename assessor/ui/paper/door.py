"""The way from scoring to the entry of paper sheets, and back to where one was."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QStackedLayout

from assessor.ui.paper.page import PaperPage

if TYPE_CHECKING:
    from assessor.ui.score.stage import ScoreStage


class PaperDoor(QObject):
    """The page is made when it is first asked for; while it is open, scoring waits behind it."""

    def __init__(self, stage: ScoreStage, pages: QStackedLayout) -> None:
        super().__init__(stage)
        self._stage, self._pages = stage, pages
        self._behind = 0
        self.page: PaperPage | None = None

    @property
    def is_open(self) -> bool:
        return self.page is not None and self._pages.currentWidget() is self.page

    def show_page(self, place: int) -> None:
        """The document was read again: this page of the stage is to be seen, now or once ours is closed."""
        self._behind = place
        if self.page is not None and self.is_open:
            self.page.read_again()
        else:
            self._pages.setCurrentIndex(place)

    def open(self) -> None:
        stage = self._stage
        if self._behind != 0 or not stage.marks.group_id:
            stage.desk.notices.tell(stage.desk.tr("Sheets belong to a group. Add a group first."))
            return
        if self.page is None:
            self.page = PaperPage(stage.desk, stage.marks.group_id)
            self.page.left.connect(self.close)
            self._pages.addWidget(self.page)
        self._pages.setCurrentWidget(self.page)
        stage.lend_focus(self.page.line.code)
        self.page.start(stage.marks.group_id)

    def close(self) -> None:
        if self.page is None or not self.is_open:
            return
        self.page.leave()
        self._stage.lend_focus(self._stage.panel.view)
        self._pages.setCurrentIndex(self._behind)
        self._stage.take_keys()

    def leave(self) -> None:
        if self.page is not None and self.is_open:
            self.page.leave()
