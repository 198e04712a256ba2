"""What is asked beside the file's bytes, where it is more than a name."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Lines:
    """What is to stand in the row at this place."""

    place: int
    lines: tuple[str, ...]
