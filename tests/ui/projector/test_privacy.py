"""Nothing private reaches the wall: words planted wherever an assessment keeps any are sought on all that is shown."""

from __future__ import annotations

from pathlib import Path

import pytest
from sqlalchemy import String, update
from sqlalchemy.orm import Session

from assessor.models import room_tables, tables
from assessor.models.levels import Level
from assessor.models.tables import Base
from assessor.store import deciding, judging, voting
from assessor.store.document import Document
from assessor.store.revealing import reveal
from assessor.store.rows import HandsRow
from assessor.store.workshops import change_workshop, current_workshop
from assessor.ui.main_window import MainWindow
from tests.ui.conftest import OpenWindow
from tests.ui.plenary.workshops import HALF, make_workshop
from tests.ui.projector.walls import everything, wall

CANARY = "zq9canary"
ABOUT = "24 (c)"
PUBLIC = {
    ("theme_text", "title"),
    ("passage_text", "text"),
    ("paragraph", "number"),
    ("passage", "limb"),
    ("workshop", "ends_at"),
    ("workshop", "date"),
}
"""What the wall is there to show. Every other text of every table is private here, also of tables to come."""
WORKING = {"id", "language", "level", "kind", "verdict", "made_at", "room_language", "second_language"}
"""Texts that are no words: keys, codes and times."""


def plant(session: Session) -> int:
    """A word of its own in every text column that a person or a file could have filled."""
    planted = 0
    for table in Base.metadata.sorted_tables:
        for column in table.columns:
            if not isinstance(column.type, String) or column.foreign_keys or column.primary_key:
                continue
            if column.name in WORKING or (column.name.endswith("_at") and column.name != "ends_at"):
                continue
            if (table.name, column.name) in PUBLIC or column.name.endswith("_id"):
                continue
            planted += 1
            session.execute(update(table).values({column.name: f"{CANARY}{planted}"}))
    return planted


def fill(session: Session) -> None:
    """Rows in the tables where people write, in a blind workshop."""
    change_workshop(session, current_workshop(session), blind=True)
    groups = session.scalars(tables.Group.__table__.select()).all()
    for public in (True, False):
        judging.add_evidence(session, ABOUT, groups[0], kind="law", citation="c", link="l", public=public)
    deciding.decide(session, ABOUT, level=HALF, reasoning="r", dissent="d", dissenters="who", ask="a")
    voting.count_hands(session, ABOUT, HandsRow(1, 2, 3, 4, 5))
    session.add(room_tables.PaperEntry(groups[0], ABOUT, 1, Level.PARTIAL.value, "p"))
    session.flush()


@pytest.fixture
def planted(open_window: OpenWindow, tmp_path: Path) -> MainWindow:
    path = make_workshop(tmp_path / f"{CANARY}file.assess")
    with Document.open(path) as document, document.edit("Plant") as session:
        fill(session)
        assert plant(session) > 20
    window = open_window(path, stage="plenary")
    assert window.workspace is not None
    window.workspace.show_stage("plenary", ABOUT)
    window.projection.toggle()
    return window


def test_before_the_reveal(planted: MainWindow) -> None:
    shown = everything(wall(planted))
    assert ABOUT in shown and "3 of 3 groups have finished" in shown
    assert CANARY not in shown and "Group 1" not in shown


def test_after_the_reveal(planted: MainWindow) -> None:
    assert planted.document is not None
    with planted.document.edit("Reveal") as session:
        reveal(session, [ABOUT])
    shown = everything(wall(planted))
    assert "Do what 24 (c) says" in shown and "Partially implemented" in shown and "Group 1" in shown
    assert CANARY not in shown


def test_with_another_recommendation_and_at_rest(planted: MainWindow) -> None:
    assert planted.workspace is not None
    planted.workspace.show_stage("plenary", "26")
    assert "Do what 26 says" in everything(wall(planted))
    planted.projection.let_go()
    shown = everything(wall(planted))
    assert CANARY not in shown and "Do what" not in shown


def test_names_of_groups_come_when_the_room_wants_them(planted: MainWindow) -> None:
    """And show that the search would find what is there."""
    assert planted.document is not None
    with planted.document.edit("Reveal") as session:
        reveal(session, [ABOUT])
    wall(planted).toggle_names()
    assert CANARY in everything(wall(planted))
