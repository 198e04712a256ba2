"""A package open on a group's laptop: what it shows, what it publishes, and what survives."""

from __future__ import annotations

import os
import shutil
from pathlib import Path

import pytest

from assessor.errors import FileRefused, WriteFailed
from assessor.exchange.files import read_package
from assessor.exchange.giving import give
from assessor.exchange.opening import open_any
from assessor.exchange.taking import take_files
from assessor.exchange.working_copy import left_over, working_folder
from assessor.models.levels import Level
from assessor.store import conflicts, queries
from assessor.store.document import Document
from assessor.store.judging import add_evidence, change_evidence, judge
from tests.exchange.rooms import laptop_says, says
from tests.store.factories import Ids


def level(document: Document, recommendation: str) -> Level:
    return document.read(lambda session: queries.judgements(session, document.group_id))[recommendation].level


def published(path: Path) -> list[tuple[str, str]]:
    return [(row.level, row.reasoning) for row in read_package(path).package.current_judgements()]


def killed(document: Document) -> None:
    """End as a crash does: nothing is published, the private copy stays."""
    document._publication._lock.release()
    document._opened.database.close()
    document._opened.lock.release()


def test_a_package_has_its_group_only(document: Document, ids: Ids, package: Path) -> None:
    for level in ("implemented", "partial"):
        says(document, ids.groups[1], ids.recommendations[0], level, "Not for others")
    give(document, ids.groups[0], package.with_name("later.assess-group"))
    package = package.with_name("later.assess-group")
    with open_any(package) as laptop:
        assert (laptop.group_id, laptop.group_name) == (ids.groups[0], "Group 1")
        assert [group.name for group in laptop.read(queries.groups)] == ["Group 1"]
        assert laptop.read(queries.outline) == document.read(queries.outline)
    assert b"Not for others" not in repr(read_package(package).package).encode()


def test_opening_and_closing_changes_nothing(package: Path) -> None:
    before = package.read_bytes()
    open_any(package).close()
    assert package.read_bytes() == before
    assert list(working_folder().iterdir()) == []


def test_what_is_judged_is_in_the_file_at_each_pause(ids: Ids, package: Path) -> None:
    with open_any(package) as laptop:
        says(laptop, ids.groups[0], ids.recommendations[0], "partial", "Half")
        laptop.checkpoint()
        assert published(package) == [("partial", "Half")]
        laptop.undo()
        laptop.undo()
        laptop.checkpoint()
        assert published(package) == [("not-assessed", "")]
        laptop.redo()
    assert published(package) == [("partial", "Half")]
    assert len(read_package(package).package.judgements) == 3


def test_what_was_read_earlier_never_replaces_what_was_read_later(ids: Ids, package: Path) -> None:
    with open_any(package) as laptop:
        says(laptop, ids.groups[0], ids.recommendations[0], "partial", "Earlier")
        earlier = laptop.delivery()
        says(laptop, ids.groups[0], ids.recommendations[0], "partial", "Later")
        laptop.checkpoint()
        earlier()
        assert published(package) == [("partial", "Later")]
        assert laptop.delivery() is None


@pytest.mark.skipif(getattr(os, "geteuid", int)() == 0, reason="who may do everything can read everything")
def test_what_cannot_be_read_now_is_not_written_over(ids: Ids, package: Path) -> None:
    with open_any(package) as laptop:
        before = package.read_bytes()
        package.chmod(0)
        says(laptop, ids.groups[0], ids.recommendations[0], "partial", "Half")
        with pytest.raises(WriteFailed):
            laptop.checkpoint()
        package.chmod(0o600)
        assert package.read_bytes() == before
    assert published(package) == [("partial", "Half")]


def test_sources_are_published_and_withdrawn(ids: Ids, package: Path) -> None:
    with open_any(package) as laptop:
        with laptop.edit("Cited") as session:
            one = add_evidence(session, ids.recommendations[0], ids.groups[0], kind="law", citation="Law 1")
        laptop.checkpoint()
        with laptop.edit("Changed") as session:
            change_evidence(session, one, citation="Law 2")
        laptop.checkpoint()
        laptop.undo()
        laptop.undo()
    rows = read_package(package).package.evidence
    assert [(row.citation, row.withdrawn) for row in rows] == [("Law 1", 0), ("Law 2", 0), ("Law 2", 1)]
    assert len(read_package(package).package.current_evidence()) == 1


def test_after_a_crash_the_work_is_published_first(ids: Ids, package: Path) -> None:
    laptop = open_any(package)
    says(laptop, ids.groups[0], ids.recommendations[0], "implemented", "Before the crash")
    killed(laptop)
    assert published(package) == []
    open_any(package).close()
    assert published(package) == [("implemented", "Before the crash")]
    assert list(left_over()) == []


def test_after_a_crash_what_came_from_elsewhere_stays(document: Document, ids: Ids, package: Path) -> None:
    elsewhere = package.with_name("elsewhere.assess-group")
    shutil.copyfile(package, elsewhere)
    laptop = open_any(package)
    says(laptop, ids.groups[0], ids.recommendations[0], "implemented")
    killed(laptop)
    laptop_says(elsewhere, ids.recommendations[0], "partial")
    shutil.copyfile(elsewhere, package)
    open_any(package).close()
    assert sorted(one for one, _ in published(package)) == ["implemented", "partial"]
    laptop_says(package, ids.recommendations[0], "no-information")
    assert published(package) == [("no-information", "")]


def test_what_another_laptop_wrote_meanwhile_stays(ids: Ids, package: Path) -> None:
    laptop_says(package, ids.recommendations[1], "partial", "Before")
    elsewhere = package.with_name("elsewhere.assess-group")
    shutil.copyfile(package, elsewhere)
    laptop_says(elsewhere, ids.recommendations[0], "partial")
    with open_any(package) as laptop:
        says(laptop, ids.groups[0], ids.recommendations[0], "implemented")
        shutil.copyfile(elsewhere, package)
    assert sorted(published(package)) == [("implemented", ""), ("partial", ""), ("partial", "Before")]


