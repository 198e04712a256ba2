"""What an export carries out, and what stays."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Leaving:
    """Sources are counted as the annex numbers them: the same one once. `files_kept` have no clean copy.

    `waiting` are public sources of what a blind workshop has not opened yet.
    """

    recommendations: int = 0
    decisions: int = 0
    public: int = 0
    confidential: int = 0
    waiting: int = 0
    files: int = 0
    files_kept: int = 0
