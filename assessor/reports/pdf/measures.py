"""Sizes and colours of the annex on paper, in points and in one place."""

from __future__ import annotations

from dataclasses import dataclass

from assessor.reports import palette

Colour = tuple[float, float, float]

HEAD_BASELINE, HEAD_RULE = 40.4, 47.0
TOP = HEAD_RULE


@dataclass(frozen=True, slots=True)
class Paper:
    """A sheet of paper with its margin: how far text may go, and where the foot of the page stands."""

    page_width: float
    page_height: float
    margin: float

    @property
    def width(self) -> float:
        return self.page_width - 2 * self.margin

    @property
    def bottom(self) -> float:
        return self.page_height - 43.28

    @property
    def foot_rule(self) -> float:
        return self.page_height - 31.08

    @property
    def foot_baseline(self) -> float:
        return self.page_height - 20.48


LANDSCAPE = Paper(841.89, 595.28, 38.4)
PORTRAIT = Paper(595.28, 841.89, 51)
MARGIN, WIDTH = LANDSCAPE.margin, LANDSCAPE.width
"""Of the annex itself, which is landscape."""


def colour_of(code: str) -> Colour:
    """From RRGGBB."""
    red, green, blue = (int(code[at : at + 2], 16) / 255 for at in (0, 2, 4))
    return red, green, blue


INK = colour_of(palette.INK)
SECOND_INK = colour_of(palette.SECOND_INK)
HAIRLINE = colour_of("E2DFD7")
ROW_LINE = colour_of("D9D5CB")
ACCENT = colour_of(palette.ACCENT)
ACCENT_GROUND = colour_of("E9F0F8")
PAPER = (1.0, 1.0, 1.0)

LEVEL_COLOURS = {level: colour_of(code) for level, code in palette.LEVEL_COLOURS.items()}


@dataclass(frozen=True, slots=True)
class Style:
    """How a stretch of text looks. `rise` lifts it above the line, for the numbers of sources."""

    size: float
    leading: float
    weight: int = 400
    colour: Colour = INK
    rise: float = 0


BODY = Style(9.6, 12)
LEAD_IN = Style(9.6, 12, colour=SECOND_INK)
NONE = Style(9.6, 12, colour=SECOND_INK)
STRONG = Style(9.6, 12, weight=600)
LEVEL = Style(9.6, 12, weight=500)
CONTINUED = Style(9.6, 12, weight=600, colour=SECOND_INK)
SOURCE_NUMBER = Style(5.8, 12, colour=INK, rise=3.3)
NOTE = Style(7.2, 9.8, colour=SECOND_INK)
FOLLOW_UP = Style(6.2, 8.2, weight=600, colour=ACCENT)
COLUMN_HEAD = Style(6.9, 8.6, weight=600, colour=SECOND_INK)
THEME = Style(8.4, 10.8, weight=600)
EDGE = Style(6.6, 8.6, colour=SECOND_INK)
TITLE = Style(26, 32, weight=600)
SUBTITLE = Style(13, 18, colour=SECOND_INK)
HEADING = Style(15.6, 20, weight=600)
SUBHEADING = Style(10.2, 14, weight=600)
LABEL = Style(8.4, 15.6, colour=SECOND_INK)
FACT = Style(10.2, 14.4)
FINE = Style(8.1, 11.4, colour=SECOND_INK)
BANNER = Style(9, 12, weight=500, colour=ACCENT)
FIGURE = Style(20, 24, weight=500)
TALLY = Style(6.9, 10.5, colour=SECOND_INK)
SOURCE = Style(8.4, 11.4)
ZERO = Style(8.4, 11.4, colour=SECOND_INK)
SOURCE_LINK = Style(8.4, 11.4, colour=ACCENT)


@dataclass(frozen=True, slots=True)
class Column:
    """A column of the table, from where the lines of a left-to-right page begin."""

    start: float
    width: float


REFERENCE_COLUMN = Column(0, 38)
TEXT_COLUMN = Column(44.4, 212)
LEVEL_COLUMN = Column(267.6, 78)
ASSESSMENT_COLUMN = Column(357.6, 226)
ASK_COLUMN = Column(592.8, WIDTH - 592.8)
COLUMNS = (REFERENCE_COLUMN, TEXT_COLUMN, LEVEL_COLUMN, ASSESSMENT_COLUMN, ASK_COLUMN)
WHOLE = Column(0, WIDTH)

SIGN = 9.6
SIGN_ROOM = 14.4
