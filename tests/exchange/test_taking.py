"""Taking back, told in examples; the law itself is in test_merge_law."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest
from sqlalchemy import delete

from assessor.errors import FileRefused, UnknownName, WriteFailed
from assessor.exchange.files import read_package
from assessor.exchange.giving import give
from assessor.exchange.opening import open_any
from assessor.exchange.taking import take, take_files
from assessor.models.levels import Level
from assessor.models.room_tables import Receipt
from assessor.models.tables import Group, Judgement, PassageText, new_id
from assessor.store import conflicts, queries, receiving
from assessor.store.backups import Backups
from assessor.store.document import Document
from assessor.store.judging import add_evidence, change_evidence, judge, withdraw_evidence
from assessor.store.places import backup_folder
from assessor.store.preparing import rename_group
from tests.exchange.rooms import judged, laptop_says, says
from tests.store.factories import Ids, dump, fill


@pytest.fixture
def two(ids: Ids, package: Path) -> list[Path]:
    """The same package on two laptops, which differ on the first recommendation; on the second only in words."""
    other = package.with_name("two.assess-group")
    shutil.copyfile(package, other)
    first, second, third, _ = ids.recommendations
    laptop_says(package, first, "partial", "A")
    laptop_says(other, first, "implemented", "A")
    laptop_says(package, second, "partial", "A")
    laptop_says(other, second, "partial", "B")
    laptop_says(package, third, "partial", "same")
    laptop_says(other, third, "partial", "same")
    return [package, other]


def test_two_laptops_stand_side_by_side(document: Document, ids: Ids, two: list[Path]) -> None:
    receipts = take_files(document, two)
    found = document.read(conflicts.open_conflicts)
    assert {(one.recommendation_id, one.hard) for one in found} == {
        (ids.recommendations[0], True),
        (ids.recommendations[1], False),
    }
    assert [(one.fresh, one.known, one.conflicting) for one in receipts] == [
        (("8 (a)",), (), ("6 (a)", "6 (b)"))
    ] * 2
    said = document.read(lambda session: queries.judgements(session, ids.groups[0]))
    assert [said[one].conflicting for one in ids.recommendations[:3]] == [True, True, False]


@pytest.mark.parametrize("level", ["not-assessed", "implemented"])
def test_a_mark_that_was_cleared_again_is_no_conflict(
    document: Document, ids: Ids, package: Path, level: str
) -> None:
    place = ids.recommendations[0], ids.groups[0]
    for one in (Level(level), Level.NOT_ASSESSED):
        with document.edit("Judged") as session:
            judge(session, *place, level=one)
    laptop_says(package, place[0], "partial")
    (receipt,) = take_files(document, [package])
    assert (receipt.fresh, receipt.conflicting) == (("6 (a)",), ())
    assert document.read(conflicts.open_conflicts) == ()


def test_a_choice_ends_a_conflict_and_keeps_both(document: Document, ids: Ids, two: list[Path]) -> None:
    take_files(document, two)
    place = ids.recommendations[0], ids.groups[0]
    with document.edit("Chosen") as session:
        with pytest.raises(UnknownName):
            conflicts.resolve(session, *place, take=3)
        conflicts.resolve(session, *place, take=2)
    assert document.read(lambda session: conflicts.conflict(session, *place)) is None
    assert (
        document.read(lambda session: queries.judgements(session, place[1]))[place[0]].level == "implemented"
    )
    assert document.read(lambda session: session.query(Judgement).count()) == 7


def test_three_laptops_stand_side_by_side_oldest_first(document: Document, ids: Ids, two: list[Path]) -> None:
    third = two[0].with_name("three.assess-group")
    give(document, ids.groups[0], third)
    laptop_says(third, ids.recommendations[0], "not-implemented", "A")
    laptop_says(third, ids.recommendations[2], "partial", "same")
    take_files(document, [*two, third])
    place = ids.recommendations[0], ids.groups[0]
    found = document.read(lambda session: conflicts.conflict(session, *place))
    assert found is not None
    assert [one.level.value for one in found.versions] == ["partial", "implemented", "not-implemented"]
    with document.edit("Chosen") as session:
        conflicts.resolve(session, *place, take=3)
    says(document, place[1], place[0], "not-implemented", "A")
    assert document.read(lambda session: conflicts.conflict(session, *place)) is None


@pytest.mark.parametrize(("second", "open_ones"), [("withdraw", 0), ("change", 1)])
def test_a_source_withdrawn_on_two_laptops_is_no_conflict(
    document: Document, ids: Ids, tmp_path: Path, second: str, open_ones: int
) -> None:
    with document.edit("Cited") as session:
        source = add_evidence(session, ids.recommendations[0], ids.groups[0], kind="law", citation="Law")
    paths = [tmp_path / f"{name}.assess-group" for name in ("one", "two")]
    for path, does in zip(paths, ("withdraw", second), strict=True):
        give(document, ids.groups[0], path)
        with open_any(path) as laptop, laptop.edit("Changed") as session:
            if does == "withdraw":
                withdraw_evidence(session, source)
            else:
                change_evidence(session, source, citation="Law, article 3")
    take_files(document, paths)
    assert len(document.read(conflicts.source_conflicts)) == open_ones
    assert len(document.read(queries.all_evidence)) == open_ones


def test_a_backup_is_made_and_all_is_undone_at_once(document: Document, ids: Ids, two: list[Path]) -> None:
    take_files(document, two)
    (folder,) = backup_folder().iterdir()
    with Document.open(Backups(folder).all()[0].path) as before:
        assert before.read(lambda session: session.query(Judgement).count()) == 0
    assert document.undo() == "Take back packages"
    assert document.read(queries.conflicts) == ()
    document.redo()
    assert len(document.read(queries.conflicts)) == 2


def test_a_group_that_was_renamed_keeps_its_name_here(document: Document, ids: Ids, two: list[Path]) -> None:
    with document.edit("Renamed") as session:
        rename_group(session, ids.groups[0], "Justice")
    assert [(one.group_name, one.called) for one in take_files(document, two[:1])] == [("Justice", "Group 1")]


def test_what_is_no_longer_here_comes_back(document: Document, ids: Ids, tmp_path: Path) -> None:
    older = tmp_path / "older.assess"
    with document.edit("Not yet") as session:
        session.execute(delete(PassageText).where(PassageText.passage_id == ids.recommendations[3]))
        passage = session.get_one(queries.Passage, ids.recommendations[3])
        kept = (passage.paragraph_id, passage.position, passage.verdict, passage.limb)
        session.delete(passage)
        session.execute(delete(Group).where(Group.id == ids.groups[0]))
    document.save_copy(older)
    document.undo()
    assert kept[2] == "recommendation"
    judged(document, ids, 0)
    path = tmp_path / "later.assess-group"
    give(document, ids.groups[0], path)
    with Document.open(older) as before:
        (receipt,) = take_files(before, [path])
        assert (receipt.group_name, receipt.homeless, receipt.judgements) == ("Group 1", ("8 (b)",), 4)
        assert [row.texts["en"] for row in before.read(queries.unplaced)] == ["Do 1 (b)"]
        assert before.read(lambda session: session.query(Judgement).count()) == 4


def test_all_comes_back_into_a_copy_from_before_the_import(document: Document, tmp_path: Path) -> None:
    document.save_copy(tmp_path / "empty.assess")
    with document.edit("Imported") as session:
        ids = fill(session)
    judged(document, ids, 0)
    give(document, ids.groups[0], tmp_path / "later.assess-group")
    with Document.open(tmp_path / "empty.assess") as before:
        (receipt,) = take_files(before, [tmp_path / "later.assess-group"])
        assert len(receipt.homeless) == receipt.judgements == 4
        assert before.read(receiving.receipts)[0].homeless == receipt.homeless
        assert before.read(queries.document).symbol == "CCPR/C/KAZ/CO/2"


@pytest.mark.parametrize("then", ["Half a sentence.", "Half a sent"])
def test_what_was_still_open_in_a_backup_waits_beside_what_comes(
    document: Document, ids: Ids, tmp_path: Path, then: str
) -> None:
    place = ids.recommendations[0], ids.groups[0]
    says(document, place[1], place[0], "implemented", "Before")
    for words in ("Half", "Half a sent"):
        with document.edit("Typing") as session:
            judge(session, *place, level=Level.PARTIAL, reasoning=words)
        document.save_copy(tmp_path / f"{words}.assess")
    for words in ("", then):
        with document.edit("Typing") as session:
            judge(session, *place, reasoning=words)
    give(document, ids.groups[0], tmp_path / "out.assess-group")
    finished = rows(document)
    beside: list[set[tuple]] = []
    for words in ("Half", "Half a sent"):
        with Document.open(tmp_path / f"{words}.assess") as before:
            for _ in range(2):
                take_files(before, [tmp_path / "out.assess-group"])
            said = {
                one.reasoning for found in before.read(conflicts.open_conflicts) for one in found.versions
            }
            assert said == ({words, then} if words != then else set())
            assert finished <= rows(before)
            beside.append({row[0] for row in rows(before) - finished})
            assert beside[-1] <= {newer for newer, _ in dump(before)["supersession"]}
    assert [len(one) for one in beside] == [1, then != "Half a sent"]
    assert not beside[0] & beside[1]


def test_what_settled_a_conflict_in_a_backup_does_not_cover_what_comes(
    document: Document, ids: Ids, two: list[Path], tmp_path: Path
) -> None:
    """The choice was between what stood in the backup and the laptop's; what was given out later is new to it."""
    place = ids.recommendations[0], ids.groups[0]
    laptop_says(two[0], place[0], "not-implemented", "Laptop")
    with document.edit("Typing") as session:
        judge(session, *place, level=Level.PARTIAL, reasoning="Half")
    document.save_copy(tmp_path / "before.assess")
    with document.edit("Typing") as session:
        judge(session, *place, reasoning="Half and more")
    give(document, place[1], tmp_path / "out.assess-group")
    with Document.open(tmp_path / "before.assess") as before:
        take_files(before, two[:1])
        with before.edit("Resolved") as session:
            conflicts.resolve(session, *place, take=1)
        take_files(before, [tmp_path / "out.assess-group"])
        (found,) = before.read(conflicts.open_conflicts)
        assert [one.reasoning for one in found.versions] == ["Half and more", "Laptop"]


