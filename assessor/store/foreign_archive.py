"""Opens a zip archive of a stranger: its directory is judged before a byte is unpacked."""

from __future__ import annotations

import re
import zipfile
from collections.abc import Iterator
from dataclasses import dataclass
from io import BytesIO

from lxml import etree

from assessor.errors import ImportRefused
from assessor.i18n import N_

Element = etree._Element  # pyright: ignore[reportPrivateUsage] - lxml has no public name for it
MEGABYTE = 1 << 20
_MOST_PARTS, _LARGEST_PART, _LARGEST_SIDE_PART, _LARGEST_SUM, _RATIO = 2_000, 80, 4, 150, 200
_LARGEST_SHARED, _LARGEST_DIRECTORY = 40, 1 << 20
_SIDE_PARTS = ("styles", "theme", "_rels", "numbering", "settings", "Content_Types")
_SHARED = "sharedStrings"
_ENTRY, _ENTRY_OF_64 = b"PK\x01\x02", b"PK\x06\x06"
_DEEPEST, _MOST_SIGNS = 64, 2_500_000
"""Of markup: parts within parts, and tags and attributes, each of which costs a hundred bytes of memory."""
_MOST_ATTRIBUTES = 500
_TANGLED = etree.XPath(f"boolean({'/*' * (_DEEPEST + 1)}) or boolean(//*[count(@*) > {_MOST_ATTRIBUTES}])")
_SPAN = re.compile(rb"(?:gridSpan|gridBefore|gridAfter)\b[^>]{0,200}?val\s*=\s*[\"'](\d+)")
_WIDEST_SPAN = 1_000
_MERGED = re.compile(
    rb"<[\w:]*mergeCell\b[^>]{0,200}?ref\s*=\s*[\"']([A-Za-z]{1,3})(\d{1,7}):([A-Za-z]{1,3})(\d{1,7})"
)
_MOST_MERGED = 1_000_000
"""Cells that one range may join: more than any table has, and less than a program would unfold for ever."""

TOO_LARGE = N_(
    "{name} is larger than any such document should be, and was not opened. Save the text alone in a new file."
)
DAMAGED = N_("{name} is damaged or was not downloaded to its end. Download it again; nothing was changed.")
PROTECTED = N_(
    "{name} is protected by a password. "
    "Open it in the program that made it, save a copy without a password, and choose that."
)


@dataclass(frozen=True, slots=True)
class Archive:
    """The parts of an archive that passed the guard."""

    name: str
    parts: zipfile.ZipFile

    def __contains__(self, part: str) -> bool:
        return part in self.parts.NameToInfo

    def names(self) -> list[str]:
        return self.parts.namelist()

    def bytes(self, part: str) -> bytes:
        return self.parts.read(part)

    def markup(self, part: str) -> bytes:
        """A part's markup. A document type could hide an explosion of entities, so none may have one."""
        data = self.bytes(part)
        plain = data.replace(b"\0", b"") if b"\0" in data else data  # UTF-16 hides nothing
        if b"<!DOCTYPE" in plain or b"<!ENTITY" in plain:
            raise ImportRefused(DAMAGED, name=self.name)
        if plain.count(b"<") + plain.count(b"=") > _MOST_SIGNS or _unfolds(plain):
            raise ImportRefused(TOO_LARGE, name=self.name)
        return data

    def xml(self, part: str) -> Element:
        """A part's root."""
        root = parsed(self.markup(part))
        if _TANGLED(root.getroottree()):
            raise ImportRefused(DAMAGED, name=self.name)
        return root


def parsed(markup: bytes) -> Element:
    return etree.fromstring(markup, _parser())


def _parser() -> etree.XMLParser:
    return etree.XMLParser(
        resolve_entities=False, no_network=True, load_dtd=False, huge_tree=False, remove_comments=True
    )


def open_archive(data: bytes, name: str) -> Archive:
    if data.count(_ENTRY) > _MOST_PARTS or _ENTRY_OF_64 in data[-_LARGEST_DIRECTORY:]:
        raise ImportRefused(TOO_LARGE, name=name)
    archive = Archive(name, zipfile.ZipFile(BytesIO(data)))
    parts = archive.parts.infolist()
    if len(archive.parts.NameToInfo) < len(parts) or any(map(_leads_away, archive.names())):
        raise ImportRefused(DAMAGED, name=name)
    if any(part.flag_bits & 1 for part in parts):
        raise ImportRefused(PROTECTED, name=name)
    if len(parts) > _MOST_PARTS or any(_objections(parts)):
        raise ImportRefused(TOO_LARGE, name=name)
    return archive


def _objections(parts: list[zipfile.ZipInfo]) -> Iterator[bool]:
    yield sum(part.file_size for part in parts) > _LARGEST_SUM * MEGABYTE
    for part in parts:
        side = any(word in part.filename for word in _SIDE_PARTS)
        shared = _LARGEST_SHARED if _SHARED in part.filename else _LARGEST_PART
        yield part.file_size > (_LARGEST_SIDE_PART if side else shared) * MEGABYTE
        yield part.file_size > MEGABYTE and part.file_size > _RATIO * max(part.compress_size, 1)


def _leads_away(part: str) -> bool:
    """No part is ever written to a disk; one that means to be is no part of a document."""
    return part.startswith(("/", "\\")) or ":" in part[:3] or ".." in re.split(r"[/\\]", part)


def _unfolds(markup: bytes) -> bool:
    """Whether a few letters stand for more cells than any library should make."""
    if b"rid" in markup and any(int(one[1]) > _WIDEST_SPAN for one in _SPAN.finditer(markup)):
        return True
    return b"mergeCell" in markup and any(map(_is_vast, _MERGED.finditer(markup)))


def _is_vast(merged: re.Match[bytes]) -> bool:
    columns, rows = abs(_column(merged[3]) - _column(merged[1])) + 1, abs(int(merged[4]) - int(merged[2])) + 1
    return columns * rows > _MOST_MERGED


def _column(letters: bytes) -> int:
    place = 0
    for letter in letters.upper():
        place = place * 26 + letter - 64
    return place
