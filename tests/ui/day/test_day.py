"""One day in the room, from the first group to the minutes, with nothing but keys, clicks and dropped files.

Six groups judge sixty recommendations: four on laptops with packages (the first on two laptops), one on paper, one on
the facilitator's own. Ten conflicts are planted, in twelve recommendations the groups disagree.
"""

from __future__ import annotations

import shutil
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import cast

import pytest
from PySide6.QtWidgets import QAbstractButton
from pytestqt.qtbot import QtBot

from assessor.models.levels import KEYS, Level
from assessor.store import conflicts, queries, revealing, voting
from assessor.store.document import Document
from assessor.ui.annex import AnnexStage
from assessor.ui.main_window import MainWindow
from assessor.ui.packages.give_out import GiveOut
from assessor.ui.packages.stage import PackagesStage
from assessor.ui.plenary import PlenaryStage
from assessor.ui.prepare.groups_panel import GroupsPanel
from assessor.ui.score.stage import ScoreStage
from tests.store.factories import fill
from tests.ui.annex.test_exporting import readable
from tests.ui.conftest import OpenWindow
from tests.ui.day.person import Person

GROUPS = ("Steppe", "River", "Mountain", "Lake", "Paper", "Host")
PLACES = range(60)
HARD, SOFT, APART = range(7), range(7, 10), range(48, 60)
"""Where the first group's laptops differ in level, where only in words, and where the groups disagree."""
MOST_KEYS, MOST_CLICKS = 1700, 60


def key_of(group: int, place: int) -> str:
    """What a group thinks: all alike, but for the twelve where one or two think otherwise."""
    common = "123"[place % 3]
    differs = place in APART and group in (1, 4) and (group == 1 or place % 2)
    return "231"[place % 3] if differs else common


