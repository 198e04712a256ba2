"""Sizes of a score sheet, in points: as large as hands need."""

from __future__ import annotations

from assessor.reports.pdf.measures import SECOND_INK, Column, Paper, Style

PAPER = Paper(595.28, 841.89, 42.5)
WHOLE = Column(0, PAPER.width)

BOX, PITCH, SIGN = 28.4, 38.0, 12.0
"""A box to tick is 10 mm wide. Its sign stands over it."""
SIGN_OVER = 16.0
BOXES_WIDTH = 3 * PITCH + BOX
BOXES_START = PAPER.width - BOXES_WIDTH
LABELS = Column(0, 66)
TEXTS = Column(76, BOXES_START - 76 - 16)
WRITING = Column(76, PAPER.width - 76)

LINES, LINE = 3, 22.7
"""How many lines there are to write on, 8 mm apart."""
ABOVE, BELOW = 9.0, 11.0
PEOPLE_BOX = 62.0

GROUP = Style(17, 22, weight=600)
OCCASION = Style(8.4, 11.4, colour=SECOND_INK)
MEANING = Style(8.6, 11, weight=500)
ASKED = Style(10.4, 14, weight=500)
INSTRUCTION = Style(9.6, 13)
REFERENCE = Style(12.4, 15, weight=600)
CODE = Style(11.4, 15, weight=500)
TEXT = Style(10.2, 13.4)
LEAD_IN = Style(9.4, 12.4, colour=SECOND_INK)
WHY = Style(7.6, 10, colour=SECOND_INK)
