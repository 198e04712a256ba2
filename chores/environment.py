"""Makes the place to work in: the virtual environment, its locked packages, Qt's system libraries.

Standard library only, since it runs before anything is installed.
"""

from __future__ import annotations

import hashlib
import importlib.util
import os
import shutil
import subprocess
import sys
from pathlib import Path

from chores import launcher, qt_libraries

ROOT = Path(__file__).resolve().parent.parent
VENV = ROOT / ".venv"
REQUIREMENTS = ROOT / "requirements"


class NotReady(Exception):
    """The place to work in cannot be made; the message says what to do."""


def prepare(packages: str, *, qt: bool = False) -> None:
    """Make the environment hold the locked set `packages` ("run" or "dev"); `qt` asks for the libraries of screens."""
    if qt:
        _prepare_qt()
    _make_venv()
    if not _is_installed(packages):
        _install(packages)
    launcher.write(VENV, ROOT)
    os.environ.setdefault("PYTHONUTF8", "1")


def python(*words: str) -> int:
    """Run the environment's Python in the project's root; gives its exit code."""
    return subprocess.call([str(interpreter()), *words], cwd=ROOT)


def interpreter() -> Path:
    return VENV / ("Scripts/python.exe" if os.name == "nt" else "bin/python")


def names_a_screen() -> bool:
    if sys.platform in ("win32", "darwin"):
        return True
    return bool(os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY"))


def finds_the_screen() -> bool:
    """A screen that is named may be gone, and Qt ends the program that asks for it."""
    if sys.platform in ("win32", "darwin"):
        return True
    ask = "from PySide6.QtGui import QGuiApplication; QGuiApplication([])"
    return not subprocess.call([str(interpreter()), "-c", ask], stderr=subprocess.DEVNULL)


def lock() -> int:
    """Write the requirements files anew: exact versions and hashes, for all platforms, naming no registry."""
    if python("-m", "pip", "install", "-q", "uv"):
        raise NotReady("The locking tool uv could not be installed; the locked files are as they were.")
    options = ["--universal", "--python-version", "3.11", "--generate-hashes", "--no-header", "--no-annotate"]
    quiet = ["--no-emit-index-url", "--upgrade", "-q"]
    for name, inputs in (("run", ["pyproject.toml"]), ("dev", ["pyproject.toml", "requirements/dev.in"])):
        if python("-m", "uv", "pip", "compile", *options, *quiet, *inputs, "-o", f"requirements/{name}.txt"):
            raise NotReady(f"requirements/{name}.txt could not be made anew.")
    return 0


def _prepare_qt() -> None:
    missing = qt_libraries.missing()
    if missing and not qt_libraries.install(missing):
        command = qt_libraries.command(missing)
        raise NotReady(
            f"The window needs system libraries that are missing. Please run this once:\n\n  {command}\n"
        )


def _make_venv() -> None:
    if interpreter().exists():
        return
    lacking = [name for name in ("venv", "ensurepip") if importlib.util.find_spec(name) is None]
    if lacking:
        package = f"python{sys.version_info.major}.{sys.version_info.minor}-venv"
        raise NotReady(
            f"This Python lacks {' and '.join(lacking)}. On Debian and Ubuntu: sudo apt-get install -y {package}\n"
            "Elsewhere: install Python from your system's usual place, with pip and venv."
        )
    print("Making the virtual environment .venv (once) …", flush=True)
    if subprocess.call([sys.executable, "-m", "venv", str(VENV)]):
        shutil.rmtree(VENV, ignore_errors=True)
        raise NotReady(
            "The virtual environment .venv could not be made; the lines above say why. Nothing was changed."
        )


def _is_installed(packages: str) -> bool:
    """The development set holds everything of the running set, so it serves for both."""
    return any(
        _stamp(name).exists() and _stamp(name).read_text() == _digest(name) for name in {packages, "dev"}
    )


def _install(packages: str) -> None:
    print("Installing the locked packages (once; about 300 MB) …", flush=True)
    words = ["-m", "pip", "install", "-q", "--disable-pip-version-check", "--require-hashes"]
    if python(*words, "-r", str(REQUIREMENTS / f"{packages}.txt")):
        raise NotReady(
            "The packages could not be installed; the lines above say why. Run the same command again."
        )
    print("Cutting the fonts (once) …", flush=True)
    python("-m", "assessor.fonts")
    _stamp(packages).write_text(_digest(packages))


def _stamp(packages: str) -> Path:
    return VENV / f"installed-{packages}"


def _digest(packages: str) -> str:
    return hashlib.sha256((REQUIREMENTS / f"{packages}.txt").read_bytes()).hexdigest()
