"""Builds the minutes of a workshop from an open assessment: a few queries, then only frozen data."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import date, tzinfo

from sqlalchemy.orm import Session

from assessor.i18n import written_translator
from assessor.models.agreement import summarize
from assessor.models.dates import day_of
from assessor.models.levels import Level
from assessor.reports.build import named_state
from assessor.reports.minutes.decided import decisions
from assessor.reports.minutes.minutes import (
    Gathering,
    GroupLine,
    Kind,
    Minutes,
    Opened,
    Priority,
    PutOff,
    Unsettled,
)
from assessor.reports.minutes.positions import at_the_end, moves, ratings, standing, ways
from assessor.reports.minutes.room import Room, counted, enter
from assessor.reports.minutes.unnaming import with_numbers
from assessor.reports.pseudonyms import with_pseudonyms
from assessor.reports.sample_words import in_language
from assessor.store import queries, revealing, stories, voting
from assessor.store.guarded_words import kept_back
from assessor.store.rows import DocumentRow, EventKind, EventRow, PlenaryRow, PositionRow, WorkshopRow
from assessor.store.workshops import workshop


def build_minutes(
    session: Session,
    language: str,
    made_on: date,
    zone: tzinfo,
    *,
    kind: Kind = Kind.MINUTES,
    workshop_id: str = "",
    names: bool = False,
) -> Minutes:
    """One workshop, without an id the current one. Groups are numbers unless `names` are asked for.

    Times are shown in `zone`; nothing here asks the computer where it stands.
    """
    document, here = queries.document(session), workshop(session, workshop_id)
    room = enter(session, document, language, here.id, zone, names)
    everything = [row for row in queries.plenary(session, here.id) if row.recommendation_id in room.items]
    minutes = _head(room, document, everything, kind, language, made_on)
    rows, first = _open_to_the_room(session, here, everything)
    minutes = replace(
        minutes,
        gathering=_gathering(room, here),
        at_first=summarize(ratings(room, first)),
        at_the_end=summarize(at_the_end(rows), resamples=0),
    )
    if kind is Kind.CONSENSUS:
        minutes = replace(minutes, ways=ways(room, rows, first, voting.hands(session, here.id)))
    else:
        minutes = _with_the_day(minutes, session, room, rows, first)
    minutes = in_language(minutes, language) if minutes.demonstration else minutes
    if not names:
        minutes = with_numbers(minutes, _names(room, minutes), written_translator(language))
    return with_pseudonyms(minutes, kept_back(session))


def _names(room: Room, minutes: Minutes) -> dict[int, set[str]]:
    """What each group is called, in a demonstration in the minutes' language too."""
    called = {room.numbers[group.id]: {group.name} for group in room.groups}
    if minutes.demonstration:
        called = {figure: names | {in_language(*names, minutes.language)} for figure, names in called.items()}
    return called


def _open_to_the_room(
    session: Session, here: WorkshopRow, rows: Sequence[PlenaryRow]
) -> tuple[Sequence[PlenaryRow], Mapping[revealing.Key, PositionRow]]:
    """What groups say, now and first; in a blind workshop only of what was revealed."""
    first = revealing.first_positions(session, here.id)
    if not here.blind:
        return rows, first
    opened = revealing.revealed(session, here.id)
    seen = [row if row.recommendation_id in opened else replace(row, groups={}) for row in rows]
    return seen, {key: position for key, position in first.items() if key[0] in opened}


def _head(
    room: Room,
    document: DocumentRow,
    rows: Sequence[PlenaryRow],
    kind: Kind,
    language: str,
    made_on: date,
) -> Minutes:
    return Minutes(
        kind=kind,
        language=language,
        state=named_state(document, language),
        symbol=document.symbol,
        adopted=day_of(document.adopted),
        coalition=document.coalition,
        demonstration=document.demonstration,
        made_on=made_on,
        gathering=Gathering(),
        groups=tuple(_groups(room, rows)),
        settled=len(rows) - len(_unsettled(rows)),
        total=len(rows),
        at_first=summarize([], resamples=0),
        at_the_end=summarize([], resamples=0),
    )


def _with_the_day(
    minutes: Minutes,
    session: Session,
    room: Room,
    rows: Sequence[PlenaryRow],
    first: Mapping[revealing.Key, PositionRow],
) -> Minutes:
    """What happened, from the decisions to the dots."""
    here = room.workshop_id
    events = stories.timeline(session, here)
    hands, opened = voting.hands(session, here), revealing.revealed(session, here)
    return replace(
        minutes,
        opened=_opened(room, opened),
        decisions=decisions(room, events, hands),
        moves=moves(room, rows, first, opened, events),
        put_off=tuple(_put_off(room, rows, events)),
        unsettled=tuple(Unsettled(room.items[one], counted(hands.get(one))) for one in _unsettled(rows)),
        priorities=_priorities(room, voting.priorities(session, here)),
    )


def _gathering(room: Room, here: WorkshopRow) -> Gathering:
    return Gathering(
        here.title,
        here.place,
        day_of(here.date),
        here.audience,
        room.time(here.began_at),
        room.time(here.ended_at),
        sum(group.people for group in room.groups),
        here.quorum,
        here.blind,
    )


def _groups(room: Room, rows: Sequence[PlenaryRow]) -> Iterator[GroupLine]:
    for group in room.groups:
        said = [row.groups[group.id] for row in rows if group.id in row.groups]
        judged = sum(one.level is not Level.NOT_ASSESSED for one in said)
        yield GroupLine(room.numbers[group.id], group.people, judged, group.name if room.names else "")


def _unsettled(rows: Iterable[PlenaryRow]) -> list[str]:
    return [row.recommendation_id for row in rows if standing(row.decision).level is Level.NOT_ASSESSED]


def _opened(room: Room, revealed: Mapping[str, str]) -> Opened:
    times = sorted(at for one, at in revealed.items() if one in room.items)
    if not times:
        return Opened()
    return Opened(len(times), room.time(times[0]), room.time(times[-1]))


def _put_off(room: Room, rows: Sequence[PlenaryRow], events: Iterable[EventRow]) -> Iterator[PutOff]:
    open_still = set(_unsettled(rows))
    for event in events:
        one = event.recommendation_id
        if event.kind is EventKind.POSTPONED and one in room.items:
            yield PutOff(room.items[one], room.time(event.at), one not in open_still)


def _priorities(room: Room, dots: Mapping[str, int]) -> tuple[Priority, ...]:
    """Most dots first; the order of the document where they are as many."""
    given = [Priority(item, dots[one]) for one, item in room.items.items() if dots.get(one)]
    return tuple(sorted(given, key=lambda priority: -priority.dots))
