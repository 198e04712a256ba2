"""Who belongs to the coalition, and the settings for what goes out."""

import pytest

from assessor.errors import UnknownName, UserError
from assessor.store import submission
from assessor.store.document import Document
from assessor.store.organisations import (
    add_organisation,
    change_organisation,
    find_organisation,
    organisations,
    remove_organisation,
)


def test_they_stand_in_the_order_in_which_they_came(document: Document):
    with document.edit("Add") as session:
        first = add_organisation(session, "  Open   Court ")
        add_organisation(session, "Quiet House", named=False)
        change_organisation(session, first, name="Open Courts")
    rows = document.read(organisations)
    assert [(row.name, row.named) for row in rows] == [("Open Courts", True), ("Quiet House", False)]
    assert document.read(lambda session: find_organisation(session, "open courts")) == first


@pytest.mark.parametrize(("name", "said"), [("  ", "needs a name"), ("OPEN court", "on the list already")])
def test_a_name_is_needed_and_is_there_once(document: Document, name: str, said: str):
    with document.edit("Add") as session:
        add_organisation(session, "Open Court")
    with pytest.raises(UserError, match=said), document.edit("Add") as session:
        add_organisation(session, name)
    assert len(document.read(organisations)) == 1


def test_removing_can_be_undone(document: Document):
    with document.edit("Add") as session:
        one = add_organisation(session, "Open Court")
    with document.edit("Remove") as session:
        remove_organisation(session, one)
    assert document.read(organisations) == ()
    document.undo()
    assert document.read(organisations)[0].id == one
    with pytest.raises(UnknownName, match="Open Court"):
        document.read(lambda session: find_organisation(session, "Other"))


def test_the_limit_of_words_follows_who_submits_until_it_is_set(document: Document):
    limits = lambda: [document.read(lambda s, n=n: submission.word_limit(s, n)) for n in (0, 1, 2)]  # noqa: E731
    assert limits() == [2815, 2815, 5630]
    with document.edit("Set") as session:
        submission.set_word_limit(session, 4000)
        submission.set_logo(session, b"\x89PNG")
    assert limits() == [4000] * 3
    assert document.read(submission.logo) == b"\x89PNG"
    document.undo()
    assert limits() == [2815, 2815, 5630]
