"""The window is there before the file is: what only a file needs is loaded with it, not at the start."""

import os
import subprocess
import sys

import pytest

OPEN_A_WINDOW = """
import assessor.ui, linecache, sys
from PySide6.QtWidgets import QApplication
from assessor.ui.main_window import MainWindow
from assessor.ui.settings import load_settings
application = QApplication([])
window = MainWindow(load_settings())
window.grab()
print(*{name.partition(".")[0] for name in sys.modules})
print(*(name for name, entry in linecache.cache.items() if len(entry) > 1))
"""


@pytest.fixture(scope="module")
def loaded(tmp_path_factory: pytest.TempPathFactory) -> set[str]:
    place = {"QT_QPA_PLATFORM": "offscreen", "ASSESSOR_DATA": str(tmp_path_factory.mktemp("data"))}
    program = [sys.executable, "-c", OPEN_A_WINDOW]
    done = subprocess.run(program, capture_output=True, text=True, check=True, env={**os.environ, **place})
    return set(done.stdout.split())


@pytest.mark.parametrize(
    "library", ["sqlalchemy", "sqlcipher3", "openpyxl", "docx", "reportlab", "pypdfium2", "lxml", "PIL"]
)
def test_first_paint_waits_for_no_library_of_the_file(loaded: set[str], library: str) -> None:
    assert "PySide6" in loaded
    assert library not in loaded


def test_no_source_is_read_at_the_start(loaded: set[str]) -> None:
    """PySide6's import would read and keep the source of each module."""
    assert not [name for name in loaded if "assessor" in name and name.endswith(".py")]


def test_the_ciphers_wait_for_a_package() -> None:
    """They take 7 MB, and most assessments are judged on one laptop."""
    script = 'import assessor.ui.stages, assessor.exchange.opening, sys; print("cryptography" in sys.modules)'
    done = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=True)
    assert done.stdout == "False\n"