def rows(document: Document) -> set[tuple]:
    """All that was said: every row of it is sealed."""
    found = dump(document)["judgement"]
    assert all(1 in row[-2:] or True in row[-2:] for row in found)
    return set(found)


def test_of_several_on_one_the_receipt_names_what_is_most_pressing(
    document: Document, ids: Ids, package: Path
) -> None:
    place = ids.recommendations[0]
    laptop_says(package, place, "partial")
    take_files(document, [package])
    here = read_package(package).package
    again, another = (
        here.judgements[0]._replace(id=new_id(), level=one) for one in ("partial", "no-information")
    )
    assert take(document, [here.grown([again])])[0].fresh == ("6 (a)",)
    says(document, ids.groups[0], place, "implemented")
    assert take(document, [here.grown([again, another])])[0].conflicting == ("6 (a)",)
    noted = document.read(lambda session: session.query(Receipt).all())
    counts = [(one.judgements, one.fresh, one.known, one.conflicting) for one in noted]
    assert sorted(counts) == [(1, 0, 0, 1), (1, 1, 0, 0), (1, 1, 0, 0)]


def test_a_stick_that_lies_is_found_out(document: Document, ids: Ids, tmp_path: Path) -> None:
    with pytest.MonkeyPatch.context() as patch, pytest.raises(WriteFailed, match="does not read back as"):
        patch.setattr("pathlib.Path.write_bytes", lambda path, content: path.open("wb").write(content[:-9]))
        give(document, ids.groups[0], tmp_path / "x.assess-group")
    assert not (tmp_path / "x.assess-group").exists()


