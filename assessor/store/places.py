"""Where the program keeps its own things on this computer."""

from __future__ import annotations

import os
from pathlib import Path

import platformdirs


def data_folder() -> Path:
    """The person's data folder, unless the environment names another."""
    chosen = os.environ.get("ASSESSOR_DATA")
    return Path(chosen) if chosen else platformdirs.user_data_path("Assessor", appauthor=False)


def backup_folder() -> Path:
    return data_folder() / "backups"


def recovery_folder() -> Path:
    """Copies of damaged files lie here while they are read."""
    return data_folder() / "recovering"


def lock_folder() -> Path:
    """Locks on files themselves, whatever they are called."""
    return data_folder() / "locks"
