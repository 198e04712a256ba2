"""How often a law is tried, usually and for a release; and what was found, told at the end of the run."""

from __future__ import annotations

import os
from collections import Counter
from collections.abc import Mapping

_found = Counter[str]()


def figure(usual: int, release: int) -> int:
    return release if os.environ.get("ASSESSOR_RELEASE") == "1" else usual


def report(promise: str, figure: str, times: int = 0) -> None:
    """A line of the summary: what is promised, and the figure that was found. `times` of the same are added up."""
    _found[f"{promise}: {{}}{figure}"] += times


def reported() -> dict[str, int]:
    return dict(_found)


def gather(found: Mapping[str, int]) -> None:
    """From another process of the same run."""
    _found.update(found)


def lines() -> list[str]:
    return sorted(line.format(f"{times:,} " if times else "") for line, times in _found.items())
