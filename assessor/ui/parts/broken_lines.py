"""Where the lines of a text end, for whoever paints them one by one."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QFont, QFontMetrics, QTextLayout, QTextOption


def broken(text: str, font: QFont, width: int, taken: int = 0) -> tuple[str, ...]:
    """`taken` is what stands before the first line. At least one line, which may be empty."""
    if QFontMetrics(font).horizontalAdvance(text) <= width - taken:
        return (text,)
    layout = QTextLayout(text, font)
    layout.setTextOption(QTextOption(Qt.AlignmentFlag.AlignLeft))
    found: list[str] = []
    layout.beginLayout()
    while (line := layout.createLine()).isValid():
        line.setLineWidth(width if found else width - taken)
        found.append(text[line.textStart() : line.textStart() + line.textLength()].strip())
    layout.endLayout()
    return tuple(found)
