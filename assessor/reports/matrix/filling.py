"""Puts comments into the last column of a matrix; every other byte of its parts stays as it was.

But for who made it and who saved it last: that may be one of the coalition, who goes out with no file.
"""

from __future__ import annotations

import io
import re
import zipfile
from collections.abc import Mapping, Sequence
from xml.sax.saxutils import escape

from assessor.i18n import RIGHT_TO_LEFT
from assessor.reports.matrix.matrix import MAIN_PART, Matrix
from assessor.reports.matrix.table import Cell
from assessor.reports.plain_text import clean
from assessor.reports.properties import CORE

_PERSON = re.compile(rb"(<(?:\w+:)?(?:creator|lastModifiedBy)\b[^>]*(?<!/)>)[^<]*(</)")
_PROPOSED = b"author="
"""Somebody has proposed to change this look, which is no proposal for other letters."""


def filled(data: bytes, matrix: Matrix, comments: Mapping[int, Sequence[str]], language: str) -> bytes:
    """The same file with lines in the rows of these places. What stands there is kept; the lines come below it."""
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        markup = archive.read(MAIN_PART)
        for place in sorted(comments, reverse=True):
            markup = _with_lines(markup, matrix.rows[place].cell, comments[place], matrix.prefix, language)
        return _copied(archive, markup)


def _with_lines(markup: bytes, cell: Cell, lines: Sequence[str], prefix: str, language: str) -> bytes:
    if not lines:
        return markup
    made = [_run(line, cell, prefix, language) for line in lines]
    ends = f"</{_tag(prefix, 'p')}>".encode()
    starts = f"<{_tag(prefix, 'p')}>".encode() + _settled(cell.look)
    if cell.text.strip() or not cell.gap:
        at, put = cell.end, b"".join(starts + run + ends for run in made)
    else:
        at, put = cell.gap, (ends + starts).join(made)
    return markup[:at] + put + markup[at:]


def _run(line: str, cell: Cell, prefix: str, language: str) -> bytes:
    look = _settled(cell.letters)
    if language in RIGHT_TO_LEFT and not look:
        look = f"<{_tag(prefix, 'rPr')}><{_tag(prefix, 'rtl')}/></{_tag(prefix, 'rPr')}>".encode()
    text = escape(clean(line).replace("\n", " ").replace("\t", " ")).encode()
    run, letters = _tag(prefix, "r").encode(), _tag(prefix, "t").encode()
    return (
        b"<" + run + b">" + look + b"<" + letters + b' xml:space="preserve">' + text
        + b"</" + letters + b"></" + run + b">"
    )  # fmt: skip


def _settled(look: bytes) -> bytes:
    return b"" if _PROPOSED in look else look


def _tag(prefix: str, name: str) -> str:
    return f"{prefix}:{name}" if prefix else name


def _copied(archive: zipfile.ZipFile, markup: bytes) -> bytes:
    """Each part under its own name, date and way of packing."""
    target = io.BytesIO()
    with zipfile.ZipFile(target, "w") as new:
        new.comment = archive.comment
        for part in archive.infolist():
            content = markup if part.filename == MAIN_PART else archive.read(part)
            if part.filename == CORE:
                content = _PERSON.sub(rb"\1\2", content)
            new.writestr(part, content, part.compress_type)
    return target.getvalue()
