"""How much a promise is tested with, and what came out: printed at the end of every run."""

from __future__ import annotations

import os

_told: list[str] = []


def figure(usual: int, release: int) -> int:
    """How often something is tried: more before a release (`tasks.py test --release`)."""
    return release if os.environ.get("ASSESSOR_RELEASE") == "1" else usual


def report(promise: str, told: str) -> None:
    _told.append(f"{promise}: {told}")


def taken() -> list[str]:
    """What was reported since the last call."""
    lines = list(_told)
    _told.clear()
    return lines
