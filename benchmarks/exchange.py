"""Taking back 10 packages of 1,000 judgements beside a bare INSERT … SELECT from attached files.

And what the plenary reads, 1,000 × 10, beside reading the same rows bare.
"""

from __future__ import annotations

import os
import tempfile
import time
from collections.abc import Callable
from contextlib import closing
from pathlib import Path
from statistics import median

from sqlalchemy.orm import Session

from assessor.exchange.giving import give
from assessor.exchange.opening import open_any
from assessor.exchange.taking import take_files
from assessor.models.levels import Level
from assessor.store import queries, voting
from assessor.store.document import Document
from assessor.store.driver import connect, make_durable
from assessor.store.judging import judge, seal
from assessor.store.voting import priorities
from assessor.ui.plenary.agenda import read_agenda
from assessor.ui.plenary.agreeing import ratings
from tests.store.factories import fill

GROUPS, PAIRS, ROUNDS = 10, 500, 3
LEVELS = (Level.IMPLEMENTED, Level.PARTIAL, Level.NOT_IMPLEMENTED)
READ = """SELECT j.* FROM judgement j WHERE NOT EXISTS (SELECT 1 FROM supersession WHERE older_id = j.id)
    ORDER BY made_at, id"""
SCREEN = (
    "SELECT * FROM passage JOIN passage_text ON passage_id = passage.id ORDER BY paragraph_id, passage.position",
    "SELECT * FROM paragraph ORDER BY position",
    "SELECT * FROM theme JOIN theme_text ON theme_id = theme.id ORDER BY position",
    "SELECT recommendation_id, group_id, count(*) FROM evidence WHERE NOT withdrawn GROUP BY 1, 2",
    "SELECT * FROM decision",
    "SELECT * FROM reveal",
    "SELECT recommendation_id, sum(count) FROM dots GROUP BY 1",
    "SELECT * FROM show_of_hands",
)
TABLES = ("judgement", "evidence", "supersession")


def measure() -> list[tuple[str, float, float, float]]:
    with tempfile.TemporaryDirectory() as name:
        os.environ["ASSESSOR_DATA"] = str(Path(name, "data"))
        folder = Path(name)
        main, packages, files = prepare(folder)
        taken, floor = [], []
        for number in range(ROUNDS):
            taken.append(_taken(main, folder / f"ours{number}.assess", packages))
            floor.append(_inserted(main, folder / f"floor{number}.assess", files))
        shown, read = _shown(folder / "ours0.assess", queries.plenary, (READ,))
        screen, bare = _shown(folder / "ours0.assess", _plenary_screen, (READ, *SCREEN))
    return [
        ("take back 10 packages, 10,000 judgements, against SQL", median(taken), median(floor), 10.0),
        ("the plenary's rows, 1,000 × 10, against bare reading", shown, read, 5.0),
        ("all the plenary's screen reads, with dots and agreement", screen, bare, 5.0),
    ]


def prepare(folder: Path) -> tuple[bytes, list[Path], list[Path]]:
    """The assessment, and what ten laptops bring: as packages, and as databases for the floor."""
    path = folder / "main.assess"
    packages = [folder / f"{number}.assess-group" for number in range(GROUPS)]
    files = [folder / f"{number}.assess" for number in range(GROUPS)]
    with Document.create(path) as document:
        with document.edit("Imported") as session:
            ids = fill(session, PAIRS, GROUPS)
        for group, package in zip(ids.groups, packages, strict=True):
            give(document, group, package)
    for package, file in zip(packages, files, strict=True):
        with open_any(package) as laptop:
            with laptop.edit("Judged") as session:
                for number, one in enumerate(ids.recommendations):
                    judge(
                        session,
                        one,
                        laptop.group_id,
                        level=LEVELS[number % 3],
                        reasoning=f"Because {number}. " * 8,
                    )
                seal(session)
            Document.save_copy(laptop, file)
    return path.read_bytes(), packages, files


def _taken(main: bytes, path: Path, packages: list[Path]) -> float:
    path.write_bytes(main)
    with Document.open(path) as document:
        return _time(lambda: take_files(document, packages))


def _inserted(main: bytes, path: Path, files: list[Path]) -> float:
    path.write_bytes(main)
    with closing(connect(path)) as raw:
        make_durable(raw)
        for number, file in enumerate(files):
            raw.execute(f"ATTACH '{file}' AS laptop{number}")

        def insert() -> None:
            raw.execute("BEGIN IMMEDIATE")
            for number in range(len(files)):
                for table in TABLES:
                    raw.execute(f"INSERT OR IGNORE INTO main.{table} SELECT * FROM laptop{number}.{table}")
            raw.execute("COMMIT")

        return _time(insert)


def _shown(path: Path, query: Callable[[Session], object], floor: tuple[str, ...]) -> tuple[float, float]:
    with Document.open(path) as document, closing(connect(path, "ro")) as raw:
        document.read(query)
        times = [(_time(lambda: document.read(query)), _time(lambda: _read(raw, floor))) for _ in range(9)]
    return median(one for one, _ in times), median(other for _, other in times)


def _plenary_screen(session: Session) -> object:
    """Everything that the screen asks for when it is entered: also who has dots, hands, and how far all agree."""
    languages = queries.document(session).room_language, "ru"
    agenda = read_agenda(session, languages)
    return voting.hands(session), priorities(session), ratings(agenda)


def _read(raw: object, queries: tuple[str, ...]) -> None:
    first, *_others = [raw.execute(query).fetchall() for query in queries]
    assert len(first) == GROUPS * PAIRS * 2


def _time(work: Callable[[], object]) -> float:
    start = time.perf_counter()
    work()
    return time.perf_counter() - start


if __name__ == "__main__":
    for name, ours, floor, allowed in measure():
        print(
            f"{name}: {ours * 1e3:.1f} ms, floor {floor * 1e3:.1f} ms, {ours / floor:.2f} times (at most {allowed})"
        )
