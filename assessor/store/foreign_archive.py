"""Opens a zip archive of a stranger: its directory is judged before a byte is unpacked."""

from __future__ import annotations

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
_SIDE_PARTS = ("styles", "theme", "_rels", "numbering", "settings", "Content_Types")

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
        if b"<!DOCTYPE" in data[:4096] or b"<!ENTITY" in data:
            raise ImportRefused(DAMAGED, name=self.name)
        return data

    def xml(self, part: str) -> Element:
        """A part's root."""
        return parsed(self.markup(part))


def parsed(markup: bytes) -> Element:
    return etree.fromstring(markup, _parser())


def _parser() -> etree.XMLParser:
    return etree.XMLParser(
        resolve_entities=False, no_network=True, load_dtd=False, huge_tree=False, remove_comments=True
    )


def open_archive(data: bytes, name: str) -> Archive:
    archive = Archive(name, zipfile.ZipFile(BytesIO(data)))
    parts = archive.parts.infolist()
    if any(part.flag_bits & 1 for part in parts):
        raise ImportRefused(PROTECTED, name=name)
    if len(parts) > _MOST_PARTS or any(_objections(parts)):
        raise ImportRefused(TOO_LARGE, name=name)
    return archive


def _objections(parts: list[zipfile.ZipInfo]) -> Iterator[bool]:
    yield sum(part.file_size for part in parts) > _LARGEST_SUM * MEGABYTE
    for part in parts:
        side = any(word in part.filename for word in _SIDE_PARTS)
        yield part.file_size > (_LARGEST_SIDE_PART if side else _LARGEST_PART) * MEGABYTE
        yield part.file_size > MEGABYTE and part.file_size > _RATIO * max(part.compress_size, 1)
