"""The first stage of a new assessment, in a real window."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from assessor.importers.apply import apply_batch
from assessor.importers.reading import read_batch
from assessor.resources import resource
from assessor.store import preparing
from assessor.store.document import Document
from assessor.ui.main_window import MainWindow
from assessor.ui.prepare import PrepareStage
from assessor.ui.prepare.overview import Overview
from assessor.ui.prepare.taking_over import IMPORT
from tests.templates import copy_of

ENGLISH, RUSSIAN = resource("sample", "kazakhstan-en.txt"), resource("sample", "kazakhstan-ru.txt")
Read = Callable[..., None]


@pytest.fixture
def new_window(open_window: Callable[..., MainWindow], tmp_path: Path) -> MainWindow:
    window = open_window()
    assert window.file.create(tmp_path / "new.assess")
    return window


@pytest.fixture
def taken_window(open_window: Callable[..., MainWindow], tmp_path: Path) -> MainWindow:
    """The English document has been taken over earlier."""
    return open_window(copy_of("English taken", tmp_path / "new.assess", take_english), stage="prepare")


def take_english(path: Path) -> None:
    batch = read_batch(ENGLISH.read_bytes(), ENGLISH.name)
    with Document.create(path) as document, document.edit(IMPORT) as session:
        apply_batch(session, batch)
        preparing.describe(session, room_language=batch.language)


@pytest.fixture
def overview(prepare: PrepareStage) -> Overview:
    return prepare.overview


@pytest.fixture
def prepare(new_window: MainWindow) -> PrepareStage:
    assert new_window.workspace is not None
    new_window.workspace.show_stage("prepare")
    stage = new_window.workspace.stages["prepare"]
    assert isinstance(stage, PrepareStage)
    return stage


@pytest.fixture
def read(prepare: PrepareStage, qtbot: QtBot) -> Read:
    """Reads a document up to its review; with `take` it is taken over."""

    def read_one(path: Path = ENGLISH, *, take: bool = False) -> None:
        assert prepare.open_source(path)
        qtbot.waitUntil(lambda: prepare.showing() is prepare.review)
        if take:
            prepare.review.take()

    return read_one
