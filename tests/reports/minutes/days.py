"""A day of a workshop, told to the store step by step, with every time fixed."""

from __future__ import annotations

from datetime import date, timedelta, timezone

from sqlalchemy import update
from sqlalchemy.orm import Session

from assessor.models.levels import Level
from assessor.models.room_tables import Reveal, ShowOfHands
from assessor.models.tables import Decision, Judgement
from assessor.reports.minutes.build import build_minutes
from assessor.reports.minutes.minutes import Kind, Minutes
from assessor.store import deciding, judging, preparing, revealing, timing, voting, workshops
from assessor.store.document import Document
from assessor.store.rows import HandsRow
from tests.store.factories import Ids, fill

YES, HALF, NO, UNSURE, SILENT = Level
ALMATY = timezone(timedelta(hours=6))
MADE_ON = date(2019, 2, 20)
DAY = "2019-02-18T{}:00+00:00"
NAMES = ("Mothers of Zhanaozen", "Bureau for Liberties")


def a_day(document: Document) -> Ids:
    """Two groups, four recommendations: one moved and decided twice, one disputed, one put off, one left open."""
    with document.edit("Prepare") as session:
        ids = fill(session)
        _prepare(session, ids)
    with document.edit("Score") as session:
        _score(session, ids)
    with document.edit("Plenary") as session:
        _meet(session, ids)
    return ids


def _prepare(session: Session, ids: Ids) -> None:
    here = workshops.current_workshop(session)
    workshops.change_workshop(
        session, here, title="National NGOs", place="Almaty", date="2019-02-18", audience="25 people",
        quorum=9, dots=3,
    )  # fmt: skip
    workshops.begin_workshop(session, here, DAY.format("03:00"))
    for group, name, people in zip(ids.groups, NAMES, (4, 5), strict=True):
        preparing.change_group(session, group, name=name, people=people)


def _score(session: Session, ids: Ids) -> None:
    mine, yours = ids.groups
    for one, first, second in zip(ids.recommendations, (YES, NO, HALF, NO), (NO, NO, HALF, YES), strict=True):
        judging.judge(session, one, mine, level=first, reasoning="There is a law")
        judging.judge(session, one, yours, level=second, reasoning="Nothing changed in practice")
    judging.add_evidence(
        session, ids.recommendations[0], mine, kind="testimony", citation="SECRET", public=False
    )
    session.flush()
    session.execute(update(Judgement).values(made_at=DAY.format("04:00")))


def _meet(session: Session, ids: Ids) -> None:
    one, two, three, four = ids.recommendations
    revealing.reveal(session, ids.recommendations)
    session.flush()
    session.execute(update(Reveal).values(made_at=DAY.format("05:00")))
    move(session, one, ids.groups[0], HALF, "05:10")
    decide(session, one, YES, "05:11", reasoning="First thought")
    voting.count_hands(session, one, HandsRow(1, 6, 2, 0, 1))
    session.flush()
    session.execute(update(ShowOfHands).values(made_at=DAY.format("05:12")))
    timing.note_turn(session, two, 60, began_at=DAY.format("05:15"), postponed=True)
    decide(session, three, HALF, "05:20", reasoning="The law of 2018")
    decide(
        session, one, HALF, "05:30", reasoning="On reflection", dissent="Too kind",
        dissenters=f"{NAMES[1]}, Aigul N.",
    )  # fmt: skip
    decide(session, two, NO, "05:40", reasoning="Nobody was tried")
    voting.put_dots(session, ids.groups[0], four, 2)
    voting.put_dots(session, ids.groups[1], four, 1)
    voting.put_dots(session, ids.groups[1], one, 2)
    timing.note_turn(session, four, 60, began_at=DAY.format("05:50"), postponed=True)
    workshops.end_workshop(session, workshops.current_workshop(session), DAY.format("11:00"))


def move(session: Session, one: str, group: str, level: Level, time: str) -> None:
    row = judging.judge(session, one, group, level=level)
    session.flush()
    session.execute(update(Judgement).where(Judgement.id == row).values(made_at=DAY.format(time)))


def decide(session: Session, one: str, level: Level, time: str, **said: str) -> None:
    row = deciding.decide(session, one, level=level, **said)
    session.flush()
    session.execute(update(Decision).where(Decision.id == row).values(made_at=DAY.format(time), sealed=True))


def minutes_of(
    document: Document, language: str = "en", kind: Kind = Kind.MINUTES, *, names: bool = False
) -> Minutes:
    return document.read(
        lambda session: build_minutes(session, language, MADE_ON, ALMATY, kind=kind, names=names)
    )
