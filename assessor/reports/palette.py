"""The colours of the annex on paper, as RRGGBB. Shape carries the meaning; colour only helps."""

from __future__ import annotations

from assessor.models.levels import Level

INK = "1C2430"
SECOND_INK = "586273"
HAIRLINE = "D5D1C8"
ACCENT = "27588F"
SURFACE = "FFFFFF"
LEVEL_COLOURS: dict[Level | None, str] = {
    Level.IMPLEMENTED: "127A62",
    Level.PARTIAL: "925700",
    Level.NOT_IMPLEMENTED: "AE3326",
    Level.NO_INFORMATION: SECOND_INK,
    Level.NOT_ASSESSED: "8A919D",
    None: "8A919D",
}