def test_without_a_backup_nothing_is_taken(document: Document, ids: Ids, two: list[Path]) -> None:
    folder = document.backups.folder
    shutil.rmtree(folder, ignore_errors=True)
    folder.parent.mkdir(parents=True, exist_ok=True)
    folder.write_text("in the way")
    with document.edit("Changed") as session:
        judge(session, ids.recommendations[0], ids.groups[0], level=Level.PARTIAL)
    with pytest.raises(WriteFailed, match="so nothing was taken"):
        take_files(document, two)
    assert document.read(lambda session: session.query(Receipt).count()) == 0


def test_one_bad_package_and_none_is_taken(document: Document, two: list[Path]) -> None:
    two[1].write_bytes(b"junk")
    with pytest.raises(FileRefused, match="two"):
        take_files(document, two)
    assert document.read(lambda session: session.query(Judgement).count()) == 0


def test_giving_out_does_not_overwrite(document: Document, ids: Ids, package: Path) -> None:
    for name, told in ((package.name, "already exists"), ("x.zip", "ends? in .assess-group")):
        with pytest.raises(FileRefused, match=told):
            give(document, ids.groups[0], package.with_name(name))


def test_a_package_shows_only_what_its_group_was_given(document: Document, ids: Ids, tmp_path: Path) -> None:
    from assessor.store.preparing import assign

    with document.edit("Assigned") as session:
        assign(session, ids.groups[0], ids.recommendations[:1])
    says(document, ids.groups[0], ids.recommendations[0], "partial")
    give(document, ids.groups[0], tmp_path / "one of four.assess-group")
    package = read_package(tmp_path / "one of four.assess-group").package
    assert list(package.references.values()) == ["6 (a)"]
    assert {row[2] for row in package.setting["passage_text"]} == {
        "Worry 0",
        "The State party should:",
        "Do 0 (a)",
    }
