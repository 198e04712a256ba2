"""Office files as zip archives that are the same bytes whenever they are written: one date, one order."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Mapping

_EARLIEST = (1980, 1, 1, 0, 0, 0)
_CONTENT_TYPES = "[Content_Types].xml"
_FASTER = 5


def normalised(archive: bytes, replaced: Mapping[str, bytes]) -> bytes:
    """The same archive in a fixed form; `replaced` gives new content to some of its parts."""
    target = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(archive)) as old, zipfile.ZipFile(target, "w") as new:
        for name in sorted(old.namelist(), key=lambda name: (name != _CONTENT_TYPES, name)):
            write_part(new, name, replaced.get(name) or old.read(name))
    return target.getvalue()


def write_part(archive: zipfile.ZipFile, name: str, content: bytes) -> None:
    part = zipfile.ZipInfo(name, _EARLIEST)
    part.compress_type = zipfile.ZIP_DEFLATED
    part.create_system = 0
    archive.writestr(part, content, compresslevel=_FASTER)
