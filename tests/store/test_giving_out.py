"""What was exported is never overwritten: a later change supersedes it."""

from __future__ import annotations

from sqlalchemy import func, select

from assessor.models.levels import Level
from assessor.models.tables import Judgement, Supersession
from assessor.store import queries
from assessor.store.deciding import decide
from assessor.store.document import Document
from assessor.store.giving_out import give_out
from assessor.store.judging import judge
from tests.store.factories import Ids


def say(document: Document, ids: Ids, level: Level) -> None:
    with document.edit("Judged") as session:
        judge(session, ids.recommendations[0], ids.groups[0], level=level)


def levels(document: Document) -> list[str]:
    return document.read(
        lambda session: list(session.scalars(select(Judgement.level).order_by(Judgement.made_at)))
    )


def test_a_judgement_changed_after_giving_out_supersedes(document: Document, ids: Ids):
    say(document, ids, Level.PARTIAL)
    give_out(document)
    say(document, ids, Level.IMPLEMENTED)
    assert levels(document) == ["partial", "implemented"]
    assert document.read(lambda session: session.scalar(select(func.count()).select_from(Supersession))) == 1


def test_undo_and_redo_go_on_as_if_nothing_had_been_given_out(document: Document, ids: Ids):
    say(document, ids, Level.PARTIAL)
    say(document, ids, Level.IMPLEMENTED)
    document.undo()
    give_out(document)
    assert (document.redo(), levels(document)) == ("Judged", ["implemented"])
    assert (document.undo(), levels(document)) == ("Judged", ["partial"])
    assert (document.undo(), levels(document)) == ("Judged", [])


def test_a_decision_is_sealed_too(document: Document, ids: Ids):
    with document.edit("Decided") as session:
        first = decide(session, ids.recommendations[0], level=Level.PARTIAL)
    give_out(document)
    with document.edit("Decided") as session:
        assert decide(session, ids.recommendations[0], level=Level.IMPLEMENTED) != first


def test_giving_out_twice_changes_nothing_more(document: Document, ids: Ids):
    say(document, ids, Level.PARTIAL)
    give_out(document)
    heard: list[object] = []
    document.subscribe(heard.append)
    give_out(document)
    assert heard == []


def test_who_may_only_read_may_give_out(document: Document, ids: Ids):
    say(document, ids, Level.PARTIAL)
    with Document.open(document.path) as second:
        give_out(second)
        assert second.read(queries.plenary)
    say(document, ids, Level.IMPLEMENTED)
    assert levels(document) == ["implemented"]
