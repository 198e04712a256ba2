"""Nothing sealed is ever changed: what is current is what nothing supersedes."""

from contextlib import suppress

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from sqlalchemy import func, select

from assessor.models.levels import Level
from assessor.models.tables import Decision, Evidence, Judgement, Supersession
from assessor.store import queries
from assessor.store.deciding import decide
from assessor.store.document import Document
from assessor.store.judging import add_evidence, change_evidence, judge, seal, withdraw_evidence
from assessor.store.superseding import current
from tests.store.factories import Ids


def rows(document: Document, kind):
    return document.read(lambda session: session.scalars(select(kind).order_by(kind.made_at)).all())


def say(document: Document, ids: Ids, **said) -> str:
    with document.edit("Judged") as session:
        return judge(session, ids.recommendations[0], ids.groups[0], **said)


def close_round(document: Document) -> None:
    with document.edit("Sealed") as session:
        seal(session)


def test_while_unsealed_a_row_is_updated_in_place(document: Document, ids: Ids):
    first = say(document, ids, level=Level.PARTIAL)
    assert say(document, ids, reasoning="because") == first
    (row,) = rows(document, Judgement)
    assert (row.level, row.reasoning) == ("partial", "because")


def test_a_sealed_row_is_superseded_and_kept(document: Document, ids: Ids):
    say(document, ids, level=Level.PARTIAL, reasoning="because")
    close_round(document)
    say(document, ids, level=Level.IMPLEMENTED)
    first, second = rows(document, Judgement)
    assert (first.level, first.sealed) == ("partial", True)
    assert (second.level, second.reasoning, second.sealed) == ("implemented", "because", False)


def test_saying_the_same_again_is_no_new_row(document: Document, ids: Ids):
    first = say(document, ids, level=Level.PARTIAL)
    close_round(document)
    assert say(document, ids, level=Level.PARTIAL) == first


def test_what_is_cleared_before_it_was_kept_leaves_no_row(document: Document, ids: Ids):
    assert say(document, ids, level=Level.PARTIAL)
    assert say(document, ids, level=Level.NOT_ASSESSED) == ""
    assert rows(document, Judgement) == []


def test_clearing_what_was_kept_is_a_judgement_too(document: Document, ids: Ids):
    assert say(document, ids, level=Level.PARTIAL)
    with document.edit("Left") as session:
        seal(session)
    assert say(document, ids, level=Level.NOT_ASSESSED)
    assert len(rows(document, Judgement)) == 2


def test_saying_nothing_leaves_no_row(document: Document, ids: Ids):
    assert say(document, ids, reasoning="", flagged=False) == ""
    assert rows(document, Judgement) == []


def test_two_current_rows_are_a_conflict_and_one_row_ends_it(document: Document, ids: Ids):
    place = (ids.recommendations[0], ids.groups[0])
    with document.edit("Merged") as session:
        session.add_all(
            [Judgement(*place, "partial", sealed=True), Judgement(*place, "implemented", sealed=True)]
        )
    assert document.read(queries.conflicts) == (place,)
    assert document.read(lambda session: queries.judgements(session, place[1]))[place[0]].conflicting
    say(document, ids, level=Level.IMPLEMENTED)
    assert document.read(queries.conflicts) == ()
    assert document.read(lambda session: session.scalar(select(func.count()).select_from(Supersession))) == 2


def test_evidence_follows_the_same_rule(document: Document, ids: Ids):
    with document.edit("Cited") as session:
        first = add_evidence(session, ids.recommendations[0], ids.groups[0], kind="law", citation="Law 1")
        change_evidence(session, first, date="2017")
        seal(session)
    with document.edit("Changed") as session:
        change_evidence(session, first, citation="Law 2")
        change_evidence(session, first, public=False)
    (now,) = document.read(lambda session: queries.evidence(session, ids.recommendations[0]))
    assert (now.citation, now.date, now.public) == ("Law 2", "2017", False)
    assert [row.citation for row in rows(document, Evidence)] == ["Law 1", "Law 2"]


def test_withdrawn_evidence_is_gone_from_screens_but_kept(document: Document, ids: Ids):
    with document.edit("Cited") as session:
        one = add_evidence(session, ids.recommendations[0], ids.groups[0], kind="law", citation="Law 1")
        seal(session)
        withdraw_evidence(session, one)
    assert document.read(queries.all_evidence) == ()
    assert len(rows(document, Evidence)) == 2


def test_decisions_follow_the_same_rule(document: Document, ids: Ids):
    with document.edit("Decided") as session:
        first = decide(session, ids.recommendations[0], level=Level.PARTIAL, dissent="Two say no.")
        seal(session)
        second = decide(session, ids.recommendations[0], ask="Adopt the law by 2027.")
    assert first != second
    row = document.read(queries.decisions)[ids.recommendations[0]]
    assert (row.level, row.dissent, row.ask) == (Level.PARTIAL, "Two say no.", "Adopt the law by 2027.")
    assert len(rows(document, Decision)) == 2


STEPS = st.lists(st.sampled_from([*Level, "seal", "conflict"]), min_size=1, max_size=12)


class TakenBackError(Exception):
    """Ends an edit so that the next example finds the file as it was."""


@given(STEPS)
@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_the_first_position_is_kept_and_sealed_rows_never_change(document: Document, ids: Ids, steps):
    with suppress(TakenBackError), document.edit("All") as session:
        assert current(session, Judgement) == []
        place = (ids.recommendations[0], ids.groups[0])
        sealed: dict[str, tuple[str, str]] = {}
        for step in steps:
            if step == "seal":
                seal(session)
            elif step == "conflict":
                session.add(Judgement(*place, "partial", sealed=True))
                session.flush()
            else:
                judge(session, *place, level=step)
                silent = step is Level.NOT_ASSESSED and not sealed
                assert [row.level for row in current(session, Judgement)] == [step.value][silent:]
            session.flush()
            session.expire_all()
            found = {
                row.id: (row.level, row.made_at) for row in session.scalars(select(Judgement)) if row.sealed
            }
            assert sealed.items() <= found.items()
            sealed = found
        raise TakenBackError
