"""One of the things that a group's laptops say: when it was said there, and what."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from assessor.i18n import Translator
from assessor.store.conflicts import SourceVersion, Version
from assessor.ui.packages.moments import moment_text
from assessor.ui.parts.keyed_button import KeyedButton
from assessor.ui.parts.labels import Ink, label
from assessor.ui.parts.prose import Prose
from assessor.ui.parts.sign_label import SignLabel
from assessor.ui.score.evidence_card import facts
from assessor.ui.signs import LEVEL_NAMES
from assessor.ui.theme import BODY, MEDIUM, NOTE, SMALL, STRONG, Theme


class VersionCard(QFrame):
    """Its key, or its button, makes it what the group says."""

    taken = Signal(int)

    def __init__(
        self,
        number: int,
        version: Version | SourceVersion,
        theme: Theme,
        tr: Translator,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._theme, self._tr = theme, tr
        self.setProperty("look", "card")
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(16, 14, 16, 14)
        self._column.setSpacing(8)
        self._column.addWidget(label(tr("Version {n}", n=number), theme, NOTE, STRONG))
        moment = moment_text(tr, version.made_at)
        said = tr("{moment} by the clock of that laptop", moment=moment) if moment else ""
        self._say(said or tr("Nobody knows when"), "second", SMALL)
        if isinstance(version, Version):
            self._show_judgement(version)
        else:
            self._show_source(version)
        self._column.addStretch(1)
        self.take = KeyedButton(tr("Take this one"), str(number), theme, look="plain")
        self.take.button.setAccessibleName(tr("Take version {n}", n=number))
        self.take.clicked.connect(lambda: self.taken.emit(number))
        self._column.addWidget(self.take, 0, Qt.AlignmentFlag.AlignLeading)

    def _show_judgement(self, version: Version) -> None:
        tr = self._tr
        sign = SignLabel(self._theme)
        sign.show_level(version.level)
        row = QHBoxLayout()
        row.setSpacing(9)
        row.addWidget(sign)
        row.addWidget(label(tr(LEVEL_NAMES[version.level]), self._theme, BODY, MEDIUM), 1)
        self._column.addLayout(row)
        self._prose(version.reasoning or tr("No reasoning given"), "" if version.reasoning else "second")
        if version.flagged:
            self._say(tr("Flagged"), "accent", SMALL)

    def _show_source(self, version: SourceVersion) -> None:
        if version.withdrawn:
            self._say(self._tr("Withdrawn: the group no longer gives this source."), "red", BODY)
        self._prose(version.row.citation)
        self._say(facts(version.row, self._tr), "second", SMALL)
        if version.row.link:
            self._say(version.row.link, "second", SMALL)

    def _prose(self, text: str, ink: Ink = "") -> None:
        words = Prose(self._theme, BODY, ink)
        words.show_text(text)
        self._column.addWidget(words)

    def _say(self, text: str, ink: Ink, size: int) -> None:
        words = label(text, self._theme, size, ink=ink)
        words.setWordWrap(True)
        self._column.addWidget(words)
