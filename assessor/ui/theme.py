"""The look in one place: colours, type and measures, for light and dark.

Every colour on a screen is a token of `Colours`; every font comes from `Theme.font`, every length that
holds text from `Theme.px`, so that the system's font size and the person's choice scale the whole screen.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from functools import cache
from importlib import import_module
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QFont, QFontDatabase, QGuiApplication

from assessor.models.levels import Level

FAMILIES = ["IBM Plex Sans", "IBM Plex Sans Arabic"]
FONT_FILES = {
    "fontpkg_ibm_plex_sans": ("IBMPlexSans[wdth,wght].ttf",),
    "fontpkg_ibm_plex_sans_arabic": ("IBMPlexSansArabic-Regular.ttf", "IBMPlexSansArabic-SemiBold.ttf"),
}
ORDINARY_FONT = (12.0, 13.4)
"""Pixels of the system's font where nothing is scaled: from Windows' to that of most Linux desktops."""

SMALL, NOTE, BODY, READING, DISPLAY = 12, 13, 15, 21, 26
REGULAR, MEDIUM, STRONG = 400, 500, 600
TEXT_SIZES = (0.9, 1.0, 1.15, 1.3, 1.5)


class Scheme(StrEnum):
    """Which colours: those of the system, or always the same."""

    SYSTEM = "system"
    LIGHT = "light"
    DARK = "dark"


@dataclass(frozen=True, slots=True)
class Colours:
    """The tokens. Levels are the only colours beside the accent; each has a ground for a chosen button."""

    ground: str
    surface: str
    ink: str
    second: str
    hairline: str
    accent: str
    accent_ground: str
    implemented: str
    implemented_ground: str
    partial: str
    partial_ground: str
    not_implemented: str
    not_implemented_ground: str
    no_information_ground: str
    not_assessed: str

    def level(self, level: Level) -> str:
        return {
            Level.IMPLEMENTED: self.implemented,
            Level.PARTIAL: self.partial,
            Level.NOT_IMPLEMENTED: self.not_implemented,
            Level.NO_INFORMATION: self.second,
            Level.NOT_ASSESSED: self.not_assessed,
        }[level]

    def level_ground(self, level: Level) -> str:
        return {
            Level.IMPLEMENTED: self.implemented_ground,
            Level.PARTIAL: self.partial_ground,
            Level.NOT_IMPLEMENTED: self.not_implemented_ground,
        }.get(level, self.no_information_ground)


LIGHT = Colours(
    ground="#F6F5F1",
    surface="#FFFFFF",
    ink="#1C2430",
    second="#586273",
    hairline="#E2DFD7",
    accent="#27588F",
    accent_ground="#E9F0F8",
    implemented="#127A62",
    implemented_ground="#E4F3EE",
    partial="#925700",
    partial_ground="#FBF0DC",
    not_implemented="#AE3326",
    not_implemented_ground="#FBE9E6",
    no_information_ground="#EDEEF1",
    not_assessed="#A8AEB8",
)
DARK = Colours(
    ground="#14181F",
    surface="#1C222C",
    ink="#E9ECF1",
    second="#A3ACBA",
    hairline="#2C3440",
    accent="#9CC3F2",
    accent_ground="#1F2E42",
    implemented="#55CBA8",
    implemented_ground="#1B3935",
    partial="#F0B65A",
    partial_ground="#3A3020",
    not_implemented="#FF8B7B",
    not_implemented_ground="#40282A",
    no_information_ground="#2A313D",
    not_assessed="#6B7484",
)


@dataclass(frozen=True, slots=True)
class Theme:
    """Colours and a scale. Widgets ask it for fonts, lengths and colours when they are made or painted."""

    colours: Colours = LIGHT
    scale: float = 1.0

    def px(self, length: float) -> int:
        return round(length * self.scale)

    def font(self, size: float, weight: int = REGULAR, *, tabular: bool = False) -> QFont:
        font = QFont()
        font.setFamilies(FAMILIES)
        font.setPixelSize(max(8, self.px(size)))
        font.setVariableAxis(QFont.Tag("wght"), weight)
        font.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
        if tabular:
            font.setFeature(QFont.Tag("tnum"), 1)
        return font

    def colour(self, token: str) -> QColor:
        return QColor(getattr(self.colours, token))

    def level_colour(self, level: Level) -> QColor:
        return QColor(self.colours.level(level))

    @property
    def dark(self) -> bool:
        return self.colours is DARK


def make_theme(scheme: str, text_size: float = 1.0) -> Theme:
    """The theme for a setting; what is not a scheme follows the system."""
    dark = scheme == Scheme.DARK
    if scheme not in {Scheme.LIGHT, Scheme.DARK}:
        dark = QGuiApplication.styleHints().colorScheme() is Qt.ColorScheme.Dark
    smallest, largest = TEXT_SIZES[0], TEXT_SIZES[-1]
    return Theme(DARK if dark else LIGHT, min(max(text_size, smallest), largest) * _system_scale())


@cache
def load_fonts() -> None:
    """Make the text faces known to Qt; the weights are axes of one variable font."""
    for package, names in FONT_FILES.items():
        folder = Path(import_module(package).__file__ or "").parent / "files"
        for name in names:
            QFontDatabase.addApplicationFont(str(folder / name))


@cache
def _system_scale() -> float:
    """The system's font size against the ordinary one; asked before the program sets its own font."""
    font = QGuiApplication.font()
    screen = QGuiApplication.primaryScreen()
    points = font.pointSizeF() * (screen.logicalDotsPerInch() / 72 if screen else 96 / 72)
    pixels = float(font.pixelSize()) if font.pixelSize() > 0 else points
    low, high = ORDINARY_FONT
    return pixels / min(max(pixels, low), high)
