"""Beside the entry: what is still missing, and after the second typing where the two differ."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from assessor.i18n import Translator
from assessor.store.paper import FIRST, SECOND, Difference, Entered
from assessor.ui.paper.work import PaperWork
from assessor.ui.parts.floating_bar import scroll_down_only
from assessor.ui.parts.labels import heading, label, link
from assessor.ui.parts.level_button import SHORT_NAMES
from assessor.ui.parts.sign_label import SignLabel
from assessor.ui.theme import BODY, MEDIUM, NOTE, Theme

LISTED = 200


class PaperSide(QScrollArea):
    """`settled` names the recommendation and whose reading of it is right."""

    settled = Signal(str, int)

    def __init__(self, theme: Theme, tr: Translator, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme, self._tr = theme, tr
        self.buttons: dict[tuple[str, int], QWidget] = {}
        self.setWidgetResizable(True)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        scroll_down_only(self)

    def show_work(self, work: PaperWork) -> None:
        """Made anew each time: it is short, and nothing in it is typed."""
        self.buttons = {}
        page = QWidget()
        page.setObjectName("page")
        column = QVBoxLayout(page)
        column.setContentsMargins(20, 20, 20, 20)
        column.setSpacing(10)
        missing = work.missing()
        if work.turn == SECOND and not missing:
            self._add_differences(column, work)
        else:
            self._add_missing(column, work, missing)
        column.addStretch(1)
        self.setWidget(page)

    def _add_missing(self, column: QVBoxLayout, work: PaperWork, missing: list[str]) -> None:
        tr = self._tr
        column.addWidget(heading(tr("Still missing"), self._theme))
        codes = "   ".join(work.code(one).replace("-", "\u2011") for one in missing[:LISTED])
        more = " …" if len(missing) > LISTED else ""
        said = label(
            codes + more if missing else tr("Nothing. The whole sheet is entered."), self._theme, NOTE
        )
        said.setWordWrap(True)
        column.addWidget(said)
        if work.turn == SECOND:
            hidden = tr("What was entered first stays hidden until this sheet is entered a second time.")
            note = label(hidden, self._theme, NOTE, ink="second")
            note.setWordWrap(True)
            column.addWidget(note)

    def _add_differences(self, column: QVBoxLayout, work: PaperWork) -> None:
        tr = self._tr
        column.addWidget(heading(tr("Differences"), self._theme))
        none = tr("None: both entries agree.")
        many = tr.plural(
            "{n} was read differently. What does the paper say?",
            "{n} were read differently. What does the paper say?",
            len(work.differences),
        )
        said = label(many if work.differences else none, self._theme, NOTE, ink="second")
        said.setWordWrap(True)
        column.addWidget(said)
        for one in work.differences:
            self._add_difference(column, work, one)

    def _add_difference(self, column: QVBoxLayout, work: PaperWork, one: Difference) -> None:
        column.addSpacing(8)
        column.addWidget(label(work.code(one.recommendation_id), self._theme, BODY, MEDIUM))
        if one.first is None:
            only = self._tr("Found only by the second entry")
            column.addWidget(label(only, self._theme, NOTE, ink="second"))
        for turn, entered in ((FIRST, one.first), (SECOND, one.second)):
            if entered is not None:
                column.addLayout(self._choice(one.recommendation_id, turn, entered))

    def _choice(self, recommendation_id: str, turn: int, entered: Entered) -> QHBoxLayout:
        tr = self._tr
        sign = SignLabel(self._theme)
        sign.show_level(entered.level)
        name = tr(SHORT_NAMES[entered.level])
        words = label(f"{name}. {entered.reasoning}" if entered.reasoning else name, self._theme, NOTE)
        words.setWordWrap(True)
        take = link(tr("This one"), self._theme, NOTE)
        take.setAccessibleName(tr("The paper says: {level}", level=name))
        take.clicked.connect(partial(self.settled.emit, recommendation_id, turn))
        self.buttons[recommendation_id, turn] = take
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(sign)
        row.addWidget(words, 1)
        row.addWidget(take)
        return row
