"""Puts the command `assessor` into the environment, so that it works from any folder."""

from __future__ import annotations

import os
import shlex
from pathlib import Path

SCRIPT = """\
import sys

sys.path.insert(0, {root!r})

from assessor.__main__ import main

sys.exit(main())
"""


def write(environment: Path, root: Path) -> None:
    """Write the launcher where it is missing or the project's folder has moved."""
    folder = environment / ("Scripts" if os.name == "nt" else "bin")
    script = folder / "assessor.py"
    _write_changed(script, SCRIPT.format(root=str(root)))
    if os.name == "nt":  # its own folder unnamed: this file is not read as UTF-8
        _write_changed(folder / "assessor.cmd", '@"%~dp0python.exe" "%~dp0assessor.py" %*\n')
        return
    words = shlex.join([str(folder / "python"), str(script)])  # a "#!" line can name no path with a space
    _write_changed(folder / "assessor", f'#!/bin/sh\nexec {words} "$@"\n')
    (folder / "assessor").chmod(0o755)


def _write_changed(path: Path, text: str) -> None:
    if not path.exists() or path.read_text("utf-8") != text:
        path.write_text(text, "utf-8")
