"""One edit beside its floor: judge, undo recorded, screens told, committed - against the same rows
through a bare SQLAlchemy session with the same driver and settings, in the same run.
"""

from __future__ import annotations

import statistics
import tempfile
import time
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

from sqlalchemy import Engine, create_engine, event, select
from sqlalchemy.orm import Session
from sqlalchemy.pool import StaticPool

from assessor.models.levels import Level
from assessor.models.tables import Group, Judgement, Paragraph, Passage, SourceDocument, Supersession
from assessor.store.document import Change, Document
from assessor.store.driver import connect, driver, make_durable
from assessor.store.judging import judge, seal

TIMES = 300
LEVELS = (Level.IMPLEMENTED, Level.PARTIAL, Level.NOT_IMPLEMENTED)
Place = tuple[str, str]


def measure() -> list[tuple[str, float, float, float]]:
    """(what, our seconds, the floor's seconds, allowed ratio)."""
    with tempfile.TemporaryDirectory() as folder:
        ours, floor = Path(folder, "ours.assess"), Path(folder, "floor.assess")
        with Document.create(ours, backups=Path(folder)) as document:
            changed, added = _ours(document)
        bare_changed, bare_added = _floor(floor, Path(folder))
    return [
        ("edit: change a judgement", changed, bare_changed, 3.0),
        ("edit: supersede one", added, bare_added, 3.0),
    ]


def _prepare(session: Session) -> Place:
    source = SourceDocument()
    paragraph = Paragraph(source.id, "5", 0)
    passage, group = Passage(paragraph.id, 0, "recommendation"), Group("A")
    for row in (source, paragraph, passage, group):
        session.add(row)
        session.flush()
    return passage.id, group.id


def _ours(document: Document) -> tuple[float, float]:
    heard: list[Change] = []
    document.subscribe(heard.append)
    with document.edit("Prepared") as session:
        place = _prepare(session)

    def change(number: int) -> None:
        with document.edit("Judged") as session:
            judge(session, *place, level=LEVELS[number % 3])

    def supersede(number: int) -> None:
        with document.edit("Judged") as session:
            judge(session, *place, level=LEVELS[number % 3])

    def give_out() -> None:
        with document.edit("Sealed") as session:
            seal(session, place[1])

    return _median(change), _median(supersede, give_out)


def _floor(path: Path, folder: Path) -> tuple[float, float]:
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
        with Session(engine) as session, session.begin():
            place = _prepare(session)
        return _floor_of(engine, place)


def _floor_of(engine: Engine, place: Place) -> tuple[float, float]:
    newest = ""

    def change(number: int) -> None:
        nonlocal newest
        with Session(engine) as session, session.begin():
            row = session.scalars(select(Judgement).where(Judgement.group_id == place[1])).one_or_none()
            if row is None:
                session.add(row := Judgement(*place))
            row.level = LEVELS[number % 3].value
            newest = row.id

    def supersede(number: int) -> None:
        nonlocal newest
        with Session(engine) as session, session.begin():
            older = session.get(Judgement, newest)
            assert older is not None
            row = Judgement(*place, LEVELS[number % 3].value, sealed=True)
            session.add_all([row, Supersession(row.id, older.id)])
            newest = row.id

    return _median(change), _median(supersede)


def _median(work: Callable[[int], None], before: Callable[[], None] = lambda: None) -> float:
    seconds: list[float] = []
    for number in range(TIMES):
        before()
        start = time.perf_counter()
        work(number)
        seconds.append(time.perf_counter() - start)
    return statistics.median(seconds)


if __name__ == "__main__":
    for name, ours, floor, allowed in measure():
        print(
            f"{name}: {ours * 1e3:.2f} ms, floor {floor * 1e3:.2f} ms, {ours / floor:.2f} times (at most {allowed})"
        )
