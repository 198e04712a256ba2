"""A field for sentences that is as high as what is in it."""

from __future__ import annotations

from PySide6.QtCore import QSizeF
from PySide6.QtWidgets import QWidget

from assessor.ui.parts.text_field import TextField
from assessor.ui.theme import Theme

EDGES = 20


class GrowingField(TextField):
    """From `least` to `highest`, in pixels at the usual size of text; from there on the text scrolls in it."""

    def __init__(
        self,
        theme: Theme,
        name: str,
        placeholder: str = "",
        *,
        least: int,
        highest: int,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(theme, name, placeholder, parent)
        self._least, self._highest = theme.px(least), theme.px(highest)
        self.setFixedHeight(self._least)
        self.document().documentLayout().documentSizeChanged.connect(self._fit)

    def _fit(self, size: QSizeF) -> None:
        self.setFixedHeight(max(self._least, min(round(size.height()) + EDGES, self._highest)))
