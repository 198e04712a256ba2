"""Finds files in resources/, from source and from the packaged program."""

from __future__ import annotations

import sys
from pathlib import Path


def resource(*parts: str) -> Path:
    bundled = getattr(sys, "_MEIPASS", None)
    root = Path(bundled) if bundled else Path(__file__).resolve().parent.parent
    return root.joinpath("resources", *parts)
