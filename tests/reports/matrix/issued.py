"""Matrices in the shape in which OHCHR issues them, in our own words."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Iterable, Mapping

import docx

HEADS = (
    "Recommendation",
    "Position",
    "Full list of themes",
    "Assessment/comments on level of implementation",
)
CYCLE_4 = ("Recommendation and recommending State", "Position", "Human rights themes", "Relevant SDGs")
THEME = "Theme: D1 Civil and political rights"
Said = tuple[str, str]
"""What stands in the first and in the last column."""


def matrix(rows: Iterable[Said], heads: tuple[str, ...] = HEADS) -> bytes:
    made = docx.Document()
    made.core_properties.author = "Somebody at the secretariat"
    made.add_paragraph("Matrix of recommendations")
    table = made.add_table(1, len(heads))
    for cell, head in zip(table.rows[0].cells, heads, strict=True):
        cell.text = head
    theme = table.add_row().cells
    theme[0].merge(theme[-1]).text = THEME
    for first, last in rows:
        cells = table.add_row().cells
        cells[0].text, cells[1].text, cells[-1].text = first, "Supported", last
    made.add_paragraph("After the table")
    target = io.BytesIO()
    made.save(target)
    return target.getvalue()


def with_parts(content: bytes, changed: Mapping[str, bytes]) -> bytes:
    """The same archive with some of its parts replaced or added."""
    target = io.BytesIO()
    with (
        zipfile.ZipFile(io.BytesIO(content)) as old,
        zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as new,
    ):
        for name in old.namelist():
            new.writestr(name, changed.get(name, old.read(name)))
        for name in changed.keys() - set(old.namelist()):
            new.writestr(name, changed[name])
    return target.getvalue()


def parts(content: bytes) -> dict[str, bytes]:
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        return {name: archive.read(name) for name in archive.namelist()}