def test_what_another_laptop_wrote_meanwhile_stays_however_often_this_one_writes(
    ids: Ids, package: Path
) -> None:
    elsewhere = package.with_name("elsewhere.assess-group")
    shutil.copyfile(package, elsewhere)
    laptop_says(elsewhere, ids.recommendations[0], "partial", "Elsewhere")
    with open_any(package) as laptop:
        shutil.copyfile(elsewhere, package)
        for reasoning in ("Once", "Twice"):
            says(laptop, ids.groups[0], ids.recommendations[0], "implemented", reasoning)
            laptop.checkpoint()
    assert sorted(published(package)) == [("implemented", "Twice"), ("partial", "Elsewhere")]


def test_another_package_in_its_place_is_not_written_over(
    document: Document, ids: Ids, package: Path
) -> None:
    other = package.with_name("other.assess-group")
    give(document, ids.groups[1], other)
    with pytest.raises(WriteFailed, match="kept on this laptop"), open_any(package) as laptop:
        says(laptop, ids.groups[0], ids.recommendations[0], "implemented")
        shutil.copyfile(other, package)
    assert package.read_bytes() == other.read_bytes()


def test_a_stick_that_got_another_letter_is_known_again(ids: Ids, package: Path) -> None:
    laptop = open_any(package)
    says(laptop, ids.groups[0], ids.recommendations[0], "implemented")
    killed(laptop)
    moved = package.parent / "F" / package.name
    moved.parent.mkdir()
    package.rename(moved)
    open_any(moved).close()
    assert published(moved) == [("implemented", "")]


def test_two_copies_on_one_laptop_are_not_mixed_up(ids: Ids, package: Path) -> None:
    other = package.with_name("other.assess-group")
    shutil.copyfile(package, other)
    one, two = open_any(package), open_any(other)
    says(one, ids.groups[0], ids.recommendations[0], "implemented")
    says(two, ids.groups[0], ids.recommendations[0], "partial")
    killed(one)
    two.close()
    assert published(other) == [("partial", "")]
    open_any(other).close()
    assert published(other) == [("partial", "")]
    open_any(package).close()
    assert published(package) == [("implemented", "")]


def test_a_stick_pulled_while_working_loses_nothing(ids: Ids, tmp_path: Path, package: Path) -> None:
    stick = tmp_path / "stick"
    stick.mkdir()
    place = stick / package.name
    shutil.move(package, place)
    laptop = open_any(place)
    says(laptop, ids.groups[0], ids.recommendations[0], "implemented")
    stick.rename(tmp_path / "in a pocket")
    with pytest.raises(WriteFailed, match="kept on this laptop"):
        laptop.checkpoint()
    laptop.close()
    assert laptop.kept_back is not None
    (tmp_path / "in a pocket").rename(stick)
    open_any(place).close()
    assert published(place) == [("implemented", "")]


def test_a_stick_put_back_is_written_at_the_next_pause(ids: Ids, tmp_path: Path, package: Path) -> None:
    laptop = open_any(package)
    says(laptop, ids.groups[0], ids.recommendations[0], "implemented")
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr("os.fsync", _broken)
        with pytest.raises(WriteFailed):
            laptop.checkpoint()
    laptop.checkpoint()
    laptop.close()
    assert (laptop.kept_back, published(package)) == (None, [("implemented", "")])


def _broken(_descriptor: int) -> None:
    raise OSError(5, "The disk is gone")


def test_a_command_says_that_the_package_could_not_be_written(ids: Ids, package: Path) -> None:
    away = package.with_name("away")
    with pytest.raises(WriteFailed, match="kept on this laptop"), open_any(package) as laptop:
        says(laptop, ids.groups[0], ids.recommendations[0], "implemented")
        package.unlink()
        package.mkdir()
    package.rename(away)


def test_a_second_window_may_only_read(ids: Ids, package: Path) -> None:
    with open_any(package) as first, open_any(package) as second:
        says(first, ids.groups[0], ids.recommendations[0], "partial")
        assert (first.read_only, second.read_only) == (False, True)
        with pytest.raises(WriteFailed), second.edit("Judged") as session:
            judge(session, ids.recommendations[0], ids.groups[0], level=Level.PARTIAL)
    assert published(package) == [("partial", "")]


def test_a_package_is_no_assessment(package: Path) -> None:
    with pytest.raises(FileRefused, match="package for one group"):
        Document.open(package)
    with pytest.raises(FileRefused, match="package for one group"):
        Document.create(package.with_name("new.assess-group"))


def test_a_source_changed_in_two_places_waits_for_a_choice(
    document: Document, ids: Ids, tmp_path: Path
) -> None:
    with document.edit("Cited") as session:
        one = add_evidence(session, ids.recommendations[0], ids.groups[0], kind="law", citation="Law")
    path = tmp_path / "source.assess-group"
    give(document, ids.groups[0], path)
    for place, words in ((document, "here"), (None, "there")):
        with place or open_any(path) as opened, opened.edit("Changed") as session:
            change_evidence(session, one, citation=words)
        if place:
            document = Document.open(tmp_path / "kaz.assess")
    take_files(document, [path])
    (found,) = document.read(conflicts.source_conflicts)
    assert sorted(version.row.citation for version in found.versions) == ["here", "there"]
    with document.edit("Chosen") as session:
        conflicts.resolve_source(session, found, 1)
    assert document.read(conflicts.source_conflicts) == ()
    assert len(document.read(queries.all_evidence)) == 1
    document.close()
