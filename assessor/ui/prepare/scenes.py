"""Brings the pages of the first stage up with the sample, to be drawn and looked at."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from assessor.importers.batch import Batch, Verdict
from assessor.importers.reading import read_batch
from assessor.resources import resource
from assessor.ui.prepare.stage import PrepareStage

if TYPE_CHECKING:
    from assessor.ui.main_window import MainWindow

PLACES = (40, 44)
"""The passages of the sample that are shown: one with limbs, one that is not placed."""


def empty(window: MainWindow) -> QWidget:
    _new_stage(window)
    return window


def review(window: MainWindow) -> QWidget:
    """One passage is not placed, another is selected."""
    stage = _new_stage(window)
    stage.show_review(_sample("en"))
    passages = stage.review.list
    keys = passages.passages.keys()
    passages.set_current(keys[PLACES[1]])
    stage.review.set_verdict(Verdict.NOT_PLACED)
    passages.set_current(keys[PLACES[0]])
    return window


def second_language(window: MainWindow) -> QWidget:
    """The Russian beside the English, with one limb that only the English has."""
    stage = _prepared(window)
    stage.show_review(_sample("ru"))
    passages = stage.review.list
    passages.set_current(passages.passages.keys()[PLACES[0]])
    stage.review.bench.join.button.click()
    passages.set_current(passages.passages.keys()[0])
    return window


def prepared(window: MainWindow) -> QWidget:
    _add_groups(_prepared(window))
    return window


def giving(window: MainWindow) -> QWidget:
    """The second group gets two themes and a part of the third."""
    overview = _add_groups(_prepared(window)).overview
    overview.give(overview.side.groups.cards[1].group_id)
    model = overview.list.passages
    for place in range(2):
        overview.list.tick(model.index(place, 0))
    overview.list.tick(model.index(0, 0, model.index(2, 0)))
    return window


def _new_stage(window: MainWindow) -> PrepareStage:
    path = window.settings.path.parent / "New.assess"
    path.unlink(missing_ok=True)
    window.file.create(path)
    assert window.workspace is not None
    window.workspace.show_stage("prepare")
    stage = window.workspace.current
    assert isinstance(stage, PrepareStage)
    return stage


def _prepared(window: MainWindow) -> PrepareStage:
    stage = _new_stage(window)
    stage.show_review(_sample("en"))
    stage.review.take()
    return stage


def _add_groups(stage: PrepareStage) -> PrepareStage:
    panel = stage.overview.side.groups
    for _ in range(3):
        panel.add_group()
        panel.cards[-1].people.setText("8")
        panel.cards[-1].people.editingFinished.emit()
    return stage


def _sample(language: str) -> Batch:
    path = resource("sample", f"kazakhstan-{language}.txt")
    return read_batch(path.read_bytes(), path.name, language)
