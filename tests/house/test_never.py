"""What the program must never do (docs/safety.md): checked on its source."""

from __future__ import annotations

import ast
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
CODE = sorted((ROOT / "assessor").rglob("*.py"))
NETWORK = {"socket", "ssl", "http", "urllib", "ftplib", "smtplib", "requests", "httpx", "aiohttp", "xmlrpc"}
FORBIDDEN_MODULES = NETWORK | {"pickle", "shelve", "marshal", "sqlite3"}
FORBIDDEN_QT = {"QtNetwork", "QtSql", "QtWebSockets", "QtWebEngineCore", "QtWebEngineWidgets"}
HARMLESS = {"urllib.parse"}


def _imports(nodes: list[ast.AST]) -> set[str]:
    names: set[str] = set()
    for node in nodes:
        if isinstance(node, ast.Import):
            names |= {alias.name for alias in node.names}
        elif isinstance(node, ast.ImportFrom) and node.module:
            names |= {node.module, *(f"{node.module}.{alias.name}" for alias in node.names)}
    return names


def _calls(nodes: list[ast.AST]) -> set[str]:
    return {node.func.id for node in nodes if isinstance(node, ast.Call) and isinstance(node.func, ast.Name)}


@pytest.mark.parametrize("path", CODE, ids=lambda path: str(path.relative_to(ROOT)))
def test_source_keeps_the_promises(path: Path) -> None:
    nodes = list(ast.walk(ast.parse(path.read_text("utf-8"))))
    names = {name for name in _imports(nodes) if not any(name.startswith(good) for good in HARMLESS)}
    assert {name.split(".")[0] for name in names} & FORBIDDEN_MODULES - {"urllib"} == set()
    assert not any(name.startswith("urllib") for name in names - {"urllib"})
    assert {name.rsplit(".", 1)[-1] for name in names} & FORBIDDEN_QT == set()
    assert _calls(nodes) & {"eval", "exec", "__import__"} == set()
    assert "shell" not in {node.arg for node in nodes if isinstance(node, ast.keyword)}
