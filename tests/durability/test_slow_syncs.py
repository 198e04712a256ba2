"""On a disk whose syncs take 15 ms longer: a commit waits for one of them, a screen for few enough.

The times are told, not asserted, since other programs are on the same machine; how often is waited is the law.
"""

from __future__ import annotations

from pathlib import Path

import pytest

from assessor.store.judging import judge
from tests.durability.sessions import LEVELS, Room, prepare
from tests.durability.slow import ADDED, SlowDisk, spread, turn, window
from tests.figures import figure, report
from tests.ui.assessments import make_assessment

PROMISE = "15 each sync 15 ms longer"
COMMITS = figure(200, 2_000)
MOST = int(0.1 / ADDED)
"""Syncs within the 100 ms that a screen may stand still."""


@pytest.mark.slow
def test_a_commit_waits_for_one_sync(tmp_path: Path) -> None:
    """Also the first one after a pause: the journal is begun anew before anybody waits."""
    room, disk = prepare(tmp_path / "disk"), SlowDisk(tmp_path / "disk", tmp_path / "notes")
    disk.run(lambda: _commit(room, disk.notes))
    commits, firsts = disk.of("commit"), disk.of("first commit")
    assert len(commits) + len(firsts) == COMMITS
    assert {one.syncs for one in commits} == {1}
    assert {one.syncs for one in firsts} == {1}
    report(PROMISE, f"{len(commits)} commits, one sync each: {spread(commits)}")
    report(PROMISE, f"{len(firsts)} first commits after a pause, one sync each: {spread(firsts)}")


def _commit(room: Room, notes: Path) -> None:
    with room.open() as document:
        for number in range(COMMITS):
            first = number % 20 == 0
            if first:
                document.checkpoint()
                document.be_ready()
            with turn(notes, "first commit" if first else "commit"), document.edit("Judged") as session:
                one = room.ids.recommendations[number % 8]
                judge(session, one, room.ids.groups[1], level=LEVELS[number % 3])


@pytest.mark.slow
def test_no_screen_stands_still_for_long(tmp_path: Path) -> None:
    (tmp_path / "disk").mkdir()
    path, disk = tmp_path / "disk" / "kaz.assess", SlowDisk(tmp_path / "disk", tmp_path / "notes")
    make_assessment(path)
    disk.run(lambda: window(path, disk.notes))
    working = {one.name for one in disk.turns} - {"between", "opening the file", "closing"}
    assert len(working) == 5
    for name in sorted(working):
        most = max(one.syncs for one in disk.of(name))
        report(PROMISE, f"{name}: at most {most} syncs, {spread(disk.of(name))}")
        assert most <= MOST, name
