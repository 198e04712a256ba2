"""The disk refuses: nothing that was called saved is lost or there twice, and each time a sentence is read."""

from __future__ import annotations

import shutil
from collections import Counter
from pathlib import Path

import pytest
from sqlalchemy import select
from sqlalchemy.orm import Session

from assessor.models.room_tables import Receipt
from assessor.models.tables import Evidence, Judgement
from assessor.store.checking import check_open
from tests.durability.failing import Failing, Fault, faults
from tests.durability.sessions import Room, persist, prepare
from tests.figures import figure, report

EDITS = 6
NTH = figure(100, 1_000)
ALL = 6
"""Judgements in both packages."""
SHARES = 8


@pytest.fixture
def room(tmp_path: Path) -> Room:
    return prepare(tmp_path / "whole")


@pytest.mark.slow
@pytest.mark.parametrize("share", range(SHARES))
def test_nothing_is_lost_or_doubled_when_a_call_fails(room: Room, tmp_path: Path, share: int) -> None:
    tried, sentences = faults(_strive(room, tmp_path, None)[0], NTH), Counter[str]()
    chosen = tried[share::SHARES]
    for fault in chosen:
        _, notes = _strive(room, tmp_path, fault)
        assert _wrong(room, notes, tmp_path) == [], fault
        sentences.update(note.removeprefix("told ") for note in notes if note.startswith("told "))
    assert [one for one in sentences if not _is_clear(one)] == []
    report("5 nth system call fails", "faults: 0 lost, 0 doubled, all told", len(chosen))


def _strive(room: Room, folder: Path, fault: Fault | None) -> tuple[Counter[str], list[str]]:
    """On a copy of the disk; every other time the program is killed at the end instead of closed."""
    shutil.rmtree(folder / "disk", ignore_errors=True)
    shutil.copytree(room.root, folder / "disk")
    notes, copied = folder / "notes", Room(folder / "disk", room.ids)
    notes.write_text("")

    def note(text: str) -> None:
        with notes.open("a") as file:
            file.write(f"{text}\n")

    failing = Failing(copied.root, fault)
    closing = fault is None or fault.nth % 2 == 0
    failing.run(lambda: persist(copied, EDITS, note, closing=closing))
    return failing.counted, notes.read_text().splitlines()


def _wrong(room: Room, notes: list[str], folder: Path) -> list[str]:
    """What is there when the disk is well again, against what people were told."""
    with Room(folder / "disk", room.ids).open() as document:
        assert not document.read_only
        check_open(document)
        cited, taken, receipts = document.read(_said)
    saved = {f"Report {note.split()[1]}" for note in notes if note.startswith("saved")}
    found = [f"{one} is there {cited[one]} times" for one in {*saved, *cited} if cited[one] != 1]
    if taken not in ((ALL,) if "taken" in notes else (0, ALL)):
        found.append(f"{taken} of {ALL} judgements were taken")
    return found + ["a package was taken twice"] * (max(receipts, default=1) > 1)


def _said(session: Session) -> tuple[Counter[str], int, list[int]]:
    cited = Counter(session.scalars(select(Evidence.citation)))
    taken = len(session.scalars(select(Judgement.id)).all())
    receipts = Counter(session.scalars(select(Receipt.digest)))
    return cited, taken, list(receipts.values())


def _is_clear(sentence: str) -> bool:
    return (
        sentence.endswith(".") and (".assess" in sentence or "backup" in sentence) and "Errno" not in sentence
    )
