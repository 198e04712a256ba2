"""Every test has its own data folder; nothing of the person who runs them is read or written."""

from pathlib import Path

import pytest


@pytest.fixture(autouse=True)
def data_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    folder = tmp_path / "data"
    monkeypatch.setenv("ASSESSOR_DATA", str(folder))
    return folder
