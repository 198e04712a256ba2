"""The list of what never goes out."""

import pytest

from assessor.errors import UnknownName, UserError
from assessor.store.document import Document
from assessor.store.guarded_words import (
    add_guarded,
    change_guarded,
    find_guarded,
    guarded_words,
    remove_guarded,
    set_guarded,
)


def listed(document: Document) -> list[tuple[str, str]]:
    return [(row.words, row.pseudonym) for row in document.read(guarded_words)]


def test_entries_are_added_changed_removed_and_undone(document: Document):
    with document.edit("Add") as session:
        one = add_guarded(session, "  Aida   Zhumaly ", "A.")
        add_guarded(session, "Aidar")
    with document.edit("Change") as session:
        change_guarded(session, one, pseudonym=" a  witness ")
        set_guarded(session, "AIDAR", "B.")
    assert listed(document) == [("Aida Zhumaly", "a witness"), ("Aidar", "B.")]
    with document.edit("Remove") as session:
        remove_guarded(session, find_guarded(session, "aida zhumaly"))
    assert listed(document) == [("Aidar", "B.")]
    for _ in range(3):
        document.undo()
    assert listed(document) == []


@pytest.mark.parametrize(
    ("words", "pseudonym", "said"),
    [
        ("A", "", "two letters"),
        ("  ", "", "two letters"),
        ("AIDA  zhumaly", "", "on the list already"),
        ("Aidar", "friend of Aida Zhumaly", "holds words"),
        ("Aidar", "Aidar B.", "holds words"),
        ("witness", "", "holds words"),
    ],
)
def test_what_would_not_guard_is_refused(document: Document, words: str, pseudonym: str, said: str):
    with document.edit("Add") as session:
        add_guarded(session, "Aida Zhumaly", "a witness")
    with pytest.raises(UserError, match=said), document.edit("Add") as session:
        add_guarded(session, words, pseudonym)
    assert listed(document) == [("Aida Zhumaly", "a witness")]


def test_an_error_does_not_say_the_words(document: Document):
    with pytest.raises(UnknownName) as refused:
        document.read(lambda session: find_guarded(session, "Zaphod"))
    assert "Zaphod" not in str(refused.value)
