"""The real window, driven until it is killed: for each line `PATH SEED` that is read a process of its own.

All of the program is loaded once; each process is forked from it before Qt has begun. It tells what it is about to do,
and what the file holds once the screen says that it is saved.
"""

from __future__ import annotations

import json
import os
import random
import sys
from pathlib import Path
from zlib import crc32

os.environ["QT_QPA_PLATFORM"] = "offscreen"

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from assessor.exchange.taking import take_files
from assessor.importers.apply import apply_batch
from assessor.importers.batch import Batch
from assessor.importers.reading import read_batch
from assessor.resources import resource
from assessor.store import keys
from assessor.store.document import Document
from assessor.ui import workspace  # noqa: F401 - loaded before the fork
from assessor.ui.main_window import MainWindow
from assessor.ui.none_kept import keep_none
from assessor.ui.settings import Settings
from tests.conftest import QUICK, SHORTLY

TABLES = (
    "judgement",
    "supersession",
    "group",
    "source_text",
    "passage",
    "passage_text",
    "paragraph",
    "theme_text",
)
WHAT = {"judgement": "id, recommendation_id, group_id, level, reasoning, flagged"}
"""Without what is set for all rows at once when a field is left: that they are sealed."""
PASSPHRASE = "orchard velvet seven"
PACKAGE = "one.assess-group"
"""Beside the assessment; what a group has said in it is taken once."""
ACTS = ("score", "score", "score", "type", "undo", "back up")
State = dict[str, list[int]]


def state_of(document: Document) -> State:
    raw = document._database.raw
    rows = {
        table: raw.execute(f'SELECT {WHAT.get(table, "*")} FROM "{table}"').fetchall() for table in TABLES
    }
    return {table: sorted(crc32(repr(row).encode()) for row in found) for table, found in rows.items()}


class Person:
    """Someone who scores, types, imports and takes back, without a pause."""

    def __init__(self, path: Path, seed: int, batch: Batch) -> None:
        self._application = QApplication([])
        self._dice, self._batch = random.Random(seed), batch
        settings = Settings(path.parent / "settings.json", language="en")
        self._window = MainWindow(settings)
        self._window.show()
        assert self._window.file.attempt(path, PASSPHRASE) is None
        self._window.workspace.show_stage("score")
        self._window.workspace.current.take_keys()
        self._application.processEvents()
        self._once = dict(zip(self._dice.sample(range(12), 2), ("import", "take"), strict=True))

    def work(self) -> None:
        document = self._window.document
        tell({"saved": "", "state": state_of(document)})
        for number in range(10_000):
            act = self._once.get(number) or self._dice.choice(ACTS)
            tell({"begun": act})
            getattr(self, f"_{act.replace(' ', '_')}")()
            self._application.processEvents()
            tell({"saved": act, "shown": self._shown(), "state": state_of(document)})

    def _shown(self) -> str:
        return self._window.workspace.rail.foot._saved.text()

    def _press(self, keys: str) -> None:
        QTest.keyClicks(QApplication.focusWidget(), keys)

    def _score(self) -> None:
        self._press(self._dice.choice("1234"))

    def _type(self) -> None:
        """Only where the keys have come into the field of reasons: elsewhere each letter might do something."""
        self._press("r")
        self._application.processEvents()
        field = QApplication.focusWidget()
        if hasattr(field, "toPlainText"):
            self._press("why not so")
            QTest.keyClick(field, Qt.Key.Key_Escape)

    def _undo(self) -> None:
        self._window.workspace.undo()

    def _back_up(self) -> None:
        self._window.file.back_up()

    def _import(self) -> None:
        with self._window.document.edit("Import") as session:
            apply_batch(session, self._batch)

    def _take(self) -> None:
        document = self._window.document
        take_files(document, [document.path.with_name(PACKAGE)])


def tell(what: object) -> None:
    sys.stdout.write(json.dumps(what) + "\n")
    sys.stdout.flush()


def main() -> None:
    source = resource("sample", "kazakhstan-ru.txt")
    batch = read_batch(source.read_bytes(), source.name, "ru")
    keep_none()
    keys.SETS[QUICK] = SHORTLY
    tell("ready")
    for line in sys.stdin:
        path, seed = line.rsplit(" ", 1)
        child = os.fork()
        if child == 0:
            tell({"pid": os.getpid()})
            Person(Path(path), int(seed), batch).work()
            os._exit(1)
        _, status = os.waitpid(child, 0)
        sys.stdout.write(f'\n"ended {status}"\n')
        sys.stdout.flush()


if __name__ == "__main__":
    main()
