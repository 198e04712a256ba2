"""Files that are enclosed with sources stay with them through all their versions."""

import hashlib

import pytest

from assessor.errors import UserError
from assessor.store import judging, queries
from assessor.store.attachments import attach, attachments, clean_copy_of, detach, enclosed, original_of
from assessor.store.document import Document
from tests.ui.assessments import fill


@pytest.fixture
def source(document: Document) -> str:
    with document.edit("Fill") as session:
        fill(session, 2, 1)
        group = queries.groups(session)[0].id
        return judging.add_evidence(session, "recommendation 0000", group, kind="law", citation="Law")


def test_original_and_copy_stand_side_by_side(document: Document, source: str):
    with document.edit("Enclose") as session:
        one = attach(session, source, "C:\\Users\\somebody\\ruling\n.pdf", b"original", b"clean")
        attach(session, source, "film.mp4", b"film", b"")
    first, second = document.read(lambda session: attachments(session, source))
    assert (first.name, first.size, first.clean) == ("ruling .pdf", 8, True)
    assert first.digest == hashlib.sha256(b"original").hexdigest()
    assert (second.name, second.clean) == ("film.mp4", False)
    assert document.read(lambda session: original_of(session, one)) == b"original"
    assert document.read(lambda session: clean_copy_of(session, one)) == b"clean"


def test_they_follow_their_source(document: Document, source: str):
    with document.edit("Enclose") as session:
        attach(session, source, "a.pdf", b"one", b"one")
        judging.seal(session)
    with document.edit("Change") as session:
        newer = judging.change_evidence(session, source, citation="Another law")
    with document.edit("Enclose") as session:
        attach(session, newer, "b.pdf", b"two", b"two")
    assert newer != source
    found = document.read(enclosed)
    assert [row.name for row in found[newer]] == [row.name for row in found[source]] == ["a.pdf", "b.pdf"]


def test_the_same_file_is_there_once_and_comes_back_by_undo(document: Document, source: str):
    with document.edit("Enclose") as session:
        one = attach(session, source, "a.pdf", b"one", b"one")
    with (
        pytest.raises(UserError, match="enclosed with this source already"),
        document.edit("Again") as session,
    ):
        attach(session, source, "b.pdf", b"one", b"one")
    with document.edit("Take off") as session:
        detach(session, one)
    assert document.read(enclosed) == {}
    document.undo()
    assert document.read(lambda session: original_of(session, one)) == b"one"
