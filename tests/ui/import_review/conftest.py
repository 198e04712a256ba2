"""A review by itself, shown on a screen that is not there."""

from __future__ import annotations

import os

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

import pytest
from pytestqt.qtbot import QtBot

from assessor.i18n import Translator
from assessor.importers.batch import Batch
from assessor.importers.corrections import Correction
from assessor.importers.reading import read_batch
from assessor.resources import resource
from assessor.ui.import_review.beside import Held
from assessor.ui.import_review.review import Review
from assessor.ui.theme import Theme


@pytest.fixture(scope="session")
def batch() -> Batch:
    path = resource("sample", "kazakhstan-en.txt")
    return read_batch(path.read_bytes(), path.name)


@pytest.fixture
def review(qtbot: QtBot, batch: Batch) -> Review:
    review = Review(Theme(), Translator())
    qtbot.addWidget(review)
    review.resize(1100, 760)
    with qtbot.waitActive(review):
        review.show()
        review.activateWindow()
    review.corrected.connect(lambda one, _merge: review.follow(kept(review, one)))
    review.show_batch(batch, Held())
    review.take_keys()
    choose(review, "24 (b)")
    return review


def kept(review: Review, one: Correction) -> tuple[Correction, ...]:
    assert review.draft is not None
    return review.draft.with_also(one)


def choose(review: Review, reference: str) -> None:
    lines = (line for block in review.list.passages.blocks for line in block.lines)
    review.list.set_current(next(line.key for line in lines if line.reference == reference))
    review.take_keys()
