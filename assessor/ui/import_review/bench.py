"""Under the list: the selected passage at reading size, and everything that can be done with it."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QMenu, QSizePolicy, QVBoxLayout, QWidget

from assessor.i18n import Translator
from assessor.importers.batch import Verdict
from assessor.ui.import_review.bench_text import BenchText, Mode
from assessor.ui.import_review.lines import Line
from assessor.ui.parts.fitting_row import FittingRow
from assessor.ui.parts.keyed_button import KeyedButton
from assessor.ui.parts.labels import elided, label
from assessor.ui.parts.verdict_button import VerdictButton
from assessor.ui.parts.verdict_signs import VERDICT_KEYS
from assessor.ui.theme import BODY, NOTE, STRONG, Theme

SIDE = 20


class Bench(QWidget):
    """Says by signals what the person wants; whoever holds the passages does it."""

    verdict_wanted = Signal(Verdict)
    split_wanted = Signal(int)
    join_wanted = Signal()
    limb_wanted = Signal(str)
    theme_wanted = Signal(str)
    text_wanted = Signal(str)
    follow_up_wanted = Signal()
    left = Signal()

    def __init__(self, theme: Theme, tr: Translator, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme, self._tr = theme, tr
        self._titles: dict[str, str] = {}
        self._line: Line | None = None
        self.reference = label("", theme, BODY, STRONG)
        self.where = elided("", theme, NOTE, ink="second")
        self.where.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        self.hint = label("", theme, NOTE, ink="accent")
        self.limb = QLineEdit()
        self.limb.setFont(theme.font(BODY))
        self.limb.setFixedWidth(theme.px(110))
        self.limb.setAccessibleName(tr("Limb, such as (a) or (a) (ii)"))
        self.limb.setPlaceholderText("(a)")
        self.limb.hide()
        self.text = BenchText(theme, tr("Text of the passage"))
        self.set_low(False)
        self.verdicts = {
            verdict: VerdictButton(verdict, key, theme, tr) for key, verdict in VERDICT_KEYS.items()
        }
        self._make_tools()
        self._lay_out()
        self._connect()

    def _make_tools(self) -> None:
        tr, theme = self._tr, self._theme
        self.split = KeyedButton(tr("Split"), "S", theme)
        self.join = KeyedButton(tr("Join with the next"), "J", theme)
        self.rename = KeyedButton(tr("Limb"), "L", theme)
        self.heading = KeyedButton(tr("Theme"), "T", theme)
        self.edit = KeyedButton(tr("Edit text"), "⏎", theme)
        self.follow_up = KeyedButton(tr("Follow-up"), "F", theme)
        self.tools = (self.split, self.join, self.rename, self.heading, self.edit, self.follow_up)
        self.themes = QMenu(self.heading)

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.setSpacing(12)
        for part in (self.reference, self.limb, self.where, self.hint):
            head.addWidget(part)
        self._rows = (FittingRow(self.verdicts.values(), 6, fill=True), FittingRow(self.tools, 14))
        column = QVBoxLayout(self)
        column.setContentsMargins(SIDE, 12, SIDE, 12)
        column.setSpacing(10)
        column.addLayout(head)
        column.addWidget(self.text)
        for row in self._rows:
            column.addWidget(row)

    def _connect(self) -> None:
        for verdict, button in self.verdicts.items():
            button.clicked.connect(partial(self._press, verdict))
        self.split.clicked.connect(self.text.split)
        self.join.clicked.connect(self.join_wanted)
        self.rename.clicked.connect(self.start_limb)
        self.heading.clicked.connect(self.choose_theme)
        self.edit.clicked.connect(self.text.edit)
        self.follow_up.clicked.connect(self.follow_up_wanted)
        self.text.written.connect(self.text_wanted)
        self.text.split_at.connect(self._split)
        self.text.left.connect(self.left)
        self.text.mode_changed.connect(self._show_mode)
        self.limb.returnPressed.connect(self.left)
        self.limb.editingFinished.connect(self._name_limb)

    @property
    def line(self) -> Line | None:
        """The passage that is on the bench: what is wanted is wanted for this one."""
        return self._line

    def set_low(self, low: bool) -> None:
        """In a low window the text shows two lines, so that the list keeps its room."""
        self.text.setFixedHeight(self._theme.px(66 if low else 88))

    def show_line(self, line: Line | None, titles: dict[str, str]) -> None:
        tr = self._tr
        self._line, self._titles = line, titles
        usable = line is not None and not line.fixed
        for part in (*self.verdicts.values(), *self.tools, self.text):
            part.setEnabled(usable)
        self.text.show_text((line.text or line.beside) if line else "")
        for verdict, button in self.verdicts.items():
            button.setChecked(line is not None and line.verdict is verdict)
        if line is None:
            self.reference.setText(tr("Nothing is selected"))
            self.where.setText("")
            return
        self.reference.setText(line.reference or tr("Without a number"))
        self.where.setText(tr(line.reason) or titles.get(line.theme, ""))
        self.follow_up.setText(tr("No follow-up") if line.follow_up else tr("Follow-up"))
        self._rows[1].refit()
        self._show_mode()

    def _show_mode(self) -> None:
        tr = self._tr
        hints = {
            Mode.READ: "",
            Mode.EDIT: tr("Esc when done"),
            Mode.SPLIT: tr("Go to where the second part begins, then Enter"),
        }
        self.hint.setText(hints[self.text.mode])
        self.hint.setVisible(self.text.mode is not Mode.READ)

    def _press(self, verdict: Verdict) -> None:
        line = self._line
        for one, button in self.verdicts.items():
            button.setChecked(line is not None and line.verdict is one)
        self.verdict_wanted.emit(verdict)

    def _split(self, place: int) -> None:
        self.split_wanted.emit(place)
        self.left.emit()

    def start_limb(self) -> None:
        if self._line is not None and self.rename.isEnabled():
            self.limb.setText(self._line.limb)
            self.limb.show()
            self.limb.setFocus(Qt.FocusReason.ShortcutFocusReason)
            self.limb.selectAll()

    def _name_limb(self) -> None:
        if self.limb.isHidden():
            return
        typed = self.limb.text().strip()
        self.limb.hide()
        if self._line is not None and typed != self._line.limb:
            self.limb_wanted.emit(typed)

    def choose_theme(self) -> None:
        """A menu of the headings under the button; the arrows and the first letters choose."""
        if self._line is None or not self.heading.isEnabled():
            return
        self.themes.clear()
        for key, title in self._titles.items():
            action = self.themes.addAction(title if len(title) <= 70 else title[:69] + "…")
            action.setCheckable(True)
            action.setChecked(key == self._line.theme)
            action.triggered.connect(partial(self._move, key))
        if self._titles:
            self.themes.popup(self.heading.mapToGlobal(self.heading.rect().topLeft()))

    def _move(self, key: str, _checked: bool = False) -> None:
        self.theme_wanted.emit(key)

    def leave(self) -> None:
        """Write what is still being typed."""
        self._name_limb()
        self.text.leave()
