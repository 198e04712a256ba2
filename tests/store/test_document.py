import os

import pytest
from sqlalchemy import select, text
from sqlalchemy.exc import IntegrityError, OperationalError

from assessor.errors import FileRefused, WriteFailed
from assessor.models.levels import Level
from assessor.models.tables import Assignment, Group, Judgement
from assessor.store import queries
from assessor.store.document import Change, Document
from assessor.store.judging import judge
from assessor.store.preparing import add_group
from assessor.store.workshops import current_workshop
from tests.store.factories import Ids, dump


def names(document: Document) -> list[str]:
    return [group.name for group in document.read(queries.groups)]


def test_what_was_edited_is_there_after_opening_again(document: Document):
    with document.edit("Added a group") as session:
        add_group(session, "Қыздар")
    document.close()
    with Document.open(document.path) as again:
        assert names(again) == ["Қыздар"]
        assert not again.read_only
        assert not again.unclean


def test_a_new_file_is_not_made_over_another(document: Document):
    with pytest.raises(FileRefused, match="already exists"):
        Document.create(document.path)


def test_an_exception_leaves_nothing_behind(document: Document):
    before = dump(document)
    with pytest.raises(ZeroDivisionError), document.edit("Broken") as session:
        add_group(session, "lost")
        session.flush()
        raise ZeroDivisionError
    assert dump(document) == before
    assert document.undo_label is None


def test_a_broken_reference_is_found_at_the_end_and_leaves_nothing(document: Document):
    before = dump(document)
    with pytest.raises(IntegrityError), document.edit("Broken") as session:
        session.add(Assignment("nobody", "nothing"))
    assert dump(document) == before
    with document.edit("Added") as session:
        add_group(session, "A")
    assert document.undo() == "Added"


def test_changing_outside_an_edit_is_refused(document: Document):
    with pytest.raises(OperationalError, match="readonly"):
        document.read(lambda session: session.execute(text("UPDATE assessment SET title = 'x'")))


def test_an_edit_within_an_edit_is_a_mistake(document: Document):
    with document.edit("Outer"), pytest.raises(RuntimeError), document.edit("Inner"):
        pass


def test_reading_within_an_edit_sees_what_it_wrote(document: Document):
    with document.edit("Added") as session:
        add_group(session, "A")
        assert names(document) == ["A"]


def test_undo_and_redo_tell_what_they_did(document: Document):
    for name in ("A", "B"):
        with document.edit(f"Added {name}") as session:
            add_group(session, name)
    assert (document.undo_label, document.redo_label) == ("Added B", None)
    assert document.undo() == "Added B"
    assert names(document) == ["A"]
    assert (document.undo_label, document.redo_label) == ("Added A", "Added B")
    assert document.redo() == "Added B"
    assert names(document) == ["A", "B"]
    assert document.redo() is None


def test_a_new_edit_ends_what_could_be_redone(document: Document):
    for name in ("A", "B"):
        with document.edit("Added") as session:
            add_group(session, name)
        document.undo()
    assert document.undo() is None
    assert document.redo() == "Added"
    assert names(document) == ["B"]
    assert document.redo() is None


def test_typing_in_a_field_is_one_step(document: Document, ids: Ids):
    place = (ids.recommendations[0], ids.groups[0])
    for typed in ("T", "To", "Too"):
        with document.edit("Reasoning", merge=("reasoning", *place)) as session:
            judge(session, *place, reasoning=typed)
    with document.edit("Level") as session:
        judge(session, *place, level=Level.PARTIAL)
    with document.edit("Reasoning", merge=("reasoning", *place)) as session:
        judge(session, *place, reasoning="Tool")
    labels = [document.undo() for _ in range(4)]
    assert labels == ["Reasoning", "Level", "Reasoning", "Imported"]
    while document.redo():
        pass
    assert document.read(lambda session: session.scalars(select(Judgement.reasoning)).all()) == ["Tool"]


