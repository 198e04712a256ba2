"""The look of the wall: stronger colours than on the screen (7 : 1 at least), letters for ten metres."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import QSizeF

from assessor.ui.theme import DARK, LIGHT, Theme

ON_LIGHT = replace(
    LIGHT,
    ground="#FFFFFF",
    second="#4B5565",
    accent="#1F4A7C",
    implemented="#0B5A48",
    partial="#6E4100",
    not_implemented="#8F2318",
    not_assessed="#4B5565",
)
ON_DARK = replace(DARK, ground="#10141C", not_assessed="#9AA3B0")
SHOWN = ("ink", "second", "accent", "implemented", "partial", "not_implemented", "not_assessed")
"""The tokens in which something is written or drawn on the ground."""

FOOT, LINE, LARGE = 24, 30, 50
STEPS = (50, 44, 38, 34, 30, 27, 24)
"""Sizes of the text, tried from the largest; what fits in none of them is shown in parts at `LINE`."""
DESIGNED = QSizeF(1440, 900)
MARGIN = 88
LINE_HEIGHT = 1.28


def wall_theme(theme: Theme, width: float, height: float) -> Theme:
    """Everything grows and shrinks with the wall; the screen's own text size plays no part."""
    scale = min(width / DESIGNED.width(), height / DESIGNED.height())
    return Theme(ON_DARK if theme.dark else ON_LIGHT, max(scale, 0.2))
