"""What the plenary says before there is anything to settle, and when everything is settled."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from assessor.i18n import Translator
from assessor.ui.parts.labels import label, link
from assessor.ui.theme import BODY, DISPLAY, MEDIUM, Theme


class Message(QWidget):
    """A headline, a sentence, and one or two ways on."""

    def __init__(
        self, theme: Theme, title: str, text: str, ways: list[str], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        said = label(text, theme, BODY, ink="second")
        said.setWordWrap(True)
        said.setMaximumWidth(theme.px(560))
        column = QVBoxLayout(self)
        column.setContentsMargins(48, 48, 48, 48)
        column.setSpacing(12)
        column.addStretch(2)
        column.addWidget(label(title, theme, DISPLAY, MEDIUM))
        column.addWidget(said)
        looks = ("first", "plain")
        self.ways = [link(way, theme, look=look) for way, look in zip(ways, looks, strict=False)]
        row = QHBoxLayout()
        row.setSpacing(12)
        for way in self.ways:
            row.addWidget(way, 0, Qt.AlignmentFlag.AlignLeading)
        row.addStretch(1)
        column.addLayout(row)
        column.addStretch(3)


def no_recommendations(theme: Theme, tr: Translator) -> Message:
    text = tr("First open the UN document whose recommendations you judge.")
    return Message(theme, tr("Nothing to settle yet"), text, [tr("Go to Prepare")])


def nothing_judged(theme: Theme, tr: Translator) -> Message:
    text = tr("Score the recommendations in groups first, or let the plenary decide without them.")
    return Message(
        theme, tr("No group has judged anything yet"), text, [tr("Go to Score"), tr("Decide without groups")]
    )
