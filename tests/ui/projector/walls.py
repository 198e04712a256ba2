"""Everything that a wall shows or says."""

from __future__ import annotations

from PySide6.QtCore import QBuffer, QSize
from PySide6.QtSvg import QSvgGenerator
from PySide6.QtWidgets import QWidget

from assessor.ui.main_window import MainWindow
from assessor.ui.projector.page import Page
from assessor.ui.projector.window import ProjectorWindow


def wall(window: MainWindow) -> ProjectorWindow:
    assert window.projection.window is not None
    return window.projection.window


def page(window: MainWindow) -> Page:
    return wall(window).page


def painted(widget: QWidget) -> str:
    """The texts as they are painted: the same drawing as on the wall, written down as SVG."""
    buffer = QBuffer()
    drawing = QSvgGenerator()
    drawing.setOutputDevice(buffer)
    drawing.setSize(QSize(widget.width(), widget.height()))
    widget.render(drawing)
    return buffer.data().toStdString()


def everything(widget: QWidget) -> str:
    """Painted, titles, tips, names and descriptions for voices, whatever else a child could say, hidden or not."""
    said = [painted(widget)]
    for one in [widget, *widget.findChildren(QWidget)]:
        said += [one.windowTitle(), one.windowFilePath(), one.toolTip(), one.statusTip(), one.whatsThis()]
        said += [one.accessibleName(), one.accessibleDescription(), one.objectName()]
        said.append(repr([one.property(bytes(name).decode()) for name in one.dynamicPropertyNames()]))
        said.append(str(one.text()) if hasattr(one, "text") else "")
    return "\n".join(said)
