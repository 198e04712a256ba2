"""Brings a file of an older version up to today's, by SQL alone: today's models say nothing of yesterday."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from assessor.store.raw import Raw
from assessor.store.schema import Shape, shape
from assessor.store.steps.to_2 import TO_2
from assessor.store.steps.to_3 import TO_3
from assessor.store.steps.to_4 import TO_4

Steps = Mapping[int, Sequence[str]]
"""For each older version the statements that lead to the next one."""

STEPS: Steps = {1: TO_2, 2: TO_3, 3: TO_4}


class MigrationError(Exception):
    """A step did not lead to a sound file of the next version; the file is as it was."""


def migrate(raw: Raw, version: int, target: int, steps: Steps, expected: Shape) -> None:
    """All steps in one transaction: the whole way, or the file stays byte for byte what it was."""
    raw.execute("PRAGMA foreign_keys=OFF")
    raw.execute("BEGIN IMMEDIATE")
    try:
        for number in range(version, target):
            _take(raw, number, steps)
        _check(raw, expected)
        raw.execute("COMMIT")
    except BaseException:
        if raw.in_transaction:
            raw.execute("ROLLBACK")
        raise
    finally:
        raw.execute("PRAGMA foreign_keys=ON")


def _take(raw: Raw, number: int, steps: Steps) -> None:
    if number not in steps:
        raise MigrationError(f"No step leads on from version {number}.")
    for statement in steps[number]:
        raw.execute(statement)
    raw.execute(f"PRAGMA user_version={number + 1}")


def _check(raw: Raw, expected: Shape) -> None:
    if raw.execute("PRAGMA foreign_key_check").fetchone() is not None:
        raise MigrationError("A row points to one that is not there.")
    if raw.execute("PRAGMA quick_check(1)").fetchall() != [("ok",)]:
        raise MigrationError("The file does not pass its check.")
    if shape(raw) != expected:
        raise MigrationError("The tables are not those of the next version.")
