"""Specimens into files: `render(load("en"), "docx-typed")` gives the bytes, `write` a file in a folder.

Every format injects the hazards that it can have; `render(specimen.clean(), …)` gives a file without any.
"""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from tests.specimens import markup, paper, plain_text, web_pages, word_files
from tests.specimens.printed import footnote, job_number
from tests.specimens.structure import HAZARDS, Specimen

_RENDERERS: dict[str, Callable[[Specimen], bytes]] = {
    "docx-automatic": word_files.render_automatic,
    "docx-typed": word_files.render_typed,
    "pdf": paper.render_pdf,
    "pdf-columns": paper.render_columns,
    "html-lists": web_pages.render_lists,
    "html-plain": web_pages.render_plain,
    "txt": plain_text.render_lines,
    "paste": plain_text.render_paste,
}
FORMATS = tuple(_RENDERERS)
_TEXT_FORMATS = {"txt", "paste"}


def render(specimen: Specimen, kind: str) -> bytes:
    return _RENDERERS[kind](specimen)


def suffix(kind: str) -> str:
    return ".txt" if kind in _TEXT_FORMATS else "." + kind.partition("-")[0]


def write(specimen: Specimen, kind: str, folder: Path) -> Path:
    path = folder / f"{specimen.name}-{kind}{suffix(kind)}"
    path.write_bytes(render(specimen, kind))
    return path


def furniture(specimen: Specimen) -> tuple[str, ...]:
    """What a file may carry besides the document: symbol, job number, footnote (page numbers are digits)."""
    return specimen.symbol, job_number(specimen), footnote(specimen)


def hazards_covered(specimens: list[Specimen] | None = None) -> frozenset[str]:
    chosen = specimens if specimens is not None else [markup.load(name) for name in markup.names()]
    return frozenset().union(*(specimen.every_hazard for specimen in chosen)) & HAZARDS
