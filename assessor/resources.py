"""Finds files in resources/ and pages in docs/, from source and from the packaged program."""

from __future__ import annotations

import sys
from pathlib import Path


def resource(*parts: str) -> Path:
    return _root().joinpath("resources", *parts)


def page(name: str, language: str) -> str:
    """The text of a page, in this language where it was translated."""
    own = _root() / "docs" / f"{name}.{language}.md"
    return (own if own.exists() else own.with_name(f"{name}.md")).read_text("utf-8")


def _root() -> Path:
    bundled = getattr(sys, "_MEIPASS", None)
    return Path(bundled) if bundled else Path(__file__).resolve().parent.parent
