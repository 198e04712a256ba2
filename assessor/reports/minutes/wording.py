"""The words of the minutes and of the consensus report, the same in Word and PDF."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date, datetime

from babel.dates import format_datetime, format_time
from babel.lists import format_list

from assessor.i18n import N_, Translator
from assessor.models.levels import Level
from assessor.reports.dates import locale_of, long_date, number
from assessor.reports.minutes.minutes import (
    Decided,
    Dissent,
    Gathering,
    GroupLine,
    Hands,
    Kind,
    Minutes,
    Opened,
)
from assessor.reports.plain_text import joined
from assessor.reports.wording import document_line, level_name

TITLES = {
    Kind.MINUTES: N_("Minutes of the workshop"),
    Kind.CONSENSUS: N_("How the decisions were reached"),
}
HANDS = (
    (Level.IMPLEMENTED, "implemented"),
    (Level.PARTIAL, "partial"),
    (Level.NOT_IMPLEMENTED, "not_implemented"),
    (Level.NO_INFORMATION, "no_information"),
)


def title(tr: Translator, minutes: Minutes) -> str:
    return tr(TITLES[minutes.kind])


def file_title(tr: Translator, minutes: Minutes) -> str:
    """The title in a file's properties and above its pages."""
    name = title(tr, minutes)
    return joined(name, minutes.gathering.title)


def page_head(tr: Translator, minutes: Minutes) -> tuple[str, str]:
    return file_title(tr, minutes), document_line(tr, minutes.symbol, minutes.adopted)


def facts(tr: Translator, minutes: Minutes) -> tuple[tuple[str, str], ...]:
    """Label and text, without those that nobody noted."""
    gathering = minutes.gathering
    lines = (
        (tr("State"), minutes.state),
        (tr("Document"), document_line(tr, minutes.symbol, minutes.adopted)),
        (tr("Assessed by"), minutes.coalition),
        (tr("Place"), gathering.place),
        (tr("Date"), day_line(tr, gathering)),
        (tr("Time"), time_line(tr, gathering)),
        (tr("Audience"), gathering.audience),
        (tr("People"), people_line(tr, minutes)),
        (tr("Quorum"), quorum_line(tr, gathering)),
        (tr("Scoring"), scoring_line(tr, minutes)),
        (tr("Result"), result_line(tr, minutes)),
    )
    return tuple((label, text) for label, text in lines if text)


# When


def clock(tr: Translator, at: datetime | None, day: date | None = None) -> str:
    """The time of day, with the date where it is not that of the workshop; empty for an unknown time."""
    if at is None:
        return ""
    plain, locale = at.replace(tzinfo=None), locale_of(tr.speaks)
    if day is not None and at.date() != day:
        return format_datetime(plain, "short", locale=locale)
    return format_time(plain, "short", locale=locale)


def day_of(gathering: Gathering) -> date | None:
    """The day on which it was held; where nobody noted the beginning, the day for which it was planned."""
    return gathering.began_at.date() if gathering.began_at else gathering.date


def day_line(tr: Translator, gathering: Gathering) -> str:
    day = day_of(gathering)
    return long_date(day, tr.speaks) if day else ""


def time_line(tr: Translator, gathering: Gathering) -> str:
    began, ended = gathering.began_at, gathering.ended_at
    if began is None:
        return ""
    zone = zone_name(began)
    start = clock(tr, began)
    if ended is None:
        return tr("From {start} ({zone}); the end was not noted", start=start, zone=zone)
    return tr("{start} to {end} ({zone})", start=start, end=clock(tr, ended, began.date()), zone=zone)


