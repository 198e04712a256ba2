"""The workbook's named styles, which an editor finds in the gallery and can change in one place."""

from __future__ import annotations

from functools import partial

from openpyxl import Workbook
from openpyxl.styles import Alignment, Border, Font, NamedStyle, Side

from assessor.models.levels import Level
from assessor.reports.palette import ACCENT, HAIRLINE, INK, LEVEL_COLOURS, SECOND_INK

FACE = "Arial"
SIZES = {"Annex head": 9.0, "Annex heading": 12.0, "Annex title": 18.0, "Annex subtitle": 12.0}
DATE_FORMAT, MONTH_FORMAT = "yyyy-mm-dd", "yyyy-mm"
LEVEL_STYLES: dict[Level | None, str] = {
    Level.IMPLEMENTED: "Level implemented",
    Level.PARTIAL: "Level partial",
    Level.NOT_IMPLEMENTED: "Level not implemented",
    Level.NO_INFORMATION: "Level no information",
    Level.NOT_ASSESSED: "Level not assessed",
    None: "Level undecided",
}
_HAIR = Border(bottom=Side(style="thin", color=HAIRLINE))
_LINE = Border(bottom=Side(style="thin", color=INK))
_NONE = Border()
_RIGHT_TO_LEFT = 2


def register_styles(workbook: Workbook, *, right_to_left: bool) -> None:
    """Text keeps to the side where reading begins, with a little room before it; figures stand to the right."""
    normal = workbook._named_styles["Normal"]  # pyright: ignore
    normal.font = Font(name=FACE, size=10)
    for style in _styles("right" if right_to_left else "left"):
        workbook.add_named_style(style)


def _styles(start: str) -> list[NamedStyle]:
    style = partial(_style, horizontal=start)
    return [
        style("Annex text", _HAIR),
        style("Annex reference", _HAIR, bold=True),
        style("Annex mark", _HAIR, colour=ACCENT, size=9),
        style("Annex second", _HAIR, colour=SECOND_INK),
        style("Annex head", _LINE, bold=True, colour=SECOND_INK, size=9),
        style("Annex title", _NONE, bold=True, size=18),
        style("Annex subtitle", _NONE, colour=SECOND_INK, size=12),
        style("Annex label", _NONE, colour=SECOND_INK),
        style("Annex value", _NONE),
        style("Annex banner", _NONE, bold=True, colour=ACCENT),
        style("Annex day", _HAIR, number_format=DATE_FORMAT),
        style("Annex month", _HAIR, number_format=MONTH_FORMAT),
        style("Annex label day", _NONE, number_format=DATE_FORMAT),
        style("Annex number", _HAIR, number_format="0"),
        style("Annex count", _HAIR, number_format="0", horizontal="right"),
        style("Annex total", _NONE, bold=True, number_format="0", horizontal="right"),
        style("Annex total label", _NONE, bold=True),
        style("Annex count head", _LINE, bold=True, colour=SECOND_INK, size=9, horizontal="right"),
        style("Annex share", _NONE, bold=True, number_format="0%", horizontal="right"),
        style("Annex share of one", _HAIR, number_format="General", horizontal="right"),
        style("Annex heading", _NONE, bold=True, size=12),
        style("Annex sign", _HAIR, number_format=";;;"),
        *(
            style(name, _HAIR, bold=True, colour=LEVEL_COLOURS[level])
            for level, name in LEVEL_STYLES.items()
        ),
    ]  # fmt: skip


def _style(
    name: str,
    border: Border,
    *,
    bold: bool = False,
    colour: str = INK,
    size: float = 10,
    number_format: str = "General",
    horizontal: str,
    vertical: str = "top",
) -> NamedStyle:
    return NamedStyle(
        name=name,
        font=Font(name=FACE, size=size, bold=bold, color=colour),
        border=border,
        alignment=Alignment(horizontal=horizontal, vertical=vertical, wrap_text=True, indent=1),  # pyright: ignore
        number_format=number_format,
    )  # fmt: skip


def read_left(alignment: Alignment) -> Alignment:
    """The same, for a text that is read from right to left: not every program sees that by itself."""
    return Alignment(
        horizontal="right",
        vertical=alignment.vertical,
        indent=alignment.indent,
        wrap_text=alignment.wrap_text,
        readingOrder=_RIGHT_TO_LEFT,
    )
