"""From a day in the file to its minutes: everything that happened, nothing that must stay in the room."""

from dataclasses import replace
from datetime import datetime

import pytest
from sqlalchemy import update

from assessor.models.tables import Decision
from assessor.reports.minutes.minutes import Dissent, GroupLine, Hands, Kind
from assessor.reports.minutes.moments import moment
from assessor.store import deciding, judging, revealing, workshops
from assessor.store.document import Document
from assessor.store.preparing import change_group
from tests.reports.minutes.days import ALMATY, DAY, HALF, NAMES, NO, SILENT, YES, a_day, decide, minutes_of
from tests.store.factories import fill


@pytest.fixture
def day(document: Document):
    return document, a_day(document)


def _times(entries):
    return [f"{entry.at:%H:%M}" for entry in entries]


def test_the_head_says_where_when_and_who(day):
    gathering = minutes_of(day[0]).gathering
    assert (gathering.title, gathering.place, gathering.audience) == ("National NGOs", "Almaty", "25 people")
    assert (gathering.began_at, gathering.ended_at) == (
        datetime(2019, 2, 18, 9, tzinfo=ALMATY), datetime(2019, 2, 18, 17, tzinfo=ALMATY),
    )  # fmt: skip
    assert (gathering.people, gathering.quorum, gathering.quorum_met) == (9, 9, True)


def test_a_quorum_is_missed_or_cannot_be_told(day):
    gathering = minutes_of(day[0]).gathering
    assert replace(gathering, people=8).quorum_met is False
    assert replace(gathering, people=0).quorum_met is None
    assert replace(gathering, quorum=0).quorum_met is None


def test_groups_are_numbers_unless_names_are_asked_for(day):
    document, _ = day
    assert minutes_of(document).groups == (GroupLine(1, 4, 4), GroupLine(2, 5, 4))
    assert [group.name for group in minutes_of(document, names=True).groups] == list(NAMES)


@pytest.mark.parametrize("kind", Kind)
def test_no_name_and_no_evidence_is_in_it(day, kind):
    told = repr(minutes_of(day[0], kind=kind))
    assert not [word for word in (*NAMES, "Aigul", "SECRET") if word in told]
    assert "Aigul N." in repr(minutes_of(day[0], kind=kind, names=True))


@pytest.mark.parametrize("kind", Kind)
def test_within_what_was_written_a_group_is_its_number_too(day, kind):
    document, ids = day
    said = "The group mothers of  Zhanaozen: no. The group Health sees health care as it was."
    with document.edit("Said") as session:
        change_group(session, ids.groups[1], name="Health")
        decide(session, ids.recommendations[3], HALF, "06:10", reasoning=said, dissent=said)
    told = repr(minutes_of(document, kind=kind))
    assert "The Group 1: no. The Group 2 sees health care as it was." in told
    assert "Zhanaozen: no" not in told and said in repr(minutes_of(document, kind=kind, names=True))


def test_decisions_stand_in_their_order_with_their_times(day):
    decisions = minutes_of(day[0]).decisions
    assert _times(decisions) == ["11:11", "11:20", "11:30", "11:40"]
    assert [(one.item.reference, one.level) for one in decisions] == [
        ("6 (a)", YES), ("8 (a)", HALF), ("6 (a)", HALF), ("6 (b)", NO),
    ]  # fmt: skip
    assert [one.changed_later for one in decisions] == [True, False, False, False]
    assert decisions[2].before is YES


def test_dissent_names_groups_by_number_and_counts_the_others(day):
    decisions = minutes_of(day[0]).decisions
    assert decisions[2].dissent == Dissent("Too kind", (2,), 1)
    assert decisions[1].dissent is None


def test_hands_stand_beside_the_decision_that_counts(day):
    decisions = minutes_of(day[0]).decisions
    assert [one.hands for one in decisions] == [None, None, Hands(1, 6, 2, 0, 1), None]


def test_another_wording_is_no_other_decision(day):
    document, ids = day
    with document.edit("Mend") as session:
        decide(session, ids.recommendations[2], HALF, "06:00", reasoning="The law of 2018, article 3")
    decisions = minutes_of(document).decisions
    assert (_times(decisions)[1], decisions[1].reasoning) == ("11:20", "The law of 2018, article 3")
    assert len(decisions) == 4


def test_a_decision_that_was_taken_back_is_told(day):
    document, ids = day
    with document.edit("Take back") as session:
        decide(session, ids.recommendations[2], SILENT, "06:00")
    minutes = minutes_of(document)
    assert (minutes.decisions[-1].level, minutes.decisions[-1].before) == (None, HALF)
    assert minutes.settled == 2


