"""Parsers of foreign files are called by nothing but the process that is made for one file, and by each other."""

from __future__ import annotations

import ast
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
CODE = sorted((ROOT / "assessor").rglob("*.py"))
PARSERS = {
    "assessor.importers.reading": "assessor/importers",
    "assessor.importers.docx": "assessor/importers",
    "assessor.importers.html": "assessor/importers",
    "assessor.importers.pdf": "assessor/importers",
    "assessor.importers.pdf_lines": "assessor/importers",
    "assessor.importers.text": "assessor/importers",
    "assessor.importers.foreign_word": "assessor/importers",
    "assessor.importers.enclosures.office": "assessor/importers/enclosures",
    "assessor.importers.enclosures.pdf": "assessor/importers/enclosures",
    "assessor.importers.enclosures.picture": "assessor/importers/enclosures",
    "assessor.importers.enclosures.cleaning.clean_copy": "assessor/importers/enclosures",
    "assessor.reports.verifying.opening": "assessor/reports/verifying",
    "assessor.reports.verifying.word": "assessor/reports/verifying",
    "assessor.reports.verifying.excel": "assessor/reports/verifying",
    "assessor.reports.verifying.pages": "assessor/reports/verifying",
    "assessor.reports.verifying.beside_pages": "assessor/reports/verifying",
    "assessor.reports.verifying.records": "assessor/reports/verifying",
    "assessor.reports.matrix.matrix.read_matrix": "assessor/reports/matrix",
    "assessor.reports.matrix.table.read_tables": "assessor/reports/matrix",
    "assessor.reports.matrix.filling": "assessor/reports/matrix",
    "assessor.reports.template.rendering.write_templated": "assessor/reports/template",
    "assessor.reports.template.cleaning": "assessor/reports/template",
    "assessor.reports.logo.redrawn": "assessor/reports/logo.py",
    "assessor.reports.earlier_file.from_annex": "assessor/reports/earlier_file.py",
    "assessor.reports.earlier_assessment": "assessor/reports/earlier_assessment.py",
    "assessor.store.foreign_assessment": "assessor/reports/earlier_assessment.py",
    "assessor.foreign.readers": "assessor/foreign/readers",
    "assessor.foreign.child": "assessor/foreign/child.py",
}
"""Where a parser is, and where it may be known beside the readers."""
OWN = {"assessor/importers/sample.py", "assessor/ui/prepare/scenes.py"}
"""They read documents of our own, which came with the program."""
LIBRARIES = {
    "pikepdf": ("assessor/importers", "assessor/reports"),
    "pypdfium2": (
        "assessor/importers",
        "assessor/reports",
        "assessor/pdfium.py",
        "assessor/ui/annex/paper.py",
    ),
    "lxml": ("assessor/importers", "assessor/reports", "assessor/store/foreign_archive.py"),
    "zipfile": ("assessor/importers", "assessor/reports", "assessor/store/foreign_archive.py"),
    "PIL": ("assessor/importers", "assessor/reports"),
}


def _imported(path: Path) -> set[str]:
    names: set[str] = set()
    for node in ast.walk(ast.parse(path.read_text("utf-8"))):
        if isinstance(node, ast.Import):
            names |= {alias.name for alias in node.names}
        elif isinstance(node, ast.ImportFrom) and node.module:
            names |= {f"{node.module}.{alias.name}" for alias in node.names}
    return names


@pytest.mark.parametrize("path", CODE, ids=lambda path: str(path.relative_to(ROOT)))
def test_parsers_are_called_by_the_process_for_one_file_alone(path: Path) -> None:
    here, names = path.relative_to(ROOT).as_posix(), _imported(path)
    if here in OWN or here.startswith("assessor/foreign/readers/"):
        return
    for parser, home in PARSERS.items():
        known = [name for name in names if name == parser or name.startswith(f"{parser}.")]
        assert not known or here.startswith(home), known
    for library, homes in LIBRARIES.items():
        assert library not in {name.split(".")[0] for name in names} or here.startswith(homes)
