"""From a change in the annex to the page that is looked at, drawn anew: in a real window, against 300 ms.

What is timed is all that a person waits for: the transaction, the list of findings, the layout, the page's picture.
"""

from __future__ import annotations

import os
import random
import tempfile
import time
from collections.abc import Callable
from pathlib import Path
from statistics import median
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from PySide6.QtWidgets import QApplication
    from sqlalchemy.orm import Session

    from assessor.ui.annex import AnnexStage
    from assessor.ui.main_window import MainWindow

RUNS, ASKED = 15, 0.3
SIZES = ((62, 3, 124), (300, 5, 1000))
_TEXT = (
    "the State should ensure that every person deprived of liberty has prompt access to a lawyer doctor and "
    "family investigate allegations promptly amend legislation publish figures independent monitoring of places"
)


def measure() -> list[tuple[str, float, float, float]]:
    from PySide6.QtWidgets import QApplication

    application = QApplication.instance() or QApplication([])
    rows: list[tuple[str, float, float, float]] = []
    for size in SIZES:
        with tempfile.TemporaryDirectory() as folder:
            os.environ["ASSESSOR_DATA"] = folder
            first, middle = _waits(application, Path(folder), *size)
        name = "{} × {}, {} sources".format(*size)
        rows += [
            (f"preview: first page after a change, {name}", first, ASKED, 1.0),
            (f"preview: a page in the middle, {name}", middle, ASKED, 1.0),
        ]
    return rows


def _waits(
    application: QApplication, folder: Path, recommendations: int, groups: int, sources: int
) -> tuple[float, float]:
    from assessor.ui.main_window import MainWindow
    from assessor.ui.settings import load_settings

    path = folder / "one.assess"
    _make(path, recommendations, groups, sources)
    window = MainWindow(load_settings())
    window.resize(1440, 900)
    window.show()
    window.file.open(path)
    window.workspace.show_stage("annex")
    stage = window.workspace.current
    _until(application, stage.preview.settled)
    waits = [median(_wait(application, window, stage, n) for n in range(RUNS))]
    stage.preview.view.go_to_page(stage.preview.view.pages() // 2)
    _until(application, stage.preview.settled)
    waits.append(median(_wait(application, window, stage, n) for n in range(RUNS)))
    window.close()
    return waits[0], waits[1]


def _wait(application: QApplication, window: MainWindow, stage: AnnexStage, n: int) -> float:
    from assessor.store import preparing

    shown = stage.preview.paper
    started = time.perf_counter()
    with window.document.edit("Change") as session:
        preparing.describe(session, title=f"Annex to the submission, state {n}", method=_sentence(n, 30))
    _until(application, lambda: stage.preview.paper is not shown and stage.preview.settled())
    return time.perf_counter() - started


def _until(application: QApplication, done: Callable[[], bool]) -> None:
    deadline = time.perf_counter() + 30
    while not done() and time.perf_counter() < deadline:
        application.processEvents()
        time.sleep(0.001)


def _make(path: Path, recommendations: int, groups: int, sources: int) -> None:
    from assessor.store.document import Document
    from tests.ui.assessments import make_assessment

    make_assessment(path, recommendations, groups, judged=True)
    with Document.open(path) as document, document.edit("Decide") as session:
        _decide(session, sources)


def _decide(session: Session, sources: int) -> None:
    from assessor.models.levels import Level
    from assessor.store import deciding, judging, queries

    rows = [row.id for row in queries.outline(session).recommendations]
    named = [group.id for group in queries.groups(session)]
    for n, row in enumerate(rows):
        level = list(Level)[n % 3]
        deciding.decide(session, row, level=level, reasoning=_sentence(n, 60), ask=_sentence(-n - 1, 25))
    for n in range(sources):
        words = {"kind": "report", "citation": f"{_sentence(n, 12)} {n}", "date": "2018-05-03"}
        judging.add_evidence(session, rows[n % len(rows)], named[n % len(named)], **words)


def _sentence(seed: int, words: int) -> str:
    chance, known = random.Random(seed), _TEXT.split()
    return " ".join(chance.choice(known) for _ in range(words)).capitalize() + "."
