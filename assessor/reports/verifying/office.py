"""What Word and Excel files have in common: their properties, where they lead, and the charts in them."""

from __future__ import annotations

import posixpath
import re
from collections.abc import Iterator, Mapping

from assessor.reports.properties import CORE
from assessor.reports.verifying.content import Unit
from assessor.store.foreign_archive import Archive

A = "{http://schemas.openxmlformats.org/drawingml/2006/main}"
R = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}"
_C = "{http://schemas.openxmlformats.org/drawingml/2006/chart}"
_TITLE = "{http://purl.org/dc/elements/1.1/}title"


_FAINT = 0xE0
_RGB = re.compile("(?:[0-9A-Fa-f]{2})?([0-9A-Fa-f]{6})")


def is_faint(colour: str) -> bool:
    """Whether letters of this colour can hardly be told from paper."""
    found = _RGB.fullmatch(colour)
    return bool(found) and min(bytes.fromhex(found[1])) >= _FAINT


def keywords(archive: Archive) -> str:
    core = archive.xml(CORE) if CORE in archive else None
    return " ".join(str(text) for text in core.itertext()) if core is not None else ""


def title(archive: Archive) -> Iterator[Unit]:
    """As it stands over the window of whoever opens the file."""
    text = (archive.xml(CORE).findtext(_TITLE) or "") if CORE in archive else ""
    if text.strip():
        yield Unit(CORE, text, beside=True)


def targets(archive: Archive, part: str) -> Mapping[str, tuple[str, bool]]:
    """Where a part leads, by the names that it has for it: to another part, or out of the file."""
    folder, name = posixpath.split(part)
    relations = f"{folder}/_rels/{name}.rels"
    if relations not in archive:
        return {}
    found: dict[str, tuple[str, bool]] = {}
    for one in archive.xml(relations):
        target, outside = str(one.get("Target")), one.get("TargetMode") == "External"
        within = target[1:] if target.startswith("/") else posixpath.normpath(posixpath.join(folder, target))
        found[str(one.get("Id"))] = (target if outside else within), outside
    return found


def link(place: str, named: str | None, known: Mapping[str, tuple[str, bool]]) -> Iterator[Unit]:
    """Where a link out of the file leads."""
    target, outside = known.get(named or "", ("", False))
    if outside:
        yield Unit(place, target, beside=True)


def charts(archive: Archive) -> Iterator[Unit]:
    """The texts and figures that charts and diagrams show."""
    for part in sorted(archive.names()):
        if ("/charts/chart" in part or "/diagrams/data" in part) and part.endswith(".xml"):
            for one in archive.xml(part).iter(f"{_C}v", f"{A}t"):
                if one.text:
                    yield Unit("chart", one.text)
