"""What stands behind the projector knows of nothing private: it imports the projected row, and no other."""

from __future__ import annotations

import ast
from dataclasses import fields
from pathlib import Path

import pytest

from assessor.store.projecting import ProjectedGroup, ProjectedRow

ROOT = Path(__file__).resolve().parents[2]
CODE = sorted((ROOT / "assessor" / "ui" / "projector").glob("*.py"))
ALLOWED = (
    "assessor.i18n",
    "assessor.models.levels",
    "assessor.store.projecting",
    "assessor.ui.language",
    "assessor.ui.parts.shortcuts",
    "assessor.ui.projector",
    "assessor.ui.signs",
    "assessor.ui.theme",
)
PRIVATE = (
    "reasoning",
    "dissent",
    "evidence",
    "citation",
    "link",
    "note",
    "colour",
    "coalition",
    "method",
    "path",
)


def _ours(path: Path) -> set[str]:
    tree = ast.parse(path.read_text("utf-8"))
    named = {node.module or "" for node in ast.walk(tree) if isinstance(node, ast.ImportFrom)}
    whole = {one.name for node in ast.walk(tree) if isinstance(node, ast.Import) for one in node.names}
    return {name for name in named | whole if name.split(".")[0] == "assessor"}


@pytest.mark.parametrize("path", CODE, ids=lambda path: path.name)
def test_projector_knows_only_what_is_public(path: Path) -> None:
    assert [name for name in _ours(path) if not name.startswith(ALLOWED)] == []


def test_no_relative_import_leads_around() -> None:
    trees = [ast.parse(path.read_text("utf-8")) for path in CODE]
    imports = [node for tree in trees for node in ast.walk(tree) if isinstance(node, ast.ImportFrom)]
    assert len(CODE) > 5 and all(node.level == 0 and node.module for node in imports)


def test_from_the_store_only_its_rows_are_taken() -> None:
    trees = [ast.parse(path.read_text("utf-8")) for path in CODE]
    imports = [node for tree in trees for node in ast.walk(tree) if isinstance(node, ast.ImportFrom)]
    taken = {one.name for node in imports if node.module == "assessor.store.projecting" for one in node.names}
    assert taken == {"ProjectedRow"}


def test_the_row_has_no_private_field() -> None:
    names = [field.name for kind in (ProjectedRow, ProjectedGroup) for field in fields(kind)]
    assert [name for name in names if any(word in name for word in PRIVATE)] == []