def test_typing_long_texts_keeps_one_copy_for_undo(document: Document, ids: Ids):
    place = (ids.recommendations[0], ids.groups[0])
    for length in range(50):
        with document.edit("Reasoning", merge="field") as session:
            judge(session, *place, reasoning="x" * length, level=Level.PARTIAL)
    raw = document._database.raw
    assert raw.execute("SELECT count(*) FROM undo_log WHERE name = 'judgement'").fetchone() == (1,)
    document.undo()
    assert document.read(lambda session: queries.judgements(session, place[1])) == {}
    document.redo()
    assert (
        document.read(lambda session: queries.judgements(session, place[1]))[place[0]].reasoning == "x" * 49
    )


def test_what_was_undone_is_not_merged_with_what_comes_after(document: Document, ids: Ids):
    place = (ids.recommendations[0], ids.groups[0])
    for typed in ("one", "two", "three"):
        with document.edit("Reasoning", merge="field") as session:
            judge(session, *place, reasoning=typed)
        if typed == "two":
            document.undo()
    document.undo()
    assert document.undo() == "Imported"


def test_an_edit_without_change_is_no_step(document: Document):
    changes: list[Change] = []
    document.subscribe(changes.append)
    with document.edit("Nothing") as session:
        session.execute(text("UPDATE assessment SET title = title"))
    assert document.undo() is None
    assert changes == []


def test_subscribers_hear_which_tables_changed(document: Document):
    changes: list[Change] = []
    stop = document.subscribe(changes.append)
    with document.edit("Added") as session:
        add_group(session, "A")
    document.undo()
    stop()
    document.redo()
    assert changes == [Change(frozenset({"group"}), "Added")] * 2
    assert document.saved_at is not None


def test_nul_and_lone_surrogates_are_cleaned(document: Document):
    with document.edit("Added") as session:
        session.add(Group(current_workshop(session), "a\0b\ud800c"))
        session.execute(text("UPDATE assessment SET method = :m"), {"m": "x\0y"})
    assert names(document) == ["ab\ufffdc"]
    assert document.read(queries.document).method == "xy"


def test_a_bulk_change_is_undone_and_redone(document: Document, ids: Ids):
    before = dump(document)
    with document.edit("All away") as session:
        session.execute(text("DELETE FROM passage_text"))
        session.execute(text("UPDATE passage SET position = position + 100"))
    after = dump(document)
    document.undo()
    assert dump(document) == before
    document.redo()
    assert dump(document) == after


def test_a_full_disk_is_told_and_loses_nothing(document: Document):
    raw = document._database.raw
    raw.execute(f"PRAGMA max_page_count={raw.execute('PRAGMA page_count').fetchone()[0]}")
    before = dump(document)
    with pytest.raises(WriteFailed, match="disk is full"), document.edit("Much") as session:
        session.add_all(Group(current_workshop(session), "x" * 5000) for _ in range(20))
    assert dump(document) == before
    raw.execute("PRAGMA max_page_count=1000000")
    with document.edit("Added") as session:
        add_group(session, "A")
    assert names(document) == ["A"]


def test_after_a_checkpoint_the_main_file_alone_is_whole(document: Document, tmp_path):
    with document.edit("Added") as session:
        add_group(session, "A")
    document.checkpoint()
    assert document.path.with_name("kaz.assess-wal").stat().st_size == 0


@pytest.mark.skipif(os.name == "nt", reason="an open file stays where it is there")
@pytest.mark.parametrize("replace", [False, True])
def test_a_file_that_is_gone_is_told_and_saved_elsewhere(document: Document, tmp_path, replace):
    document.path.rename(document.path.with_name("moved.assess"))
    if replace:
        document.path.write_bytes(b"what a synchronised folder put there")
    with document.edit("Added") as session:
        add_group(session, "A")
    with pytest.raises(WriteFailed, match="no longer where it was"):
        document.checkpoint()
    document.save_copy(tmp_path / "kept.assess")
    with Document.open(tmp_path / "kept.assess") as kept:
        assert names(kept) == ["A"]


def test_closing_leaves_one_file_and_no_litter(document: Document):
    document.close()
    assert [path.name for path in document.path.parent.iterdir()] == ["kaz.assess"]
