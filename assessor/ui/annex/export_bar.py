"""Over the preview: what is written and in which language, a button for each kind of file, and what leaves."""

from __future__ import annotations

from functools import partial
from pathlib import Path

from PySide6.QtCore import QSize, Qt, QUrl, Signal
from PySide6.QtGui import QDesktopServices, QResizeEvent
from PySide6.QtWidgets import (
    QBoxLayout,
    QHBoxLayout,
    QMenu,
    QProgressBar,
    QSizePolicy,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from assessor.i18n import Translator, written_languages
from assessor.reports.sealing.freezing import annex_languages
from assessor.reports.wording import OWN_WORDS
from assessor.ui.annex.handout import Handout, What
from assessor.ui.annex.handout_choice import HandoutChoice
from assessor.ui.language import language_name
from assessor.ui.parts.labels import label, link, set_ink
from assessor.ui.parts.menu_opening import open_menu_with
from assessor.ui.parts.tips import tip
from assessor.ui.theme import BODY, MEDIUM, NOTE, Theme

KINDS = ((".docx", "Word"), (".pdf", "PDF"), (".xlsx", "Excel"), (".json", "JSON"))
MORE = ((".csv", "CSV"),)


class ExportBar(QWidget):
    """Says in one line what will leave, what is being written, or where the last file is."""

    export_wanted = Signal(str)
    language_chosen = Signal(str)
    cancel_wanted = Signal()
    enclosures_wanted = Signal()

    def __init__(self, theme: Theme, tr: Translator, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme, self._tr = theme, tr
        self._folder = Path()
        self._leaving = ""
        self.choice = HandoutChoice(theme, tr)
        self.language = QToolButton()
        self.buttons = {suffix: self._kind(suffix, name) for suffix, name in KINDS}
        self.more = self._more()
        self.status = label("", theme, NOTE, ink="second")
        self.status.setWordWrap(True)
        self.status.setMinimumHeight(theme.px(26))
        self.status.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        self.own_words = label("", theme, NOTE, ink="amber")
        self.own_words.setWordWrap(True)
        self.open_folder = link(tr("Open folder"), theme, NOTE, MEDIUM)
        self.open_folder.clicked.connect(self._open_folder)
        self.cancel = link(tr("Cancel"), theme, NOTE, MEDIUM)
        self.cancel.clicked.connect(self.cancel_wanted)
        self.progress = QProgressBar()
        self.progress.setTextVisible(False)
        self.progress.setAccessibleName(tr("Writing the annex"))
        self._make_language()
        self._lay_out()
        self._show_parts(working=False, written=False)

    def _kind(self, suffix: str, name: str) -> QWidget:
        tr = self._tr
        button = link(name, self._theme, BODY - 1, MEDIUM, "first" if suffix == ".docx" else "plain")
        button.setAccessibleName(tr("Write the annex as {kind}", kind=name))
        button.clicked.connect(partial(self._want, suffix))
        return button

    def _want(self, suffix: str) -> None:
        self.export_wanted.emit(suffix)

    def _more(self) -> QToolButton:
        tr = self._tr
        button = _quiet(QToolButton(), self._theme)
        button.setText("⋯")
        button.setAccessibleName(tr("More kinds of file"))
        button.setToolTip(tr("More kinds of file"))
        menu = QMenu(button)
        for suffix, name in MORE:
            menu.addAction(name).triggered.connect(partial(self._want, suffix))
        self.enclosures = menu.addAction("")
        self.enclosures.triggered.connect(self.enclosures_wanted)
        open_menu_with(button, menu)
        return button

    def _make_language(self) -> None:
        _quiet(self.language, self._theme)
        menu = QMenu(self.language)
        for one in annex_languages():
            menu.addAction(language_name(one)).triggered.connect(partial(self._choose_language, one))
        open_menu_with(self.language, menu)

    def _choose_language(self, language: str) -> None:
        self.language_chosen.emit(language)

    def _lay_out(self) -> None:
        tools = self._tools = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        tools.setSpacing(8)
        tools.addLayout(_in_a_row(self.choice.button, self.language))
        tools.addStretch(1)
        tools.addLayout(_in_a_row(*self.buttons.values(), self.more))
        said = QHBoxLayout()
        said.setSpacing(8)
        said.addWidget(self.status, 1)
        said.addWidget(self.open_folder)
        said.addWidget(self.cancel)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 14, 24, 8)
        column.setSpacing(8)
        column.addLayout(tools)
        column.addWidget(self.choice)
        column.addWidget(self.own_words)
        column.addLayout(said)
        column.addWidget(self.progress)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Two rows where one has no room: no word on a button is cut."""
        super().resizeEvent(event)
        parts = (self.choice.button, self.language, *self.buttons.values(), self.more)
        shown = [part.sizeHint().width() + 8 for part in parts if not part.isHidden()]
        fits = sum(shown) + 48 <= self.width()
        way = QBoxLayout.Direction.LeftToRight if fits else QBoxLayout.Direction.TopToBottom
        self._tools.setDirection(way)

    def minimumSizeHint(self) -> QSize:
        return QSize(self._theme.px(240), super().minimumSizeHint().height())

    def show_handout(self, handout: Handout) -> None:
        """Only the kinds of file that it can be written as."""
        tr, annex = self._tr, handout.what is What.ANNEX
        self.choice.show_handout(handout)
        for suffix, name in KINDS:
            button = self.buttons[suffix]
            button.setVisible(suffix in handout.suffixes())
            said = tr("Write the annex as {kind}", kind=name) if annex else tr("Write as {kind}", kind=name)
            button.setAccessibleName(said)
        self.more.setVisible(any(suffix in handout.suffixes() for suffix, _ in MORE))

    def show_enclosures(self, count: int) -> None:
        tr = self._tr
        self.enclosures.setText(tr("Enclosed files ({n}) …", n=count))
        self.enclosures.setVisible(count > 0)

    def show_language(self, language: str) -> None:
        tr = self._tr
        self.language.setText(f"{language_name(language)} ▾")
        self.language.setAccessibleName(
            tr("Language of the annex: {language}", language=language_name(language))
        )
        self.own_words.setText(tr(OWN_WORDS, language=language_name(language)))
        self.own_words.setVisible(language not in written_languages())

    def show_leaving(self, line: str) -> None:
        self._leaving = line
        if self.open_folder.isHidden() and self.cancel.isHidden():
            self._say(line)

    def show_working(self, name: str) -> None:
        tr = self._tr
        self._say(tr("Writing {name} …", name=name))
        self._show_parts(working=True, written=False)

    def show_written(self, path: Path) -> None:
        tr = self._tr
        self._folder = path.parent
        self._say(
            tr("{name} was written to {folder}.", name=path.name, folder=path.parent.name or str(path.parent))
        )
        self.status.setToolTip(tip(str(path)))
        set_ink(self.status, "green")
        self._show_parts(working=False, written=True)

    def show_ended(self, path: Path | None) -> None:
        """Where the file is, or nothing of it when it was cancelled."""
        if path is None:
            self.show_idle()
        else:
            self.show_written(path)

    def show_anew(self) -> None:
        """What leaves, in the place of what was written before: the next file may hold something else."""
        if self.cancel.isHidden():
            self.show_idle()

    def show_idle(self) -> None:
        self._say(self._leaving)
        self._show_parts(working=False, written=False)

    def _say(self, text: str) -> None:
        set_ink(self.status, "second")
        self.status.setToolTip("")
        self.status.setText(text)

    def _show_parts(self, *, working: bool, written: bool) -> None:
        self.open_folder.setVisible(written)
        self.cancel.setVisible(working)
        self.progress.setVisible(working)
        self.progress.setRange(0, 0 if working else 1)
        for button in (*self.buttons.values(), self.more):
            button.setEnabled(not working)

    def _open_folder(self) -> None:
        QDesktopServices.openUrl(QUrl.fromLocalFile(str(self._folder)))


def _in_a_row(*parts: QWidget) -> QHBoxLayout:
    row = QHBoxLayout()
    row.setSpacing(8)
    for part in parts:
        row.addWidget(part)
    row.addStretch(1)
    return row


def _quiet(button: QToolButton, theme: Theme) -> QToolButton:
    button.setProperty("look", "quiet")
    button.setFont(theme.font(NOTE, MEDIUM))
    button.setCursor(Qt.CursorShape.PointingHandCursor)
    return button
