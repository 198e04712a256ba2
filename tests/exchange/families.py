"""Random families of files: an assessment, packages given out of it, copies of them, laptops with wrong clocks."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from datetime import datetime, timedelta
from pathlib import Path
from shutil import copyfile
from typing import Any

import pytest
from hypothesis import strategies as st

from assessor.exchange.files import read_package
from assessor.exchange.giving import give
from assessor.exchange.opening import open_any
from assessor.exchange.package import Package
from assessor.exchange.taking import take
from assessor.models import tables
from assessor.models.levels import Level
from assessor.store import conflicts, queries
from assessor.store.document import Document
from assessor.store.judging import add_evidence, change_evidence, judge, seal, withdraw_evidence
from tests.exchange.voices import Voices, shown
from tests.store.factories import Ids, dump

LEVELS = st.sampled_from(["implemented", "partial", "not-implemented", "not-assessed"])
SAYING = st.tuples(st.integers(0, 3), LEVELS, st.sampled_from(["", "a", "b"]), st.integers(0, 5))
LAPTOP = st.lists(st.one_of(SAYING, st.sampled_from(["undo", "redo", "pause"])), min_size=1, max_size=4)
STEP = st.one_of(
    st.tuples(st.just("main"), st.integers(0, 1), SAYING),
    st.tuples(st.just("give"), st.integers(0, 1)),
    st.tuples(st.just("copy"), st.integers(0, 9)),
    st.tuples(st.just("work"), st.integers(0, 9), LAPTOP, st.integers(-9, 9)),
    st.tuples(st.just("work"), st.integers(0, 9), LAPTOP, st.integers(-9, 9)),
    st.tuples(st.just("take"), st.integers(0, 9)),
)
STEPS = st.lists(STEP, min_size=2, max_size=9)


@contextmanager
def clock(years: int) -> Iterator[None]:
    class Wrong(datetime):
        @classmethod
        def now(cls, tz: Any = None) -> datetime:
            return datetime.now(tz) + timedelta(days=365 * years)

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(tables, "datetime", Wrong)
        yield


def say(document: Document, ids: Ids, group: str, saying: tuple[int, str, str, int]) -> None:
    place, level, words, source = saying
    recommendation = ids.recommendations[place]
    with document.edit("Said") as session:
        judge(session, recommendation, group, level=Level(level), reasoning=words, flagged=words == "b")
        there = queries.evidence(session, recommendation, group)
        if source == 1:
            add_evidence(session, recommendation, group, kind="law", citation=f"Law {words}")
        elif source == 2 and there:
            change_evidence(session, there[0].id, citation=f"Changed {words}{level}")
        elif source == 3 and there:
            withdraw_evidence(session, there[-1].id)
        if source != 4:
            seal(session, group)


MAIN = "the assessment"


class Family:
    """What comes of a list of steps: the assessment and all packages."""

    def __init__(self, document: Document, ids: Ids, folder: Path) -> None:
        self.document, self.ids, self.folder = document, ids, folder
        self.files: list[Path] = []
        self.voices = Voices()

    def live(self, steps: Sequence[Any]) -> None:
        self.give(0)
        for name, *rest in steps:
            getattr(self, name)(*rest)

    def main(self, group: int, saying: tuple[int, str, str, int]) -> None:
        say(self.document, self.ids, self.ids.groups[group], saying)
        self.voices.say(MAIN, self.document.read(shown))

    def give(self, group: int) -> None:
        path = self._new()
        give(self.document, self.ids.groups[group], path)
        self.voices.tell(MAIN, path, self.ids.groups[group])

    def copy(self, place: int) -> None:
        there = self._file(place)
        self.voices.tell(there, copyfile(there, self._new()))

    def work(self, place: int, acts: Sequence[Any], years: int) -> None:
        with clock(years), open_any(self._file(place)) as laptop:
            for act in acts:
                if act == "pause":
                    laptop.checkpoint()
                    self.voices.say(self._file(place), laptop.read(shown))
                elif isinstance(act, str):
                    getattr(laptop, act)()
                else:
                    say(laptop, self.ids, laptop.group_id, act)
            wanted = spoken(laptop)
            self.voices.say(self._file(place), laptop.read(shown))
        with open_any(self._file(place)) as again:
            assert spoken(again) == wanted

    def take(self, place: int) -> None:
        take(self.document, [read_package(self._file(place)).package])
        self.voices.tell(self._file(place), MAIN)

    def packages(self) -> list[Package]:
        return [read_package(path).package for path in self.files]

    def _file(self, place: int) -> Path:
        return self.files[place % len(self.files)]

    def _new(self) -> Path:
        self.files.append(self.folder / f"{len(self.files)}.assess-group")
        return self.files[-1]


def spoken(document: Document) -> object:
    """What the group says, versions and sources, without keys and times; silence and `not assessed` are one."""
    said = document.read(lambda session: queries.judgements(session, document.group_id))
    disputed = document.read(conflicts.open_conflicts)
    sources = document.read(queries.all_evidence)
    silent = (Level.NOT_ASSESSED, "", False)
    return (
        {
            one: row.level
            for one, row in said.items()
            if (row.level, row.reasoning, row.flagged) != silent and not row.conflicting
        },
        sorted(
            (one.recommendation_id, sorted((v.level, v.reasoning, v.flagged) for v in one.versions))
            for one in disputed
        ),
        sorted((row.recommendation_id, row.kind, row.citation, row.public) for row in sources),
    )


def said(document: Document) -> dict[str, object]:
    """All that the law is about: what was said, and what took the place of what."""
    return {name: rows for name, rows in dump(document).items() if name not in ("receipt", "receipt_line")}
