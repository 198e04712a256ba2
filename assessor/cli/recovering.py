"""Whether a file is sound, and what can be saved of one that is not, from the command line."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path
from shlex import quote
from typing import Annotated

import typer

from assessor.cli.changing import opened_any
from assessor.cli.judging import File
from assessor.cli.secret import unlocked
from assessor.cli.speech import say, tr
from assessor.errors import FileRefused
from assessor.i18n import N_
from assessor.reports.telling import KIND_NAMES
from assessor.store.checking import check_open
from assessor.store.damage import is_of_damage
from assessor.store.joining import Recovery, Rescued
from assessor.store.recovering import recover

LEADS_ON = N_("{said} What can be saved of it is saved by: {command}")
WITH_BACKUP = N_(
    "It holds the backup of {time} and what could still be read of {name}, which was left as it is."
)
WITHOUT_BACKUP = N_("It holds what could still be read of {name}, which was left as it is.")
LOOK = N_("Look through {name} before you go on in it.")
AGAIN = N_("What was taken back since the backup may be in it again.")


def check(file: File) -> None:
    try:
        with opened_any(file) as document:
            sound = check_open(document)
    except FileRefused as refusal:
        if not is_of_damage(refusal):
            raise
        raise FileRefused(LEADS_ON, said=tr.error(refusal), command=_recovering(file)) from None
    say(tr("{name} is sound: {n} recommendations.", name=file.name, n=sound.recommendations))


def recover_file(
    file: File,
    output: Annotated[Path, typer.Argument(help=tr("The new file."), metavar="OUTPUT", readable=False)],
) -> None:
    found = unlocked(file, lambda secret: recover(file, output, secret))
    say("\n".join((tr("Written: {name}", name=output.name), *_told(found, file.name))))
    say(" ".join((tr(LOOK, name=output.name), *([tr(AGAIN)] if found.backup_at else []))))


def _recovering(file: Path) -> str:
    """As it can be typed, beside the damaged file."""
    return f"assessor recover {quote(str(file))} {quote(str(file.with_name(f'{file.stem}-2{file.suffix}')))}"


def _told(found: Recovery, name: str) -> Iterable[str]:
    if found.backup_at is None:
        yield tr(WITHOUT_BACKUP, name=name)
    else:
        time = found.backup_at.astimezone().isoformat(" ", "seconds")
        yield tr(WITH_BACKUP, time=time, name=name)
    for one in found.kinds:
        if one.saved or one.lost or one.unsure:
            counts = ", ".join(_counts(one, with_backup=found.backup_at is not None))
            yield "  " + tr("{what}: {counts}", what=tr(KIND_NAMES[one.kind]), counts=counts)
    if found.whole:
        yield tr("Nothing of it is lost.")


def _counts(one: Rescued, *, with_backup: bool) -> Iterable[str]:
    yield tr("{n} saved", n=one.saved)
    if with_backup and one.beyond_backup:
        yield tr("{n} of them newer than the backup", n=one.beyond_backup)
    if one.lost:
        yield tr("at most {n} lost", n=one.lost)
    if one.unsure:
        yield tr("later ones may be lost") if with_backup else tr("others may be lost")
