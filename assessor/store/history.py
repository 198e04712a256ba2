"""Undo and redo, recorded by SQLite itself.

Temporary triggers on every table write each changed row's inverse into a temporary log; replaying a
step backwards undoes it, while the same triggers record how to redo it. So imports and bulk changes
are undoable without a line of code of their own.
"""

from __future__ import annotations

from collections.abc import Hashable
from dataclasses import dataclass, replace

from assessor.store.raw import Raw, number
from assessor.store.schema import MARKS

_LOG = "CREATE TEMP TABLE undo_log (seq INTEGER PRIMARY KEY, name TEXT, kept INTEGER, sql TEXT)"
_INSERTED = """CREATE TEMP TRIGGER "undo_{text}_insert" AFTER INSERT ON main.{name}
BEGIN INSERT INTO undo_log(name, kept, sql) VALUES('{text}', new.rowid,
'DELETE FROM {name} WHERE rowid=' || new.rowid); END"""
_UPDATED = """CREATE TEMP TRIGGER "undo_{text}_update" AFTER UPDATE ON main.{name} WHEN {changed}
BEGIN INSERT INTO undo_log(name, kept, sql) VALUES('{text}', old.rowid,
'UPDATE {name} SET ' || {pairs} || ' WHERE rowid=' || old.rowid); END"""
_DELETED = """CREATE TEMP TRIGGER "undo_{text}_delete" AFTER DELETE ON main.{name}
BEGIN INSERT INTO undo_log(name, sql) VALUES('{text}',
'INSERT INTO {name}(rowid, {columns}) VALUES(' || {values} || ')'); END"""


@dataclass(frozen=True, slots=True)
class Step:
    """One edit that can be taken back: where its inverse lies in the log, and which tables it touched."""

    label: str
    first: int
    last: int
    tables: frozenset[str]
    merge: Hashable | None = None


class History:
    """The steps that were done and undone in one open file. Lives as long as the file is open."""

    def __init__(self, raw: Raw) -> None:
        self._raw = raw
        self._top = 0
        self.done: list[Step] = []
        self.undone: list[Step] = []
        self._recording = False

    def record(self) -> None:
        """From the first change on: most files are opened to be read."""
        if not self._recording:
            for statement in (_LOG, *_triggers(self._raw)):
                self._raw.execute(statement)
            self._recording = True

    def collect(self, label: str, merge: Hashable | None) -> Step | None:
        """Inside the transaction: what was written since the last step, or None when nothing changed."""
        last = self._last()
        if last == self._top:
            return None
        step = Step(label, self._top + 1, last, self._tables(self._top + 1, last), merge)
        for undone in self.undone:
            self._forget(undone)
        previous = self._merged(step)
        if previous and self._repeats(previous, step):
            self._forget(step)
            step = replace(step, last=previous.last)
        return step

    def keep(self, step: Step) -> None:
        """After the commit: this is now the step to undo first."""
        previous = self._merged(step)
        if previous:
            self.done.pop()
            step = replace(step, first=previous.first, tables=previous.tables | step.tables)
        self.done.append(step)
        self.undone.clear()
        self._top = step.last

    def replay(self, step: Step) -> Step:
        """Inside the transaction: take a step back; the answer is the step that does it again."""
        span = (step.first, step.last)
        found = self._raw.execute(
            "SELECT sql FROM undo_log WHERE seq BETWEEN ? AND ? ORDER BY seq DESC", span
        )
        inverses = [str(row[0]) for row in found.fetchall()]
        self._forget(step)
        first = self._last() + 1
        for inverse in inverses:
            self._raw.execute(inverse)
        return replace(step, first=first, last=self._last(), merge=None)

    def moved(self, source: list[Step], target: list[Step], step: Step) -> None:
        """After the commit of a replay: the step has changed sides."""
        source.pop()
        target.append(step)
        self._top = self._last()

    def pass_over(self) -> None:
        """Inside the transaction: what was written since the last step is part of none."""
        self._raw.execute("DELETE FROM undo_log WHERE seq > ?", (self._top,))

    def forget_all(self) -> None:
        """Inside the transaction: what was given out cannot be taken back, so everything up to here stays."""
        self._raw.execute("DELETE FROM undo_log")

    def clear(self) -> None:
        """After the commit of that."""
        self.done.clear()
        self.undone.clear()
        self._top = 0

    def _merged(self, step: Step) -> Step | None:
        """The step that this one continues."""
        previous = self.done[-1] if self.done and not self.undone else None
        return previous if previous and step.merge is not None and previous.merge == step.merge else None

    def _repeats(self, previous: Step, step: Step) -> bool:
        """Whether one row was updated whose earlier state is in the log already: typing keeps no further copies."""
        query = """SELECT count(*) FROM undo_log new JOIN undo_log old ON old.name = new.name AND old.kept = new.kept
            WHERE new.seq = ? AND old.seq BETWEEN ? AND ?"""
        found = self._raw.execute(query, (step.first, previous.first, previous.last)).fetchone()
        return step.first == step.last and found is not None and found[0] != 0

    def _forget(self, step: Step) -> None:
        self._raw.execute("DELETE FROM undo_log WHERE seq BETWEEN ? AND ?", (step.first, step.last))

    def _last(self) -> int:
        return number(self._raw, "SELECT max(seq) FROM undo_log")

    def _tables(self, first: int, last: int) -> frozenset[str]:
        query = "SELECT DISTINCT name FROM undo_log WHERE seq BETWEEN ? AND ?"
        return frozenset(str(row[0]) for row in self._raw.execute(query, (first, last)))


def _triggers(raw: Raw) -> list[str]:
    tables = [str(row[0]) for row in raw.execute("SELECT name FROM main.sqlite_schema WHERE type = 'table'")]
    ours = [table for table in tables if table != MARKS and not table.startswith("sqlite_")]
    return [trigger for table in ours for trigger in _triggers_of(raw, table)]


def _triggers_of(raw: Raw, table: str) -> list[str]:
    columns = [_quoted(str(row[1])) for row in raw.execute(f"PRAGMA main.table_info({_quoted(table)})")]
    old = [f"quote(old.{column})" for column in columns]
    pairs = " || ', ' || ".join(f"'{column}=' || {value}" for column, value in zip(columns, old, strict=True))
    changed = " OR ".join(f"old.{column} IS NOT new.{column}" for column in columns)
    places = {
        "name": _quoted(table),
        "text": table,
        "pairs": pairs,
        "changed": changed,
        "columns": ", ".join(columns),
        "values": " || ', ' || ".join(["old.rowid", *old]),
    }
    return [template.format(**places) for template in (_INSERTED, _UPDATED, _DELETED)]


def _quoted(name: str) -> str:
    return '"' + name.replace('"', '""') + '"'
