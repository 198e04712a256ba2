"""Group laptops from the command line: give out a package, take packages back, end a conflict."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer
from sqlalchemy.orm import Session

from assessor.cli.changing import open_any_to_change, open_to_change
from assessor.cli.judging import File, OfWorkshop, Reference, level_of
from assessor.cli.secret import PackageSecret, passphrase_in
from assessor.cli.showing import Json, WholeAsJson, conflicts_json
from assessor.cli.speech import say, say_json, tr
from assessor.errors import UserError
from assessor.exchange import giving, taking
from assessor.exchange.receipts import Taken
from assessor.i18n import N_
from assessor.reports.leaving import PACKAGE
from assessor.store import conflicts, finding, judging

NO_CHOICE = N_("Say which version to take (--take 1), or what the group says instead (--level).")
TWO_CHOICES = N_("Either take a version (--take) or give another level (--level), not both.")

OwnGroup = Annotated[str, typer.Option(help=tr("The group."))]


def give(
    file: File,
    group: OwnGroup,
    output: Annotated[
        Path,
        typer.Option(
            help=tr("The package: a name that ends in .assess-group."), metavar="PACKAGE", readable=False
        ),
    ],
    workshop: OfWorkshop = None,
    package_passphrase_file: PackageSecret = None,
) -> None:
    with open_to_change(file) as document:
        group_id = document.read(lambda session: _group(session, group, workshop))
        package = giving.give(document, group_id, output, passphrase_in(package_passphrase_file))
    count = len(package.references)
    say(
        tr.plural(
            "Given out to {group}: {n} recommendation, in {name}.",
            "Given out to {group}: {n} recommendations, in {name}.",
            count,
            group=package.group_name,
            name=output.name,
        )
    )
    say(tr(PACKAGE))


def take(
    file: File,
    packages: Annotated[
        list[Path],
        typer.Argument(help=tr("Packages, or folders of them."), metavar="PACKAGE…", readable=False),
    ],
    as_json: WholeAsJson = False,
    package_passphrase_file: PackageSecret = None,
) -> None:
    with open_to_change(file) as document:
        taken = taking.take_files(document, packages, passphrase_in(package_passphrase_file))
        waiting = document.read(conflicts_json)
    if as_json:
        say_json({"receipts": [_receipt_json(one) for one in taken], "conflicts": waiting})
        return
    for one in taken:
        say(_told(one))
    for row in waiting:
        say(tr("In conflict: {reference}, {group}.", reference=row["reference"], group=row["group"]))


def resolve(
    file: File,
    reference: Reference,
    group: OwnGroup,
    number: Annotated[
        int | None, typer.Option("--take", help=tr("The version to take, as numbered by show --json: 1, 2 …"))
    ] = None,
    level: Annotated[str | None, typer.Option(help=tr("Instead of both: what the group says."))] = None,
    reasoning: Annotated[str | None, typer.Option(help=tr("Why."))] = None,
    workshop: OfWorkshop = None,
) -> None:
    if number is None and level is None:
        raise UserError(NO_CHOICE)
    if number is not None and level is not None:
        raise UserError(TWO_CHOICES)
    with open_any_to_change(file) as document, document.edit(N_("End a conflict")) as session:
        place = finding.recommendation(session, reference), _group(session, group, workshop)
        if number is not None and conflicts.conflict(session, *place) is None:
            _resolve_source(session, place, number)
        else:
            wanted = level_of(level) if level else None
            conflicts.resolve(session, *place, take=number, level=wanted, reasoning=reasoning)
        judging.seal(session, place[1])
    say(tr("{reference}: the conflict of {group} is ended.", reference=reference, group=group))


def _group(session: Session, name: str, workshop: str | None) -> str:
    return finding.group(session, name, finding.workshop(session, workshop) if workshop else "")


def _resolve_source(session: Session, place: tuple[str, str], number: int) -> None:
    """Where only a source is in conflict, the number means its versions."""
    for one in conflicts.source_conflicts(session):
        if (one.recommendation_id, one.group_id) == place:
            conflicts.resolve_source(session, one, number)
            return
    raise UserError(conflicts.NO_CONFLICT)


def _receipt_json(one: Taken) -> Json:
    outcomes = {"fresh": one.fresh, "known": one.known, "conflicting": one.conflicting}
    return {
        "package": one.name,
        "group": one.group_name,
        "called": one.called,
        "judgements": one.judgements,
        **{name: len(references) for name, references in outcomes.items()},
        "references": {name: list(references) for name, references in outcomes.items()},
        "without_recommendation": list(one.homeless),
    }


def _told(one: Taken) -> str:
    lines = [
        tr.plural(
            "{name}, {group}: {n} judgement = {fresh} new + {known} already here + {conflicting} in conflict.",
            "{name}, {group}: {n} judgements = {fresh} new + {known} already here + {conflicting} in conflict.",
            one.judgements,
            name=one.name,
            group=one.group_name,
            fresh=len(one.fresh),
            known=len(one.known),
            conflicting=len(one.conflicting),
        )
    ]
    if one.called != one.group_name:
        lines.append(tr("In the package this group is called {name}.", name=one.called))
    if one.homeless:
        listed = ", ".join(one.homeless)
        lines.append(
            tr(
                "No longer recommendations here, kept among what has no place: {references}.",
                references=listed,
            )
        )
    return "\n".join(lines)
