"""Where one item is typed: code, then level, then words if there are any. What is wrong is said at once."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from assessor.i18n import Translator
from assessor.models.codes import Misread, Read
from assessor.models.levels import Level
from assessor.ui.paper.fields import PaperField, PaperLevels
from assessor.ui.paper.work import PaperWork
from assessor.ui.parts.labels import label, link, set_ink
from assessor.ui.theme import BODY, NOTE, Theme


class EntryLine(QWidget):
    """Says `entered` with recommendation, level and words; whoever holds it writes them and asks for the next."""

    entered = Signal(str, Level, str)
    left = Signal()

    def __init__(self, theme: Theme, tr: Translator, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme, self._tr = theme, tr
        self._work: PaperWork | None = None
        self.about = ""
        self.level = Level.NOT_ASSESSED
        self.code = PaperField(theme, tr("Code"), tr("Code, for example 24a-HA"), large=True)
        self.code.setMaximumWidth(theme.px(300))
        self.levels = PaperLevels(theme, tr)
        self.words = PaperField(theme, tr("Why"), tr("Why, if something is written there. Enter goes on."))
        self.said = label("", theme, BODY)
        self.said.setWordWrap(True)
        self.said.setMinimumHeight(theme.px(46))
        self.near = QHBoxLayout()
        self.near.setSpacing(16)
        self._lay_out()
        self._connect()

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        column.addWidget(self.code)
        column.addWidget(self.said)
        column.addLayout(self.near)
        column.addWidget(self.levels)
        column.addWidget(self.words)

    def _connect(self) -> None:
        self.code.textEdited.connect(self._typed)
        self.code.onward.connect(self._read_code)
        self.code.back.connect(self._leave_code)
        self.levels.chosen.connect(self._choose)
        self.levels.back.connect(self._again)
        self.words.onward.connect(self.finish)
        self.words.back.connect(self.levels.setFocus)

    def show_work(self, work: PaperWork) -> None:
        self._work = work

    def start(self) -> None:
        """The next one: everything empty, the keys in the code."""
        self.about, self.level = "", Level.NOT_ASSESSED
        self.code.clear()
        self.words.clear()
        self._show_near(())
        self._say("")
        self._show_step()
        self.code.setFocus(Qt.FocusReason.OtherFocusReason)

    def take(self, recommendation_id: str, *, checked: bool = True) -> None:
        """This one it is: its level is next. What was typed of it before is shown to be corrected."""
        tr, work = self._tr, self._work
        if work is None or recommendation_id not in work.items:
            return
        self.about, before = recommendation_id, work.before(recommendation_id)
        self.level = before.level if before else Level.NOT_ASSESSED
        self.words.setText(before.reasoning if before else "")
        self.code.setText(work.code(recommendation_id))
        self._show_near(())
        text = f"{work.items[recommendation_id].reference}   {work.words(recommendation_id)}"
        if before:
            text = tr("Entered before, and now corrected: {text}", text=text)
        elif not checked:
            text = tr("Without check letters. Is it this one? {text}", text=text)
        self._say(text)
        self._show_step()
        self.levels.setFocus(Qt.FocusReason.OtherFocusReason)

    def pending(self) -> bool:
        """Whether something was begun and not entered yet."""
        return bool(self.about and self.level is not Level.NOT_ASSESSED)

    # --- the steps ---

    def _typed(self, text: str) -> None:
        """A whole code goes on by itself."""
        self._show_near(())
        self._say("")
        if self._work is not None and self._work.book.complete(text):
            self._read_code()

    def _read_code(self) -> None:
        if self._work is None or not self.code.text().strip():
            return
        found = self._work.book.read(self.code.text())
        if isinstance(found, Read):
            self.take(found.recommendation_id, checked=found.checked)
        else:
            self._refuse(found)

    def _refuse(self, why: Misread) -> None:
        tr, typed = self._tr, self.code.text().strip()
        wrong = tr("The letters at the end of {code} do not fit. Compare it with the sheet.", code=typed)
        unknown = tr("{code} is not on this group's sheet.", code=typed)
        self._say(wrong if why is Misread.CHECK else unknown, wrong=True)
        self._show_near(self._work.book.nearest(typed) if self._work else ())
        self.code.selectAll()

    def _choose(self, level: Level) -> None:
        if not self.about or level is Level.NOT_ASSESSED:
            return
        self.level = level
        self._show_step()
        self.words.setFocus(Qt.FocusReason.OtherFocusReason)

    def finish(self) -> None:
        if self.pending():
            self.entered.emit(self.about, self.level, self.words.text().strip())

    def _again(self) -> None:
        """Back to the code, to type another."""
        self.about = ""
        self._say("")
        self._show_step()
        self.code.setFocus(Qt.FocusReason.OtherFocusReason)
        self.code.selectAll()

    def _leave_code(self) -> None:
        if self.code.text():
            self.start()
        else:
            self.left.emit()

    # --- what is shown ---

    def _show_step(self) -> None:
        self.levels.setEnabled(bool(self.about))
        self.words.setEnabled(self.pending())
        self.levels.show_level(self.level)

    def _say(self, text: str, *, wrong: bool = False) -> None:
        set_ink(self.said, "red" if wrong else "")
        self.said.setText(text)

    def _show_near(self, near: tuple[str, ...]) -> None:
        while (item := self.near.takeAt(0)) is not None:
            if (widget := item.widget()) is not None:
                widget.hide()
                widget.deleteLater()
        for one in near if self._work is not None else ():
            offer = link(self._work.code(one) if self._work else "", self._theme, NOTE)
            offer.clicked.connect(partial(self.take, one))
            self.near.addWidget(offer)
        self.near.addStretch(1)
