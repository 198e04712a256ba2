"""One edit beside its floor: judge, undo recorded, screens told, committed - against the same rows
through a bare SQLAlchemy session with the same driver and settings, in the same run.
"""

from __future__ import annotations

import statistics
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import ExitStack, closing, contextmanager
from dataclasses import dataclass
from pathlib import Path

from sqlalchemy import Engine, create_engine, event
from sqlalchemy.orm import Session
from sqlalchemy.pool import StaticPool

from assessor.models.levels import Level
from assessor.models.room_tables import Workshop
from assessor.models.tables import Group, Judgement, Paragraph, Passage, SourceDocument, Supersession
from assessor.store.document import Change, Document
from assessor.store.driver import connect, driver, make_durable
from assessor.store.judging import judge, seal

TIMES = 300
LEVELS = (Level.IMPLEMENTED, Level.PARTIAL, Level.NOT_IMPLEMENTED)
Place = tuple[str, str]
Work = Callable[[int], None]


@dataclass(frozen=True)
class Side:
    """The same two pieces of work, ours or bare; `give_out` comes before the second and is not timed."""

    change: Work
    supersede: Work
    give_out: Callable[[], None] = lambda: None


def measure() -> list[tuple[str, float, float, float]]:
    """(what, our seconds, the floor's seconds, allowed ratio). Both take turns, so that the disk is fair to both."""
    with tempfile.TemporaryDirectory() as folder, ExitStack() as opened:
        ours = _ours(opened.enter_context(Document.create(Path(folder, "ours.assess"), backups=Path(folder))))
        floor = _floor(opened.enter_context(_bare(Path(folder))))
        changed = _medians(ours.change, floor.change)
        superseded = _medians(ours.supersede, floor.supersede, ours.give_out)
    return [("edit: change a judgement", *changed, 3.0), ("edit: supersede a judgement", *superseded, 3.0)]


def _prepare(session: Session) -> Place:
    source = SourceDocument()
    paragraph = Paragraph(source.id, "5", 0)
    workshop = Workshop()
    passage, group = Passage(paragraph.id, 0, "recommendation"), Group(workshop.id, "A")
    for row in (source, paragraph, passage, workshop, group):
        session.add(row)
        session.flush()
    return passage.id, group.id


def _ours(document: Document) -> Side:
    heard: list[Change] = []
    document.subscribe(heard.append)
    with document.edit("Prepared") as session:
        place = _prepare(session)

    def say(number: int) -> None:
        with document.edit("Judged") as session:
            judge(session, *place, level=LEVELS[number % 3])

    def give_out() -> None:
        with document.edit("Sealed") as session:
            seal(session, place[1])

    return Side(say, say, give_out)


@contextmanager
def _bare(folder: Path) -> Iterator[Engine]:
    path = folder / "floor.assess"
    Document.create(path, backups=folder).close()
    with closing(connect(path)) as raw:
        make_durable(raw)
        engine = create_engine(
            "sqlite+pysqlite://",
            module=driver,
            creator=lambda: raw,
            poolclass=StaticPool,
            pool_reset_on_return=None,
        )
        event.listen(engine, "begin", lambda connection: connection.exec_driver_sql("BEGIN IMMEDIATE"))
        yield engine


def _floor(engine: Engine) -> Side:
    with Session(engine) as session, session.begin():
        place = _prepare(session)
        first = Judgement(*place)
        session.add(first)
        newest = [first.id]

    def change(number: int) -> None:
        with Session(engine) as session, session.begin():
            session.get_one(Judgement, newest[-1]).level = LEVELS[number % 3].value

    def supersede(number: int) -> None:
        with Session(engine) as session, session.begin():
            older = session.get_one(Judgement, newest[-1])
            row = Judgement(*place, LEVELS[number % 3].value)
            session.add_all([row, Supersession(row.id, older.id)])
            newest.append(row.id)

    return Side(change, supersede)


def _medians(ours: Work, floor: Work, before: Callable[[], None] = lambda: None) -> tuple[float, float]:
    times: tuple[list[float], list[float]] = ([], [])
    for number in range(TIMES):
        before()
        for work, seconds in zip((ours, floor), times, strict=True):
            start = time.perf_counter()
            work(number)
            seconds.append(time.perf_counter() - start)
    return statistics.median(times[0]), statistics.median(times[1])


if __name__ == "__main__":
    for name, ours, floor, allowed in measure():
        print(
            f"{name}: {ours * 1e3:.2f} ms, floor {floor * 1e3:.2f} ms, {ours / floor:.2f} times (at most {allowed})"
        )
