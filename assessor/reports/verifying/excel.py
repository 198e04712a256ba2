"""Reads an Excel file as far as a reader can see it, out of its markup, without any library's own ideas."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from hashlib import sha256

from assessor.reports.verifying.content import Content, Told, Unit
from assessor.reports.verifying.office import A, R, charts, is_faint, keywords, link, targets, title
from assessor.store.foreign_archive import Archive, Element, open_archive

_S = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"
_X = "{http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing}"
_THREAD = "{http://schemas.microsoft.com/office/spreadsheetml/2018/threadedcomments}"
_WORKBOOK = "xl/workbook.xml"
_TEXTS = re.compile(r"xl/(?:comments|threadedComments|drawings)/?[^/]*\.xml")
_FEET = tuple(f"{_S}{which}{what}" for which in ("odd", "even", "first") for what in ("Header", "Footer"))
_LOOKS_OF_FEET = re.compile(r'&(?:"[^"]*"|K[0-9A-Fa-f+-]{5,6}|\d{1,3})\s*')
_QUOTED_SHEET = re.compile(r"'([^']+)'!")
_TELLS = re.compile(r"^;|;;|\"[^\"]*\w|\\\w|[1-9%?/EeYyMmDdHhSs]|,(?![#0?])")
"""Signs by which a format hides a figure, adds words, or shows another figure: its own, a part, a multiple, a day."""
_ASIDE = re.compile(r"\[[^\]]*\]|\\(?=\W)|General|;@")
_BUILT_IN = {
    "9": "0%",
    "10": "0.00%",
    "11": "0.00E+00",
    "12": "# ?/?",
    "13": "# ??/??",
    "48": "##0.0E+0",
    **{str(number): "d" for number in (*range(14, 23), 45, 46, 47)},
}
_WHITE = ("1", "9")
_THIN = 0.5
"""Rows and columns less high or wide than this are not seen."""
_STYLES = "xl/styles.xml"
_TRUE = ("1", "true")
_MOST_COLUMNS = 1_000
_SHORT = 16


def read_excel(data: bytes, name: str) -> Content:
    archive = open_archive(data, name)
    return Content(lambda: _units(archive), lambda: Told(keywords(archive)))


def _units(archive: Archive) -> Iterator[Unit]:
    shared, formats = _shared(archive), _telling_formats(archive)
    for number, (sheet, part) in enumerate(_sheets(archive)):
        yield sheet
        yield from _of_sheet(archive, part, number, sheet.place, shared, formats)
    for part in sorted(archive.names()):
        if _TEXTS.fullmatch(part):
            yield from _of_drawing(archive, part)
    yield from charts(archive)
    yield from title(archive)


def _sheets(archive: Archive) -> Iterator[tuple[Unit, str]]:
    """By their names, with what hides them."""
    known = targets(archive, _WORKBOOK)
    for sheet in archive.xml(_WORKBOOK).iter(f"{_S}sheet"):
        part, _ = known.get(sheet.get(f"{R}id", ""), ("", False))
        if part in archive:
            name, state = str(sheet.get("name")), sheet.get("state", "visible")
            yield Unit(name, name if state == "visible" else f"{name} [{state}]"), part


def _of_sheet(
    archive: Archive, part: str, number: int, name: str, shared: list[str], formats: Mapping[str, str]
) -> Iterator[Unit]:
    sheet = archive.xml(part)
    yield from _hidden(sheet, name)
    for cell in sheet.iter(f"{_S}c"):
        at = f"{number}!{cell.get('r')}"
        for text, beside in _cell_texts(cell, shared):
            yield Unit(f"{name}!{cell.get('r')}", text, beside=beside, at=at)
            if shown := formats.get(cell.get("s", "")):
                yield Unit(f"{name}!{cell.get('r')}", f"[{shown}]", at=f"{at} format")
    for one in sheet.iter(*_FEET):
        if text := " ".join(_LOOKS_OF_FEET.sub("", one.text or "").split()):
            yield Unit(name, text)
    known = targets(archive, part)
    for one in sheet.iter(f"{_S}hyperlink"):
        yield from link(f"{name}!{one.get('ref')}", one.get(f"{R}id"), known)


def _hidden(sheet: Element, name: str) -> Iterator[Unit]:
    """Rows and columns that are not shown."""
    for row in sheet.iter(f"{_S}row"):
        if row.get("hidden") in _TRUE or _is_thin(row.get("ht")):
            yield Unit(f"{name}!{row.get('r')}", "[hidden]", at=f"{name}!{row.get('r')}")
    for column in sheet.iter(f"{_S}col"):
        if column.get("hidden") in _TRUE or _is_thin(column.get("width")):
            first, last = int(column.get("min", "1")), int(column.get("max", "1"))
            for one in range(first, min(last, first + _MOST_COLUMNS) + 1):
                yield Unit(name, "[hidden]", at=f"{name}!column {one}")


def _is_thin(measure: str | None) -> bool:
    try:
        return measure is not None and float(measure) < _THIN
    except ValueError:
        return False


def _of_drawing(archive: Archive, part: str) -> Iterator[Unit]:
    """Its texts and pictures, each picture at its cell."""
    drawing, known = archive.xml(part), targets(archive, part)
    for one in drawing.iter(f"{A}t", f"{_S}t", f"{_THREAD}text"):
        if text := (one.text or "").strip():
            yield Unit(part, text)
    for anchor in drawing.iter(f"{_X}oneCellAnchor", f"{_X}twoCellAnchor", f"{_X}absoluteAnchor"):
        cell = ",".join(anchor.findtext(f"{_X}from/{_X}{which}", "") for which in ("col", "row"))
        for one in anchor.iter(f"{A}blip"):
            target, _ = known.get(one.get(f"{R}embed", ""), ("", False))
            shown = sha256(archive.bytes(target)).hexdigest()[:_SHORT] if target in archive else "?"
            yield Unit(part, f"{cell} {shown}", drawn=True)
        for one in anchor.iter(f"{_X}cNvPr"):
            if said := one.get("descr"):
                yield Unit(part, said, beside=True)


def _shared(archive: Archive) -> list[str]:
    part = "xl/sharedStrings.xml"
    if part not in archive:
        return []
    return [_said(one) for one in archive.xml(part).iter(f"{_S}si")]


def _telling_formats(archive: Archive) -> Mapping[str, str]:
    """By the numbers of cells' looks, how figures are shown where it is not as they are; and what is white as paper."""
    if _STYLES not in archive:
        return {}
    styles = archive.xml(_STYLES)
    codes = _BUILT_IN | {
        one.get("numFmtId", ""): one.get("formatCode", "") for one in styles.iter(f"{_S}numFmt")
    }
    faint = [_is_faint(font) for font in styles.iterfind(f"{_S}fonts/{_S}font")]
    told: dict[str, str] = {}
    for number, look in enumerate(styles.iterfind(f"{_S}cellXfs/{_S}xf")):
        code, font = _ASIDE.sub("", codes.get(look.get("numFmtId", ""), "")), look.get("fontId", "")
        unseen = "◌" if font.isdecimal() and int(font) < len(faint) and faint[int(font)] else ""
        if shown := unseen + (code if _TELLS.search(code) else ""):
            told[str(number)] = shown
    return told


