"""A Word file's theme and list of fonts: an editor finds the annex's own colours and letters in Word's menus."""

from __future__ import annotations

from assessor.models.levels import Level
from assessor.reports import palette
from assessor.reports.word_styles import FONT

_DRAWING = "http://schemas.openxmlformats.org/drawingml/2006/main"
_WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
_LEVELS = (Level.IMPLEMENTED, Level.PARTIAL, Level.NOT_IMPLEMENTED, Level.NO_INFORMATION, Level.NOT_ASSESSED)
_NAMED = {
    "dk1": palette.INK,
    "lt1": palette.SURFACE,
    "dk2": palette.SECOND_INK,
    "lt2": palette.HAIRLINE,
    "accent1": palette.ACCENT,
    **{f"accent{place}": palette.LEVEL_COLOURS[level] for place, level in enumerate(_LEVELS, 2)},
    "hlink": palette.ACCENT,
    "folHlink": palette.SECOND_INK,
}
_FILL = '<a:solidFill><a:schemeClr val="phClr"/></a:solidFill>'
_LINE = f'<a:ln w="6350">{_FILL}</a:ln>'
_EFFECT = "<a:effectStyle><a:effectLst/></a:effectStyle>"


def theme_part() -> bytes:
    colours = "".join(f'<a:{name}><a:srgbClr val="{colour}"/></a:{name}>' for name, colour in _NAMED.items())
    letters = f'<a:latin typeface="{FONT}"/><a:ea typeface=""/><a:cs typeface=""/>'
    fonts = f"<a:majorFont>{letters}</a:majorFont><a:minorFont>{letters}</a:minorFont>"
    looks = (
        ("fillStyleLst", _FILL),
        ("lnStyleLst", _LINE),
        ("effectStyleLst", _EFFECT),
        ("bgFillStyleLst", _FILL),
    )
    formats = "".join(f"<a:{name}>{look * 3}</a:{name}>" for name, look in looks)
    return (
        f'<a:theme xmlns:a="{_DRAWING}" name="Annex"><a:themeElements>'
        f'<a:clrScheme name="Annex">{colours}</a:clrScheme><a:fontScheme name="Annex">{fonts}</a:fontScheme>'
        f'<a:fmtScheme name="Annex">{formats}</a:fmtScheme></a:themeElements></a:theme>'
    ).encode()


def font_table_part() -> bytes:
    font = f'<w:font w:name="{FONT}"><w:family w:val="swiss"/><w:pitch w:val="variable"/></w:font>'
    return f'<w:fonts xmlns:w="{_WORD}">{font}</w:fonts>'.encode()
