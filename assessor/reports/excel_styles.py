"""The workbook's named styles, which an editor finds in the gallery and can change in one place."""

from __future__ import annotations

from openpyxl import Workbook
from openpyxl.styles import Alignment, Border, Font, NamedStyle, Side

from assessor.models.levels import Level
from assessor.reports.palette import ACCENT, HAIRLINE, INK, LEVEL_COLOURS, SECOND_INK

FACE = "Arial"
SIZES = {"Annex head": 9.0, "Annex title": 18.0, "Annex subtitle": 12.0}
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


def register_styles(workbook: Workbook) -> None:
    normal = workbook._named_styles["Normal"]  # pyright: ignore
    normal.font = Font(name=FACE, size=10)
    for style in _styles():
        workbook.add_named_style(style)


def _styles() -> list[NamedStyle]:
    return [
        _style("Annex text", _HAIR),
        _style("Annex reference", _HAIR, bold=True),
        _style("Annex mark", _HAIR, colour=ACCENT, size=9),
        _style("Annex second", _HAIR, colour=SECOND_INK),
        _style("Annex head", _LINE, bold=True, colour=SECOND_INK, size=9),
        _style("Annex title", _NONE, bold=True, size=18),
        _style("Annex subtitle", _NONE, colour=SECOND_INK, size=12),
        _style("Annex label", _NONE, colour=SECOND_INK),
        _style("Annex value", _NONE),
        _style("Annex banner", _NONE, bold=True, colour=LEVEL_COLOURS[Level.NOT_IMPLEMENTED]),
        _style("Annex day", _HAIR, number_format=DATE_FORMAT, horizontal="left"),
        _style("Annex month", _HAIR, number_format=MONTH_FORMAT, horizontal="left"),
        _style("Annex label day", _NONE, number_format=DATE_FORMAT, horizontal="left"),
        _style("Annex number", _HAIR, number_format="0", horizontal="left"),
        _style("Annex count", _HAIR, number_format="0", horizontal="right"),
        _style("Annex total", _NONE, bold=True, number_format="0", horizontal="right"),
        _style("Annex total label", _NONE, bold=True),
        _style("Annex count head", _LINE, bold=True, colour=SECOND_INK, size=9, horizontal="right"),
        _style("Annex sign", _HAIR, number_format=";;;"),
        *(
            _style(name, _HAIR, bold=True, colour=LEVEL_COLOURS[level])
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
    horizontal: str | None = None,
    vertical: str = "top",
) -> NamedStyle:
    return NamedStyle(
        name=name,
        font=Font(name=FACE, size=size, bold=bold, color=colour),
        border=border,
        alignment=Alignment(horizontal=horizontal, vertical=vertical, wrap_text=True),  # pyright: ignore
        number_format=number_format,
    )  # fmt: skip


def read_left(alignment: Alignment) -> Alignment:
    """The same, for a text that is read from right to left: not every program sees that by itself."""
    return Alignment(
        horizontal=alignment.horizontal,
        vertical=alignment.vertical,
        wrap_text=alignment.wrap_text,
        readingOrder=_RIGHT_TO_LEFT,
    )
