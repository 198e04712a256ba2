"""How often a law is tried, usually and for a release; and what was found, told at the end of the run."""

from __future__ import annotations

import os
from collections.abc import Iterable

_found: set[str] = set()


def figure(usual: int, release: int) -> int:
    return release if os.environ.get("ASSESSOR_RELEASE") == "1" else usual


def report(promise: str, figure: str) -> None:
    """A line of the summary: what is promised, and the figure that was found for it."""
    _found.add(f"{promise}: {figure}")


def reported() -> list[str]:
    return sorted(_found)


def gather(lines: Iterable[str]) -> None:
    """From another process of the same run."""
    _found.update(lines)
