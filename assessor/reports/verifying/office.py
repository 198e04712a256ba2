"""Reads a Word or Excel file as far as a reader can see it, out of its markup, without any library's own ideas."""

from __future__ import annotations

import posixpath
import re
from collections.abc import Iterator
from hashlib import sha256

from assessor.reports.properties import CORE
from assessor.reports.verifying.content import Content, Unit
from assessor.store.foreign_archive import Archive, Element, open_archive

_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_A = "{http://schemas.openxmlformats.org/drawingml/2006/main}"
_C = "{http://schemas.openxmlformats.org/drawingml/2006/chart}"
_R = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}"
_DRAWN = "{http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing}docPr"
_WORD_TEXTS = re.compile(r"word/(?:document|header|footer|footnotes|endnotes|comments)\d*\.xml")
_EXCEL_TEXTS = re.compile(r"xl/(?:comments|threadedComments|drawings)/?[^/]*\.xml")
_OF_THE_PAGE = (["PAGE"], ["NUMPAGES"])
_SPACES = (f"{_W}tab", f"{_W}br", f"{_W}cr")
_SHORT = 16


def read_word(data: bytes, name: str) -> Content:
    archive = open_archive(data, name)
    return Content(lambda: _word_units(archive), _keywords(archive))


def _word_units(archive: Archive) -> Iterator[Unit]:
    for part in sorted(archive.names()):
        if _WORD_TEXTS.fullmatch(part):
            yield from _paragraphs(archive, part)
    yield from _charts(archive)


def _keywords(archive: Archive) -> str:
    core = archive.xml(CORE) if CORE in archive else None
    return " ".join(str(text) for text in core.itertext()) if core is not None else ""


def _paragraphs(archive: Archive, part: str) -> Iterator[Unit]:
    """Each paragraph as it reads, pictures in their places; what Word counts itself left out."""
    targets = _targets(archive, part)
    for place, paragraph in enumerate(archive.xml(part).iter(f"{_W}p"), start=1):
        text = "".join(_shown(one, targets) for one in _visible(paragraph))
        if text.strip():
            yield Unit(f"{part}, {place}", text)


def _visible(paragraph: Element) -> Iterator[Element]:
    """What belongs to this paragraph itself and not to one in a text box of it, without the numbers of pages."""
    counted = False
    for one in paragraph.iter():
        if one.tag == f"{_W}instrText":
            counted = (one.text or "").split()[:1] in _OF_THE_PAGE
        elif one.tag == f"{_W}fldChar" and one.get(f"{_W}fldCharType") == "end":
            counted = False
        elif not counted and next(one.iterancestors(f"{_W}p"), None) is paragraph:
            yield one


def _shown(one: Element, targets: dict[str, str]) -> str:
    if one.tag == f"{_A}blip":
        return f"[{targets.get(one.get(f'{_R}embed', ''), '?')}]"
    if one.tag == _DRAWN:
        return f"[{one.get('descr', '')}]"
    if one.tag == f"{_W}sym":
        return f"[{one.get(f'{_W}char', '')}]"
    said = "" if one.tag == f"{_W}instrText" else one.text or ""
    return " " if one.tag in _SPACES else said


def _targets(archive: Archive, part: str) -> dict[str, str]:
    """The digests of the pictures that a part refers to, by the names that it has for them."""
    folder, name = posixpath.split(part)
    relations = f"{folder}/_rels/{name}.rels"
    if relations not in archive:
        return {}
    found: dict[str, str] = {}
    for one in archive.xml(relations):
        target = posixpath.normpath(posixpath.join(folder, str(one.get("Target"))))
        if target in archive and "/media/" in target:
            found[str(one.get("Id"))] = sha256(archive.bytes(target)).hexdigest()[:_SHORT]
    return found


def _charts(archive: Archive) -> Iterator[Unit]:
    """The texts and figures that charts show."""
    for part in sorted(archive.names()):
        if "/charts/chart" in part and part.endswith(".xml"):
            for one in archive.xml(part).iter(f"{_C}v", f"{_A}t"):
                if one.text:
                    yield Unit("chart", one.text)


_S = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"


def read_excel(data: bytes, name: str) -> Content:
    archive = open_archive(data, name)
    return Content(lambda: _excel_units(archive), _keywords(archive))


def _excel_units(archive: Archive) -> Iterator[Unit]:
    shared = _shared(archive)
    for title, part in _sheets(archive):
        yield Unit(title, title)
        yield from _cells(archive.xml(part), title, shared)
    for part in sorted(archive.names()):
        if _EXCEL_TEXTS.fullmatch(part):
            texts = (str(text) for text in archive.xml(part).itertext())
            yield from (Unit(part, text) for text in texts if text.strip())
        elif "/media/" in part:
            yield Unit(part, sha256(archive.bytes(part)).hexdigest()[:_SHORT], drawn=True)
    yield from _charts(archive)


def _sheets(archive: Archive) -> Iterator[tuple[str, str]]:
    relations = {
        str(one.get("Id")): posixpath.normpath(
            posixpath.join("xl", str(one.get("Target")).removeprefix("/xl/"))
        )
        for one in archive.xml("xl/_rels/workbook.xml.rels")
    }
    for sheet in archive.xml("xl/workbook.xml").iter(f"{_S}sheet"):
        part = relations.get(sheet.get(f"{_R}id", ""), "")
        if part in archive:
            yield str(sheet.get("name")), part


def _shared(archive: Archive) -> list[str]:
    part = "xl/sharedStrings.xml"
    if part not in archive:
        return []
    return [_said(one) for one in archive.xml(part).iter(f"{_S}si")]


def _said(element: Element) -> str:
    return "".join(one.text or "" for one in element.iter(f"{_S}t"))


def _cells(sheet: Element, title: str, shared: list[str]) -> Iterator[Unit]:
    for cell in sheet.iter(f"{_S}c"):
        text = _cell_text(cell, shared)
        if text:
            yield Unit(f"{title}!{cell.get('r')}", text)
    for one in sheet.iter(f"{_S}oddHeader", f"{_S}oddFooter"):
        yield Unit(title, one.text or "")


def _cell_text(cell: Element, shared: list[str]) -> str:
    """What a cell says; of what it counts the rule, since a program that opens it may count anew."""
    if formula := cell.findtext(f"{_S}f"):
        return f"={formula}"
    if cell.get("t") == "inlineStr":
        return _said(cell)
    value = cell.findtext(f"{_S}v", "")
    if cell.get("t") == "s":
        return shared[int(value)] if value.isdecimal() and int(value) < len(shared) else "?"
    return _figure(value)


def _figure(value: str) -> str:
    try:
        return f"{float(value):.10g}"
    except ValueError:
        return value
