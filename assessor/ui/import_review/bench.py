"""Under the list: the selected passage at reading size, and everything that can be done with it."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QMenu, QSizePolicy, QVBoxLayout, QWidget

from assessor.i18n import Translator
from assessor.importers.batch import Verdict
from assessor.ui.import_review.bench_text import Mode
from assessor.ui.import_review.bench_texts import BenchTexts
from assessor.ui.import_review.lines import Line
from assessor.ui.parts.fitting_row import FittingRow
from assessor.ui.parts.keyed_button import KeyedButton
from assessor.ui.parts.labels import elided, label
from assessor.ui.parts.menu_words import menu_words
from assessor.ui.parts.verdict_button import VerdictButton
from assessor.ui.parts.verdict_signs import VERDICT_KEYS
from assessor.ui.theme import BODY, NOTE, STRONG, Theme

SIDE = 20
LOW, VERY_LOW = 800, 600
"""Heights of a window, in the theme's pixels."""


class Bench(QWidget):
    """Says by signals what the person wants; whoever holds the passages does it."""

    verdict_wanted = Signal(Verdict)
    split_wanted = Signal(int, int)
    join_wanted = Signal()
    limb_wanted = Signal(str)
    theme_wanted = Signal(str)
    text_wanted = Signal(str)
    beside_wanted = Signal(str)
    pair_wanted = Signal(str)
    number_wanted = Signal(str)
    follow_up_wanted = Signal()
    left = Signal()

    def __init__(
        self, theme: Theme, tr: Translator, *, renumbers: bool = False, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.theme, self._tr, self._renumbers = theme, tr, renumbers
        self.partners: Callable[[Line], dict[str, str]] = lambda _line: {}
        self._titles: dict[str, str] = {}
        self._line: Line | None = None
        self._asks_number = False
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
        self.texts = BenchTexts(theme, tr)
        self.text, self.beside = self.texts.both
        self.verdicts = {
            verdict: VerdictButton(verdict, key, theme, tr) for key, verdict in VERDICT_KEYS.items()
        }
        self._make_tools()
        self._lay_out()
        self._connect()

    def _make_tools(self) -> None:
        tr, theme = self._tr, self.theme
        self.split = KeyedButton(tr("Split"), "S", theme)
        self.join = KeyedButton(tr("Join with the next"), "J", theme)
        self.rename = KeyedButton(tr("Limb"), "L", theme)
        self.heading = KeyedButton(tr("Theme"), "T", theme)
        self.edit = KeyedButton(tr("Edit text"), "⏎", theme)
        self.follow_up = KeyedButton(tr("Follow-up"), "F", theme)
        self.pair = KeyedButton(tr("Pair"), "P", theme)
        self.renumber = KeyedButton(tr("Number"), "N", theme, parent=self)
        self.renumber.setVisible(self._renumbers)
        plain = (self.split, self.join, self.rename, self.heading, self.edit, self.follow_up, self.pair)
        self.tools = (*plain, self.renumber) if self._renumbers else plain
        self.themes, self.pairs = QMenu(self.heading), QMenu(self.pair)

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.setSpacing(12)
        for part in (self.reference, self.limb, self.where, self.hint):
            head.addWidget(part)
        self.rows = (FittingRow(self.verdicts.values(), 6, fill=True), FittingRow(self.tools, 14))
        column = QVBoxLayout(self)
        column.setContentsMargins(SIDE, 12, SIDE, 12)
        column.setSpacing(10)
        column.addLayout(head)
        column.addWidget(self.texts)
        for row in self.rows:
            column.addWidget(row)

    def _connect(self) -> None:
        for verdict, button in self.verdicts.items():
            button.clicked.connect(partial(self._press, verdict))
        self.split.clicked.connect(self.texts.split)
        self.join.clicked.connect(self.join_wanted)
        self.rename.clicked.connect(self.start_limb)
        self.renumber.clicked.connect(self.start_number)
        self.pair.clicked.connect(self.choose_pair)
        self.heading.clicked.connect(self.choose_theme)
        self.edit.clicked.connect(self.texts.edit)
        self.follow_up.clicked.connect(self.follow_up_wanted)
        self.texts.written.connect(self.text_wanted)
        self.texts.beside_written.connect(self.beside_wanted)
        self.texts.split_wanted.connect(self._split)
        self.texts.left.connect(self.left)
        self.texts.mode_changed.connect(self._show_mode)
        self.limb.returnPressed.connect(self.left)
        self.limb.editingFinished.connect(self._name_limb)

    @property
    def line(self) -> Line | None:
        """The passage that is on the bench: what is wanted is wanted for this one."""
        return self._line

    def show_line(self, line: Line | None, titles: dict[str, str]) -> None:
        tr = self._tr
        self._line, self._titles = line, titles
        usable = line is not None and not line.fixed
        for part in (*self.verdicts.values(), *self.tools, self.texts):
            part.setEnabled(usable)
        self.pair.setEnabled(line is not None and bool(self.partners(line)))
        self.texts.show_line(line)
        for verdict, button in self.verdicts.items():
            button.setChecked(line is not None and line.verdict is verdict)
        if line is None:
            self.reference.setText(tr("Nothing is selected"))
            self.where.setText("")
            return
        self.reference.setText(line.reference or tr("Without a number"))
        self.where.setText(tr(line.reason) or titles.get(line.theme, ""))
        self.follow_up.setText(tr("No follow-up") if line.follow_up else tr("Follow-up"))
        self.rows[1].refit()
        self._show_mode()

    def _show_mode(self) -> None:
        self.hint.setText(self.texts.hint())
        self.hint.setVisible(self.texts.mode is not Mode.READ)

    def _press(self, verdict: Verdict) -> None:
        line = self._line
        for one, button in self.verdicts.items():
            button.setChecked(line is not None and line.verdict is one)
        self.verdict_wanted.emit(verdict)

    def _split(self, place: int, beside: int) -> None:
        self.split_wanted.emit(place, beside)
        self.left.emit()

    def start_limb(self) -> None:
        if self._line is not None and self.rename.isEnabled():
            self._ask(self._line.limb, "(a)", self._tr("Limb, such as (a) or (a) (ii)"))

    def start_number(self) -> None:
        """Ask for another number of the paragraph; those that follow it move by the same step."""
        if self._line is not None and self._line.number and self.renumber.isEnabled():
            self._ask(self._line.number, "24", self._tr("Number of the paragraph"))
            self._asks_number = True

    def _ask(self, value: str, example: str, name: str) -> None:
        self._asks_number = False
        self.limb.setAccessibleName(name)
        self.limb.setPlaceholderText(example)
        self.limb.setText(value)
        self.limb.show()
        self.limb.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.limb.selectAll()

    def _name_limb(self) -> None:
        if self.limb.isHidden():
            return
        typed = self.limb.text().strip()
        self.limb.hide()
        line = self._line
        if line is not None and typed != (line.number if self._asks_number else line.limb):
            (self.number_wanted if self._asks_number else self.limb_wanted).emit(typed)

    def choose_pair(self) -> None:
        """A menu of what the other language has and this one has not."""
        if self._line is None or not self.pair.isEnabled():
            return
        self.pairs.clear()
        for key, words in self.partners(self._line).items():
            self.pairs.addAction(menu_words(words)).triggered.connect(partial(self._pair, key))
        self.pairs.popup(self.pair.mapToGlobal(self.pair.rect().topLeft()))

    def _pair(self, key: str, _checked: bool = False) -> None:
        self.pair_wanted.emit(key)

    def choose_theme(self) -> None:
        """A menu of the headings under the button; the arrows and the first letters choose."""
        if self._line is None or not self.heading.isEnabled():
            return
        self.themes.clear()
        for key, title in self._titles.items():
            action = self.themes.addAction(menu_words(title))
            action.setCheckable(True)
            action.setChecked(key == self._line.theme)
            action.triggered.connect(partial(self._move, key))
        if self._titles:
            self.themes.popup(self.heading.mapToGlobal(self.heading.rect().topLeft()))

    def _move(self, key: str, _checked: bool = False) -> None:
        self.theme_wanted.emit(key)

    def write(self) -> None:
        """Write what is still being typed, and let the person type on."""
        self._name_limb()
        self.texts.write()

    def leave(self) -> None:
        """Write what is still being typed, and end the typing."""
        self._name_limb()
        self.texts.leave()


def fit(bench: Bench, height: int) -> None:
    """In a low window the text shows two lines, so that the list keeps its room.

    With large text in a small one the verdicts are signs and keys in one row as well.
    """
    bench.texts.set_height(bench.theme.px(66 if height < bench.theme.px(LOW) else 88))
    for button in bench.verdicts.values():
        button.set_brief(height < bench.theme.px(VERY_LOW))
    bench.rows[0].refit()