class Day:
    """The room: a stick, the facilitator's assessment, and one person who does all that hands do."""

    def __init__(self, person: Person, open_window: OpenWindow, folder: Path) -> None:
        self.person, self._open, self.folder = person, open_window, folder
        self.file, self.stick = folder / "kazakhstan.assess", folder / "stick"
        self.stick.mkdir()
        with Document.create(self.file) as document, document.edit("Imported") as session:
            fill(session, paragraphs=len(PLACES) // 2, groups=0)

    def start(self) -> MainWindow:
        self.window = self._open(self.file)
        return self.window

    def open_laptop(self, package: Path) -> MainWindow:
        return self._open(package)

    @property
    def document(self) -> Document:
        assert self.window.document is not None
        return self.window.document

    def go(self, name: str) -> object:
        workspace = self.window.workspace
        assert workspace is not None
        self.person.click(workspace.rail.entries[name])
        assert workspace.current.name == name
        return workspace.current

    def package(self, group: int) -> Path:
        return self.stick / f"{GROUPS[group]}.assess-group"

    @property
    def second_laptop(self) -> Path:
        return self.stick / "Steppe, second laptop.assess-group"


@pytest.fixture
def person(qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> Iterator[Person]:
    person = Person(qtbot, monkeypatch)
    yield person
    sys.stdout.write(f"\n{person.told()}\n")


@pytest.fixture
def day(person: Person, open_window: OpenWindow, tmp_path: Path) -> Day:
    return Day(person, open_window, tmp_path)


@pytest.mark.slow
def test_a_day_in_the_room(day: Day) -> None:
    day.start()
    name_groups(day)
    give_out(day)
    day.window.close()
    work_on_laptops(day)
    day.start()
    take_back(day)
    enter_paper(day)
    score_here(day)
    settle_conflicts(day)
    reveal_and_decide(day)
    nothing_is_lost(day)
    hand_out(day)
    assert day.person.keys.total() <= MOST_KEYS
    assert day.person.clicks.total() <= MOST_CLICKS


def name_groups(day: Day) -> None:
    with day.person.part("prepare: six groups with names and people"):
        panel = groups_panel(day)
        for name in GROUPS:
            day.person.click(panel.add)
            day.person.type(name)
            day.person.press("Enter")
            day.person.click(panel.cards[-1].people)
            day.person.press("4", "Enter")
    assert [(row.name, row.people) for row in day.document.read(queries.groups)] == [
        (name, 4) for name in GROUPS
    ]


def groups_panel(day: Day) -> GroupsPanel:
    stage = day.go("prepare")
    return stage.overview.side.groups  # type: ignore[attr-defined]


def give_out(day: Day) -> None:
    with day.person.part("give out four packages"):
        panel = groups_panel(day)
        for group in range(4):
            day.person.choose(panel.cards[group].more.menu(), "Give out a package")
            (dialog,) = day.window.findChildren(GiveOut)
            day.person.save_as(day.package(group))
            day.person.click(dialog.choose)
            day.person.qtbot.waitUntil(lambda: not day.window.findChildren(GiveOut))
    assert len(list(day.stick.iterdir())) == 4
    shutil.copyfile(day.package(0), day.second_laptop)


def work_on_laptops(day: Day) -> None:
    for group in range(4):
        with day.person.part(f"score sixty on the laptop of {GROUPS[group]}"):
            work_on_laptop(day, group)
    with day.person.part("score ten on the second laptop of Steppe"):
        window = day.open_laptop(day.second_laptop)
        day.person.press("Home")
        for place in (*HARD, *SOFT):
            if place in SOFT:
                say_why(day.person, "Other words")
            day.person.press("312"[place % 3] if place in HARD else key_of(0, place))
        window.close()


def work_on_laptop(day: Day, group: int) -> None:
    """A source for every fourth one, a reason for those that are disputed, and a level for all."""
    window = day.open_laptop(day.package(group))
    for place in PLACES:
        if place % 4 == group:
            day.person.press("e")
            day.person.type(f"Law {place}")
            day.person.press("Enter")
        if place in APART and group == 1:
            say_why(day.person, "Not here")
        day.person.press(key_of(group, place))
    window.close()


def say_why(person: Person, words: str) -> None:
    person.press("r")
    person.type(words)
    person.press("Esc")


def take_back(day: Day) -> None:
    with day.person.part("take back five packages"):
        day.person.drop(day.window, *(day.package(group) for group in range(4)), day.second_laptop)
        day.person.qtbot.waitUntil(lambda: day.window.workspace.current.name == "packages")
    said = [(one.judgements, len(one.fresh), len(one.conflicting)) for one in receipts(day)]
    assert sorted(said) == [(10, 0, 10), (60, 50, 10), *[(60, 60, 0)] * 3]
    day.person.drop(day.window, day.package(2))
    day.person.qtbot.waitUntil(lambda: len(receipts(day)) == 6)
    assert len(receipts(day)[0].known) == 60


def receipts(day: Day):
    from assessor.store.receiving import receipts

    return day.document.read(receipts)


def choose_group(day: Day, name: str) -> ScoreStage:
    stage = cast("ScoreStage", day.go("score"))
    day.person.choose(stage.panel.chooser.button.menu(), name)
    return stage


def enter_paper(day: Day) -> None:
    with day.person.part("enter the paper of one group"):
        stage = choose_group(day, "Paper")
        day.person.press("p")
        page = stage.paper.page
        assert page is not None
        codes = [page.work.code(one).replace("-", "") for one in page.work.items]
        for place in PLACES:
            day.person.type(f"{codes[place]}{key_of(4, place)}")
            day.person.press("Enter")
        assert page.work.missing() == []
        day.person.press("Esc")


def score_here(day: Day) -> None:
    with day.person.part("score sixty on the facilitator's laptop"):
        choose_group(day, "Host")
        for place in PLACES:
            day.person.press(key_of(5, place))


def settle_conflicts(day: Day) -> None:
    """With one group after the other: to the room, the versions are covered until the reveal."""
    assert len(day.document.read(conflicts.open_conflicts)) == 10
    with day.person.part("settle ten conflicts, each shown to its group first"):
        cast("PackagesStage", day.go("packages"))
        day.person.press("c", *"v1" * 10)
    assert day.document.read(conflicts.open_conflicts) == ()


def reveal_and_decide(day: Day) -> None:
    with day.person.part("plenary: reveal"):
        stage = cast("PlenaryStage", day.go("plenary"))
        assert day.document.read(revealing.revealed) == {}
        day.person.press("Shift+V")
    assert len(day.document.read(revealing.revealed)) == 60
    with day.person.part("plenary: settle the twelve where groups differ"):
        for number in range(12):
            decide(day, stage, number)
    with day.person.part("plenary: accept what is unanimous"):
        assert stage.room.accepting()
        assert len(stage.room.accept_page.levels) == 48
        day.person.press("Enter")
    assert stage.state() == "60 of 60 settled"


def decide(day: Day, stage: PlenaryStage, number: int) -> None:
    """Level, reasoning and Enter; for some a show of hands, for some a dissent."""
    person = day.person
    person.press("2")
    say_why(person, f"Settled {number}")
    if number % 4 == 0:
        person.press("h", "9", "Tab", "8", "Tab", "7", "Enter")
    if number % 6 == 0:
        person.click(cast("QAbstractButton", stage.room.page.fields.dissenters.chips[1]))
        person.press("d")
        person.type(f"Nothing has changed {number}")
        person.press("Esc")
    person.press("Enter")


def nothing_is_lost(day: Day) -> None:
    read = day.document.read
    order = [one.id for one in read(queries.outline).recommendations]
    for group, row in enumerate(read(queries.groups)):
        said = read(lambda session, one=row.id: queries.judgements(session, one))
        assert [said[one].level for one in order] == [KEYS[key_of(group, place)] for place in PLACES]
    decided = read(queries.decisions)
    assert [decided[one].level for one in order[:48]] == [KEYS[key_of(0, place)] for place in range(48)]
    assert [decided[one].level for one in order[48:]] == [Level.PARTIAL] * 12
    assert sorted(decided[one].reasoning for one in order[48:]) == sorted(f"Settled {n}" for n in range(12))
    assert [row.dissenters for row in decided.values() if row.dissent] == ["River", "River"]
    assert len(read(voting.hands)) == 3
    assert len(read(queries.all_evidence)) == 60


def hand_out(day: Day) -> None:
    with day.person.part("write the annex and the minutes"):
        stage = cast("AnnexStage", day.go("annex"))
        write(day, stage, ".docx", "annex.docx")
        write(day, stage, ".pdf", "annex.pdf")
        day.person.choose(stage.bar.choice.button.menu(), "Minutes of the workshop")
        write(day, stage, ".docx", "minutes.docx")
        write(day, stage, ".pdf", "minutes.pdf")
    for name in ("annex.docx", "annex.pdf"):
        text = readable(day.folder / name)
        assert all(f"Do {place // 2} ({'ab'[place % 2]})" in text for place in PLACES)
        assert "Nothing has changed 6" in text
    for name in ("minutes.docx", "minutes.pdf"):
        assert "Nothing has changed 6" in readable(day.folder / name)


def write(day: Day, stage: AnnexStage, suffix: str, name: str) -> None:
    day.person.qtbot.waitUntil(stage.preview.settled, timeout=30_000)
    day.person.save_as(day.folder / name)
    day.person.click(stage.bar.buttons[suffix])
    day.person.qtbot.waitUntil(lambda: not stage.exporter.busy(), timeout=30_000)
    assert (day.folder / name).exists()
