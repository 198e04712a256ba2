"""The coalition's logo from the command line."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from assessor.cli.changing import changing, opened
from assessor.cli.judging import File
from assessor.cli.speech import say, tr
from assessor.foreign.reading import read_logo
from assessor.i18n import N_
from assessor.store import submission

CHOOSE, TAKE_AWAY = N_("Choose a logo"), N_("Take the logo away")


def logo(
    file: File,
    picture: Annotated[
        Path | None,
        typer.Argument(
            help=tr("A PNG or JPEG file; without it, whether there is a logo is told."),
            metavar="PICTURE",
            readable=False,
        ),
    ] = None,
    remove: Annotated[bool, typer.Option("--remove", help=tr("Take the logo away."))] = False,
) -> None:
    if remove:
        with changing(file, TAKE_AWAY) as session:
            submission.set_logo(session, b"")
    elif picture is not None:
        png = read_logo(picture)
        with changing(file, CHOOSE) as session:
            submission.set_logo(session, png)
    with opened(file) as document:
        there = document.read(submission.logo)
    say(tr("The logo stands on the first page.") if there else tr("There is no logo."))
