"""What is protected and what is not: the page that the project's documents have, to be read without a network."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QTextCursor, QTextDocument, QTextFrame, QTextTable
from PySide6.QtWidgets import QDialog, QFrame, QTextEdit, QVBoxLayout, QWidget

from assessor.i18n import Translator
from assessor.resources import page
from assessor.ui.parts.labels import link
from assessor.ui.parts.prose import LINE_HEIGHT, space_lines
from assessor.ui.theme import BODY, Theme

AROUND, WIDE, HIGH, ABOVE, WITHIN_CELL = 12, 920, 720, 8, 6
NAME = "safety"


class SafetyPage(QDialog):
    """The text, to be scrolled with keys or the wheel; nothing in it leads out of the program."""

    def __init__(self, theme: Theme, tr: Translator, parent: QWidget) -> None:
        super().__init__(parent)
        self.setWindowTitle(tr("What is protected, and what is not"))
        column = QVBoxLayout(self)
        column.setContentsMargins(32, 24, 32, 24)
        column.setSpacing(24)
        self.text = _text(theme, page(NAME, tr.language))
        column.addWidget(self.text, 1)
        close = link(tr("Close"), theme, look="plain")
        close.clicked.connect(self.accept)
        column.addWidget(close, 0, Qt.AlignmentFlag.AlignLeading)
        room = parent.window().size() - QSize(2 * AROUND, 2 * AROUND)
        self.resize(QSize(theme.px(WIDE), theme.px(HIGH)).boundedTo(room))


def _text(theme: Theme, markdown: str) -> QTextEdit:
    made = QTextEdit()
    made.setProperty("look", "prose")
    made.setReadOnly(True)
    made.setFrameShape(QFrame.Shape.NoFrame)
    made.setFont(theme.font(BODY))
    made.setTextInteractionFlags(
        Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard
    )
    made.document().setMarkdown(markdown, QTextDocument.MarkdownFeature.MarkdownDialectGitHub)
    space_lines(made, theme.px(BODY) * LINE_HEIGHT)
    _part(made.document(), theme.px(ABOVE))
    _give_room(made.document().rootFrame(), theme)
    made.moveCursor(QTextCursor.MoveOperation.Start)
    return made


def _part(document: QTextDocument, above: float) -> None:
    """Some air before what begins anew."""
    block = document.begin().next()
    while block.isValid():
        shape, cursor = block.blockFormat(), QTextCursor(block)
        if not cursor.currentTable() and not block.textList():
            shape.setTopMargin(above * (2 if shape.headingLevel() else 1))
            cursor.setBlockFormat(shape)
        block = block.next()


def _give_room(frame: QTextFrame, theme: Theme) -> None:
    """To the cells of tables."""
    for inner in frame.childFrames():
        if isinstance(inner, QTextTable):
            shape = inner.format()
            shape.setCellPadding(theme.px(WITHIN_CELL))
            shape.setCellSpacing(0)
            shape.setBorderCollapse(True)
            inner.setFormat(shape)
