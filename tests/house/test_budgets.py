"""The budgets of docs/architecture.md: small files, small functions, small tests."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from statistics import median

import pytest

ROOT = Path(__file__).resolve().parents[2]
CODE = sorted([*(ROOT / "assessor").rglob("*.py"), *(ROOT / "chores").rglob("*.py"), ROOT / "tasks.py"])
TESTS = sorted((ROOT / "tests").rglob("test_*.py"))
FORBIDDEN_NAMES = ("utils", "util", "helpers", "helper", "manager", "handler", "misc", "common")


def _lines(node: ast.AST) -> int:
    """Lines of a definition without its docstring, since saying what a thing is for must cost nothing."""
    body = node.body
    doc = body[0].end_lineno - body[0].lineno + 1 if ast.get_docstring(node, clean=False) is not None else 0
    return node.end_lineno - node.lineno + 1 - doc


DEFINITIONS = (ast.FunctionDef, ast.AsyncFunctionDef, ast.ClassDef)


@cache
def _definitions(path: Path) -> tuple[ast.AST, ...]:
    return tuple(_within(ast.parse(path.read_text("utf-8"))))


def _within(node: ast.AST) -> Iterator[ast.AST]:
    """The definitions in it; only statements are gone through, since no definition stands in an expression."""
    for inner in ast.iter_child_nodes(node):
        if isinstance(inner, DEFINITIONS):
            yield inner
        if isinstance(inner, ast.stmt | ast.excepthandler | ast.match_case):
            yield from _within(inner)


def _functions(path: Path) -> Iterator[ast.AST]:
    yield from (node for node in _definitions(path) if not isinstance(node, ast.ClassDef))


@pytest.mark.parametrize("path", CODE, ids=lambda path: str(path.relative_to(ROOT)))
def test_file_is_small(path: Path) -> None:
    assert len(path.read_text("utf-8").splitlines()) <= 300


@pytest.mark.parametrize("path", CODE, ids=lambda path: str(path.relative_to(ROOT)))
def test_functions_and_classes_are_small(path: Path) -> None:
    large = [f"{node.name}: {_lines(node)}" for node in _functions(path) if _lines(node) > 30]
    large += [f"{node.name}: {_lines(node)}" for node in _definitions(path) if _lines(node) > 200]
    assert large == []


def test_median_function_is_short() -> None:
    assert median(_lines(node) for path in CODE for node in _functions(path)) <= 9


def test_median_test_is_short() -> None:
    lengths = [_lines(node) for path in TESTS for node in _functions(path) if node.name.startswith("test_")]
    assert median(lengths) <= 12


def test_names_say_what_things_are() -> None:
    assert [path.name for path in CODE if path.stem in FORBIDDEN_NAMES] == []
