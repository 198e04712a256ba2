"""The backups with what happened between them, and the way back to any of them."""

import pytest

from assessor.errors import FileRefused
from assessor.models.levels import Level
from assessor.store import deciding, judging, queries
from assessor.store.backup_history import Difference, backup_history, restore_into
from assessor.store.document import Document
from tests.store.factories import Ids

YES, HALF = Level.IMPLEMENTED, Level.PARTIAL


@pytest.fixture
def three(document: Document, ids: Ids):
    """Backups before anybody spoke, after a judgement, after a decision; then one more change."""
    document.backup()
    one, group = ids.recommendations[0], ids.groups[0]
    with document.edit("Judge") as session:
        judging.judge(session, one, group, level=YES)
    document.backup()
    with document.edit("Decide") as session:
        judging.judge(session, one, group, level=HALF)
        deciding.decide(session, one, level=YES)
    document.backup()
    with document.edit("Judge") as session:
        judging.judge(session, ids.recommendations[1], group, level=YES)
    return document


def test_each_backup_says_what_happened_before_it(three):
    found = backup_history(three)
    assert [row.number for row in found.rows] == [1, 2, 3]
    assert found.rows[0].since == (Difference("judgements", changed=1), Difference("decisions", added=1))
    assert found.rows[1].since == (Difference("judgements", added=1),)
    assert {one.kind: one.added for one in found.rows[2].since}["groups"] == 2
    assert found.unsaved == (Difference("judgements", added=1),)


def test_listing_changes_no_backup(three):
    """Nor does it leave anything beside them."""
    before = {path: path.read_bytes() for path in three.backups.folder.iterdir()}
    rows = backup_history(three).rows
    assert {row.path for row in rows} < before.keys()
    assert {path: path.read_bytes() for path in three.backups.folder.iterdir()} == before


def test_a_backup_that_a_protected_copy_made_is_not_called_damaged(three, tmp_path):
    copy = tmp_path / "copy.assess"
    three.save_copy(copy)
    with Document.open(copy, three.backups.folder.parent) as other:
        other.protect("seven quiet rivers under ice")
        assert all(row.sound for row in backup_history(other).rows)
    rows = backup_history(three).rows
    assert [row.sound for row in rows] == [row.locked is False for row in rows]
    assert any(row.locked for row in rows)


def test_any_backup_comes_back_as_a_new_file(three, tmp_path, ids):
    target = tmp_path / "then.assess"
    restore_into(backup_history(three).rows[1], target)
    with Document.open(target, tmp_path / "other") as then:
        assert then.read(queries.decisions) == {}
        said = then.read(lambda session: queries.judgements(session, ids.groups[0]))
    assert [row.level for row in said.values()] == [YES]


def test_nothing_that_is_there_is_replaced(three, tmp_path):
    target = tmp_path / "then.assess"
    target.write_text("mine")
    with pytest.raises(FileRefused):
        restore_into(backup_history(three).rows[0], target)
    assert target.read_text() == "mine"


def test_a_damaged_backup_is_told_and_not_restored(three, tmp_path):
    middle = backup_history(three).rows[1]
    middle.path.write_bytes(middle.path.read_bytes()[:5000])
    found = backup_history(three)
    assert [row.sound for row in found.rows] == [True, False, True]
    assert {one.kind for one in found.rows[0].since} == {"judgements", "decisions"}
    with pytest.raises(FileRefused):
        restore_into(middle, tmp_path / "then.assess")
    assert not (tmp_path / "then.assess").exists()


def test_a_new_file_has_no_backups_and_everything_unsaved(document, ids):
    assert backup_history(document).rows == ()
