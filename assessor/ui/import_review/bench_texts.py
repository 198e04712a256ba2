"""The texts of the selected passage, one or two languages beside each other, and how they are cut in two."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from assessor.i18n import Translator
from assessor.importers.cutting import like_cut
from assessor.ui.import_review.bench_text import BenchText, Mode
from assessor.ui.import_review.lines import Line
from assessor.ui.language import language_name
from assessor.ui.theme import Theme


class BenchTexts(QWidget):
    """A split is pointed at in each language that can be corrected: the second begins where it most likely is."""

    written = Signal(str)
    beside_written = Signal(str)
    split_wanted = Signal(int, int)
    mode_changed = Signal()
    left = Signal()

    def __init__(self, theme: Theme, tr: Translator, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme, self._tr = theme, tr
        self._beside_language = ""
        self._cut: dict[BenchText, int] = {}
        self.main = BenchText(theme, tr("Text of the passage"))
        self.beside = BenchText(theme, tr("The same in the other language"))
        self.both = (self.main, self.beside)
        self.beside.hide()
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(12)
        for text in self.both:
            row.addWidget(text, 1)
            text.mode_changed.connect(self.mode_changed)
            text.left.connect(self.left)
        self.main.written.connect(self.written)
        self.beside.written.connect(self.beside_written)
        self.main.split_at.connect(partial(self._cut_at, self.main))
        self.beside.split_at.connect(partial(self._cut_at, self.beside))

    def set_height(self, height: int) -> None:
        for text in self.both:
            text.setFixedHeight(height)

    def show_line(self, line: Line | None) -> None:
        """Two texts where there are two languages; what another file holds is only shown."""
        two = line is not None and not line.fixed and bool(line.beside or line.beside_language)
        self._beside_language = line.beside_language if line else ""
        self.beside.setVisible(two)
        self.beside.locked = not self._beside_language
        self.beside.setProperty("quiet", self.beside.locked)
        if line is None:
            self.main.show_text("")
            return
        self.main.show_text(line.text if two else line.text or line.beside)
        self.beside.show_text(line.beside if two else "")

    # --- what keys and buttons do ---

    @property
    def mode(self) -> Mode:
        return next((text.mode for text in self.both if text.mode is not Mode.READ), Mode.READ)

    def hint(self) -> str:
        """What to press now."""
        tr = self._tr
        if self.mode is Mode.EDIT:
            return tr("Esc when done")
        if self.beside.mode is Mode.SPLIT and self._cut:
            language = language_name(self._beside_language)
            return tr("And in {language}? Enter splits here, Esc leaves it whole", language=language)
        return tr("Go to where the second part begins, then Enter") if self.mode is Mode.SPLIT else ""

    def edit(self) -> None:
        first = self.main if self.main.toPlainText() or self.beside.locked else self.beside
        first.edit()

    def split(self) -> None:
        active = next((text for text in self.both if text.mode is not Mode.READ), None)
        only_beside = not self.main.toPlainText() and not self.beside.locked
        if active is None:
            self._cut.clear()
        (active or (self.beside if only_beside else self.main)).split()

    def _cut_at(self, text: BenchText, place: int) -> None:
        """Cut here; before that, let the person point at the place in the other language as well."""
        self._cut[text] = place
        other = self.beside if text is self.main else self.main
        words = "" if other.locked or other.isHidden() else other.toPlainText()
        if words and other not in self._cut:
            other.point(like_cut(text.toPlainText(), place, words))
            return
        places = [self._cut.get(one, -1) for one in self.both]
        self._cut.clear()
        self.split_wanted.emit(*places)

    def write(self) -> None:
        for text in self.both:
            text.write()

    def leave(self) -> None:
        for text in self.both:
            text.leave()
