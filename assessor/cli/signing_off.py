"""Who belongs to the coalition and what each says; freezing a version that they stand behind."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import Annotated

import typer
from sqlalchemy.orm import Session

from assessor.cli.changing import changing, open_to_change, opened
from assessor.cli.judging import File, InWorkshop
from assessor.cli.secret import KeySecret, passphrase_in
from assessor.cli.showing import AsJson, Json
from assessor.cli.speech import say, say_json, tr
from assessor.i18n import N_
from assessor.reports.sealing import signing
from assessor.reports.sealing.freezing import changes_since, current_wording, freeze
from assessor.reports.sealing.wording import difference_line, standing_name, void_line
from assessor.store import finding
from assessor.store.confirming import StandingRow, confirm, standings
from assessor.store.giving_out import give_out
from assessor.store.organisations import (
    add_organisation,
    change_organisation,
    find_organisation,
    organisations,
    remove_organisation,
)
from assessor.store.versions import VersionRow, versions

UNNAMED = N_("not named in what goes out")


def member(
    file: File,
    name: Annotated[str, typer.Argument(help=tr("The organisation; a new name adds one."), metavar="NAME")],
    named: Annotated[
        bool | None, typer.Option("--named/--unnamed", help=tr("Whether it may be named in what goes out."))
    ] = None,
    answer: Annotated[
        str, typer.Option(help="confirmed | reservation | not-yet | declined", metavar="ANSWER")
    ] = "",
    reservation: Annotated[str, typer.Option(help=tr("The words of its reservation."))] = "",
    remove: Annotated[bool, typer.Option("--remove", help=tr("Take it off the list."))] = False,
    workshop: InWorkshop = "",
) -> None:
    with changing(file, N_("Change the coalition")) as session:
        here = finding.workshop(session, workshop)
        if remove:
            remove_organisation(session, find_organisation(session, name))
            shown = tr("{name} is off the list.", name=name)
        else:
            organisation_id = _member(session, name, named)
            if answer or reservation:
                wording = current_wording(session, here)
                standing = answer or "reservation"
                confirm(session, here, organisation_id, standing, reservation=reservation, wording=wording)
            rows = standings(session, here)
            shown = _line(next(row for row in rows if row.organisation_id == organisation_id), "")
    say(shown)


def _member(session: Session, name: str, named: bool | None) -> str:
    known = {" ".join(row.name.casefold().split()): row.id for row in organisations(session)}
    found = known.get(" ".join(name.casefold().split()), "")
    if not found:
        return add_organisation(session, name, named=named is not False)
    change_organisation(session, found, named=named)
    return found


def members(file: File, as_json: AsJson = False, workshop: InWorkshop = "") -> None:
    with opened(file) as document:
        here = document.read(lambda session: finding.workshop(session, workshop))
        rows = document.read(lambda session: standings(session, here))
        wording = document.read(lambda session: current_wording(session, here))
    if as_json:
        say_json({"organisations": [_record(row, wording) for row in rows]})
    else:
        say("\n".join(_line(row, wording) for row in rows) or tr("There are no organisations on the list."))


def _record(row: StandingRow, wording: str) -> Json:
    return {
        "name": row.name,
        "named": row.named,
        "standing": row.standing,
        "reservation": row.reservation,
        "void": row.is_void(wording),
    }


def _line(row: StandingRow, wording: str) -> str:
    notes = [row.reservation, "" if row.named else tr(UNNAMED)]
    notes += [void_line(tr)] if wording and row.is_void(wording) else []
    more = "; ".join(note for note in notes if note)
    said = f"{row.name}: {standing_name(tr, row.standing)}"
    return f"{said} ({more})" if more else said


def freeze_version(
    file: File,
    sign: Annotated[
        Path | None,
        typer.Option(help=tr("The coalition's key, to sign with."), metavar="KEY", readable=False),
    ] = None,
    key_passphrase_file: KeySecret = None,
    workshop: InWorkshop = "",
) -> None:
    key = signing.signer(sign, passphrase_in(key_passphrase_file)) if sign else None
    with open_to_change(file) as document:
        here = document.read(lambda session: finding.workshop(session, workshop))
        give_out(document)
        with document.edit(N_("Freeze a version")) as session:
            frozen = freeze(session, here, date.today(), key)
    say(tr("Version {number} is frozen. SHA-256 {digest}", number=frozen.number, digest=frozen.digest))
    for one in frozen.changes:
        say(f"  {difference_line(tr, one)}")
    for row in frozen.void:
        say(tr("{name} had confirmed something else and has to be asked again.", name=row.name))


def version_list(file: File, as_json: AsJson = False, workshop: InWorkshop = "") -> None:
    with opened(file) as document:
        here = document.read(lambda session: finding.workshop(session, workshop))
        rows = document.read(lambda session: versions(session, here))
        changes = document.read(lambda session: changes_since(session, here))
    if as_json:
        say_json(
            {
                "versions": [_version_record(row) for row in rows],
                "changed_since": [[one.reference, list(one.what)] for one in changes],
            }
        )
        return
    say("\n".join(_version_line(row) for row in rows) or tr("Nothing has been frozen yet."))
    if changes:
        say(tr("Changed since:"))
        say("\n".join(f"  {difference_line(tr, one)}" for one in changes))


def _version_record(row: VersionRow) -> Json:
    return {
        "number": row.number,
        "sealed_on": row.sealed_on,
        "sha256": row.digest,
        "public_key": row.public_key,
        "signature": row.signature,
    }


def _version_line(row: VersionRow) -> str:
    signed = f"  {tr('signed')}" if row.signature else ""
    return f"{row.number}  {row.sealed_on}  SHA-256 {row.digest}{signed}"


def key(
    file: Annotated[
        Path,
        typer.Argument(
            help=tr("Where the new key is kept, on a stick for example."), metavar="KEY", readable=False
        ),
    ],
    key_passphrase_file: KeySecret = None,
) -> None:
    secret = passphrase_in(key_passphrase_file)
    public = signing.make_key(file, secret)
    say(tr("Written: {name}", name=file.name))
    say(tr("Public key (Ed25519): {key}", key=public))
    if not secret:
        say(tr("Whoever has this file can sign as the coalition. With --passphrase-file it is locked."))
