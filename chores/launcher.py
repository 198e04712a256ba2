"""Puts the command `assessor` into the environment, so that it works from any folder."""

from __future__ import annotations

import os
from pathlib import Path

SCRIPT = """\
#!{python}
import sys

sys.path.insert(0, {root!r})

from assessor.__main__ import main

sys.exit(main())
"""


def write(environment: Path, root: Path) -> None:
    """Write the launcher where it is missing or the project's folder has moved."""
    folder = environment / ("Scripts" if os.name == "nt" else "bin")
    python = folder / ("python.exe" if os.name == "nt" else "python")
    script = folder / ("assessor.py" if os.name == "nt" else "assessor")
    _write_changed(script, SCRIPT.format(python=python, root=str(root)))
    if os.name == "nt":
        _write_changed(folder / "assessor.cmd", f'@"{python}" "{script}" %*\n')
    else:
        script.chmod(0o755)


def _write_changed(path: Path, text: str) -> None:
    if not path.exists() or path.read_text("utf-8") != text:
        path.write_text(text, "utf-8")
