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


SCREENS = [path for path in CODE if "ui" in path.relative_to(ROOT).parts]
OWN_WORDS = {"tip", "tr", "_tr"}


@pytest.mark.parametrize("path", SCREENS, ids=lambda path: str(path.relative_to(ROOT)))
def test_no_tip_shows_what_others_wrote_as_markup(path: Path) -> None:
    """A picture that it names would be read: from a device without end, or on Windows from another's computer."""
    calls = [node for node in ast.walk(ast.parse(path.read_text("utf-8"))) if isinstance(node, ast.Call)]
    tips = [call.args[0] for call in calls if _name(call) == "setToolTip"]
    assert all(isinstance(one, ast.Constant) or _name(one) in OWN_WORDS for one in tips)


def _name(node: ast.AST) -> str:
    if not isinstance(node, ast.Call):
        return ""
    return node.func.attr if isinstance(node.func, ast.Attribute) else getattr(node.func, "id", "")