def _is_faint(font: Element) -> bool:
    colour = font.find(f"{_S}color")
    if colour is None:
        return False
    return is_faint(colour.get("rgb", "")) or colour.get("theme") == "0" or colour.get("indexed") in _WHITE


def _said(element: Element) -> str:
    return "".join(one.text or "" for one in element.iter(f"{_S}t"))


def _cell_texts(cell: Element, shared: list[str]) -> Iterator[tuple[str, bool]]:
    """What a cell says; of what it counts the rule, and beside it what it counted, which may be counted anew."""
    value = cell.findtext(f"{_S}v", "")
    if formula := cell.findtext(f"{_S}f"):
        yield "=" + _QUOTED_SHEET.sub(r"\1!", formula), False
        if value and (cell.get("t") == "str" or value.removesuffix(".0").isdecimal()):
            yield _figure(value), True
    elif text := _cell_text(cell, value, shared):
        yield text, False


def _cell_text(cell: Element, value: str, shared: list[str]) -> str:
    if cell.get("t") == "inlineStr":
        return _said(cell)
    if cell.get("t") == "s":
        return shared[int(value)] if value.isdecimal() and int(value) < len(shared) else "?"
    return _figure(value)


def _figure(value: str) -> str:
    try:
        return f"{float(value):.10g}"
    except ValueError:
        return value