def test_two_decisions_against_each_other_both_stand_and_settle_nothing(day):
    document, ids = day
    with document.edit("From another laptop") as session:
        here = workshops.current_workshop(session)
        session.add(Decision(ids.recommendations[2], here, YES.value, made_at=DAY.format("05:25")))
    minutes = minutes_of(document)
    assert [one.changed_later for one in minutes.decisions] == [True, False, False, False, False]
    assert minutes.settled == 2
    with document.edit("End it") as session:
        deciding.decide(session, ids.recommendations[2], level=YES)
    ended = [one for one in minutes_of(document).decisions if one.item.reference == "8 (a)"]
    assert [(one.level, one.changed_later) for one in ended] == [(HALF, True), (YES, False)]


def test_a_wrong_clock_does_not_turn_decisions_round(day):
    document, _ = day
    with document.edit("A clock of 1999") as session:
        newer = Decision.reasoning == "On reflection"
        session.execute(update(Decision).where(newer).values(made_at="1999-01-01T00:00:00+00:00"))
    ours = [one for one in minutes_of(document).decisions if one.item.reference == "6 (a)"]
    assert [(one.level, one.changed_later) for one in ours] == [(YES, True), (HALF, False)]


def test_what_changed_after_the_reveal(day):
    minutes = minutes_of(day[0])
    (move,) = minutes.moves
    assert (move.item.reference, move.group, move.before, move.after) == ("6 (a)", 1, YES, HALF)
    assert f"{move.at:%H:%M}" == "11:10"
    assert (minutes.opened.count, f"{minutes.opened.first:%H:%M}") == (4, "11:00")


def test_what_was_put_off_and_what_is_open(day):
    minutes = minutes_of(day[0])
    assert [(one.item.reference, one.decided) for one in minutes.put_off] == [
        ("6 (b)", True),
        ("8 (b)", False),
    ]
    assert [one.item.reference for one in minutes.unsettled] == ["8 (b)"]
    assert (minutes.settled, minutes.total) == (3, 4)


def test_priorities_come_by_their_dots(day):
    priorities = minutes_of(day[0]).priorities
    assert [(one.item.reference, one.dots) for one in priorities] == [("8 (b)", 3), ("6 (a)", 2)]


def test_agreement_is_measured_at_first_and_at_the_end(day):
    minutes = minutes_of(day[0])
    assert (minutes.at_first.together.close, minutes.at_first.together.of) == (2, 4)
    assert (minutes.at_the_end.together.close, minutes.at_the_end.together.of) == (3, 4)


def test_the_way_of_each_recommendation(day):
    first, *_, last = minutes_of(day[0], kind=Kind.CONSENSUS).ways
    assert [(one.group, one.level) for one in first.first] == [(1, YES), (2, NO)]
    assert [(before.level, after.level) for before, after in first.moved] == [(YES, HALF)]
    assert first.first[1].reasoning == "Nothing changed in practice"
    assert (first.level, first.reasoning, first.dissent.words) == (HALF, "On reflection", "Too kind")
    assert (last.level, last.moved) == (None, ())


def test_what_a_kind_does_not_show_is_not_in_it(day):
    assert minutes_of(day[0]).ways == ()
    report = minutes_of(day[0], kind=Kind.CONSENSUS)
    assert (report.decisions, report.moves, report.put_off, report.priorities) == ((), (), (), ())


def test_another_workshop_has_its_own_minutes(day):
    document, _ = day
    with document.edit("Another") as session:
        workshops.choose_workshop(session, workshops.add_workshop(session, "New generation"))
    minutes = minutes_of(document)
    assert (minutes.gathering.title, minutes.groups, minutes.decisions) == ("New generation", (), ())
    assert (minutes.settled, minutes.total) == (0, 4)


def test_an_empty_file_has_minutes_too(document):
    assert minutes_of(document).total == 0


@pytest.mark.parametrize("stored", ["", "yesterday", "0001-01-01T00:00:00+00:00", "2019-02-30T00:00:00"])
def test_what_is_no_time_is_none(stored):
    assert moment(stored, ALMATY) is None or stored.startswith("0001")


@pytest.mark.parametrize("kind", Kind)
def test_what_was_not_revealed_stays_out(document: Document, kind):
    with document.edit("A blind day without a reveal") as session:
        ids = fill(session)
        judging.judge(session, ids.recommendations[0], ids.groups[0], level=YES, reasoning="There is a law")
    assert "There is a law" not in repr(minutes_of(document, kind=kind))
    assert minutes_of(document, kind=kind).at_first.together.of == 0
    with document.edit("Revealed") as session:
        revealing.reveal(session, ids.recommendations)
    assert ("There is a law" in repr(minutes_of(document, kind=kind))) == (kind is Kind.CONSENSUS)
