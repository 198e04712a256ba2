"""What was done, from the command line: minutes, the history of a workshop, and the backups."""

from __future__ import annotations

from dataclasses import asdict, replace
from datetime import date, tzinfo
from pathlib import Path
from typing import Annotated

import typer
from sqlalchemy.orm import Session

from assessor.cli.changing import opened
from assessor.cli.exporting import chosen_language
from assessor.cli.judging import File, InWorkshop
from assessor.cli.leaving import say_written
from assessor.cli.showing import AsJson
from assessor.cli.speech import say, say_json, tr
from assessor.cli.telling import difference_words, event_line
from assessor.errors import UnknownName
from assessor.i18n import N_, written_translator
from assessor.reports.dates import language_name
from assessor.reports.leaving import minutes_leave
from assessor.reports.minutes.build import build_minutes
from assessor.reports.minutes.clock import place_time
from assessor.reports.minutes.minutes import Kind
from assessor.reports.minutes.writers import minutes_writer_for, write_minutes
from assessor.reports.wording import OWN_WORDS
from assessor.store import finding, queries, stories
from assessor.store.backup_history import BackupHistory, backup_history, restore_into
from assessor.store.backups import Backups
from assessor.store.copies import check_other
from assessor.store.giving_out import give_out
from assessor.store.rows import EventRow
from assessor.store.second_place import choose_place, chosen_place, is_there_now
from assessor.store.workshops import workshop

NOT_SOUND = {
    False: N_("damaged, left as it is"),
    True: N_("of another passphrase, or of none; left as it is"),
}
NO_SUCH_BACKUP = N_("There is no backup {wanted}. There are {known}; 1 is the newest.")
STILL_BLIND = N_("What groups say here stays out until it is revealed.")
WHERE_TO = N_("Say with --into which new file backup {wanted} is put into.")
Output = Annotated[
    Path, typer.Argument(help=tr("The minutes: .docx or .pdf."), metavar="OUTPUT", readable=False)
]
Zone = Annotated[str, typer.Option(help=tr("The time zone of the place: Asia/Almaty, UTC+5."))]


def minutes(
    file: File,
    output: Output,
    language: Annotated[str | None, typer.Option(help=tr("The minutes' language."))] = None,
    title: InWorkshop = "",
    consensus: Annotated[
        bool, typer.Option("--consensus", help=tr("Tell how each decision was reached instead."))
    ] = False,
    names: Annotated[
        bool, typer.Option("--names", help=tr("Name groups and who disagrees. Names can endanger people."))
    ] = False,
    zone: Zone = "",
) -> None:
    minutes_writer_for(output)
    kind = Kind.CONSENSUS if consensus else Kind.MINUTES
    with opened(file) as document:
        check_other(document.path, output)
        give_out(document)
        wanted = chosen_language(document, language)
        here, place = document.read(lambda session: _place(session, title, zone))
        made = document.read(
            lambda session: build_minutes(
                session, wanted, date.today(), place, kind=kind, workshop_id=here, names=names
            )
        )
    write_minutes(made, output, written_translator(wanted))
    say_written(output, minutes_leave(tr, names=names))
    if written_translator(wanted).speaks != wanted:
        say(tr(OWN_WORDS, language=language_name(wanted, tr.speaks)))


def history(
    file: File,
    reference: Annotated[
        str, typer.Argument(help=tr("One recommendation, such as 24 (a); without it the whole day."))
    ] = "",
    title: InWorkshop = "",
    zone: Zone = "",
    as_json: AsJson = False,
) -> None:
    """What groups say blind stays out of it until it is revealed, as on the screen."""
    with opened(file) as document:
        here, place = document.read(lambda session: _place(session, title, zone))
        events = document.read(lambda session: _events(session, reference, here))
        shown = document.read(lambda session: stories.in_the_open(session, events, here))
        if as_json:
            say_json([asdict(event) for event in shown])
            return
        say("\n".join(document.read(lambda session: _told(session, shown, here, place))))
        if len(shown) < len(events):
            say(tr(STILL_BLIND))


def backups(
    file: File,
    restore: Annotated[int | None, typer.Option(help=tr("The number of a backup; 1 is the newest."))] = None,
    into: Annotated[
        Path | None, typer.Option(help=tr("The new file."), metavar="NEW", readable=False)
    ] = None,
    second_place: Annotated[
        Path | None,
        typer.Option(
            help=tr("Keep the backups in this folder too, such as a stick."), metavar="FOLDER", readable=False
        ),
    ] = None,
    no_second_place: Annotated[
        bool, typer.Option("--no-second-place", help=tr("Keep no more backups in a second place."))
    ] = False,
    as_json: AsJson = False,
    zone: Zone = "",
) -> None:
    with opened(file) as document:
        if second_place is not None or no_second_place:
            choose_place(document.backups, None if no_second_place else second_place)
        found = backup_history(document)
        if restore is not None:
            _restore(found, restore, into)
        elif as_json:
            say_json(_as_json(found))
        else:
            _list(found, place_time(zone, zone))
            _tell_second(document.backups)


def _place(session: Session, title: str, zone: str) -> tuple[str, tzinfo]:
    """The id of the workshop that is meant, and the time of its place."""
    here = finding.workshop(session, title)
    return here, place_time(workshop(session, here).began_at, zone)


def _events(session: Session, reference: str, here: str) -> tuple[EventRow, ...]:
    if not reference:
        return stories.timeline(session, here)
    return stories.story(session, finding.recommendation(session, reference), here)


def _told(session: Session, events: tuple[EventRow, ...], here: str, place: tzinfo) -> list[str]:
    references = {row.id: row.reference for row in queries.outline(session).recommendations}
    groups = {group.id: group.name for group in queries.groups(session, here)}
    if not events:
        return [tr("Nothing has happened yet.")]
    return [event_line(event, references, groups, place) for event in events]


def _restore(found: BackupHistory, number: int, into: Path | None) -> None:
    chosen = next((row for row in found.rows if row.number == number), None)
    if chosen is None:
        raise UnknownName(NO_SUCH_BACKUP, wanted=number, known=len(found.rows))
    if into is None:
        raise UnknownName(WHERE_TO, wanted=number)
    restore_into(chosen, into)
    say(tr("Written: {name}", name=into.name))


def _list(found: BackupHistory, place: tzinfo) -> None:
    if found.unsaved:
        say(tr("Since the newest backup: {differences}", differences=difference_words(found.unsaved)))
    for row in found.rows:
        time = row.made_at.astimezone(place).isoformat(" ", "seconds")
        words = difference_words(row.since) if row.sound else tr(NOT_SOUND[row.locked])
        twice = f" ({tr('also in the second place')})" if row.twice else ""
        say(f"{row.number:>3}  {time}  {words}{twice}")
    if not found.rows:
        say(tr("There are no backups yet."))


def _tell_second(backups: Backups) -> None:
    if place := chosen_place(backups):
        here = is_there_now(backups)
        said = N_("Second place: {place}") if here else N_("Second place, not there now: {place}")
        say(tr(said, place=place))


def _as_json(found: BackupHistory) -> dict[str, object]:
    """Without the key that opens them."""
    rows = [asdict(replace(row, key=None)) for row in found.rows]
    for told, row in zip(rows, found.rows, strict=True):
        del told["key"]
        told |= {"path": row.path.name, "made_at": row.made_at.isoformat()}
    return {"unsaved": [asdict(one) for one in found.unsaved], "backups": rows}