def zone_name(at: datetime) -> str:
    """`UTC+6`, `UTC+5:30`: how far the clock of the place is from that of the world."""
    offset = at.utcoffset()
    minutes = int(offset.total_seconds() // 60) if offset else 0
    hours, rest = divmod(abs(minutes), 60)
    sign = "+" if minutes > 0 else "\u2212"
    return "UTC" + (f"{sign}{hours}" if minutes else "") + (f":{rest:02}" if rest else "")


# Who


def people_line(tr: Translator, minutes: Minutes) -> str:
    groups = tr.plural("{n} group", "{n} groups", len(minutes.groups))
    if not minutes.gathering.people:
        return groups if minutes.groups else ""
    people = tr.plural("{n} person", "{n} people", minutes.gathering.people)
    return tr("{people} in {groups}", people=people, groups=groups)


def quorum_line(tr: Translator, gathering: Gathering) -> str:
    if not gathering.quorum:
        return ""
    if gathering.quorum_met is None:
        return tr(
            "{n} people were needed; how many were there was not noted", n=number(gathering.quorum, tr.speaks)
        )
    sentence = N_("Met: {n} people were needed, {people} were there")
    if not gathering.quorum_met:
        sentence = N_("Not met: {n} people were needed, {people} were there")
    return tr(sentence, n=number(gathering.quorum, tr.speaks), people=number(gathering.people, tr.speaks))


def scoring_line(tr: Translator, minutes: Minutes) -> str:
    if not minutes.gathering.blind:
        return tr("The groups could see each other's levels from the beginning.")
    return tr("Each group gave its levels without seeing those of the others.")


def opened_line(tr: Translator, opened: Opened, day: date | None) -> str:
    """When the levels were opened to the room."""
    if not opened.count:
        return tr("The groups' levels were not opened to the room.")
    first, last = clock(tr, opened.first, day), clock(tr, opened.last, day)
    if first == last:
        return tr.plural(
            "The levels of {n} recommendation were opened to the room at {time}.",
            "The levels of {n} recommendations were opened to the room at {time}.",
            opened.count,
            time=first,
        )
    return tr.plural(
        "The levels of {n} recommendation were opened to the room between {first} and {last}.",
        "The levels of {n} recommendations were opened to the room between {first} and {last}.",
        opened.count,
        first=first,
        last=last,
    )


def result_line(tr: Translator, minutes: Minutes) -> str:
    if not minutes.total:
        return ""
    return tr.plural(
        "{settled} of {n} recommendation is settled.",
        "{settled} of {n} recommendations are settled.",
        minutes.total,
        settled=number(minutes.settled, tr.speaks),
    )


def group_name(tr: Translator, group: GroupLine) -> str:
    name = tr("Group {n}", n=number(group.number, tr.speaks))
    return joined(name, group.name)


def groups_named(tr: Translator, numbers: Iterable[int]) -> str:
    """`Group 2`, `Groups 1, 3 and 4`."""
    listed = [number(one, tr.speaks) for one in numbers]
    together = format_list(listed, locale=locale_of(tr.speaks))
    return tr.plural("Group {numbers}", "Groups {numbers}", len(listed), numbers=together)


# What was said


def dissent_lines(tr: Translator, dissent: Dissent | None) -> tuple[str, ...]:
    """Who disagrees, and why."""
    if dissent is None:
        return ()
    return tuple(line for line in (dissenters_line(tr, dissent), dissent.words.strip()) if line)


def dissenters_line(tr: Translator, dissent: Dissent) -> str:
    if dissent.names:
        return tr("Dissent by {names}:", names=dissent.names)
    who: list[str] = [groups_named(tr, dissent.groups)] if dissent.groups else []
    if dissent.others:
        who.append(
            tr.plural("{n} other who is not named here", "{n} others who are not named here", dissent.others)
        )
    if not who:
        return tr("Dissent:")
    return tr("Dissent by {names}:", names=format_list(who, locale=locale_of(tr.speaks)))


def hands_line(tr: Translator, hands: Hands) -> str:
    """`Show of hands: Implemented 1, Partially implemented 6, abstained 1`."""
    counts = [(level_name(tr, level), int(getattr(hands, name))) for level, name in HANDS]
    counts.append((tr("abstained"), hands.abstained))
    told = [f"{name}\u00a0{number(count, tr.speaks)}" for name, count in counts if count]
    if not told:
        return tr("Show of hands: nobody raised one")
    return tr("Show of hands: {counts}", counts=", ".join(told))


def before_line(tr: Translator, decided: Decided) -> str:
    """What became of a decision, or what it took the place of."""
    if decided.changed_later:
        return tr("Changed later")
    if decided.before is not None:
        return tr("Before: {level}", level=level_name(tr, decided.before))
    return ""


def decided_level(tr: Translator, decided: Decided) -> str:
    if decided.level is None and decided.before is not None:
        return tr("Taken back")
    return level_name(tr, decided.level)


def moved_words(tr: Translator, group: int, before: Level, after: Level) -> str:
    return tr(
        "{group}: from {before} to {after}",
        group=groups_named(tr, [group]),
        before=level_name(tr, before),
        after=level_name(tr, after),
    )


def position_words(tr: Translator, groups: Sequence[int], level: Level) -> str:
    return f"{level_name(tr, level)}: {groups_named(tr, groups)}"
